"""Fuzz one reader, guided by coverage: `python -m tests.fuzz.run TARGET [libFuzzer options]`.

Started by `scripts/fuzz.py`, which gives the corpus folders. Ends with a crash file for the first
input on which a reader raises anything but a `SurveyError`, or takes more than its time or memory.
"""

import sys

import atheris

with atheris.instrument_imports(include=["usbsurvey_desktop"]):
    from tests.fuzz.targets import run


def main() -> None:
    """Fuzz the reader named first; libFuzzer reads the other arguments."""
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, lambda raw: run(name, raw))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
