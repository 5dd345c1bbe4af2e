"""Texts of strangers that try to be more than text, and what a window made of them.

`wrong_in` looks at everything a window shows or says: nothing may be read as markup, and every sign
that cannot be seen must be written out.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QListView,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.support import worlds
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import Identity, KeyFiles, new_pair, open_pair
from usbsurvey_desktop.records import JsonObject, JsonValue, parse_object
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.visible import unseen_count, visible

MARKUP = '<b>太字</b> <a href="http://192.0.2.1/">ここ</a> &amp; R&D <font size=9>大'
TURNING = "前\u202e逆さ\u2066中\u2069後\u200b\u00ad終"
ODD_NAME = "131016\u202e<b>\x1b[31m"
"""A name a file can have, and no window may show as it is."""
LONG = 100_000
_TEXTS = frozenset(
    {
        "title",
        "short_title",
        "short_label",
        "text",
        "label",
        "label_display",
        "help",
        "definition",
        "definition_title",
        "condition_text",
        "annotation",
        "note",
        "unit",
    }
)
"""The members of a form that people read."""
_FORM = worlds.ROOT / "forms/mic-usb-media-2025/form.json"
_DEPTH = 16
_A_DAY = 86_400


@dataclass(frozen=True)
class Lure:
    """A picture on the disk that no window may open, and the texts that ask for it."""

    picture: Path

    @classmethod
    def laid(cls, folder: Path) -> "Lure":
        """Lay a picture that was not read since it was written."""
        picture = folder / "lure.png"
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        assert image.save(str(picture))
        written = picture.stat().st_mtime
        os.utime(picture, (written - _A_DAY, written))
        return cls(picture)

    @property
    def line(self) -> str:
        """One line that holds every trick."""
        return f'{MARKUP} <img src="{self.picture.as_uri()}"> {TURNING}'

    @property
    def shown(self) -> str:
        """The same as a window must show it."""
        return visible(self.line)

    @property
    def was_opened(self) -> bool:
        """Whether anybody has read the picture; a file system without times of reading says no."""
        seen = self.picture.stat()
        return seen.st_atime >= seen.st_mtime


def hostile_survey(
    lure: Lure, form: JsonObject | None = None, *, approval_required: bool = False
) -> Pack:
    """The real survey, or one of another form, with every text of it and its issuer's hostile."""
    form = form or parse_object(_FORM.read_bytes(), depth=_DEPTH)
    terms = replace(
        worlds.TERMS,
        approval_required=approval_required,
        title=f"調査{lure.line}",
        purpose=f"目的{lure.line}",
        legal_basis=f"根拠{lure.line}",
        contact=worlds.CONTACT.model_copy(update={"office": f"係{MARKUP}{TURNING}"}),
    )
    return publish(
        terms,
        _spoiled(form, lure.line),
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )


def hostile_key_files() -> KeyFiles:
    """The key files of a person with markup for a name, under `worlds.PASSPHRASE`.

    A certificate cannot carry a sign that cannot be seen.
    """
    name = MARKUP[:48]
    subject = Subject(f"千代田区{name}", f"課{name}", f"氏名{name}", worlds.BODY)
    return new_pair(subject, worlds.PASSPHRASE, now=worlds.TERMS.issued, protection=worlds.CHEAP)


def opened(files: KeyFiles) -> Identity:
    """The person of these files."""
    return open_pair(files.signing, files.opening, worlds.PASSPHRASE, now=worlds.NOW)


def wrong_in(window: MainWindow) -> list[str]:
    """What is shown or said as more than text; empty when all is well."""
    parts = [window, *window.findChildren(QWidget)]
    return [wrong for part in parts for wrong in _wrong_in(part)]


def seen_in(window: MainWindow) -> str:
    """All words of labels, buttons and lists that can be seen."""
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return "\n".join(text for part in parts for text in _texts(part))


def _spoiled(value: JsonValue, line: str) -> JsonObject:
    spoiled = _with(value, line)
    assert isinstance(spoiled, Mapping)
    return spoiled


def _with(value: JsonValue, line: str, name: str = "") -> JsonValue:
    match value:
        case str() if name in _TEXTS:
            return f"{value}{line}"
        case Mapping():
            return {key: _with(inner, line, key) for key, inner in value.items()}
        case list():
            inside = "text" if name in {"rows", "columns"} else ""
            return [_with(inner, line, inside) for inner in value]
        case _:
            return value


def _wrong_in(part: QWidget) -> Iterator[str]:
    for text in (part.toolTip(), part.whatsThis(), part.statusTip()):
        if "<" in text:
            yield f"{type(part).__name__} hint: {text}"
    if isinstance(part, QTextEdit | QMessageBox):
        yield f"{type(part).__name__}: reads markup"
    if isinstance(part, QLabel) and part.text() and part.textFormat() is not _PLAIN:
        yield f"QLabel of {part.textFormat()}: {part.text()}"
    for text in (*_texts(part), *_heard(part), part.windowTitle()):
        if unseen_count(text):
            yield f"{type(part).__name__} with unseen signs: {text!r}"


_PLAIN = Qt.TextFormat.PlainText


def _texts(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    if isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from _cells(part, QModelIndex())


def _cells(view: QAbstractItemView, above: QModelIndex) -> Iterator[str]:
    model = view.model()
    # Of a list Qt hides the count of columns: it has one.
    columns = 1 if isinstance(view, QListView) else model.columnCount(above)
    for line in range(model.rowCount(above)):
        for column in range(columns):
            index = model.index(line, column, above)
            assert not model.data(index, Qt.ItemDataRole.ToolTipRole)
            yield str(model.data(index, Qt.ItemDataRole.DisplayRole) or "")
            yield str(model.data(index, Qt.ItemDataRole.AccessibleTextRole) or "")
            if column == 0:
                yield from _cells(view, index)


def _heard(part: QWidget) -> Iterator[str]:
    found = QAccessible.queryAccessibleInterface(part)
    if isinstance(part, QPlainTextEdit) or part.inherits("QLineEdit"):
        return  # what a person types is heard as it is typed
    yield found.text(QAccessible.Text.Name)
    yield found.text(QAccessible.Text.Description)


__all__ = [
    "LONG",
    "MARKUP",
    "ODD_NAME",
    "TURNING",
    "Lure",
    "hostile_key_files",
    "hostile_survey",
    "opened",
    "seen_in",
    "wrong_in",
]
