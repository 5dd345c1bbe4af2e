"""「この端末に残るもの」 of S17: every kind of file with its number, size and place."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from usbsurvey_desktop.gui.frame.kept_here import Kept, Kind
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_KILO = 1024
_TOP = Qt.AlignmentFlag.AlignTop


class KeptSection(QWidget):
    """A line for each kind; `erase_wanted` carries a `Kept` and its name."""

    erase_wanted = Signal(object, str)

    def __init__(self, kept: Sequence[Kept], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.LARGE)
        self._grid.setColumnStretch(0, 1)
        for line, one in enumerate(kept):
            self._add(line, one)

    def _add(self, line: int, one: Kept) -> None:
        name, why = self._names()[one.kind], self._reasons()[one.kind]
        amount = self.tr("{name}：{count}件、{size}").format(
            name=name, count=len(one.paths), size=self._size(one.size)
        )
        words = QWidget(self)
        inner = QGridLayout(words)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setVerticalSpacing(Space.HAIR)
        inner.addWidget(plain_label(amount, role="strong", parent=words), 0, 0)
        inner.addWidget(plain_label(why, role="support", parent=words), 1, 0)
        inner.addWidget(plain_label(str(one.folder), role="support", parent=words), 2, 0)
        self._grid.addWidget(words, line, 0)
        if one.is_erasable:
            button = secondary_button(self.tr("消す"), self)
            button.setAccessibleName(self.tr("消す：{name}").format(name=name))
            button.clicked.connect(partial(self._on_erase, one, name))
            self._grid.addWidget(button, line, 1, _TOP)

    def _on_erase(self, one: Kept, name: str) -> None:
        self.erase_wanted.emit(one, name)

    def _size(self, size: int) -> str:
        if size < _KILO * _KILO:
            return self.tr("{size}キロバイト").format(size=-(-size // _KILO))
        return self.tr("{size}メガバイト").format(size=round(size / _KILO / _KILO, 1))

    def _names(self) -> Mapping[Kind, str]:
        return {
            Kind.DRAFTS: self.tr("下書き"),
            Kind.SUBMISSIONS: self.tr("提出ファイル"),
            Kind.IDENTITIES: self.tr("身分証と公開カード"),
            Kind.RECORDS: self.tr("受渡し記録簿"),
            Kind.PACKS: self.tr("取り込んだ調査票ファイル"),
            Kind.CHECKS: self.tr("点検の控え"),
            Kind.REMARKS: self.tr("集計の考察"),
            Kind.CONFIRMED: self.tr("照合した番号の記録"),
            Kind.GENERATIONS: self.tr("下書きの世代の記録"),
            Kind.USE: self.tr("使った版の記録"),
            Kind.SETTINGS: self.tr("設定"),
            Kind.LOG: self.tr("動作の記録"),
            Kind.PRACTICE: self.tr("練習で作ったもの"),
            Kind.OTHERS: self.tr("そのほかのファイル"),
        }

    def _reasons(self) -> Mapping[Kind, str]:
        return {
            Kind.DRAFTS: self.tr(
                "回答と庁内メモが、合言葉で開く形で入っています。ここからは消せません。"
            ),
            Kind.SUBMISSIONS: self.tr(
                "提出した回答の控えで、封がされています。ここからは消せません。"
            ),
            Kind.IDENTITIES: self.tr(
                "秘密の鍵が、合言葉で開く形で入っています。ここからは消せません。"
            ),
            Kind.RECORDS: self.tr(
                "受渡しの記録が、合言葉で開く形で入っています。ここからは消せません。"
            ),
            Kind.PACKS: self.tr("消しても、下書きの回答は続けられます。もう一度取り込めます。"),
            Kind.CHECKS: self.tr(
                "受け取った回答が、自分の身分証で開く形で入っています。"
                "消しても、もう一度点検できます。"
            ),
            Kind.REMARKS: self.tr(
                "集計に書いた考察と、要約に載せると選んだ回答が、自分の身分証で開く形で入っています。"
                "ここからは消せません。"
            ),
            Kind.CONFIRMED: self.tr(
                "調査主体と名簿の管理者を確かめた記録です。ここからは消せません。"
            ),
            Kind.GENERATIONS: self.tr(
                "古い写しを開いたときに知らせるための番号です。消すと、知らせが出なくなります。"
            ),
            Kind.USE: self.tr(
                "新しい版のソフトが使ったことを、古い版で知らせるための記録です。"
                "消すと、知らせが出なくなります。"
            ),
            Kind.SETTINGS: self.tr("この画面で選んだことです。「はじめの設定に戻す」で戻せます。"),
            Kind.LOG: self.tr("回答、氏名、ファイル名、合言葉は入っていません。"),
            Kind.PRACTICE: self.tr("練習のウィンドウを閉じると、消えます。"),
            Kind.OTHERS: self.tr("このソフトが作ったものではないか、途中のファイルです。"),
        }
