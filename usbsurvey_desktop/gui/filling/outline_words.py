"""What the outline says: its entries from top to bottom, for the eye and for the ear."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.page_state import NotApplicable, PageEntry, SectionState
from usbsurvey_desktop.engine.snapshot import PageMark
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.joined import labelled, listed
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

CHECK = "\0check"
"""The target of the last entry: all answers (S07)."""


@dataclass(frozen=True)
class Entry:
    """One entry: `mark` stands beside the text, `target` is the page it opens, or ""."""

    text: str
    mark: str = ""
    spoken: str = ""
    target: str = ""
    is_here: bool = False
    entries: tuple["Entry", ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the page that is shown is below it."""
        return any(entry.is_here for entry in self.entries)


def outline_entries(sections: tuple[SectionState, ...], current: str) -> tuple[Entry, ...]:
    """Write the sections with their pages, the last entry leads on; `current` is a page id."""
    last = Entry(translate("Outline", "確認と提出"), target=CHECK)
    return (*(_section(section, current) for section in sections), last)


def _section(section: SectionState, current: str) -> Entry:
    title = visible_line(section.group.short_title or section.group.title)
    pages = tuple(_page(page, title, current) for page in section.pages)
    # A line of its own for what decides: the column is narrow.
    progress = progress_words(section).replace("（", "\n（")
    ruled_out = (_ruled_out(section.not_applicable),) if section.not_applicable else ()
    return Entry(
        text=f"{title} {progress}",
        spoken=_spoken(section, title),
        target=section.pages[0].page_id if section.pages else "",
        entries=(*pages, *ruled_out),
    )


def _page(page: PageEntry, section: str, current: str) -> Entry:
    title, mark = visible_line(page.title).removeprefix(labelled(section, "")), _mark(page)
    is_here = page.page_id == current
    here = (translate("Outline", "今のページ"),) if is_here else ()
    return Entry(title, mark, listed((title, mark, *here)), page.page_id, is_here)


def _ruled_out(questions: tuple[NotApplicable, ...]) -> Entry:
    words = translate("Outline", "対象外 {count}問（理由を見る）").format(count=len(questions))
    return Entry(words, entries=tuple(Entry(_reason(each)) for each in questions))


def _reason(each: NotApplicable) -> str:
    name = each.question.number if each.question.counted else question_name(each.question)
    first = each.because[0]
    words = translate(
        "Outline", "{name}：{number}の回答が「{answer}」のため、答える必要はありません。"
    ).format(name=name, number=first.question.number, answer=first.label)
    return visible_line(words)


def progress_words(section: SectionState) -> str:
    """Say how far a section is: 「回答 3／対象 7問」, or 「済み」 where nothing is counted."""
    if not section.is_counted:
        if section.answered >= section.applicable:
            return translate("Outline", "済み")
        return translate("Outline", "途中") if section.answered else translate("Outline", "まだ")
    if section.gate is not None:
        return translate(
            "Outline", "回答 {answered}／対象 {applicable}問（{number}の答えで決まります）"
        ).format(
            answered=section.answered,
            applicable=section.applicable,
            number=section.gate.number,
        )
    return translate("Outline", "回答 {answered}／対象 {applicable}問").format(
        answered=section.answered, applicable=section.applicable
    )


def _spoken(section: SectionState, title: str) -> str:
    if not section.is_counted:
        return listed((title, progress_words(section)))
    words = translate("Outline", "{title}、{applicable}問のうち{answered}問に回答").format(
        title=title, applicable=section.applicable, answered=section.answered
    )
    if section.gate is None:
        return words
    onward = translate("Outline", "{words}、{number}の答えで決まります")
    return onward.format(words=words, number=section.gate.number)


def _mark(page: PageEntry) -> str:
    if page.is_returned:
        return translate("Outline", "差戻しあり")
    if page.later:
        return translate("Outline", "あとで確認")
    return {
        PageMark.UNTOUCHED: translate("Outline", "まだ"),
        PageMark.STARTED: translate("Outline", "途中"),
        PageMark.DONE: translate("Outline", "済み"),
        PageMark.RECHECK: translate("Outline", "要再確認"),
    }[page.mark]
