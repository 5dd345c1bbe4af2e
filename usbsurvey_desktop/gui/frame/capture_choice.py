"""画面の取り込み, of 設定: whether the windows may be captured. The usual is that they may."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.settings import Settings

_ALLOWED, _REFUSED = range(2)
_BELOW_THE_TITLE = 1
"""People read what it means before they choose."""


class CaptureChoice(QWidget):
    """Two options and what they mean; `chosen` carries what makes the settings anew."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = (self.tr("取り込める（ふつうの使い方）"), self.tr("取り込めないようにする"))
        self._set = ChoiceSet(self.tr("画面の取り込み"), options, self, is_settled=False)
        what = self.tr(
            "取り込めないようにすると、スクリーンショット、録画、ウェブ会議の画面共有などに、"
            "このソフトのウィンドウが写らなくなります。黒く写ることもあります。"
        )
        who = self.tr(
            "画面転送で使う端末や、画面を取り込んで拡大したり読み上げたりする支援ソフトでは、"
            "あなたの画面でも黒くなることがあります。"
            "カメラで撮ることや、印刷、書き出したファイルは防げません。"
        )
        self._set.describe(what, who)
        for place, words in enumerate((what, who), start=_BELOW_THE_TITLE):
            self._set.body.insertWidget(place, plain_label(words, role="support", parent=self))
        column(self).addWidget(self._set)
        self._set.chosen.connect(self._on_chosen)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show this choice; says nothing."""
        self._set.choose(_REFUSED if settings.is_capture_refused else _ALLOWED)

    def stop(self) -> QWidget:
        """Where the Tab key stops: the choice."""
        return self._set.stop()

    def _on_chosen(self, place: int) -> None:
        self.chosen.emit(partial(_with_refusal, place))


def _with_refusal(place: int, settings: Settings) -> Settings:
    return replace(settings, is_capture_refused=place == _REFUSED)
