"""The translations of a form: what the columns and our sheet say, held against the form."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.questionnaire.texts import texts
from usbsurvey_desktop.questionnaire.translation import translation_findings
from usbsurvey_desktop.xlsform.assembling import Assembled
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.reading import Reading
from usbsurvey_desktop.xlsform.tables import Column, Table

_AS_THEY_ARE = ("title", "short_title")
"""Texts that stay in the language of the form where nobody translates them; numbers too."""


@dataclass
class Added:
    """What our sheet says, by language and key, and its cells."""

    words: dict[str, dict[str, str]] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)

    def title(self, code: str) -> str | None:
        """Give the title of the form in a language; None if it is not there."""
        return self.words.get(code, {}).get("title")


def read_translations(table: Table | None, reading: Reading) -> Added:
    """Read our sheet of translations."""
    added = Added()
    for row in table.rows if table is not None else ():
        key = row.word("key")
        if not key:
            reading.findings.refuse(row.place("key"), Reason.CELL_EMPTY, column="key")
        for code in (reading.language, ""):
            if Column("text", code) in row.texts:
                place = row.place("text", code)
                reading.findings.refuse(place, Reason.CELL_NOT_ALLOWED, column="text")
        for code in reading.others:
            text = row.texts.get(Column("text", code))
            if text is None or not key:
                continue
            place = row.place("text", code)
            first = added.places.setdefault((code, key), place)
            if first != place:
                facts = {"value": key, "first": first.cell}
                reading.findings.refuse(place, Reason.NAME_DOUBLE, **facts)
            added.words.setdefault(code, {})[key] = text
    return added


def translate(
    questionnaire: Questionnaire, assembled: Assembled, added: Added, reading: Reading
) -> Mapping[str, Mapping[str, str]]:
    """Give each translation whole; what is missing in it, or too much, is told."""
    pointers = {own.key: own.pointer for own in texts(questionnaire)}
    held = _Held(questionnaire, assembled, added, reading, pointers)
    translations = {}
    for code in sorted(reading.others):
        translations[code] = held.words(code)
        held.tell(code, translations[code])
    return translations


@dataclass(frozen=True)
class _Held:
    """The texts of a form, and what the workbook says of them; `pointers` are by their keys."""

    questionnaire: Questionnaire
    assembled: Assembled
    added: Added
    reading: Reading
    pointers: Mapping[str, str]

    def words(self, code: str) -> Mapping[str, str]:
        """What columns and our sheet say in a language; a text that both say is told."""
        words = dict(self.assembled.words.get(code, {}))
        for key, text in self.added.words.get(code, {}).items():
            if key in words and not _is_made(key):
                first = self._place(code, self.pointers.get(key, ""))
                facts = {"value": key, "first": f"{first.sheet}!{first.cell}"}
                place = self.added.places[code, key]
                self.reading.findings.refuse(place, Reason.NAME_DOUBLE, **facts)
            words[key] = text
        for own in texts(self.questionnaire):
            if own.key in _AS_THEY_ARE or own.key.endswith(".number"):
                words.setdefault(own.key, own.text)
        return words

    def tell(self, code: str, words: Mapping[str, str]) -> None:
        """Tell what is missing in a translation, or too much."""
        found = translation_findings(self.questionnaire, words)
        for finding in sorted(found, key=lambda one: _is_made(_key(one))):
            is_missing, key = finding.code is LintCode.TRANSLATION_MISSING, _key(finding)
            pointer = finding.pointer if is_missing else self.pointers.get(key, "")
            place = self.added.places.get((code, key)) or self._place(code, pointer)
            # What is made of a missing text is missing too.
            if not (is_missing and self.reading.findings.has(place)):
                facts = {"key": key, "translation": code}
                self.reading.findings.refuse(place, finding.code, **facts)

    def _place(self, code: str, pointer: str) -> Place:
        """The cell of a text in a language, or of the text itself where it has none."""
        places = self.assembled.places
        return places.get(f"{pointer}@{code}") or self.assembled.place(pointer)


def _is_made(key: str) -> bool:
    """Whether the text may be one that was filled in."""
    return key.endswith((".number", ".short_label", ".title"))


def _key(finding: LintFinding) -> str:
    return str(finding.facts["key"]) if "key" in finding.facts else finding.pointer[1:]
