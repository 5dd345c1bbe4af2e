"""公表する表・団体に返す表 of S15: small numbers hidden, or all, and each body's own table."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.printing.tally_versions import either_words, hidden_words
from usbsurvey_desktop.gui.reviewer.publish_work import LIMITS, PublishWish
from usbsurvey_desktop.gui.reviewer.tally_words import counted_words, scope_words
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.layouts import add_at_left, show_if
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space

_KINDS = ("xlsx", "csv", "cp932")
"""In the order of the choice."""


class PublishView(Screen):
    """Asks what is to be written; what cannot be is told when the button is pressed."""

    help_topic = "tally"

    export_wanted = Signal(object)
    """Carries a `PublishWish`."""
    print_wanted = Signal(object)
    """Carries a `PublishWish`, of which its kind does not matter."""
    returns_wanted = Signal(int)
    """Carries the limit below which numbers are hidden."""
    left = Signal()
    _asked = Signal()

    def __init__(self, counts: Counts, split: str, parent: QWidget | None = None) -> None:
        """Take what was counted, and what the split is called; "" without one."""
        super().__init__(parent=parent)
        self._of_versions = tuple(_of_versions(counts))
        self.set_heading(self.tr("公表する表・団体に返す表"))
        self.body.addWidget(plain_label(counted_words(counts), role="strong", parent=self))
        scope = labelled(self.tr("入れる範囲"), scope_words(counts.wish.scope))
        self.body.addWidget(plain_label(scope, role="support", parent=self))
        told = labelled(self.tr("分け方"), split or self.tr("なし"))
        self.body.addWidget(plain_label(told, role="support", parent=self))
        self._add_tables()
        self._add_returns()
        self.end_body()
        self._add_buttons()

    @property
    def wish(self) -> PublishWish:
        """What is chosen."""
        return PublishWish(self._limit if self._is_public else None, _KINDS[self._kind.place])

    def show_progress(self, done: int, total: int) -> None:
        """Tell how many tables to give back were written."""
        words = self.tr("書き出しています… {done}／{total}団体")
        self._progress.setText(words.format(done=f"{done:,}", total=f"{total:,}"))
        show_if(self._progress, done < total)

    @property
    def _is_public(self) -> bool:
        return self._contents.place == 0

    @property
    def _limit(self) -> int:
        return LIMITS[self._least.place]

    def _add_tables(self) -> None:
        self.body.addWidget(plain_label(self.tr("集計の表"), role="h2", parent=self))
        line = Flow(gap=Space.LARGE)
        contents = (self.tr("公表用（小さい数を伏せる）"), self.tr("すべて（団体の回答も入る）"))
        self._contents = ChoiceButton(self.tr("中身：{choice} ▼(&S)"), contents, self)
        self._contents.chosen.connect(self._show)
        words = self.tr("1以上{n}未満")
        limits = tuple(words.format(n=limit) for limit in LIMITS)
        self._least = ChoiceButton(self.tr("伏せる数：{choice} ▼(&N)"), limits, self)
        kinds = (self.tr("Excel"), self.tr("CSV（UTF-8）"), self.tr("CSV（UTF-8とCP932）"))
        self._kind = ChoiceButton(self.tr("書き方：{choice} ▼(&F)"), kinds, self)
        for part in (self._contents, self._least, self._kind):
            line.addWidget(part)
        self.body.addLayout(line)
        self._told = plain_label("", parent=self)
        self.body.addWidget(self._told)
        printing = secondary_button(self.tr("印刷(&P)…"), self)
        prints(printing, self, self._asked)
        self._asked.connect(self._on_print)
        add_at_left(self.body, printing)
        self._show()
        self.first_focus = self._contents

    def _show(self) -> None:
        if self._is_public:
            words = self.tr(
                "小さい数と、それを計算できる数を伏せます。ほとんどの団体が選んだものも、"
                "選ばなかった団体が少なければ伏せます。どの区分が小さいかがわからないように、"
                "くじで選んだほかの区分も伏せます。団体ごとの回答と自由記述は入りません。\n"
                "同じ時点の集計は、一つの分け方だけで公表してください。"
                "比べると、伏せた数がわかります。"
                "いくつかの設問を組み合わせてわかることまでは防げません。"
            )
            words = "\n".join((words, *self._of_versions))
        else:
            words = self.tr(
                "すべての団体の回答と自由記述が入ります。暗号化しません。公表には使えません。"
            )
        self._told.setText(words)

    def _add_returns(self) -> None:
        self.body.addSpacing(Space.LARGE)
        self.body.addWidget(plain_label(self.tr("団体に返す表"), role="h2", parent=self))
        words = self.tr(
            "その団体の回答を、全体と、その団体が入る区分の集計に並べた表です。"
            "1団体に1つのファイルを作ります。"
            "集計の小さい数は、上の「伏せる数」で公表用と同じように伏せます。\n"
            "それぞれの表は、その団体にだけ渡してください。"
            "団体は自分の回答を差し引いて考えられるので、少ない団体の区分では、"
            "伏せる数を大きくしてください。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self._progress = plain_label("", role="strong", parent=self)
        self._progress.hide()
        self.body.addWidget(self._progress)

    def _add_buttons(self) -> None:
        tables = primary_button(self.tr("集計の表を書き出す(&E)…"), self)
        tables.clicked.connect(self._on_tables)
        returns = secondary_button(self.tr("団体に返す表を書き出す(&R)…"), self)
        returns.clicked.connect(self._on_returns)
        back = secondary_button(self.tr("集計に戻る(&L)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(tables, returns, back)
        self.set_back(back)

    def _on_tables(self) -> None:
        self.export_wanted.emit(self.wish)

    def _on_print(self) -> None:
        self.print_wanted.emit(self.wish)

    def _on_returns(self) -> None:
        self.returns_wanted.emit(self._limit)


def _of_versions(counts: Counts) -> Iterator[str]:
    """What several versions mean for what is published."""
    if counts.heading.versions:
        yield hidden_words()
    if len(counts.versions) > 1:
        yield either_words()
