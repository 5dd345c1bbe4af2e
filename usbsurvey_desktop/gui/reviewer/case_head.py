"""The head of S14: whose answers these are, who signed, how the case stands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.reviewer.case_work import ReadCase
from usbsurvey_desktop.gui.reviewer.check_words import check_words, place_words, signer_words
from usbsurvey_desktop.gui.reviewer.decision_words import said_words, standing_words
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.names import coded_name, person_name
from usbsurvey_desktop.gui.shared.revisions import revision_words, version_words
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.review.case_state import CaseState
from usbsurvey_desktop.sealing.course import CheckResult
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.opened import Opened, Signer
from usbsurvey_desktop.sealing.profile import APPROVER
from usbsurvey_desktop.sealing.states import Remark
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

Facts = tuple[tuple[str, str], ...]


def case_facts(case: ReadCase) -> Facts:
    """Names and values for the head; an empty value says nothing."""
    opened, known = case.opened, case.opening.roster
    revision = revision_words(opened.submission.revision)
    trust = None if known is None else known.trust
    return (
        *_body_facts(opened),
        (translate("Case", "版"), f"{revision}　{_place(case)}"),
        *_version_facts(case),
        *((_role_words(one.role), _signer_facts(one, trust)) for one in opened.signers),
        (translate("Case", "署名者名簿"), _roster_facts(known)),
        *(() if case.state is None else _standing_facts(case.state)),
        (translate("Case", "受付照合"), short_digest(opened.digest)),
        (translate("Case", "ファイル"), visible_line(case.path.name)),
    )


def _version_facts(case: ReadCase) -> Facts:
    """Which version of the survey was answered, where there are several."""
    newest, *others = case.opening.versions
    answered = case.opened.submission.pack_version
    if not others:
        return ()
    words = version_words(answered)
    if answered != newest:
        told = translate("Case", "{version}　いちばん新しい版は{newest}です。")
        words = told.format(version=words, newest=version_words(newest))
    return ((translate("Case", "調査票"), words),)


def _place(case: ReadCase) -> str:
    state = case.state
    if state is None or state.chain is None:
        return place_words(case.opened.chain, leads=False, is_aside=False)
    return place_words(state.chain, leads=state.leads, is_aside=state.instead is not None)


def checks_fold(checks: Sequence[CheckResult], parent: QWidget) -> Fold:
    """Each check that was made and what it is about, folded: all of them passed."""
    words = translate("CaseView", "{check}　問題なし　{words}")
    lines = [words.format(check=one.check, words=check_words(one.check)) for one in checks]
    title = translate("CaseView", "点検の結果（{n}件すべて問題なし）").format(n=len(lines))
    return Fold(title, "\n".join(lines), is_open=False, parent=parent)


def _body_facts(opened: Opened) -> Facts:
    facts = ((translate("Case", "団体"), coded_name(opened.municipality)),)
    if Remark.BODY_RENAMED not in opened.remarks:
        return facts
    stated = visible_line(opened.submission.body.name)
    return (*facts, (translate("Case", "ファイルに書かれた団体名"), stated))


def _standing_facts(state: CaseState) -> Facts:
    received = translate("Case", "まだ記録していません（判断するときに記録します）")
    if state.received is not None:
        received = minute_words(moment(state.received))
    standing, said = standing_words(state.standing), said_words(state.said)
    return (
        (translate("Case", "受領日時"), received),
        (translate("Case", "判断"), f"{standing}\n{said}" if said else standing),
    )


def _role_words(role: str) -> str:
    return translate("Case", "承認者") if role == APPROVER else translate("Case", "回答者")


def _signer_facts(signer: Signer, trust: Trust | None) -> str:
    words = translate("Case", "{who}\n署名 {moment}　名簿：{state}\n照合番号 {number}")
    return words.format(
        who=person_name(signer.certificate.subject),
        moment=minute_words(signer.issued_at),
        state=signer_words(signer.state, trust),
        number=check_number(signer.certificate.fingerprint),
    )


def _roster_facts(known: AdmittedRoster | None) -> str:
    if known is None:
        return translate("Case", "選んでいません")
    is_confirmed = known.trust is Trust.CONFIRMED
    words = translate("Case", "第{version}版　{trust}\n名簿の管理者の照合番号 {number}")
    return words.format(
        version=known.roster.payload.version,
        trust=translate("Case", "照合済み") if is_confirmed else translate("Case", "未照合"),
        number=check_number(known.roster.keeper.fingerprint),
    )
