"""どうやって渡すか: the ways a sealed file gets to its collectors, when to take which, and how."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import primary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Package:
    """What is handed over: its file name, its 受付照合, who gets it, and whether on paper too."""

    file: str
    receipt: str
    recipients: Sequence[str]
    may_be_paper: bool = True


class HandingView(Screen):
    """A guide of four ways; `left` leads back to the file."""

    help_topic = "submit"

    left = Signal()

    def __init__(self, package: Package, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("どうやって渡すか"))
        to = listed(visible_line(name) for name in package.recipients)
        words = self.tr(
            "渡し方は、{to}が決めています。調査の通知文に書いてある方法があれば、それに従ってください。\n"
            "渡すのは次のファイル1つで、紙で渡すときは、それを印刷したQR提出票です。"
            "ファイルは、ほかのソフトで保存し直したり、名前を変えたりしないでください。"
        )
        self.body.addWidget(plain_label(words.format(to=to), parent=self))
        facts = (
            (self.tr("ファイル名"), package.file),
            (self.tr("受付照合"), package.receipt),
        )
        self.body.addWidget(FactList(facts, self))
        paper = _on_paper() if package.may_be_paper else _no_paper()
        for title, rows in (_by_mail(), _by_exchange(), _by_medium(), paper):
            self.body.addWidget(plain_label(title, role="h2", parent=self))
            filled = [(name, text.format(to=to, receipt=package.receipt)) for name, text in rows]
            self.body.addWidget(FactList(filled, self))
        self.end_body()
        back = primary_button(self.tr("戻る(&N)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.first_focus = back


_Rows = tuple[tuple[str, str], ...]


def _named(when: str, steps: str, tell: str, watch: str) -> _Rows:
    return (
        (translate("Handing", "選ぶとき"), when),
        (translate("Handing", "手順"), steps),
        (translate("Handing", "伝えること"), tell),
        (translate("Handing", "気をつけること"), watch),
    )


def _by_mail() -> tuple[str, _Rows]:
    return translate("Handing", "1 メール、調査・照会システム"), _named(
        translate("Handing", "{to}が、LGWANメールや調査・照会システムで受け取るとき。"),
        translate(
            "Handing",
            "① 宛先を、通知文の提出先と見比べる\n"
            "② このファイルを添付するか、回答欄で選ぶ\n"
            "③ 送ったら、送付日を記録する",
        ),
        translate(
            "Handing",
            "受付照合 {receipt}。届いたファイルが同じものか、受領側が確かめられます。",
        ),
        translate(
            "Handing",
            "ファイルには封がしてあり、提出先とあなたの鍵でしか開けません。"
            "パスワード付きのZIPに入れる必要はありません。",
        ),
    )


def _by_exchange() -> tuple[str, _Rows]:
    return translate("Handing", "2 ファイル交換（無害化を通す受渡し）"), _named(
        translate(
            "Handing", "分かれたネットワークのあいだを、ファイル交換システムで渡す決まりのとき。"
        ),
        translate(
            "Handing",
            "① ファイル交換システムに、このファイルを登録する\n"
            "② 上長の承認など、そのシステムの手続きをする\n"
            "③ 受け取った側に、開けたかどうかを聞く\n"
            "④ 渡したら、送付日を記録する",
        ),
        translate("Handing", "受付照合 {receipt} と、ファイル名。"),
        translate(
            "Handing",
            "無害化で改行や文字コードが変わっても開けます。文字が欠けたり変わったりすると開けず、"
            "受領側の画面に理由が出ます。そのときは作り直さずに、同じファイルを別の方法で渡します。",
        ),
    )


def _by_medium() -> tuple[str, _Rows]:
    return translate("Handing", "3 USBメモリ等（ほかの方法がないとき）"), _named(
        translate("Handing", "1と2の方法が使えず、{to}が媒体での受取りを認めているとき。"),
        translate(
            "Handing",
            "① 庁内の決まりに従って、媒体の使用を申請し、承認を受ける\n"
            "② 管理している媒体に、このファイルだけを書き込む\n"
            "③ 受渡し記録に、持出し、引渡し、消去、返却を書く\n"
            "④ 渡したら、送付日を記録する",
        ),
        translate("Handing", "受付照合 {receipt}、渡す日時、運ぶ人。"),
        translate(
            "Handing",
            "書き込む前と受け取ったあとに、ウイルスの検査をします。"
            "封がしてあっても、媒体をなくしたときは、すぐに届け出てください。",
        ),
    )


def _on_paper() -> tuple[str, _Rows]:
    return translate("Handing", "4 紙（QR提出票）"), _named(
        translate("Handing", "ネットワークも媒体も使えず、{to}がQR提出票を受け取るとき。"),
        translate(
            "Handing",
            "① 前の画面の「QR提出票を作る」で、印刷する\n"
            "② 100％の大きさで、汚れなく印刷されたかを見る\n"
            "③ 封筒に入れて、庁内の決まりに従って送るか、持って行く\n"
            "④ 渡したら、送付日を記録する",
        ),
        translate("Handing", "受付照合 {receipt}、枚数。"),
        translate(
            "Handing",
            "用紙には、回答が封をしたまま記号で印刷されます。記号は、1枚に1個まで読めなくても元に戻せます。"
            "受理されたら、控えの用紙も規則に従って廃棄します。",
        ),
    )


def _no_paper() -> tuple[str, _Rows]:
    words = translate(
        "Handing",
        "管理者の設定により、QR提出票は使えません。"
        "ほかの方法がどれも使えないときは、{to}と情報システム管理者に相談してください。",
    )
    title = translate("Handing", "4 紙（QR提出票）")
    return title, ((translate("Handing", "この端末では"), words),)
