"""Fuzz one reader, guided by coverage: `python -m tests.fuzz.run TARGET [libFuzzer options]`.

Started by `scripts/fuzz.py`, which gives the corpus folders. Ends with a crash file for the first
input on which a reader raises anything but a `SurveyError`, or takes more than its time or memory.
"""

import shlex
import sys

import atheris

with atheris.instrument_imports(include=["usbsurvey_desktop"]):
    from tests.fuzz.mutation import mutated
    from tests.fuzz.targets import run


def _mutated(raw: bytes, most: int, seed: int) -> bytes:
    return mutated(raw, most, seed, lambda given: atheris.Mutate(given, most))


def main() -> None:
    """Fuzz the reader named first; libFuzzer reads the other arguments."""
    _script, name, *options = sys.argv
    # libFuzzer starts itself again to minimise a corpus, by a shell and by this name.
    itself = shlex.join([sys.executable, "-m", "tests.fuzz.run", name])
    atheris.Setup([itself, *options], lambda raw: run(name, raw), custom_mutator=_mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
