"""A draft as it is filled in on a desk: who writes, what is to be saved, what the head says."""

from dataclasses import dataclass
from functools import partial

from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.snapshot import Snapshot, Stamp
from usbsurvey_desktop.gui.frame.autosave import Revision
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.draft_content import content_with


@dataclass(frozen=True)
class Hand:
    """Somebody at work on an open draft."""

    opened: OpenDraft
    place: Workplace

    def filling(self, snapshot: Snapshot) -> Filling:
        """Go on from a snapshot, in the language that is spoken now."""
        form = self.place.form_words.shown(self.opened.pack.form)
        return Filling(form, snapshot, stamp=self._stamp)

    def revision(self, filling: Filling) -> Revision:
        """What puts into the draft what is filled in by now."""
        return partial(
            content_with,
            snapshot=filling.snapshot(),
            at=self.place.clock(),
            who=self.opened.draft.slot.who,
        )

    def show_subject(self, filling: Filling, frame: Frame) -> None:
        """Say in the head which survey this is, and of which body."""
        code = str(filling.snapshot().answers.get(RESPONDENT_BODY, ""))
        body = self.place.municipalities.by_code(code)
        pack = self.place.form_words.shown_pack(self.opened.pack)
        show_subject(frame, pack, body.name if body else "")

    def _stamp(self) -> Stamp:
        at = time_text(self.place.clock())
        return Stamp(id=new_id(), who=self.opened.draft.slot.who, at=at)
