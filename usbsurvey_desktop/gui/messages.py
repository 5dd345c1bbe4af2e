"""Each code as the sentences a window shows: what happened, what is safe, what to do.

The fuller texts of the screens' design (§8) stand here, for the rest the short ones of
docs/formats.md §11. No sentence holds anything from a file or typed by a person, except a file's
own name where the caller gives it as the fact `file`. A test fails for a code without a sentence.
The words themselves stand in `sentences`, by subject.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.gui.sentences import (
    answering,
    books,
    classes,
    collecting,
    keeping,
    newer,
    opening,
    publishing,
    sheets,
)

_SENTENCES: Mapping[Code, object] = {
    **opening.SENTENCES,
    **answering.SENTENCES,
    **keeping.SENTENCES,
    **collecting.SENTENCES,
    **books.SENTENCES,
    **sheets.SENTENCES,
    **newer.SENTENCES,
}
_IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    **opening.IN_SCENES,
    **answering.IN_SCENES,
    **keeping.IN_SCENES,
    **collecting.IN_SCENES,
    **books.IN_SCENES,
    **classes.IN_SCENES,
    **sheets.IN_SCENES,
    **publishing.IN_SCENES,
    **newer.IN_SCENES,
}
"""Other words, by the scene or the reason among the facts."""


class Scene(StrEnum):
    """Where a code is told, if other words fit there."""

    REVIEW = "review"
    """A collector opens a package: there is no draft."""
    RETURN = "return"
    """A respondent opens a return note."""
    ONE_SLOT = "one_slot"
    """A draft that only one person can open: there was nobody to choose."""
    BOOK = "book"
    """A record book, not a draft."""
    RECOVERY = "recovery"
    """The 情報システム管理者 opens a draft by an identity."""
    BOOK_RECOVERY = "book_recovery"
    """The same, of a record book."""
    DECISION = "decision"
    """A reviewer decides about a package, or writes comments on it."""
    ROSTER = "roster"
    """A keeper signs the next version of a roster."""
    BUNDLE = "bundle"
    """A collector makes a bundle, or takes one in."""
    REMARKS = "remarks"
    """Somebody writes to a tally."""
    SHEET = "sheet"
    """A respondent prints a file as a QR sheet."""
    PUBLISH = "publish"
    """An issuer signs a survey."""
    PAPER = "paper"
    """A collector reads sheets with QR symbols, many at once."""


def in_scene(error: SurveyError, scene: Scene) -> SurveyError:
    """The same refusal, to be told in the words of its place."""
    return SurveyError(error.code, {**error.facts, "scene": scene.value})


def sentence(code: Code, facts: Mapping[str, Fact]) -> str:
    """Say a code in whole sentences; a file whose name nobody gave is 「このファイル」."""
    words = _SENTENCES[code]
    for special in ("scene", "reason"):
        words = _IN_SCENES.get((code, facts.get(special, "")), words)
    text = QCoreApplication.translate("Messages", str(words))
    unnamed = QCoreApplication.translate("Messages", "このファイル")
    return text.format_map(
        {"file": unnamed, "saved_as": unnamed, "length": "?", "place": "?", "handoff": "?", **facts}
    )


def code_words(code: str) -> str:
    """Write the code of a refusal, for the telephone: 「（コード：disk_full）」."""
    return QCoreApplication.translate("Messages", "（コード：{code}）").format(code=code)


def with_code(error: SurveyError) -> str:
    """Say a refusal where no bar shows its code in small letters: the code has its own line."""
    return f"{sentence(error.code, error.facts)}\n{code_words(error.code.value)}"
