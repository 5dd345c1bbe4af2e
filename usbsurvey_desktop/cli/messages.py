"""Each code of the closed list as one sentence, in its shortest form (formats 11, ADR 0002).

A sentence never holds text from a file; facts that are ids or numbers stand behind it.
The words themselves stand in `sentences`, by subject.
"""

import re
from collections.abc import Mapping

from usbsurvey_desktop.cli.about import FILE_FACT
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.sentences import (
    answering,
    books,
    collecting,
    keeping,
    newer,
    opening,
    publishing,
    sheets,
    writing,
)
from usbsurvey_desktop.errors import Code, Fact, Refused
from usbsurvey_desktop.visible import visible_line

_FILE_NAMES = frozenset({"kept", "saved_as"})
"""Names the program made out of one that was given: only by them the file is found again."""
_SAFE_FACT = re.compile(r"[A-Za-z0-9_.:-]{1,64}")

_SUBJECTS = (opening, answering, keeping, collecting, books, sheets, writing, newer, publishing)
SENTENCES: Mapping[Code, Words] = {
    code: words for subject in _SUBJECTS for code, words in subject.SENTENCES.items()
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    key: words for subject in _SUBJECTS for key, words in subject.REASONS.items()
}
"""What a code means more closely where its facts tell the reason."""


def refusal(refused: Refused) -> str:
    """Write why one of many files is refused: code, step and sentence."""
    key = (refused.code, refused.facts.get("reason", ""))
    return f"{refused.code} ({refused.step}) {REASONS.get(key, SENTENCES[refused.code])}"


def line(code: Code, facts: Mapping[str, Fact]) -> str:
    """Write `code: sentence`, the facts that are numbers or ids, and the file it is about.

    The file is one that was named on the command line, told by `cli.about`.
    """
    reason = "previous" if facts.get("previous") else facts.get("reason", "")
    words = REASONS.get((code, reason), SENTENCES[code])
    known = [
        f"{key}={visible_line(str(value))}"
        for key, value in facts.items()
        if key in _FILE_NAMES or (key != FILE_FACT and _SAFE_FACT.fullmatch(str(value)))
    ]
    shown = f" ({', '.join(known)})" if known else ""
    file = f" [{visible_line(str(facts[FILE_FACT]))}]" if FILE_FACT in facts else ""
    return f"{code}: {words}{shown}{file}"
