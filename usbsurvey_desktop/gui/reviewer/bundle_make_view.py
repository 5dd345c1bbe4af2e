"""取りまとめを作る (S13): what goes to whom, what does not go and why, and the 合言葉."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.bundle_work import Outgoing
from usbsurvey_desktop.gui.reviewer.inbox_table import Line, LineTable
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.names import coded_body
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.visible import visible_line

_FIRST = 1


class BundleMakeView(Screen):
    """Emits `submitted` with the 合言葉, or `left`."""

    help_topic = "inbox"

    submitted = Signal(str)
    left = Signal()

    def __init__(
        self,
        wanted: Outgoing,
        identity: str,
        municipalities: Municipalities,
        *,
        reviewer: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show what can be forwarded; `identity` is the file of the `reviewer` who signs."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("取りまとめを作る"))
        self._wanted = wanted
        self._municipalities = municipalities
        gathered = wanted.gathered
        way = gathered.way
        words = self.tr(
            "受理した提出ファイルと、その判断（確認台帳）を1つのファイルにまとめ、封をします。"
            "{receiver}のほかは、だれにも開けません。"
        ).format(receiver=visible_line(way.receiver.display_name))
        self.body.addWidget(plain_label(words, parent=self))
        facts = (
            (self.tr("送り主"), visible_line(way.sender.display_name)),
            (self.tr("送り先"), visible_line(way.receiver.display_name)),
            (self.tr("番号"), self._number()),
            (self.tr("署名する人"), visible_line(reviewer)),
        )
        self.body.addWidget(FactList(facts, self))
        goes = self._add_list(
            self.tr("送る提出ファイル {n}件"),
            (self.tr("団体"), self.tr("版")),
            [(self._body(one.body), revision_words(one.revision)) for one in gathered.packages],
        )
        stays = self._add_list(
            self.tr("送らない団体 {n}件"),
            (self.tr("団体"), self.tr("理由")),
            list(self._left_out()),
        )
        self._add_signing(identity)
        # What goes is read before the 合言葉 is typed.
        self.first_focus = goes or stays or self._row.edit

    def _add_signing(self, identity: str) -> None:
        self._row = PassphraseRow(
            self.tr("身分証 {file} の合言葉").format(file=visible_line(identity)), parent=self
        )
        self._row.edit.advanced.connect(self._on_make)
        self.body.addWidget(self._row)
        self.end_body()
        make = primary_button(self.tr("取りまとめを作る(&N)"), self)
        make.clicked.connect(self._on_make)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(make, back)

    def refuse(self, sentence: str) -> None:
        """Say why the identity did not open, ready for another try."""
        self._row.edit.clear()
        self._row.refuse(sentence)

    def _number(self) -> str:
        if self._wanted.n == _FIRST:
            return self.tr("{n}（はじめての取りまとめ）").format(n=self._wanted.n)
        return self.tr("{n}（前の取りまとめに替わります）").format(n=self._wanted.n)

    def _left_out(self) -> Iterator[tuple[str, str]]:
        reasons = {
            "not_addressed": self.tr("受理しましたが、封の宛先に送り先が入っていません"),
            "not_here": self.tr("受理しましたが、ファイルがこのフォルダーにありません"),
        }
        for one in self._wanted.gathered.named:
            yield self._body(one.body), reasons[one.reason]
        for body in self._wanted.others:
            yield self._body(body.code), self.tr("まだ受理していません")

    def _add_list(
        self, title: str, heads: tuple[str, str], rows: list[tuple[str, str]]
    ) -> LineTable | None:
        words = title.format(n=f"{len(rows):,}")
        self.body.addWidget(plain_label(words, role="h2", parent=self))
        if not rows:
            return None
        table = LineTable(words, heads, parent=self)
        table.show_lines([Line(str(place), cells) for place, cells in enumerate(rows)])
        self.body.addWidget(table)
        return table

    def _body(self, code: str) -> str:
        return coded_body(code, self._municipalities)

    def _on_make(self) -> None:
        passphrase = self._row.typed()
        if passphrase:
            self.submitted.emit(passphrase)
