"""受渡し記録簿 and 媒体台帳 (様式1): the lists of a book, landscape.

Source: the hand-off record §5, §7.
"""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import is_blank
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.labels import label
from usbsurvey_desktop.engine.typed_dates import JAPAN, minute_text
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.municipality import body_text
from usbsurvey_desktop.gui.printing.paper import (
    Block,
    Heading,
    Paper,
    Style,
    Table,
    Text,
)
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.moments import fiscal_year_words
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.logbook.entries import StockCheck
from usbsurvey_desktop.logbook.figures import median_times, times
from usbsurvey_desktop.logbook.forms import BookForms, PinnedForm
from usbsurvey_desktop.logbook.judgement import judged
from usbsurvey_desktop.logbook.standing import BookRecord, Medium, Standing
from usbsurvey_desktop.sealing.fields import moment

translate = QCoreApplication.translate

_YEAR_SHARES = (7, 7, 6, 6, 5, 12, 10, 6, 7, 7, 5, 7, 7, 4, 4)
_MEDIA_SHARES = (8, 8, 12, 7, 5, 6, 12, 6, 11, 10, 4, 11)
_CHANGE_SHARES = (10, 13, 12, 45, 20)


def year_list(standing: Standing, forms: BookForms, look_up: ItemHelp) -> Paper:
    """受渡し記録簿: a line for each record of the book, and what they add up to."""
    records = [judged(record, forms) for record in standing.records.values()]
    rows = tuple(_record_row(each.record, each.evaluation, forms) for each in records)
    middle = median_times(times(each.evaluation) for each in records).elapsed
    total = translate("HandoffLists", "件数 {count}件").format(count=len(rows))
    if middle is not None:
        words = translate("HandoffLists", "件数 {count}件　経過の中央値 {minutes}分")
        total = words.format(count=len(rows), minutes=middle)
    title = translate("HandoffLists", "受渡し記録簿（{year}）").format(year=_year(standing))
    return Paper(
        title=title,
        blocks=(
            Heading(title, level=1),
            Text(_office(standing, look_up)),
            Table(rows, _record_head(), _YEAR_SHARES, is_small=True),
            Text(total, Style.STRONG),
            Text(_figures_note(), Style.NOTE),
        ),
        foot=_foot(standing, title),
        is_landscape=True,
    )


def media_list(standing: Standing, forms: BookForms, look_up: ItemHelp) -> Paper:
    """媒体台帳: a line for each medium, then everything that was written about them before."""
    rows = tuple(_medium_row(medium, forms.media) for medium in standing.media.values())
    title = translate("HandoffLists", "媒体台帳（{year}）").format(year=_year(standing))
    changes = tuple(_changes(standing, forms.media))
    history: tuple[Block, ...] = ()
    if changes:
        history = (
            Heading(translate("HandoffLists", "これまでの記録")),
            Table(changes, _change_head(), _CHANGE_SHARES, is_small=True),
        )
    return Paper(
        title=title,
        blocks=(
            Heading(title, level=1),
            Text(_office(standing, look_up)),
            Table(rows, _medium_head(), _MEDIA_SHARES, is_small=True),
            *history,
        ),
        foot=_foot(standing, title),
        is_landscape=True,
    )


def _year(standing: Standing) -> str:
    return fiscal_year_words(standing.content.opening.year)


def _office(standing: Standing, look_up: ItemHelp) -> str:
    opening = standing.content.opening
    body = look_up.municipalities.by_code(opening.body)
    name = body_text(body) if body else opening.body
    return f"{name}　{opening.department}"


def _foot(standing: Standing, title: str) -> str:
    newest = short_digest(standing.content.entries[-1].sha256)
    return translate("HandoffLists", "{title} 記載 {entry}").format(title=title, entry=newest)


def _figures_note() -> str:
    return translate(
        "HandoffLists", "経過は、申請から作業の完了までの分です。1分に満たない部分は切り捨てます。"
    )


def _record_head() -> tuple[str, ...]:
    return (
        translate("HandoffLists", "番号"),
        translate("HandoffLists", "申請日"),
        translate("HandoffLists", "承認者"),
        translate("HandoffLists", "パターン"),
        translate("HandoffLists", "方向"),
        translate("HandoffLists", "送り側→受け側"),
        translate("HandoffLists", "データ名"),
        translate("HandoffLists", "媒体"),
        translate("HandoffLists", "開始"),
        translate("HandoffLists", "完了"),
        translate("HandoffLists", "経過（分）"),
        translate("HandoffLists", "消去"),
        translate("HandoffLists", "返却"),
        translate("HandoffLists", "事故"),
        translate("HandoffLists", "点検"),
    )


def _record_row(record: BookRecord, evaluation: Evaluation, forms: BookForms) -> tuple[str, ...]:
    form = forms.of(record.form)
    said = _Said(form, evaluation)
    elapsed = times(evaluation).elapsed
    zones = " → ".join((said.words("H4.from_zone"), said.words("H4.to_zone")))
    return (
        record.no,
        said.day("H7.at"),
        said.words("H8.who"),
        said.words("H2").split(" ", 1)[0],
        said.words("H3"),
        zones,
        said.words("H5.name"),
        said.words("H10.medium"),
        said.minute("H17.start"),
        said.minute("H17.end"),
        "" if elapsed is None else str(elapsed),
        said.day("H19.at"),
        said.day("H20.at"),
        said.words("H21"),
        said.day("H22.at"),
    )


def _medium_head() -> tuple[str, ...]:
    return (
        translate("HandoffLists", "登録番号"),
        translate("HandoffLists", "登録日"),
        translate("HandoffLists", "製品名"),
        translate("HandoffLists", "種類"),
        translate("HandoffLists", "暗号化"),
        translate("HandoffLists", "パスワード認証"),
        translate("HandoffLists", "専用の用途"),
        translate("HandoffLists", "状態"),
        translate("HandoffLists", "貸与先と期間"),
        translate("HandoffLists", "保管場所"),
        translate("HandoffLists", "施錠"),
        translate("HandoffLists", "在庫確認、廃棄"),
    )


def _medium_row(medium: Medium, form: PinnedForm) -> tuple[str, ...]:
    said = _Said(form, evaluate(form.form, medium.raw))
    lent = (said.words("M.lent_to"), _span(said.day("M.lent_from"), said.day("M.lent_to_date")))
    gone = (said.day("M.gone_at"), said.words("M.gone_how"), said.words("M.gone_who"))
    seen = [f"{check.on} {check.by}" for check in medium.checks[-1:]]
    return (
        medium.no,
        said.day("M.registered"),
        said.words("M.product"),
        said.words("M.kind"),
        said.words("M.crypto"),
        said.words("M.auth"),
        said.words("M.use"),
        said.words("M.state"),
        "\n".join(filter(None, lent)),
        said.words("M.place"),
        said.words("M.locked"),
        "\n".join(filter(None, (*seen, " ".join(filter(None, gone))))),
    )


def _span(first: str, last: str) -> str:
    if not first and not last:
        return ""
    return translate("HandoffLists", "{first}から{last}").format(first=first, last=last)


def _change_head() -> tuple[str, ...]:
    return (
        translate("HandoffLists", "登録番号"),
        translate("HandoffLists", "日時"),
        translate("HandoffLists", "記載した人"),
        translate("HandoffLists", "内容"),
        translate("HandoffLists", "訂正の理由"),
    )


def _changes(standing: Standing, form: PinnedForm) -> Iterator[tuple[str, ...]]:
    """What was written about each medium, medium by medium, oldest first."""
    for medium in standing.media.values():
        before: dict[str, str] = {}
        for save in medium.saves:
            said = _Said(form, evaluate(form.form, save.act.values))
            now = {name: words for name, words in said.all_words() if words}
            told = "　".join(
                labelled(name, now.get(name) or translate("HandoffLists", "空欄"))
                for name in dict.fromkeys((*before, *now))
                if now.get(name) != before.get(name)
            )
            yield (
                medium.no,
                minute_text(moment(save.entry.at)),
                save.entry.who,
                told,
                save.act.correction or "",
            )
            before = now
        for entry in standing.content.entries:
            if isinstance(entry.act, StockCheck) and entry.act.medium == medium.no:
                words = translate("HandoffLists", "在庫確認：{on} {by}")
                told = words.format(on=entry.act.on, by=entry.act.by)
                yield (medium.no, minute_text(moment(entry.at)), entry.who, told, "")


class _Said:
    """Answers of a record in short words for narrow cells; "" for what does not apply."""

    def __init__(self, form: PinnedForm, evaluation: Evaluation) -> None:
        self._questions = form.form.questions
        self._evaluation = evaluation

    def words(self, link_id: str) -> str:
        """The answer in the words of the form."""
        raw = self._evaluation.effective.get(link_id)
        if raw is None or is_blank(raw) or link_id not in self._questions:
            return ""
        return label(self._questions[link_id].question, raw)

    def day(self, link_id: str) -> str:
        """The day of an answer, ISO 8601."""
        value = self._evaluation.values.get(link_id)
        if isinstance(value, datetime):
            return value.astimezone(JAPAN).date().isoformat()
        return value.isoformat() if isinstance(value, date) else ""

    def minute(self, link_id: str) -> str:
        """The day and minute of an answer."""
        value = self._evaluation.values.get(link_id)
        return minute_text(value) if isinstance(value, datetime) else ""

    def all_words(self) -> Iterator[tuple[str, str]]:
        """Every question with its answer."""
        for link_id, each in self._questions.items():
            yield each.question.short_label, self.words(link_id)
