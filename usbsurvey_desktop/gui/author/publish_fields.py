"""Inputs of 発行: one line or several, of so many letters, and a day that is still to come."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.typed_dates import narrow, typed_date
from usbsurvey_desktop.gui.author.publish_plan import last_second
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.sealing.succession import HIGHEST
from usbsurvey_desktop.signs import has_refused_signs

translate = QCoreApplication.translate
_ROWS = 3
_DAY_COLUMNS = 14
_VERSION_COLUMNS = 6


class Field(Protocol):
    """One input with its row."""

    row: FormRow

    def typed(self) -> str:
        """What is written, without blanks around it."""
        ...

    def is_right(self) -> bool:
        """Whether it can be signed; if not, the reason is shown at the input."""
        ...


def focus_first_wrong(*fields: Field) -> bool:
    """Judge all, and lead to the first that is wrong; whether all are right."""
    wrong = [one for one in fields if not one.is_right()]
    if wrong:
        wrong[0].row.field.setFocus(Qt.FocusReason.OtherFocusReason)
    return not wrong


class LineField:
    """One line of at most `most` code points."""

    def __init__(
        self,
        label: str,
        *,
        most: int,
        columns: int,
        parent: QWidget,
        is_required: bool = True,
        support: str = "",
    ) -> None:
        """Make it without words; parts are owned by `parent`."""
        self.edit = LineEdit(columns=columns, parent=parent)
        tag = tag_words(is_required=is_required)
        self.row = form_row(label, self.edit, tag=tag, support=support, parent=parent)
        self._most = most
        self._is_required = is_required
        self.edit.textChanged.connect(self._on_edited)

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere."""
        self.edit.setText(text)

    def typed(self) -> str:
        """What is written, without blanks around it."""
        return self.edit.text().strip()

    def is_right(self) -> bool:
        """Whether it can be signed; if not, the reason is shown at the input."""
        error = self.reason(self.typed())
        self.row.show_error(error)
        return not error

    def _on_edited(self) -> None:
        # What was said of the words before is not said of these.
        self.row.show_error("")

    def reason(self, text: str) -> str:
        """Why these words cannot be signed; "" if they can."""
        return _reason(text, self._most, is_required=self._is_required)


class TextField:
    """Several lines of at most `most` code points."""

    def __init__(self, label: str, *, most: int, parent: QWidget, is_required: bool) -> None:
        """Make it without words; parts are owned by `parent`."""
        self.text = CountedText("", most=most, fewest_rows=_ROWS, parent=parent)
        tag = tag_words(is_required=is_required)
        self.row = form_row(label, self.text, tag=tag, parent=parent)
        self.text.box.setAccessibleName(label)
        self._most = most
        self._is_required = is_required
        self.text.edited.connect(self._on_edited)

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere."""
        self.text.show_text(text)

    def typed(self) -> str:
        """What is written, without blanks around it."""
        return self.text.box.text().strip()

    def is_right(self) -> bool:
        """Whether it can be signed; if not, the reason is shown at the input."""
        error = _reason(self.typed(), self._most, is_required=self._is_required)
        self.row.show_error(error)
        self.text.describe(error)
        return not error

    def _on_edited(self) -> None:
        self.row.show_error("")
        self.text.describe("")


class DayField(LineField):
    """The last day: not a day that is over."""

    def __init__(self, now: datetime, parent: QWidget) -> None:
        """Take the moment from which on days are still to come."""
        super().__init__(
            translate("PublishFields", "提出期限"),
            most=40,
            columns=_DAY_COLUMNS,
            parent=parent,
            support=translate(
                "PublishFields", "例：令和8年12月1日、2026-12-01。その日の終わりまでです。"
            ),
        )
        self._now = now

    def reason(self, text: str) -> str:
        """Why this cannot be the last day; "" if it can."""
        day = typed_date(text)
        if day is None:
            return translate(
                "PublishFields", "提出期限を、令和8年12月1日、2026-12-01のように入れてください。"
            )
        if last_second(day) <= self._now:
            return translate("PublishFields", "もう過ぎた日です。これからの日にしてください。")
        return ""


class VersionField(LineField):
    """The version: a number higher than that of the former one."""

    def __init__(self, former: int, parent: QWidget) -> None:
        """Take the former version; 0 for none."""
        support = translate(
            "PublishFields", "前の版は第{former}版です。版は上がるだけで、下げられません。"
        ).format(former=former)
        super().__init__(
            translate("PublishFields", "版"),
            most=4,
            columns=_VERSION_COLUMNS,
            parent=parent,
            support=support if former else "",
        )
        self._former = former

    def typed(self) -> str:
        """The number in plain digits, if it is one."""
        return narrow(self.edit.text()).strip()

    def reason(self, text: str) -> str:
        """Why this cannot be the version; "" if it can."""
        is_number = text.isascii() and text.isdigit() and len(text) <= len(str(HIGHEST))
        if not is_number or int(text) < 1:
            return translate("PublishFields", "版を1から{most}の数字で入れてください。").format(
                most=HIGHEST
            )
        if int(text) <= self._former:
            return translate("PublishFields", "版は{former}より大きい数字にしてください。").format(
                former=self._former
            )
        return ""


def tag_words(*, is_required: bool) -> str:
    """The word beside the label of an input."""
    if is_required:
        return translate("PublishFields", "※必須")
    return translate("PublishFields", "任意")


def _reason(text: str, most: int, *, is_required: bool) -> str:
    if is_required and not text:
        return translate("PublishFields", "入れてください。")
    if len(text) > most or has_refused_signs(text):
        return translate(
            "PublishFields", "{most}文字までにし、見えない文字は消してください。"
        ).format(most=f"{most:,}")
    return ""
