"""Bring `resources/i18n/en.ts` up to the words in the sources, and `en.qm` up to `en.ts`.

New words stand in `en.ts` as unfinished until somebody translates them there (the words to use are
in docs/glossary.md); words that are in no source any more are dropped. Both files come out the
same byte for byte, wherever and however often this runs.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "usbsurvey_desktop" / "gui"
WORDS = ROOT / "resources" / "i18n" / "en.ts"
COMPILED = WORDS.with_suffix(".qm")


def extract(words: Path) -> None:
    """Make a .ts file hold exactly the words of the sources, and what it knew of them."""
    sources = sorted(str(path.relative_to(ROOT)) for path in SOURCES.rglob("*.py"))
    # Without line numbers a change of code changes no translation. Without the heuristics no
    # translation is guessed from a similar sentence, which may mean the opposite.
    heuristics = ("sametext", "similartext")
    options = [f for name in heuristics for f in ("-disable-heuristic", name)]
    options += ["-silent", "-no-obsolete", "-locations", "none"]
    options += ["-source-language", "ja", "-target-language", "en"]
    _run("lupdate", *options, *sources, "-ts", str(words))


def compile_words(words: Path, compiled: Path) -> None:
    """Make the file the program loads; words without a translation are left out of it.

    It is put in place at once: Qt reads it through a memory map, and a program at work dies where
    the file under it is written anew.
    """
    beside = compiled.with_suffix(".qm.new")
    _run("lrelease", "-silent", str(words), "-qm", str(beside))
    beside.replace(compiled)


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)  # noqa: S603 - our own command


def main() -> int:
    """Bring both files up to date."""
    WORDS.parent.mkdir(exist_ok=True)
    extract(WORDS)
    compile_words(WORDS, COMPILED)
    return 0


if __name__ == "__main__":
    sys.exit(main())
