"""One return note: from whom, about which revision, what was decided, and the message."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.frame.note_words import decision_words
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.sealing.note_record import Note


class ReturnCard(QFrame):
    """Shows a note that was opened through all its checks."""

    def __init__(
        self,
        note: Note,
        collector: str,
        signer: Certificate,
        *,
        standing: str = "",
        said: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show a note, with what the reviewer `said` where nothing below the cards says it.

        `standing` tells why the note is only shown.
        """
        super().__init__(parent)
        self.setProperty("panel", "panel")
        layout = column(self, gap=Space.SMALL, edge=Space.LARGE)
        layout.addWidget(plain_label(collector, role="strong", parent=self))
        decision = decision_words(note)
        role = "success" if note.decision == "accepted" else "warning"
        layout.addWidget(plain_label(decision, role=role, parent=self))
        subject = signer.subject
        office = " ".join(part for part in (subject.organisation, subject.department) if part)
        signed = self.tr("署名を確かめました：{person}（{office}）。調査票に載っている確認者です。")
        signed = signed.format(person=subject.person, office=office)
        layout.addWidget(plain_label(signed, role="support", parent=self))
        if standing:
            layout.addWidget(plain_label(standing, role="warning", parent=self))
        for words in filter(str.strip, said):
            layout.addWidget(plain_label(words, parent=self))
        self.setAccessibleName(listed((collector, decision)))
