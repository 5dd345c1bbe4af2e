"""取りまとめ in the windows: a prefecture makes one, the ministry takes it in and accepts it."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.reviewer.bundle_made_view import BundleMadeView
from usbsurvey_desktop.gui.reviewer.bundle_make_view import BundleMakeView
from usbsurvey_desktop.gui.reviewer.bundle_take_view import BundleTakeView
from usbsurvey_desktop.gui.reviewer.bundle_work import (
    Incoming,
    Made,
    Outgoing,
    accept_all,
    incoming,
    outgoing,
    take,
    write_bundle,
)
from usbsurvey_desktop.gui.reviewer.check_words import refused_detail
from usbsurvey_desktop.gui.reviewer.inbox_reading import InboxReading, Whole
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.bundle_accept import Acceptances
from usbsurvey_desktop.review.bundle_open import OpenedBundle
from usbsurvey_desktop.review.bundle_take import TakenIn
from usbsurvey_desktop.visible import visible_line


class BundleDesk(QObject):
    """Works for one folder at a time until `left`."""

    left = Signal(str, object)
    """Carries what there is to tell, and the buttons beside it: a tuple of `BarAction`."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)

    def forget(self) -> None:
        """Let keys go, and wait for nothing any more."""
        self._job.cancel()

    def make(self, reading: InboxReading, seen: Whole) -> None:
        """Show what can be forwarded of what was found."""
        self._frame.say(self.tr("まとめています…"))
        work = partial(outgoing, reading, seen, self._place)
        self._job.run(work, partial(self._on_gathered, reading), self._fail)

    def take(
        self, view: QWidget, reading: InboxReading, held: Collection[str], path: Path | None
    ) -> None:
        """Show what is in a bundle; ask for its file where none is given."""
        if path is not None:
            self._read(reading, held, path)
            return
        self._place.ask.open_file(
            view,
            self.tr("取りまとめのファイルを選ぶ"),
            folder=reading.opening.folder,
            pattern="*.txt",
            on_chosen=partial(self._read, reading, held),
        )

    def _on_gathered(self, reading: InboxReading, wanted: Outgoing | None) -> None:
        self._frame.clear_message()
        if wanted is None:
            self._frame.say(self.tr("この調査には、取りまとめを送る先がありません。"))
            return
        gathered = wanted.gathered
        if wanted.n == 1 and not gathered.packages and not gathered.named:
            self._frame.say(self.tr("受理した提出ファイルがないので、取りまとめを作りません。"))
            return
        opening = reading.opening
        view = BundleMakeView(
            wanted,
            opening.identity_path.name,
            self._place.municipalities,
            reviewer=opening.identity.certificate.subject.person,
        )
        view.left.connect(self._on_left)
        view.submitted.connect(partial(self._write, view, wanted, reading))
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _write(
        self, view: BundleMakeView, wanted: Outgoing, reading: InboxReading, passphrase: str
    ) -> None:
        self._frame.say(self.tr("署名して、封をしています…"))
        work = partial(write_bundle, wanted, reading, passphrase, self._place)
        self._job.run(work, self._on_made, partial(self._on_not_made, view))

    def _on_not_made(self, view: BundleMakeView, error: SurveyError) -> None:
        self._frame.clear_message()
        told = messages.in_scene(error, messages.Scene.BUNDLE)
        if error.code is Code.IDENTITY_OPEN:
            view.refuse(messages.with_code(told))
            return
        self._frame.say_refusal(told, file=self._place.output.name)

    def _on_made(self, made: Made) -> None:
        view = BundleMadeView(made)
        view.left.connect(self._on_left)
        view.told.connect(self._frame.say)
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _read(self, reading: InboxReading, held: Collection[str], path: Path) -> None:
        self._frame.say(self.tr("開いています…"))
        work = partial(incoming, path, reading, held)
        done = partial(self._on_read, reading, held, path)
        self._job.run(work, done, partial(self._fail, file=visible_line(path.name)))

    def _on_read(
        self,
        reading: InboxReading,
        held: Collection[str],
        path: Path,
        read: Incoming | Refused,
    ) -> None:
        self._frame.clear_message()
        if isinstance(read, Refused):
            told = messages.in_scene(read.as_error(), messages.Scene.BUNDLE)
            file, detail = visible_line(path.name), refused_detail(read)
            self._frame.say_refusal(told, file=file, detail=detail)
            return
        view = BundleTakeView(read, self._place.municipalities)
        view.left.connect(self._on_left)
        view.other_wanted.connect(partial(self.take, view, reading, held, None))
        view.submitted.connect(partial(self._take, read, reading))
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _take(self, wanted: Incoming, reading: InboxReading) -> None:
        self._frame.say(self.tr("取り込んでいます…"))
        work = partial(take, wanted, reading)
        failed = partial(self._fail, file=visible_line(wanted.path.name))
        self._job.run(work, partial(self._on_taken, wanted.opened, reading), failed)

    def _on_taken(self, bundle: OpenedBundle, reading: InboxReading, taken: TakenIn) -> None:
        words = self.tr(
            "{sender}の取りまとめを取り込みました。新しい提出ファイル {n}件、もうあったもの {m}件。"
        ).format(
            sender=visible_line(bundle.sender.display_name),
            n=len(taken.written),
            m=taken.present,
        )
        refused = self.tr("取り込めなかったもの {n}件。").format(n=len(taken.refused))
        told = sentences((words, refused if taken.refused else ""))
        accept = BarAction(
            self.tr("まとめて受理する(&A)…"), partial(self._ask_to_accept, bundle, reading)
        )
        self.left.emit(told, (accept,))

    def _ask_to_accept(self, bundle: OpenedBundle, reading: InboxReading) -> None:
        question = self.tr(
            "{sender}が受理した提出ファイル {n}件を、回答を1件ずつ見ないで、"
            "この受領側でも受理しますか。"
            "1件ごとに、あなたの確認台帳に受理を書きます。"
            "署名者を確かめられないものと、もう判断したものは、そのまま残します。"
        ).format(sender=visible_line(bundle.sender.display_name), n=len(bundle.bundle.packages))
        accept = BarAction(self.tr("まとめて受理する"), partial(self._accept, bundle, reading))
        give_up = BarAction(self.tr("やめる"), partial(self.left.emit, "", ()))
        self._frame.ask(question, (give_up, accept))

    def _accept(self, bundle: OpenedBundle, reading: InboxReading) -> None:
        self._frame.say(self.tr("記録しています…"))
        work = partial(accept_all, bundle, reading, self._place)
        self._job.run(work, self._on_accepted, self._fail_accepting)

    def _fail_accepting(self, error: SurveyError) -> None:
        self._frame.clear_message()
        self._frame.say_refusal(messages.in_scene(error, messages.Scene.DECISION))

    def _on_accepted(self, done: Acceptances) -> None:
        words = self.tr("{n}件を受理しました。").format(n=len(done.entries))
        rest = self.tr("受理しなかったもの {n}件は、一覧で1件ずつ確かめてください。").format(
            n=len(done.left)
        )
        self.left.emit(sentences((words, rest if done.left else "")), ())

    def _fail(self, error: SurveyError, *, file: str = "") -> None:
        self._frame.clear_message()
        self._frame.say_refusal(messages.in_scene(error, messages.Scene.BUNDLE), file=file)

    def _on_left(self) -> None:
        self._frame.clear_message()
        self.left.emit("", ())
