"""Taking a survey in and confirming its issuer: S02 and 照合."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.frame.holdings import Holdings, read_for_import
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.respondent.issuer_check import IssuerCheck
from usbsurvey_desktop.gui.respondent.pack_view import PackView
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_trust import Admitted, is_later
from usbsurvey_desktop.submitting.kept_packs import keep_pack


class PackDesk(QObject):
    """Works on one survey file from `start` or `start_confirming` until `left`."""

    left = Signal(str)
    """Carries what there is to tell at home, or ""."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._view: PackView | None = None

    def start(self, holdings: Holdings, file: Path | None = None) -> None:
        """Take a survey in, from a file that is known or one that will be chosen."""
        self._frame.set_subject("")
        view = PackView(self._place.ask, folder=Path.home())
        view.file_chosen.connect(partial(self._on_chosen, view, holdings))
        view.taken.connect(partial(self._on_taken, holdings))
        view.left.connect(partial(self._leave, ""))
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        if file is not None:
            self._on_chosen(view, holdings, file)

    def start_confirming(self, admitted: Admitted) -> None:
        """Confirm the issuer of a survey by its 照合番号."""
        self._view = None
        show_subject(self._frame, self._place.form_words.shown_pack(admitted.pack))
        check = IssuerCheck(admitted.pack, self._place, self._frame, self)
        check.ended.connect(self._leave)

    def _on_chosen(self, view: PackView, holdings: Holdings, path: Path) -> None:
        self._frame.clear_message()
        self._place.jobs.run(
            self,
            partial(read_for_import, self._place.profile, path, holdings.packs),
            partial(self._on_read, view, holdings),
            partial(self._frame.say_refusal, file=path.name),
        )

    def _on_read(self, view: PackView, holdings: Holdings, admitted: Admitted) -> None:
        if self._view is not view:
            return
        show_subject(self._frame, self._place.form_words.shown_pack(admitted.pack))
        view.show_pack(admitted, self._place.clock())
        if holdings.is_held(admitted.pack):
            same = self.tr("同じ調査票が取り込み済みです。変わったところはありません。")
            self._frame.say(same)
        if admitted.trust is Trust.RENEWED:
            words = self.tr("{issuer}の証明書が新しくなりました（鍵は同じです）。")
            issuer = admitted.pack.issuer.subject.organisation
            self._frame.say(words.format(issuer=issuer))

    def _on_taken(self, holdings: Holdings, admitted: Admitted) -> None:
        self._place.jobs.run(
            self,
            partial(keep_pack, self._place.profile, admitted.pack),
            partial(self._on_kept, holdings, admitted),
            partial(self._frame.say_refusal, file=admitted.pack.file_name),
        )

    def _on_kept(self, holdings: Holdings, admitted: Admitted, _nothing: object) -> None:
        if admitted.trust is Trust.UNCONFIRMED:
            self.start_confirming(admitted)
            return
        self._leave(self._moving_words(holdings, admitted.pack))

    def _moving_words(self, holdings: Holdings, pack: Pack) -> str:
        """Say that a draft of a former version may be moved; "" where there is none."""
        draft = holdings.begun().get(pack.payload.survey)
        if draft is None or not any(is_later(pack, former) for former in holdings.packs):
            return ""
        words = self.tr(
            "調査票の第{n}版を取り込みました。前の版の下書き {file} は、そのままです。"
            "下書きを開くと、新しい版に移せます。"
        )
        return words.format(n=pack.payload.version, file=draft.name)

    def _leave(self, words: str) -> None:
        self._view = None
        self.left.emit(words)
