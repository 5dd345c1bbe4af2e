"""Who can open a new draft when its 合言葉 is forgotten (S04): said, or asked where it is open."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.recovery_card_edit import RecoveryCardEdit
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.store.recovery import RecoveryRule


@dataclass(frozen=True)
class RecoveryTerms:
    """What an administrator fixed, and how to ask for a card where that leaves it open."""

    rule: RecoveryRule
    ask: Ask
    folder: Path


class RecoverySection(QWidget):
    """Names the manager who was fixed, or says that there is none and takes a card.

    `chosen` carries the path of a card, which somebody must read in a job and give to `show_card`.
    """

    chosen = Signal(object)
    advanced = Signal()

    def __init__(
        self,
        terms: RecoveryTerms,
        parent: QWidget | None = None,
        *,
        missing: tuple[str, str] | None = None,
    ) -> None:
        """Name or ask; `missing` says in the words of another file that none is registered yet.

        Its second sentence tells that one must be.
        """
        super().__init__(parent)
        self.card: Card | None = None
        """The card that was confirmed, after `is_right`."""
        self._is_required = terms.rule.is_required
        self._edit: RecoveryCardEdit | None = None
        layout = column(self, gap=Space.SMALL)
        fixed = terms.rule.card
        if fixed is not None:
            words = self.tr(
                "合言葉を忘れたときは、情報システム管理者（照合番号 {number}）が"
                "復旧用の鍵で開けます。"
            ).format(number=check_number(fixed.certificate.fingerprint))
            layout.addWidget(plain_label(words, parent=self))
            return
        words, required = missing or (
            self.tr(
                "復旧用の鍵が登録されていません。合言葉を忘れると、この下書きはだれにも開けません。"
            ),
            self.tr("この端末では、登録しないと下書きを作れません。"),
        )
        if self._is_required:
            words = sentences((words, required))
        self._missing = plain_label(words, role="warning", parent=self)
        layout.addWidget(self._missing)
        text = self.tr("復旧用の鍵を登録する(&K)…")
        self._edit = RecoveryCardEdit(terms.ask, terms.folder, text, self)
        self._edit.chosen.connect(self.chosen)
        self._edit.advanced.connect(self.advanced)
        layout.addWidget(self._edit)

    def show_card(self, card: Card) -> None:
        """Ask for the number of a card that was read."""
        if self._edit is not None:
            self._missing.hide()
            self._edit.show_card(card)

    def is_right(self) -> bool:
        """Whether a draft may be made so; if not, the reason is shown."""
        if self._edit is None:
            return True
        if self._edit.has_card:
            self.card = self._edit.card()
            return self.card is not None
        if self._is_required:
            self._edit.choose.setFocus()
            reveal(self)
        return not self._is_required
