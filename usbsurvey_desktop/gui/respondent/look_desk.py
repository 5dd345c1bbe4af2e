"""見るだけで開く: a draft on the screen without its lock, and what covers it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.respondent.draft_copies import LookedAt, look_at
from usbsurvey_desktop.gui.respondent.look_view import LookView
from usbsurvey_desktop.gui.respondent.work import Unlocking
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.store.draft_content import snapshot_of
from usbsurvey_desktop.visible import visible_line


class LookDesk(QObject):
    """Shows one draft from `show` until `left` or `copy_wanted`, which carries its path."""

    copy_wanted = Signal(object)
    left = Signal()
    shown = Signal(bool)
    """Whether answers are on the screen now, which can be covered."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._wish: Unlocking | None = None

    def show(self, wish: Unlocking, looked: LookedAt) -> None:
        """Show what was read; the 合言葉 in `wish` is not kept."""
        wish = replace(wish, passphrase="")
        self._wish = wish
        pack = self._place.form_words.shown_pack(looked.pack)
        filling = Filling(pack.form, snapshot_of(looked.content))
        code = str(looked.content.answers.get(RESPONDENT_BODY, ""))
        body = self._place.municipalities.by_code(code)
        show_subject(self._frame, pack, body.name if body else "")
        self._frame.set_save_state(self.tr("見るだけ"))
        view = LookView(filling, ItemHelp(self._place.municipalities), saved=self._saved(looked))
        view.copy_wanted.connect(partial(self._on_copy_wanted, wish))
        view.left.connect(self._on_left)
        self._frame.show_screen(view, view.heading, view.first_focus)
        self.shown.emit(True)

    def put_away(self) -> Covered | None:
        """What covers the draft that is shown; None while there is none."""
        wish = self._wish
        if wish is None:
            return None
        self._forget()
        return Covered(
            self.tr("下書き {file} の合言葉").format(file=visible_line(wish.path.name)),
            partial(self._looked_again, wish),
            save=_nothing,
            close=_nothing,
            file=wish.path.name,
            sentence=self.tr("画面を隠しました。下書きは見るだけで開いていました。"),
        )

    def _looked_again(self, wish: Unlocking, passphrase: str) -> Callable[[], None]:
        again = replace(wish, passphrase=passphrase)
        return partial(self.show, wish, look_at(self._place.drafts, again))

    def _saved(self, looked: LookedAt) -> str:
        at = looked.content.history.last_at
        if at is None:
            return ""
        moment = minute_words(datetime.fromisoformat(at))
        return self.tr("{moment} に編集された内容です。").format(moment=moment)

    def _forget(self) -> None:
        self._wish = None
        self.shown.emit(False)

    def _on_copy_wanted(self, wish: Unlocking) -> None:
        self._forget()
        self.copy_wanted.emit(wish.path)

    def _on_left(self) -> None:
        self._forget()
        self.left.emit()


def _nothing() -> None:
    """Nothing was typed, and nothing is held."""
