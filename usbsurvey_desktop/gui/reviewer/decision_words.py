"""What reviewers decided and may decide, in words."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.review.case_state import CaseState, Said
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import (
    Act,
    Hold,
    HoldReason,
    Reopening,
    ReopenReason,
)
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

HOLD_REASONS: Mapping[HoldReason, object] = {
    "asking_body": QT_TRANSLATE_NOOP("Decisions", "団体に確認中"),
    "asking_issuer": QT_TRANSLATE_NOOP("Decisions", "調査元に確認中"),
    "signer": QT_TRANSLATE_NOOP("Decisions", "署名した人を確認中"),
    "other": QT_TRANSLATE_NOOP("Decisions", "その他"),
}
REOPEN_REASONS: Mapping[ReopenReason, object] = {
    "mistake": QT_TRANSLATE_NOOP("Decisions", "まちがい"),
    "new_information": QT_TRANSLATE_NOOP("Decisions", "新しい情報"),
    "signer": QT_TRANSLATE_NOOP("Decisions", "署名した人"),
    "other": QT_TRANSLATE_NOOP("Decisions", "その他"),
}
_STANDINGS: Mapping[Standing | None, object] = {
    None: QT_TRANSLATE_NOOP("Decisions", "確認待ち"),
    Standing.RECEIVED: QT_TRANSLATE_NOOP("Decisions", "確認待ち"),
    Standing.REVIEWING: QT_TRANSLATE_NOOP("Decisions", "確認中"),
    Standing.HELD: QT_TRANSLATE_NOOP("Decisions", "保留"),
    Standing.RETURNED: QT_TRANSLATE_NOOP("Decisions", "差戻し"),
    Standing.ACCEPTED: QT_TRANSLATE_NOOP("Decisions", "受理"),
    Standing.CONTESTED: QT_TRANSLATE_NOOP("Decisions", "競合"),
}
_ACTS: Mapping[Act, object] = {
    Act.RECEIVED: QT_TRANSLATE_NOOP("Decisions", "{name}は受領（{moment}）"),
    Act.REVIEWING: QT_TRANSLATE_NOOP("Decisions", "{name}は確認中（{moment}）"),
    Act.HELD: QT_TRANSLATE_NOOP("Decisions", "{name}は保留（{reason}、{moment}）"),
    Act.RETURNED: QT_TRANSLATE_NOOP("Decisions", "{name}は差戻し（{moment}）"),
    Act.ACCEPTED: QT_TRANSLATE_NOOP("Decisions", "{name}は受理（{moment}）"),
    Act.REOPENED: QT_TRANSLATE_NOOP("Decisions", "{name}は受理の取消し（{reason}、{moment}）"),
}


def say(words: object) -> str:
    """Say one of the words of this module in the language of the windows."""
    return translate("Decisions", str(words))


def standing_words(standing: Standing | None) -> str:
    """Where the review of a package stands."""
    return say(_STANDINGS[standing])


def said_words(said: Iterable[Said]) -> str:
    """Who decided what, and when by the own clock; "" where nobody wrote anything."""
    return listed(_one_said(one) for one in said)


def contest_words(state: CaseState) -> str:
    """What a 競合 means; "" where there is none."""
    if state.standing is not Standing.CONTESTED:
        return ""
    words = translate(
        "Decisions", "競合：{said}。集計に入れていません。話し合って、判断を決め直してください。"
    )
    return words.format(said=said_words(state.said))


def _one_said(one: Said) -> str:
    detail = one.line.detail
    reason = ""
    if isinstance(detail, Hold):
        reason = say(HOLD_REASONS[detail.reason])
    elif isinstance(detail, Reopening):
        reason = say(REOPEN_REASONS[detail.reason])
    return say(_ACTS[one.line.act]).format(
        name=visible_line(one.who.subject.person),
        moment=minute_words(moment(one.line.at)),
        reason=reason,
    )
