"""受渡し記録: a record of the book on paper in the shape of 様式2, and the blank form of it.

Source: the hand-off record §7; the screens' design, §10.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.typed_dates import minute_text
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.printing.paper import (
    Block,
    Boxes,
    Heading,
    Paper,
    Style,
    Table,
    Text,
)
from usbsurvey_desktop.gui.printing.record_rows import Field, field_text, fields
from usbsurvey_desktop.gui.shared.joined import labelled, listed
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.judgement import judged
from usbsurvey_desktop.logbook.standing import BookRecord
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.sealing.fields import moment

translate = QCoreApplication.translate

_SHARES = (9, 23, 68)
_LINE = "＿" * 12
_NO_BREAK = "\N{NO-BREAK SPACE}"
_OPENING_ALL: Raw = {"H9.mode": "temporary", "H11.on": "yes", "H15.kind": "person", "H21": "lost"}
"""What opens the parts that follow from an answer, so that a blank form has room for them."""


def record_sheet(record: BookRecord, forms: BookForms, look_up: ItemHelp) -> Paper:
    """A record as it stands; one that is not finished says so on every page."""
    form = forms.of(record.form).form
    typed = {link_id: minute_text(moment(at)) for link_id, at in record.typed.items()}
    rows = tuple(
        (each.number, each.name, field_text(each, typed, look_up))
        for each in fields(form, record.raw)
    )
    is_open = bool(judged(record, forms).open_pages)
    return Paper(
        title=translate("HandoffSheet", "受渡し記録 {no}").format(no=record.no),
        blocks=(
            Heading(translate("HandoffSheet", "受渡し記録"), level=1),
            _table(rows, is_small=True),
            *_history(record, form),
            _stamps(),
            _legend(),
        ),
        foot=_foot(record),
        mark=translate("HandoffSheet", "終わっていない記録") if is_open else "",
    )


def blank_sheet(forms: BookForms, pattern: str, direction: str) -> Paper:
    """The form to be filled by hand for a pattern (`H2`) and a direction (`H3`) of the newest form.

    Fields that this pattern does not have are left out.
    """
    pinned = forms.of(None)
    raw = {**_OPENING_ALL, "H2": pattern, "H3": direction}
    rows = tuple(
        (each.number, each.name, "\n".join(_blanks(each))) for each in fields(pinned.form, raw)
    )
    title = translate("HandoffSheet", "受渡し記録（記入用紙）")
    note = translate(
        "HandoffSheet",
        "住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。"
        "あとでこのソフトに入力するときは「紙の記録から転記した」に印を付けます。",
    )
    return Paper(
        title=title,
        blocks=(
            Heading(title, level=1),
            Text(note, Style.NOTE),
            _legend(),
            _table(rows, is_small=False),
            _stamps(),
        ),
        foot=translate("HandoffSheet", "記録番号{line}").format(line=_LINE),
    )


def _table(rows: tuple[tuple[str, ...], ...], *, is_small: bool) -> Table:
    head = (
        translate("HandoffSheet", "番号"),
        translate("HandoffSheet", "項目名"),
        translate("HandoffSheet", "記録"),
    )
    return Table(rows, head, _SHARES, is_small=is_small)


def _stamps() -> Boxes:
    return Boxes(
        (
            translate("HandoffSheet", "申請者"),
            translate("HandoffSheet", "承認者"),
            translate("HandoffSheet", "作業者"),
            translate("HandoffSheet", "立会者"),
            translate("HandoffSheet", "所属長"),
        )
    )


def _legend() -> Text:
    words = translate(
        "HandoffSheet",
        "●は、総務省の情報セキュリティポリシーガイドラインの文が求めている項目です。"
        "このパターンにない項目は載せていません。",
    )
    return Text(words, Style.NOTE)


def _history(record: BookRecord, form: Form) -> Iterator[Block]:
    """Reasons given for checks, pages copied from paper, packages carried, corrections."""
    texts = {check.id: check.text for check in form.questionnaire.checks}
    reasons = tuple((texts.get(check, check), reason) for check, reason in record.reasons.items())
    if reasons:
        yield Heading(translate("HandoffSheet", "念のための確認への理由"))
        yield Table(reasons, is_small=True)
    copied = [_page_name(form, page) for page, save in record.pages.items() if save.act.from_paper]
    if copied:
        words = translate("HandoffSheet", "紙から転記：{pages}")
        yield Text(words.format(pages=listed(copied)), Style.NOTE)
    for dig in record.packages:
        words = translate("HandoffSheet", "運んだ提出ファイルの受付照合：{receipt}（全体 {dig}）")
        yield Text(words.format(receipt=short_digest(dig), dig=dig), Style.NOTE)
    yield from _corrections(record, form)


def _corrections(record: BookRecord, form: Form) -> Iterator[Block]:
    rows = tuple(
        (
            minute_text(moment(save.entry.at)),
            save.entry.who,
            _page_name(form, save.act.page),
            correction,
        )
        for save in record.saves
        if (correction := save.act.correction) is not None
    )
    if rows:
        head = (
            translate("HandoffSheet", "訂正の日時"),
            translate("HandoffSheet", "訂正した人"),
            translate("HandoffSheet", "ページ"),
            translate("HandoffSheet", "訂正の理由"),
        )
        yield Heading(translate("HandoffSheet", "訂正"))
        yield Table(rows, head, (26, 18, 12, 44), is_small=True)


def _page_name(form: Form, page_id: str) -> str:
    page = form.pages.get(page_id)
    return page_id if page is None else page.group.title


def _foot(record: BookRecord) -> str:
    entry = short_digest(record.saves[-1].entry.sha256)
    if not record.packages:
        words = translate("HandoffSheet", "{no} 記載 {entry}")
        return words.format(no=record.no, entry=entry)
    words = translate("HandoffSheet", "{no} 記載 {entry} 受付照合 {receipt}")
    receipt = short_digest(record.packages[-1])
    return words.format(no=record.no, entry=entry, receipt=receipt)


def _blanks(field: Field) -> Iterator[str]:
    """A line to write on, or the options to tick, for each part of a field."""
    for state in field.states:
        question = state.question
        given = question.link_id in {"H2", "H3"}
        room = _ticks(question, str(state.raw) if given else None) if question.options else _LINE
        yield labelled(question.short_label, room)


def _ticks(question: Question, chosen: str | None) -> str:
    """A box for each option; no line ends between a box and its words."""
    return "　".join(
        f"{'■' if option.code == chosen else '□'}{_NO_BREAK}{option.label}"
        for option in question.options
    )
