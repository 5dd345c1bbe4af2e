"""Labels that show what they are given: never rich text, never a lost sign.

A plain `QLabel` opens pictures named in its text and reads links; ours shows letters. A label has
no buddy, so `&` is shown as it stands; on buttons and marks it must pass through `literal`.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from usbsurvey_desktop.gui.shared.wrapped_text import WrappedText, has_long_word
from usbsurvey_desktop.visible import visible, visible_line

_ONE_LINE = frozenset({"tag", "optional", "badge"})


def literal(text: str) -> str:
    """Make data fit for the text of a button or a check box, which shows one line.

    `&` is doubled, because one would underline a letter; what cannot be seen is written out.
    """
    return visible_line(text).replace("&", "&&")


def show_role(label: QLabel, role: str) -> None:
    """Give a label the look of another role of `plain_label`; its words stay."""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)


def plain_label(text: str, *, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Make a wrapping label of plain text.

    Args:
        text: shown letter by letter, markup included; signs that cannot be seen are written out.
        role: `h1`, `h2`, `strong`, `body`, `support`, `caption`, `error`, `success`, `warning`,
            `tag`, `optional`, `badge` or `mono`; the sheet gives each its look.
        parent: the owner.
    """
    is_wrapping = role not in _ONE_LINE
    if is_wrapping and has_long_word(text):
        return data_label(text, role=role, parent=parent)
    return _with_words(QLabel(parent), text, role, is_wrapping=is_wrapping)


def data_label(text: str, *, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Make a label like that, which breaks within long words, also in what it shows later."""
    return _with_words(WrappedText(parent), text, role, is_wrapping=True)


def _with_words(label: QLabel, text: str, role: str, *, is_wrapping: bool) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setWordWrap(is_wrapping)
    label.setProperty("role", role)
    label.setText(visible(text))
    if is_wrapping:
        label.setSizePolicy(wrapping())
    return label


def wrapping() -> QSizePolicy:
    """Give the policy of a label whose height follows from its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
