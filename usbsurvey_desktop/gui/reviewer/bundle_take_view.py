"""取りまとめを取り込む (S13): from whom it is, who signed, and what taking it in would do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.reviewer.bundle_work import Arrived, Fate, Incoming
from usbsurvey_desktop.gui.reviewer.inbox_table import Line, LineTable
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.names import coded_body, person_name
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.visible import visible_line


class BundleTakeView(Screen):
    """Emits `submitted`, `other_wanted` for another file, or `left`; nothing is written yet."""

    help_topic = "inbox"

    submitted = Signal()
    other_wanted = Signal()
    left = Signal()

    def __init__(
        self, wanted: Incoming, municipalities: Municipalities, parent: QWidget | None = None
    ) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("取りまとめを取り込む"))
        self._wanted = wanted
        self._municipalities = municipalities
        sender = visible_line(wanted.opened.sender.display_name)
        good = self.tr(
            "{sender}の取りまとめです。署名した人は、調査票に{sender}の確認者として載っています。"
        ).format(sender=sender)
        self.body.addWidget(plain_label(good, role="success", parent=self))
        self.body.addWidget(FactList(self._facts(sender), self))
        self.body.addWidget(plain_label(self._sums(), role="strong", parent=self))
        self._table = LineTable(
            self.tr("取りまとめの提出ファイル"),
            (self.tr("団体"), self.tr("版"), self.tr("取り込むと")),
            parent=self,
        )
        self._table.show_lines(
            [Line(str(place), self._cells(one)) for place, one in enumerate(wanted.rows)]
        )
        self.body.addWidget(self._table, 1)
        note = self.tr(
            "取り込むと、新しい提出ファイルを受領フォルダーに書きます。"
            "{sender}の判断は表示だけで、この受領側の受理にはなりません。"
        ).format(sender=sender)
        self.body.addWidget(plain_label(note, parent=self))
        take = primary_button(self.tr("取り込む(&N)"), self)
        take.clicked.connect(self.submitted)
        other = secondary_button(self.tr("ほかのファイルを選ぶ(&F)…"), self)
        other.clicked.connect(self.other_wanted)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(take, other, back)
        self.first_focus = take

    def _facts(self, sender: str) -> tuple[tuple[str, str], ...]:
        wanted, opened = self._wanted, self._wanted.opened
        signed = self.tr("{who}\n署名 {moment}\n照合番号 {number}").format(
            who=person_name(opened.signer.subject),
            moment=minute_words(opened.signed_at),
            number=check_number(opened.signer.fingerprint),
        )
        return (
            (self.tr("送り主"), sender),
            (self.tr("署名した人"), signed),
            (self.tr("番号"), str(opened.bundle.n)),
            (self.tr("受付照合"), short_digest(opened.digest)),
            (self.tr("ファイル"), visible_line(wanted.path.name)),
        )

    def _sums(self) -> str:
        wanted = self._wanted
        words = self.tr(
            "提出ファイル {n}件：新しいもの {new}件、もうあるもの {present}件、"
            "取り込めないもの {refused}件。名前だけのもの {named}件。"
        )
        named = wanted.count(Fate.NAMED)
        return words.format(
            n=f"{len(wanted.rows) - named:,}",
            new=f"{wanted.count(Fate.NEW):,}",
            present=f"{wanted.count(Fate.PRESENT):,}",
            refused=f"{wanted.count(Fate.REFUSED):,}",
            named=f"{named:,}",
        )

    def _cells(self, one: Arrived) -> tuple[str, ...]:
        words = {
            Fate.NEW: self.tr("新しく書きます"),
            Fate.PRESENT: self.tr("重複（もうあります）"),
            Fate.REFUSED: self.tr("取り込めません"),
            Fate.NAMED: self.tr("ファイルは入っていません（受理の知らせだけ）"),
        }[one.fate]
        if one.refused is not None:
            error = one.refused.as_error()
            words = self.tr("取り込めません：{reason}").format(
                reason=messages.sentence(error.code, error.facts)
            )
        return coded_body(one.body, self._municipalities), revision_words(one.revision), words
