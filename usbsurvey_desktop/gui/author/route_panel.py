"""道筋 of S16: whether every question can be reached, how long a form is, and what nobody tried."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.opening import Looked
from usbsurvey_desktop.gui.author.route_words import (
    answers_words,
    count_words,
    length_words,
    names_in_runs,
)
from usbsurvey_desktop.gui.shared.joined import labelled, listed
from usbsurvey_desktop.gui.shared.layouts import column, empty
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.coverage import Coverage, Route


class RoutePanel(QWidget):
    """Says that it is looking until `show_looked` gives what was found."""

    def __init__(self, opened: OpenForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._layout = column(self, gap=Space.MEDIUM)
        if opened.form is None:
            words = self.tr("直すところがあるので、道筋はまだ調べられません。")
        else:
            words = self.tr("すべての道筋を調べています…")
        self._say(words)

    def show_looked(self, looked: Looked) -> None:
        """Show what was found."""
        empty(self._layout)
        self._add_lengths(looked.coverage)
        self._add_reach(looked.coverage)
        if looked.coverage.routes is not None:
            self._add_route(self.tr("最も短い道筋"), looked.coverage.routes.shortest)
            if looked.coverage.routes.count > 1:
                self._add_route(self.tr("最も長い道筋"), looked.coverage.routes.longest)
        self._add_scenarios(looked)

    def _say(self, words: str, role: str = "body") -> None:
        self._layout.addWidget(plain_label(words, role=role, parent=self))

    def _add_lengths(self, coverage: Coverage) -> None:
        if coverage.routes is None:
            words = self.tr(
                "答え方の組み合わせが多すぎて、道筋の数と長さは調べきれません。"
                "条件に使う設問の選択肢を少なくすると、調べられます。"
            )
            self._say(words, "warning")
            return
        self._say(length_words(coverage.routes), "strong")
        self._say(count_words(coverage.routes))

    def _add_reach(self, coverage: Coverage) -> None:
        # What no answers reach is an error, and a form with errors has no routes here.
        if coverage.not_decided:
            names = names_in_runs(coverage.not_decided, self._opened)
            told = self.tr("条件の組み合わせが多すぎて、現れるか調べきれないもの")
            self._say(labelled(told, names), "warning")
        else:
            self._say(self.tr("どの設問にも、たどり着く答え方があります。"), "success")

    def _add_route(self, title: str, route: Route) -> None:
        heading = self.tr("{title}（{n}問）").format(title=title, n=route.counted)
        self._say(heading, "h2")
        answers = answers_words(route, self._opened)
        if answers:
            self._add_text(labelled(self.tr("こう答えると"), answers))
        asked = names_in_runs(route.link_ids, self._opened)
        self._add_text(labelled(self.tr("聞かれる設問"), asked))

    def _add_text(self, words: str) -> None:
        self._layout.addWidget(Paragraph(words, self))

    def _add_scenarios(self, looked: Looked) -> None:
        self._say(self.tr("試した答え方（シナリオ）"), "h2")
        if not looked.scenarios:
            words = self.tr(
                "シナリオはまだありません。「試す」で答えて、調査票のとなりの scenarios に"
                "保存すると、だれも試していない設問がここでわかります。"
            )
            self._say(words)
        elif looked.not_asked:
            words = self.tr("シナリオ{n}件の、どれにも聞かれない設問があります").format(
                n=looked.scenarios
            )
            names = names_in_runs(looked.not_asked, self._opened)
            self._say(labelled(words, names), "warning")
        else:
            words = self.tr("シナリオ{n}件で、すべての設問が聞かれます。")
            self._say(words.format(n=looked.scenarios), "success")
        if looked.differing:
            told = self.tr("前に試したときと、聞かれる設問や点検の結果が違うもの")
            self._say(labelled(told, listed(looked.differing)), "warning")
        if looked.unreadable:
            told = self.tr("この調査票のシナリオとして読めないファイル")
            self._say(labelled(told, listed(looked.unreadable)), "warning")
