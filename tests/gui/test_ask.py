"""The system's own dialogs: they open beside the work and answer through a callback."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer  # noqa: TID251 - what Qt keeps for itself
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.gui.ask import NativeAsk, NoPrinters, remember_places_in
from usbsurvey_desktop.store.profile_folder import ProfileFolder


@pytest.fixture(name="parent")
def _parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def _dialog(parent: QWidget) -> QFileDialog:
    dialog = parent.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    return dialog


def _accept(qtbot: QtBot, dialog: QFileDialog, name: str) -> None:
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(name)
    with qtbot.waitSignal(dialog.fileSelected):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_chosen_file_arrives_as_a_path(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    """The screen goes on with the file the person chose."""
    (tmp_path / "a.survey.txt").write_text("x")
    chosen: list[Path] = []
    NativeAsk().open_file(
        parent, "選ぶ", folder=tmp_path, pattern="*.survey.txt", on_chosen=chosen.append
    )

    _accept(qtbot, _dialog(parent), "a.survey.txt")

    assert chosen == [tmp_path / "a.survey.txt"]


def test_a_name_that_is_taken_is_given_only_after_a_question(
    parent: QWidget, tmp_path: Path
) -> None:
    """Who answers no is back in the dialog, and nothing was chosen."""
    (tmp_path / "a.xlsx").write_text("mine")
    chosen: list[Path] = []
    NativeAsk().save_file(
        parent, "保存", suggested=tmp_path / "a.xlsx", pattern="*.xlsx", on_chosen=chosen.append
    )
    dialog = _dialog(parent)
    asked: list[str] = []

    def answer_no() -> None:
        (box,) = dialog.findChildren(QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(0, answer_no)
    dialog.accept()

    assert len(asked) == 1
    assert "a.xlsx" in asked[0]
    assert chosen == []
    assert dialog.isVisible()


def test_a_folder_that_is_not_there_is_no_name_of_a_file(parent: QWidget, tmp_path: Path) -> None:
    """The dialog begins above it, with an empty field."""
    chosen: list[Path] = []
    NativeAsk().open_files(
        parent, "選ぶ", folder=tmp_path / "output", pattern="*.pdf", on_chosen=chosen.extend
    )

    dialog = _dialog(parent)
    field = dialog.findChild(QLineEdit)

    assert isinstance(field, QLineEdit)
    assert (Path(dialog.directory().path()), field.text()) == (tmp_path, "")


def test_several_files_arrive_together(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    """Whoever scans many sheets chooses them once."""
    for name in ("a.png", "b.pdf"):
        (tmp_path / name).write_text("x")
    chosen: list[Path] = []
    NativeAsk().open_files(
        parent, "選ぶ", folder=tmp_path, pattern="*.png *.pdf", on_chosen=chosen.extend
    )
    dialog = _dialog(parent)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText('"a.png" "b.pdf"')
    with qtbot.waitSignal(dialog.filesSelected):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert sorted(chosen) == [tmp_path / "a.png", tmp_path / "b.pdf"]


def test_a_chosen_folder_arrives_as_a_path(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    """Only folders can be chosen where a folder is wanted."""
    (tmp_path / "提出").mkdir()
    chosen: list[Path] = []
    NativeAsk().folder(parent, "選ぶ", folder=tmp_path, on_chosen=chosen.append)

    _accept(qtbot, _dialog(parent), str(tmp_path / "提出"))

    assert chosen == [tmp_path / "提出"]


def test_a_name_for_a_new_file_gets_its_ending(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    """The name that is proposed stands there; one that is typed without its ending gets it."""
    chosen: list[Path] = []
    NativeAsk().save_file(
        parent,
        "保存",
        suggested=tmp_path / "回答票.pdf",
        pattern="*.pdf",
        on_chosen=chosen.append,
    )
    dialog = _dialog(parent)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "回答票.pdf"

    _accept(qtbot, dialog, "控え")

    assert chosen == [tmp_path / "控え.pdf"]


def test_a_proposed_folder_that_is_not_there_yet_is_part_of_the_name(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    """Whoever writes the file makes it; nothing is made by asking."""
    chosen: list[Path] = []
    wanted = tmp_path / "scenarios" / "s.json"
    NativeAsk().save_file(
        parent, "保存", suggested=wanted, pattern="*.json", on_chosen=chosen.append
    )
    dialog = _dialog(parent)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == str(wanted.relative_to(tmp_path))

    _accept(qtbot, dialog, field.text())

    assert chosen == [wanted]
    assert not wanted.parent.exists()


def test_a_terminal_without_printers_asks_for_none(parent: QWidget) -> None:
    """Nothing opens, and whoever asked is told so."""
    assert not NoPrinters().choose(parent, "印刷", on_chosen=print)


def test_cancelling_calls_nothing(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    """Whoever changes their mind is where they were."""
    chosen: list[Path] = []
    NativeAsk().folder(parent, "選ぶ", folder=tmp_path, on_chosen=chosen.append)
    dialog = _dialog(parent)

    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert chosen == []


def test_the_dialog_speaks_japanese_where_qt_does_not(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    """No English label stands between the Japanese ones."""
    NativeAsk().open_file(parent, "選ぶ", folder=tmp_path, pattern="*.txt", on_chosen=print)

    dialog = _dialog(parent)
    qtbot.waitUntil(dialog.isVisible)

    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert "場所：" in labels
    assert "ファイルの種類：" in labels


@pytest.fixture
def _places_as_before() -> Iterator[None]:
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    before = Path(QSettings(user, "QtProject").fileName()).parent
    yield
    QSettings.setPath(native, user, str(before))


@pytest.mark.skipif(sys.platform == "win32", reason="Qt uses the registry there")
@pytest.mark.usefixtures("_places_as_before")
def test_what_qt_notes_of_a_dialog_lies_in_the_profile(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    """Not in the home of the user: the program writes nothing there."""
    profile = ProfileFolder(tmp_path / "profile")
    profile.folder.mkdir()
    (tmp_path / "a.survey.txt").write_text("x")
    chosen: list[Path] = []
    remember_places_in(profile.folder)
    NativeAsk().open_file(
        parent, "選ぶ", folder=tmp_path, pattern="*.survey.txt", on_chosen=chosen.append
    )
    dialog = _dialog(parent)
    _accept(qtbot, dialog, "a.survey.txt")
    qtbot.waitUntil(profile.dialogs.exists)
    assert tmp_path.name in profile.dialogs.read_text()
