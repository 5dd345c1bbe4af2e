"""これまでの記録 (S09): every save of a record or of a medium, the newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import Raw, RawAnswer
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.logbook.open_book import OpenBook
from usbsurvey_desktop.gui.logbook.words import moment_words, said, short_number
from usbsurvey_desktop.gui.shared.button import primary_button
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.logbook.entries import Entry
from usbsurvey_desktop.logbook.standing import BookRecord, Medium, SavedPage
from usbsurvey_desktop.visible import visible, visible_line

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Chapter:
    """One entry: its headline, and what it says."""

    title: str
    text: str


class HistoryView(Screen):
    """Shows chapters, the newest open; `left` leads back to where one came from."""

    help_topic = "handover-records"

    left = Signal()

    def __init__(
        self, heading: str, chapters: Sequence[Chapter], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.set_heading(heading)
        words = self.tr(
            "新しい順に並んでいます。前の記載は消えません。どの記載も、前の記載の印に"
            "つながっているので、あとから書き換えると分かります。"
        )
        self.body.addWidget(plain_label(words, role="support", parent=self))
        for place, chapter in enumerate(chapters):
            fold = Fold(chapter.title, chapter.text, is_open=place == 0, parent=self)
            self.body.addWidget(fold)
        self.end_body()
        back = primary_button(self.tr("戻る(&N)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.first_focus = back


def record_chapters(record: BookRecord, book: OpenBook) -> list[Chapter]:
    """The entries of a record, the newest first, and the packages that it carried."""
    chapters: list[Chapter] = []
    before: dict[str, Raw] = {}
    for save in record.saves:
        chapters.append(_page_chapter(save, before.get(save.act.page), book))
        before[save.act.page] = save.act.values
    packages = [
        Chapter(
            translate("History", "運んだ提出ファイル　受付照合 {receipt}").format(
                receipt=short_digest(dig)
            ),
            translate("History", "受付照合の全体：{dig}").format(dig=dig),
        )
        for dig in record.packages
    ]
    return [*packages[::-1], *chapters[::-1]]


def medium_chapters(medium: Medium, book: OpenBook) -> list[Chapter]:
    """The entries of a medium, the newest first."""
    form = book.forms.media.form
    chapters: list[Chapter] = []
    before: Raw | None = None
    for save in medium.saves:
        lines = [
            _byline(save.entry),
            *_correction(save.act.correction),
            *_value_lines(form, save.act.values, before),
            _hash_line(save.entry),
        ]
        title = _headline(save.entry, translate("History", "台帳の行"))
        chapters.append(Chapter(title, "\n".join(lines)))
        before = save.act.values
    checks = [
        Chapter(
            translate("History", "在庫確認　{day}").format(day=check.on),
            translate("History", "{who} が、保管場所にあることを確かめました。").format(
                who=visible_line(check.by)
            ),
        )
        for check in medium.checks
    ]
    return [*checks[::-1], *chapters[::-1]]


def _page_chapter(save: SavedPage, before: Raw | None, book: OpenBook) -> Chapter:
    act, form = save.act, book.forms.of(save.act.form).form
    page = form.pages.get(act.page)
    title = act.page if page is None else page.group.title
    state = translate("History", "記録済み") if act.closed else translate("History", "途中")
    if act.from_paper:
        state = translate("History", "{state}、紙から転記").format(state=state)
    what = translate("History", "{page}（{state}）").format(page=title, state=state)
    lines = [
        _byline(save.entry),
        *_correction(act.correction),
        *_value_lines(form, act.values, before, act.typed),
        *_reason_lines(form, act.reasons),
        _hash_line(save.entry),
    ]
    return Chapter(_headline(save.entry, what), "\n".join(lines))


def _headline(entry: Entry, what: str) -> str:
    words = translate("History", "記載 {seq}　{what}")
    return words.format(seq=entry.seq, what=what).rstrip()


def _byline(entry: Entry) -> str:
    words = translate("History", "{at}　{who}")
    return words.format(at=moment_words(entry.at), who=visible_line(entry.who))


def _hash_line(entry: Entry) -> str:
    words = translate("History", "この記載の印：{hash}")
    return words.format(hash=short_digest(entry.sha256))


def _correction(reason: str | None) -> list[str]:
    if reason is None:
        return []
    words = translate("History", "訂正の理由：{reason}")
    return [words.format(reason=visible(reason))]


def _value_lines(
    form: Form, values: Raw, before: Raw | None, typed: Mapping[str, str] | None = None
) -> list[str]:
    """Each value in words; what was changed or taken away with what stood before."""
    names = {*values, *(before or {})}
    order = [key for key in (*form.questions, *form.free_text_owner) if key in names]
    lines = []
    for link_id in order:
        line = _value_line(form, link_id, values.get(link_id))
        earlier = None if before is None else before.get(link_id)
        if before is not None and earlier != values.get(link_id):
            words = translate("History", "{line}（前は「{before}」）")
            line = words.format(line=line, before=_shown(form, link_id, earlier))
        if typed is not None and link_id in typed:
            words = translate("History", "{line}（あとから入力 {at}）")
            line = words.format(line=line, at=moment_words(typed[link_id]))
        lines.append(line)
    return lines


def _value_line(form: Form, link_id: str, value: RawAnswer | None) -> str:
    name = question_name(form.owner(link_id).question)
    return labelled(name, _shown(form, link_id, value))


def _shown(form: Form, link_id: str, value: RawAnswer | None) -> str:
    if value is None:
        return translate("History", "記入なし")
    if link_id in form.questions:
        return visible(said(form, {link_id: value}, link_id))
    return visible(str(value))


def _reason_lines(form: Form, reasons: Mapping[str, str]) -> list[str]:
    checks = {check.id: check.text for check in form.questionnaire.checks}
    words = translate("History", "{check}　理由：{reason}")
    return [
        words.format(check=checks.get(check, check), reason=visible(text))
        for check, text in reasons.items()
    ]


def record_heading(record: BookRecord) -> str:
    """Name the history of a record."""
    return translate("History", "これまでの記録：{no}").format(no=short_number(record.no))


def medium_heading(medium: Medium) -> str:
    """Name the history of a medium."""
    return translate("History", "これまでの記載：{no}").format(no=medium.no)
