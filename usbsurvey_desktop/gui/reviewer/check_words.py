"""The checks of a package, its signers and its circumstances in words for the reviewer."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.sealing.states import Chain, Remark

_CHECKS: Mapping[str, object] = {
    "C1": QT_TRANSLATE_NOOP("Checks", "ファイルを読み取れる。文字が欠けていない。"),
    "C2": QT_TRANSLATE_NOOP("Checks", "形式（JSON）が正しい。"),
    "C3": QT_TRANSLATE_NOOP("Checks", "このソフトの提出ファイルである。"),
    "C4": QT_TRANSLATE_NOOP("Checks", "決められた項目だけがある。"),
    "S1": QT_TRANSLATE_NOOP("Checks", "宛先の情報が正しい。"),
    "S2": QT_TRANSLATE_NOOP("Checks", "この身分証が宛先に入っている。"),
    "S3": QT_TRANSLATE_NOOP("Checks", "開封できる。"),
    "S4": QT_TRANSLATE_NOOP("Checks", "中身が封の記録と一致する。"),
    "J1": QT_TRANSLATE_NOOP("Checks", "署名された文の形式が正しい。"),
    "J2": QT_TRANSLATE_NOOP("Checks", "署名の数と順序が正しい。"),
    "J3": QT_TRANSLATE_NOOP("Checks", "認められた方式の署名である。"),
    "J4": QT_TRANSLATE_NOOP("Checks", "署名者の証明書が正しい。"),
    "J5": QT_TRANSLATE_NOOP("Checks", "署名した時点で証明書が有効である。"),
    "J6": QT_TRANSLATE_NOOP("Checks", "署名が一致する。"),
    "J7": QT_TRANSLATE_NOOP("Checks", "承認者の署名は（あれば）この回答に対するものである。"),
    "P1": QT_TRANSLATE_NOOP("Checks", "中身を展開できる。"),
    "P2": QT_TRANSLATE_NOOP("Checks", "中身の形式と文字が正しい。"),
    "P3": QT_TRANSLATE_NOOP("Checks", "署名された宛先と封の宛先が一致する。"),
    "P4": QT_TRANSLATE_NOOP("Checks", "取り込んである調査票への回答である。"),
    "P5": QT_TRANSLATE_NOOP("Checks", "回答が調査票の決まりに合っている。"),
    "P6": QT_TRANSLATE_NOOP("Checks", "団体コードが正しく、署名者の団体と一致する。"),
    "P7": QT_TRANSLATE_NOOP("Checks", "宛先が、この団体の提出経路と一致する。"),
    "P8": QT_TRANSLATE_NOOP("Checks", "同じ番号で中身の違うファイルを受け取っていない。"),
}
_QUESTIONS: Mapping[str, object] = {
    "C1": QT_TRANSLATE_NOOP("Checks", "ファイルを読み取れ、文字が欠けていないか"),
    "C2": QT_TRANSLATE_NOOP("Checks", "形式（JSON）が正しいか"),
    "C3": QT_TRANSLATE_NOOP("Checks", "このソフトの提出ファイルか"),
    "C4": QT_TRANSLATE_NOOP("Checks", "決められた項目だけがあるか"),
    "S1": QT_TRANSLATE_NOOP("Checks", "宛先の情報が正しいか"),
    "S2": QT_TRANSLATE_NOOP("Checks", "この身分証が宛先に入っているか"),
    "S3": QT_TRANSLATE_NOOP("Checks", "開封できるか"),
    "S4": QT_TRANSLATE_NOOP("Checks", "中身が封の記録と一致するか"),
    "J1": QT_TRANSLATE_NOOP("Checks", "署名された文の形式が正しいか"),
    "J2": QT_TRANSLATE_NOOP("Checks", "署名の数と順序が正しいか"),
    "J3": QT_TRANSLATE_NOOP("Checks", "認められた方式の署名か"),
    "J4": QT_TRANSLATE_NOOP("Checks", "署名者の証明書が正しいか"),
    "J5": QT_TRANSLATE_NOOP("Checks", "署名した時点で証明書が有効か"),
    "J6": QT_TRANSLATE_NOOP("Checks", "署名が一致するか"),
    "J7": QT_TRANSLATE_NOOP("Checks", "承認者の署名は（あれば）この回答に対するものか"),
    "P1": QT_TRANSLATE_NOOP("Checks", "中身を展開できるか"),
    "P2": QT_TRANSLATE_NOOP("Checks", "中身の形式と文字が正しいか"),
    "P3": QT_TRANSLATE_NOOP("Checks", "署名された宛先と封の宛先が一致するか"),
    "P4": QT_TRANSLATE_NOOP("Checks", "取り込んである調査票への回答か"),
    "P5": QT_TRANSLATE_NOOP("Checks", "回答が調査票の決まりに合っているか"),
    "P6": QT_TRANSLATE_NOOP("Checks", "団体コードが正しく、署名者の団体と一致するか"),
    "P7": QT_TRANSLATE_NOOP("Checks", "宛先が、この団体の提出経路と一致するか"),
    "P8": QT_TRANSLATE_NOOP("Checks", "同じ番号で中身の違うファイルを受け取っていないか"),
}
_SIGNERS: Mapping[SignerState, object] = {
    SignerState.REGISTERED: QT_TRANSLATE_NOOP("Checks", "登録済み・一致"),
    SignerState.UNREGISTERED: QT_TRANSLATE_NOOP("Checks", "未登録"),
    SignerState.MISMATCHED: QT_TRANSLATE_NOOP("Checks", "不一致"),
    SignerState.REVOKED: QT_TRANSLATE_NOOP("Checks", "登録取消"),
}
_NOT_LOOKED_UP = QT_TRANSLATE_NOOP("Checks", "未確認")
_BY_UNCONFIRMED = QT_TRANSLATE_NOOP("Checks", "{state}（名簿は未照合）")
_DOUBTS: Mapping[SignerState, object] = {
    SignerState.REVOKED: QT_TRANSLATE_NOOP(
        "Checks",
        "注意：署名した人の登録は取り消されています。回答は読めますが、受理できません。"
        "団体に電話で確かめてください。",
    ),
    SignerState.MISMATCHED: QT_TRANSLATE_NOOP(
        "Checks",
        "注意：署名した証明書は、署名者名簿に登録されたものと違います。"
        "回答は読めますが、受理できません。団体に電話で確かめてください。",
    ),
    SignerState.UNREGISTERED: QT_TRANSLATE_NOOP(
        "Checks",
        "注意：署名した人が署名者名簿にありません。照合番号を電話などで確かめてください。",
    ),
}
_NOT_YET = QT_TRANSLATE_NOOP(
    "Checks",
    "注意：署名した人が署名者名簿にありません。回答は読めますが、まだ受理できません。"
    "公開カードを受け取り、照合番号を確かめて登録してください。",
)
_NO_ROSTER = QT_TRANSLATE_NOOP(
    "Checks",
    "注意：署名者名簿を選んでいないので、署名した人が登録されているかは確かめていません。",
)
_NO_ROSTER_YET = QT_TRANSLATE_NOOP(
    "Checks",
    "注意：署名者名簿を選んでいないので、署名した人が登録されているかは確かめていません。"
    "回答は読めますが、名簿で確かめるまで受理できません。",
)
_ROSTER_UNCONFIRMED = QT_TRANSLATE_NOOP(
    "Checks",
    "注意：この名簿は、管理者の照合番号をまだ確かめていません。"
    "管理者に電話などで照合番号を聞き、コマンド usbsurvey roster confirm で確かめてください。",
)
_CHAINS: Mapping[Chain, object] = {
    Chain.NEW: QT_TRANSLATE_NOOP("Checks", "新規"),
    Chain.DUPLICATE: QT_TRANSLATE_NOOP("Checks", "重複（数えません）"),
    Chain.FORKED: QT_TRANSLATE_NOOP("Checks", "分岐（どちらを採るか決めてください）"),
    Chain.SUPERSEDED: QT_TRANSLATE_NOOP("Checks", "旧版"),
    Chain.PREDECESSOR_MISSING: QT_TRANSLATE_NOOP(
        "Checks", "このファイルの前の版は、ここでは開いていません"
    ),
}
_REMARKS: Mapping[Remark, object] = {
    Remark.BODY_UNLISTED: QT_TRANSLATE_NOOP("Checks", "一覧にない団体です。"),
    Remark.BODY_RENAMED: QT_TRANSLATE_NOOP("Checks", "団体名が一覧と違います。"),
    Remark.AFTER_DEADLINE: QT_TRANSLATE_NOOP("Checks", "期限後の提出です。"),
    Remark.CLOCK_AHEAD: QT_TRANSLATE_NOOP("Checks", "署名の時刻が先に進んでいます。"),
    Remark.HANDOFF_MISSING: QT_TRANSLATE_NOOP("Checks", "受渡し記録がありません。"),
    Remark.HANDOFF_FORM_UNKNOWN: QT_TRANSLATE_NOOP(
        "Checks",
        "受渡し記録の様式が、このソフトの知らないものです。内容は点検していません。",
    ),
    Remark.REVOCATION_UNCHECKED: QT_TRANSLATE_NOOP("Checks", "証明書の失効は確かめていません。"),
}


def _say(words: object) -> str:
    return QCoreApplication.translate("Checks", str(words))


def check_words(check: str) -> str:
    """What a check of docs/formats.md §4.3 found to be so; the name itself for one unknown here."""
    return _say(_CHECKS[check]) if check in _CHECKS else check


def check_question(check: str) -> str:
    """What a check of docs/formats.md §4.3 asks, for one that failed; the name for one unknown."""
    return _say(_QUESTIONS[check]) if check in _QUESTIONS else check


def refused_detail(refused: Refused) -> str:
    """At which check a package was refused, and what that check asks."""
    words = QCoreApplication.translate("Checks", "止まった点検：{check}　{words}")
    return words.format(check=refused.step, words=check_question(refused.step))


def signer_words(state: SignerState, trust: Trust | None) -> str:
    """The state of a signer by a roster of this `trust`; None: nobody was looked up in any."""
    if trust is None:
        return _say(_NOT_LOOKED_UP)
    words = _say(_SIGNERS[state])
    return words if trust is Trust.CONFIRMED else _say(_BY_UNCONFIRMED).format(state=words)


def doubts(states: Collection[SignerState], trust: Trust | None, *, is_strict: bool) -> list[str]:
    """What to be careful about with these signers, the gravest first.

    There is nothing if all are registered in a roster that is confirmed.

    Args:
        states: of the respondent and the approver.
        trust: in the roster that was asked; None: nobody was looked up in any.
        is_strict: whether the survey accepts nobody who is unregistered.
    """
    if trust is None:
        return [_say(_NO_ROSTER_YET if is_strict else _NO_ROSTER)]
    unconfirmed = [] if trust is Trust.CONFIRMED else [_say(_ROSTER_UNCONFIRMED)]
    words = dict(_DOUBTS)
    if is_strict:
        words[SignerState.UNREGISTERED] = _NOT_YET
    return [_say(text) for state, text in words.items() if state in states] + unconfirmed


def chain_words(chain: Chain) -> str:
    """How a package stands to the others of its body that are open here."""
    return _say(_CHAINS[chain])


def place_words(chain: Chain, *, leads: bool, is_aside: bool) -> str:
    """As `chain_words`, of a 分岐 also what was chosen: this one, or another one instead."""
    if chain is Chain.FORKED and leads:
        return _say(QT_TRANSLATE_NOOP("Checks", "分岐（この版を採りました）"))
    if chain is Chain.FORKED and is_aside:
        return _say(QT_TRANSLATE_NOOP("Checks", "分岐（ほかの版を採りました）"))
    return chain_words(chain)


def remark_words(remark: Remark) -> str:
    """One thing to know about a package."""
    return _say(_REMARKS[remark])
