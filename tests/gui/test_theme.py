"""Colours have the contrast the design promises, and the look follows choices."""

import json
from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from tests.support.filling import ROOT
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.items.text_area import TextArea
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.theme.colours import (
    HIGH_CONTRAST,
    Colours,
    contrast_palette,
    palette,
    read_tokens,
    sheet,
)
from usbsurvey_desktop.settings import TEXT_PERCENTS

STYLE = ROOT / "resources/style"
TEXT_RATIO = 4.5
PART_RATIO = 3.0


def _tokens() -> dict[str, Colours]:
    tokens = read_tokens((STYLE / "tokens.json").read_bytes())
    return {"light": tokens.light, "dark": tokens.dark}


def _luminance(colour: str) -> float:
    shown = QColor(colour)
    channels = (shown.redF(), shown.greenF(), shown.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
        for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "panel", "note"])
@pytest.mark.parametrize(
    "role", ["text", "typed", "support", "primary", "error", "success", "warning", "provisional"]
)
def test_words_can_be_read_on_every_ground(scheme: str, ground: str, role: str) -> None:
    """Every colour of words has 4.5:1 on ground, panel and note, light and dark."""
    colours = asdict(_tokens()[scheme])
    assert _contrast(colours[role], colours[ground]) >= TEXT_RATIO


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_parts_stand_out(scheme: str) -> None:
    """Borders and the focus ring have 3:1, words on the primary button 4.5:1 in every state."""
    colours = asdict(_tokens()[scheme])
    ring = (colours["ring_inner"], colours["ring_outer"])
    for ground in ("ground", "panel", "note"):
        assert _contrast(colours["border"], colours[ground]) >= PART_RATIO
        assert max(_contrast(line, colours[ground]) for line in ring) >= PART_RATIO
    assert _contrast(*ring) >= PART_RATIO
    for state in ("primary", "primary_hover", "primary_pressed"):
        assert _contrast(colours["on_primary"], colours[state]) >= TEXT_RATIO
    assert _contrast(colours["text"], colours["selected"]) >= TEXT_RATIO


def test_painted_parts_read_tokens_from_the_palette() -> None:
    """Border, error, primary and both lines of the ring stand in palette roles."""
    light = _tokens()["light"]
    made = palette(light)
    roles = {
        QPalette.ColorRole.Mid: light.border,
        QPalette.ColorRole.BrightText: light.error,
        QPalette.ColorRole.Accent: light.primary,
        QPalette.ColorRole.Light: light.ring_inner,
        QPalette.ColorRole.Shadow: light.ring_outer,
    }
    assert {role: made.color(role).name() for role in roles} == roles


def test_the_sheet_has_no_open_name_in_any_scheme() -> None:
    """Every name of the sheet is a token; high contrast brings no colour of ours."""
    template = (STYLE / "base.qss").read_text(encoding="utf-8")
    filled = sheet(template, HIGH_CONTRAST, text_percent=200)
    rules = filled.partition("*/")[2]
    assert "$" not in rules
    assert "#" not in rules
    assert "font-size: 48px" in rules


def test_a_sheet_with_an_unknown_name_is_told_at_once() -> None:
    """A name that is no token is a KeyError, not a rule that gets lost."""
    with pytest.raises(KeyError):
        sheet("QLabel { color: ${nothing}; }", _tokens()["light"], text_percent=100)


def test_broken_tokens_are_refused() -> None:
    """Tokens with a missing colour are refused with a code."""
    tokens = json.loads((STYLE / "tokens.json").read_bytes())  # noqa: TID251 - our own file
    del tokens["dark"]["error"]
    with pytest.raises(SurveyError) as caught:
        read_tokens(json.dumps(tokens).encode())
    assert caught.value.code is Code.UNEXPECTED


def test_a_contrast_theme_keeps_its_own_colours() -> None:
    """Lines are as strong as its text, the ring is its highlight, all else is untouched."""
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00ff00"))
    system.setColor(QPalette.ColorRole.Base, QColor("#000001"))
    made = contrast_palette(system)
    roles = {
        QPalette.ColorRole.Mid: "#ffff00",
        QPalette.ColorRole.Accent: "#ffff00",
        QPalette.ColorRole.Shadow: "#00ff00",
        QPalette.ColorRole.Light: "#000000",
        QPalette.ColorRole.Base: "#000001",
    }
    assert {role: made.color(role).name() for role in roles} == roles


def test_the_look_follows_the_system(qtbot: QtBot, qapp: QApplication, look: theme.Theme) -> None:
    """When the system's scheme changes, the look is put on anew, at the size chosen."""
    look.set_look(theme.Look(text_percent=150))
    with qtbot.waitSignal(look.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.look == theme.Look(theme.SchemeChoice.SYSTEM, 150)
    assert qapp.font().pixelSize() == 24


def test_painted_marks_and_frames_stand_out(qtbot: QtBot) -> None:
    """Pixels of a grabbed radio mark, check mark and field have 3:1 against the ground."""
    ground = _tokens()["light"].ground
    for widget in (QRadioButton(), QCheckBox(), LineEdit(), TextArea()):
        qtbot.addWidget(widget)
        widget.resize(60, 60)
        picture = widget.grab().toImage()
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height())
        }
        assert max(_contrast(colour, ground) for colour in colours) >= PART_RATIO


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_the_size_of_text_is_the_persons_choice(
    qapp: QApplication, look: theme.Theme, percent: int
) -> None:
    """Body text is 16 px times the chosen size, dark or light."""
    look.set_look(theme.Look(theme.SchemeChoice.DARK, percent))
    assert qapp.font().pixelSize() == 16 * percent // 100
    dark = _tokens()["dark"]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == dark.ground
