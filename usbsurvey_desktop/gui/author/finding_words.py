"""What is wrong with a form, row by row: how grave, where, what, and what it leads to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.author.finding_sentences import finding_sentence
from usbsurvey_desktop.gui.author.open_form import TRANSLATION, FormKind, OpenForm, is_to_mend
from usbsurvey_desktop.gui.author.part_words import member_words, part_words, problem_words
from usbsurvey_desktop.gui.shared.joined import labelled, listed, noted
from usbsurvey_desktop.questionnaire.definition import Group, Question
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.questionnaire.lint_structure import MOST_CHECKS, MOST_OPTIONS, MOST_QUESTIONS
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate
_TOGETHER = frozenset({LintCode.NO_PROVENANCE})
"""Said once for all the questions it is about."""
_MOST_NAMED = 5


@dataclass(frozen=True)
class Row:
    """One line of 点検: what it asks for, where, what, and the item it leads to ("" for none)."""

    is_to_mend: bool
    place: str
    words: str
    link_id: str

    @property
    def degree(self) -> str:
        """程度: 直す or 注意."""
        if self.is_to_mend:
            return translate("Findings of a form", "直す")
        return translate("Findings of a form", "注意")

    @property
    def sentence(self) -> str:
        """The whole: 「A-3：条件が、後ろにある B-1 を見ています。…」."""
        return labelled(self.place, self.words)


def finding_rows(opened: OpenForm) -> tuple[Row, ...]:
    """Put all findings into words, what is to be mended first; the same is said once a place."""
    rows: dict[Row, None] = {}
    for code, group in groupby(opened.findings, key=lambda one: one.code):
        together = tuple(group)
        if code in _TOGETHER and len(together) > 1:
            rows[_together(together, opened)] = None
            continue
        for finding in together:
            rows[_row(finding, opened)] = None
    return tuple(rows)


def _row(finding: LintFinding, opened: OpenForm) -> Row:
    item = item_of(finding, opened)
    link_id = "" if item is None else item.link_id
    place = _place(finding, item, opened)
    if opened.kind is FormKind.DEFINITION and finding.pointer and opened.form is None:
        # Whoever wrote the file by hand looks for the place in it.
        place = noted(place, _at(finding, link_id))
    return Row(is_to_mend(finding), place, finding_words(finding, opened), link_id)


def _at(finding: LintFinding, link_id: str) -> str:
    pointer = visible_line(finding.pointer)
    return listed((link_id, pointer)) if link_id else pointer


def _together(findings: Sequence[LintFinding], opened: OpenForm) -> Row:
    first = _row(findings[0], opened)
    names = [_place(one, item_of(one, opened), opened) for one in findings[:_MOST_NAMED]]
    words = translate("Findings of a form", "{names}など、全部で{n}問").format(
        names=listed(names), n=len(findings)
    )
    return replace(first, place=listed(names) if len(findings) <= _MOST_NAMED else words)


def item_of(finding: LintFinding, opened: OpenForm) -> Group | Question | None:
    """The item a finding is about: the one it names, else the innermost one it points into."""
    if finding.link_id in opened.items:
        return opened.items[finding.link_id]
    if TRANSLATION in finding.facts:
        return None
    around = (one for one in opened.placed if f"{finding.pointer}/".startswith(f"{one.pointer}/"))
    return (
        max(around, key=lambda one: len(one.pointer)).item if _is_inside(finding, opened) else None
    )


def _is_inside(finding: LintFinding, opened: OpenForm) -> bool:
    return any(f"{finding.pointer}/".startswith(f"{one.pointer}/") for one in opened.placed)


def _place(finding: LintFinding, item: Group | Question | None, opened: OpenForm) -> str:
    if item is not None:
        return item_name(item)
    if TRANSLATION in finding.facts:
        words = translate("Findings of a form", "訳（{language}）")
        return words.format(language=visible_line(str(finding.facts[TRANSLATION])))
    _, _, rest = finding.pointer.partition("/checks/")
    number = rest.partition("/")[0]
    if opened.questionnaire is not None and number.isdigit():
        check = opened.questionnaire.checks[int(number)]
        return translate("Findings of a form", "回答どうしの点検 {id}").format(id=check.id)
    return visible_line(finding.link_id) or translate("Findings of a form", "調査票全体")


def item_name(item: Group | Question) -> str:
    """Call an item as people do: the number of a question, the title of a section or page."""
    if isinstance(item, Group):
        return visible_line(item.short_title or item.title or item.link_id)
    return visible_line((item.number if item.counted else item.short_label) or item.link_id)


def _named(link_id: object, opened: OpenForm) -> str:
    item = opened.items.get(str(link_id))
    return visible_line(str(link_id)) if item is None else item_name(item)


def finding_words(finding: LintFinding, opened: OpenForm) -> str:
    """Say what is wrong and what can be done, without the place."""
    facts = finding.facts
    if finding.code is LintCode.SHAPE and facts:
        return problem_words(str(facts.get("problem", "")))
    words = finding_sentence(finding.code)
    return visible_line(
        words.format(
            part=part_words(finding.pointer),
            reference=_named(facts.get("reference", ""), opened),
            operator=facts.get("operator", ""),
            member=member_words(str(facts.get("member", ""))),
            option=_option(finding, opened),
            path=_path(str(facts.get("path", "")), opened),
            key=facts.get("key", ""),
            expected=facts.get("expected", ""),
            counted=facts.get("counted", ""),
            items=MOST_QUESTIONS,
            options=MOST_OPTIONS,
            checks=MOST_CHECKS,
        )
    )


def _option(finding: LintFinding, opened: OpenForm) -> str:
    code = str(finding.facts.get("option", ""))
    question = opened.questions.get(finding.link_id)
    option = None if question is None else question.option(code)
    return code if option is None else option.label_display or option.label


def _path(path: str, opened: OpenForm) -> str:
    return translate("Findings of a form", "→").join(_named(one, opened) for one in path.split())
