"""発行、2／3 提出先と経路 (S16): who receives from whom, from public cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.author.cards_heard import CardsHeard
from usbsurvey_desktop.gui.author.recipient_tables import (
    RecipientTable,
    ServedTable,
    place_words,
)
from usbsurvey_desktop.gui.author.served_rows import Served, served_by
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.joined import labelled, listed, noted
from usbsurvey_desktop.gui.shared.layouts import show_if
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.gui.shared.plain_label import plain_label, show_role
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.sealing.addressing import Addressing, is_odd
from usbsurvey_desktop.visible import visible_line

_MOST_NAMED = 10
"""Prefectures without a recipient; more stand in the table alone."""


@dataclass(frozen=True)
class WrongCard:
    """A file that was not taken, and why."""

    file: str
    error: SurveyError


class RecipientsView(Screen):
    """Emits what is wanted; `show_addressing` shows what came of it."""

    help_topic = "author"

    submitted = Signal()
    cards_wanted = Signal()
    folder_wanted = Signal()
    signers_wanted = Signal()
    check_wanted = Signal(str)
    """Carries the id of the office whose number was heard; "" while none is chosen."""
    removed = Signal(str)
    """Carries the id of the office to be taken away; "" while none is chosen."""
    directed = Signal(bool)
    """Carries whether designated cities send to the ministry alone."""
    left = Signal()

    def __init__(
        self,
        addressing: Addressing,
        heard: CardsHeard,
        bodies: Sequence[Municipality],
        parent: QWidget | None = None,
    ) -> None:
        """Show who receives from these bodies, and whose number was heard."""
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("発行 2／3 提出先と経路"))
        self._bodies = bodies
        self._heard = heard
        words = self.tr(
            "提出先になる省や都道府県から受け取った公開カードを加えてください。"
            "省のカードはすべての団体から、都道府県のカードはその都道府県の団体から受け取ります。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self._add_buttons()
        self._add_recipients()
        self._add_routes()
        self.end_body()
        self._add_foot()
        self.show_addressing(addressing)
        self.first_focus = self._cards

    def show_addressing(self, addressing: Addressing) -> None:
        """Show who receives now, and who is left without a recipient."""
        served = served_by(addressing, self._bodies)
        self._direct.mark.setChecked(addressing.is_direct)
        self._table.show_rows(addressing, served, self._heard)
        self._routes.show_rows(served.rows)
        has_some = bool(addressing.recipients)
        for part in (self._table, self._number_words, self._routes):
            show_if(part, has_some)
        odd = [one.display_name for one in addressing.recipients if is_odd(one)]
        words = self.tr(
            "{names}は都道府県ではありませんが、"
            "その都道府県のすべての団体の提出先になります。カードを確かめてください。"
        ).format(names=listed(map(visible_line, odd)))
        self._odd.setText(words)
        show_if(self._odd, bool(odd))
        self._show_sum(served, has_some=has_some)

    def choose(self, recipient: str) -> None:
        """Begin at the row of an office."""
        self._table.choose(recipient)
        self.first_focus = self._table

    def show_wrong(self, wrong: Sequence[WrongCard]) -> None:
        """Say which files were not taken, and why; nothing while all were."""
        lines = [
            labelled(visible_line(one.file), messages.sentence(one.error.code, _facts(one)))
            for one in wrong
        ]
        self._wrong.setText("\n".join(lines))
        show_if(self._wrong, bool(lines))

    def _show_sum(self, served: Served, *, has_some: bool) -> None:
        all_words = self.tr("{n}団体のすべてに提出先があります。").format(n=f"{served.bodies:,}")
        missing = self._missing_words(served)
        none = self.tr("まだ提出先がありません。公開カードを加えてください。")
        words = (missing if served.missing else all_words) if has_some else none
        show_role(self._sum, "error" if served.missing and has_some else "strong")
        self._sum.setText(words)

    def _missing_words(self, served: Served) -> str:
        count = f"{served.unserved:,}"
        if len(served.missing) > _MOST_NAMED:
            words = self.tr(
                "{n}団体に提出先がありません。「経路」の表で、提出先のない都道府県を確かめてください。"
            )
            return words.format(n=count)
        places = listed(
            noted(place_words(row), self.tr("{n}団体").format(n=row.bodies))
            for row in served.missing
        )
        words = self.tr("{n}団体に提出先がありません：{places}")
        return words.format(n=count, places=places)

    def _add_buttons(self) -> None:
        line = Flow(gap=Space.LARGE)
        self._cards = secondary_button(self.tr("公開カードを加える(&A)…"), self)
        self._cards.clicked.connect(self.cards_wanted)
        folder = secondary_button(self.tr("フォルダーの公開カードをすべて加える(&F)…"), self)
        folder.clicked.connect(self.folder_wanted)
        signers = secondary_button(self.tr("返信に署名する人を加える(&S)…"), self)
        signers.clicked.connect(self.signers_wanted)
        check = secondary_button(self.tr("照合番号を確かめる(&K)…"), self)
        check.clicked.connect(self._on_check)
        remove = secondary_button(self.tr("選んだ提出先を外す(&D)"), self)
        remove.clicked.connect(self._on_remove)
        for button in (self._cards, folder, signers, check, remove):
            line.addWidget(button)
        self.body.addLayout(line)

    def _add_recipients(self) -> None:
        self._sum = plain_label("", role="strong", parent=self)
        self.body.addWidget(self._sum)
        self._wrong = plain_label("", role="error", parent=self)
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        self._table = RecipientTable(self)
        self._table.check_wanted.connect(self.check_wanted)
        self._number_words = plain_label(
            self.tr(
                "照合番号は、それぞれの提出先の本人に電話などで読み上げてもらい、"
                "行を選んで「照合番号を確かめる」で入れてください。"
                "番号が違うカードは外してください。"
            ),
            parent=self,
        )
        self.body.addWidget(self._number_words)
        self.body.addWidget(self._table)
        self._odd = plain_label("", role="warning", parent=self)
        self.body.addWidget(self._odd)

    def _add_routes(self) -> None:
        self.body.addWidget(plain_label(self.tr("経路"), role="h2", parent=self))
        self._direct = check_row(
            self.tr("政令指定都市は、都道府県を通さず、省だけに提出する"), parent=self
        )
        self._direct.mark.clicked.connect(self.directed)
        self.body.addWidget(self._direct)
        self._routes = ServedTable(self)
        self.body.addWidget(self._routes)

    def _add_foot(self) -> None:
        onward = primary_button(self.tr("次へ：確認と署名(&N)"), self)
        onward.clicked.connect(self.submitted)
        back = secondary_button(self.tr("前へ戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(onward, back)
        self.set_back(back)

    def _on_check(self) -> None:
        self.check_wanted.emit(self._table.current())

    def _on_remove(self) -> None:
        self.removed.emit(self._table.current())


def _facts(wrong: WrongCard) -> dict[str, str | int]:
    return {**wrong.error.facts, "file": visible_line(wrong.file)}
