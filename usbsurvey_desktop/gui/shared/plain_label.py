"""Labels that show what they are given: never rich text, never a lost sign.

A plain `QLabel` opens pictures named in its text and reads links; ours shows letters. A label has
no buddy, so `&` is shown as it stands; on buttons and marks it must pass through `literal`.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from usbsurvey_desktop.visible import visible, visible_line


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
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setWordWrap(role not in {"tag", "optional", "badge"})
    label.setProperty("role", role)
    label.setText(visible(text))
    if label.wordWrap():
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label
