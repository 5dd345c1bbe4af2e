"""Tokens: the colours of `tokens.json` as a palette and a sheet, and the lengths of the design.

Source: the screens' design, §2.1 (colours), §2.2 (letters), §2.3 (lengths).
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import IntEnum
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.strict_json import JsonValue, parse_object

FAMILIES = (
    "BIZ UDPGothic",
    "Yu Gothic UI",
    "Meiryo",
    "MS PGothic",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "IPAexGothic",
)
_HUNDRED = 100
_TOKEN_DEPTH = 3


class Space(IntEnum):
    """The steps of empty room between things, in logical pixels."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    HUGE = 32


class Size(IntEnum):
    """Sizes of letters and parts at 100 %, in logical pixels."""

    H1 = 24
    H2 = 20
    BODY = 16
    SMALL = 14
    MARK = 24
    INPUT = 40
    BUTTON = 34
    LINK = 26


@dataclass(frozen=True)
class Colours:
    """One scheme: role to `#rrggbb`."""

    ground: str
    panel: str
    note: str
    text: str
    typed: str
    support: str
    border: str
    border_hover: str
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    selected: str
    error: str
    success: str
    warning: str
    provisional: str
    ring_inner: str
    ring_outer: str


@dataclass(frozen=True)
class Tokens:
    """The two schemes of `tokens.json`."""

    light: Colours
    dark: Colours


HIGH_CONTRAST = Colours(
    ground="palette(window)",
    panel="palette(window)",
    note="palette(window)",
    text="palette(window-text)",
    typed="palette(text)",
    support="palette(window-text)",
    border="palette(window-text)",
    border_hover="palette(window-text)",
    primary="palette(button-text)",
    primary_hover="palette(button-text)",
    primary_pressed="palette(button-text)",
    on_primary="palette(button)",
    selected="palette(highlight)",
    error="palette(window-text)",
    success="palette(window-text)",
    warning="palette(window-text)",
    provisional="palette(window-text)",
    ring_inner="palette(window)",
    ring_outer="palette(highlight)",
)
"""The sheet's names when the person set a contrast theme: no colour of ours."""

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "ground",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "typed",
    QPalette.ColorRole.PlaceholderText: "support",
    QPalette.ColorRole.Button: "ground",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_hover",
    QPalette.ColorRole.Midlight: "panel",
    QPalette.ColorRole.Light: "ring_inner",
    QPalette.ColorRole.Shadow: "ring_outer",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
}

_LINE_ROLES = (
    QPalette.ColorRole.Mid,
    QPalette.ColorRole.Dark,
    QPalette.ColorRole.BrightText,
    QPalette.ColorRole.Accent,
    QPalette.ColorRole.PlaceholderText,
)


def read_tokens(content: bytes) -> Tokens:
    """Read `tokens.json`.

    Raises:
        SurveyError: `unexpected`, because the file is part of the program.
    """
    schemes = parse_object(content, depth=_TOKEN_DEPTH)
    try:
        return Tokens(**{name: _colours(scheme) for name, scheme in schemes.items()})
    except TypeError as error:
        raise SurveyError(Code.UNEXPECTED) from error


def _colours(scheme: JsonValue) -> Colours:
    if not isinstance(scheme, Mapping):
        raise TypeError(scheme)
    return Colours(**{role: str(colour) for role, colour in scheme.items()})


def palette(colours: Colours) -> QPalette:
    """Give each role of Qt's palette its token; painted parts read nothing else."""
    values = asdict(colours)
    result = QPalette()
    for role, name in _ROLES.items():
        result.setColor(role, QColor(values[name]))
    return result


def contrast_palette(system: QPalette) -> QPalette:
    """Keep the system's contrast theme, with lines as strong as its text and its ring colour."""
    result = QPalette(system)
    text = system.color(QPalette.ColorRole.WindowText)
    for role in _LINE_ROLES:
        result.setColor(role, text)
    result.setColor(QPalette.ColorRole.Shadow, system.color(QPalette.ColorRole.Highlight))
    result.setColor(QPalette.ColorRole.Light, system.color(QPalette.ColorRole.Window))
    return result


def scaled(length: int, text_percent: int) -> int:
    """Give a length of `Size` at a size of text, in whole logical pixels."""
    return round(length * text_percent / _HUNDRED)


def sheet(template: str, colours: Colours, *, text_percent: int) -> str:
    """Fill the names of `base.qss`; an unknown name is a `KeyError` at start, not a lost rule."""
    sizes = {
        "size_h1": Size.H1,
        "size_h2": Size.H2,
        "size_small": Size.SMALL,
        "size_button": Size.BUTTON,
        "size_link": Size.LINK,
        "size_mark": Size.MARK,
    }
    lengths = {name: str(scaled(size, text_percent)) for name, size in sizes.items()}
    return Template(template).substitute(asdict(colours) | lengths)


def body_font(text_percent: int, *, is_own: bool = True) -> QFont:
    """Give the font of body text, labels and inputs; not `is_own` is that of the desktop."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if is_own:
        font = QFont()
        font.setFamilies(list(FAMILIES))
    font.setPixelSize(scaled(Size.BODY, text_percent))
    return font
