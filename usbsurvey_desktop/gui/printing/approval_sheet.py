"""決裁用の表紙: what was answered, signed and sealed, for the file of the office and its stamps.

It is no copy of the sealed file; the 受付照合 ties both together. Source: the screens' design, §10.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.crypto.signed_form import SignedForm
from usbsurvey_desktop.engine.page_state import SectionState
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.wareki import wareki_time
from usbsurvey_desktop.gui.printing.answer_sheet import Answers, answer_paper, submitted
from usbsurvey_desktop.gui.printing.paper import (
    Block,
    Boxes,
    Heading,
    Paper,
    Style,
    Table,
    Text,
)
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.printing.standing import Standing
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.gui.shared.moments import day_words
from usbsurvey_desktop.gui.shared.revisions import replacing_words
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.profile import APPROVER
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.submitting.pending import Pending, recipient_names

translate = QCoreApplication.translate

_SHARES = (24, 76)


@dataclass(frozen=True)
class Signed:
    """What was signed of which survey; `receipt` is the whole `dig` once it is sealed."""

    pack: Pack
    pending: Pending
    record_forms: RecordForms
    receipt: str = ""

    @property
    def submission(self) -> Submission:
        """What it states."""
        return self.pending.submission

    @property
    def form(self) -> SignedForm:
        """The signed form itself."""
        return self.pending.form

    @property
    def is_approved(self) -> bool:
        """Whether an approver signed it too."""
        return any(signature.role == APPROVER for signature in self.form.signatures)

    def standing(self) -> Standing:
        """How far it is."""
        submission = self.submission
        body = " ".join(part for part in (submission.body.prefecture, submission.body.name) if part)
        return Standing(
            survey=self.pack.payload.title,
            issuer=self.pack.issuer.subject.organisation,
            body=body,
            revision=submission.revision,
            is_approved=self.is_approved,
            receipt=self.receipt,
        )

    def answers(self) -> Answers:
        """What it says, for the sheet of answers."""
        return submitted(self.submission, self.pack, self.record_forms)


def cover_printable(signed: Signed, look_up: ItemHelp) -> Printable:
    """What the printing screen needs for the cover sheet, with the sheet of answers on demand."""
    submission = signed.submission
    name = translate("ApprovalSheet", "{code}-{survey}-r{n}-決裁用の表紙.pdf")
    file = name.format(code=submission.body.code, survey=submission.survey, n=submission.revision)
    return Printable(
        heading=translate("ApprovalSheet", "決裁用の表紙の印刷"),
        file=file,
        papers=partial(_papers, signed, look_up),
        option=translate("ApprovalSheet", "回答票も続けて印刷する"),
    )


def _papers(
    signed: Signed,
    look_up: ItemHelp,
    with_answers: bool,  # noqa: FBT001 - the choice of the person, as `Printable` hands it over
) -> tuple[Paper, ...]:
    cover = approval_paper(signed)
    if not with_answers:
        return (cover,)
    return (cover, answer_paper(signed.answers(), signed.standing(), look_up))


def approval_paper(signed: Signed) -> Paper:
    """The cover sheet of what was signed."""
    standing = signed.standing()
    title = translate("ApprovalSheet", "決裁用の表紙")
    reasons = signed.answers().reasons
    warnings: tuple[Block, ...] = (
        Text(translate("ApprovalSheet", "念のための確認にあたるところはありません。")),
    )
    if reasons:
        head = (
            translate("ApprovalSheet", "念のための確認"),
            translate("ApprovalSheet", "このままでよい理由"),
        )
        warnings = (Table(reasons, head),)
    return Paper(
        title=f"{title} {standing.survey}",
        blocks=(
            Heading(title, level=1),
            _stamps(),
            Table(_facts(signed), shares=_SHARES, has_names=True),
            *_receipt(signed.receipt),
            Heading(translate("ApprovalSheet", "念のための確認")),
            *warnings,
            Text(
                translate(
                    "ApprovalSheet",
                    "この用紙はファイルの写しではありません。受付照合が同じファイルだけが正本です。",
                ),
                Style.STRONG,
            ),
        ),
        foot=standing.foot(),
        mark=standing.mark(),
    )


def _stamps() -> Boxes:
    return Boxes(
        (
            translate("ApprovalSheet", "起案"),
            translate("ApprovalSheet", "審査"),
            translate("ApprovalSheet", "決裁"),
        )
    )


def _receipt(whole: str) -> tuple[Block, ...]:
    heading = Heading(translate("ApprovalSheet", "受付照合"))
    if not whole:
        unsealed = translate("ApprovalSheet", "提出ファイルを作ると決まります。")
        return (heading, Text(unsealed))
    words = translate("ApprovalSheet", "全体 {digest}").format(digest=whole)
    return (heading, Text(short_digest(whole), Style.DIGITS), Text(words, Style.MONO))


def _facts(signed: Signed) -> tuple[tuple[str, str], ...]:
    submission, standing = signed.submission, signed.standing()
    payload = signed.pack.payload
    deadline = day_words(moment(payload.deadline))
    return (
        (translate("ApprovalSheet", "件名"), payload.title),
        (translate("ApprovalSheet", "調査主体"), standing.issuer),
        (translate("ApprovalSheet", "回答期限"), deadline),
        (
            translate("ApprovalSheet", "提出先"),
            listed(recipient_names(signed.pack, submission)),
        ),
        (translate("ApprovalSheet", "団体"), noted(standing.body, submission.body.code)),
        (translate("ApprovalSheet", "版"), replacing_words(submission.revision)),
        (translate("ApprovalSheet", "作成日"), wareki_time(moment(submission.created))),
        *_signers(signed),
        (translate("ApprovalSheet", "設問と回答"), _counts(signed.answers())),
    )


def _signers(signed: Signed) -> tuple[tuple[str, str], ...]:
    lines = []
    for signature in signed.form.signatures:
        is_approver = signature.role == APPROVER
        role = (
            translate("ApprovalSheet", "承認者")
            if is_approver
            else translate("ApprovalSheet", "回答者")
        )
        lines.append((role, _person(read_certificate(signature.certificate_der))))
    if not signed.is_approved:
        nobody = translate("ApprovalSheet", "承認の署名はありません")
        lines.append((translate("ApprovalSheet", "承認者"), nobody))
    return tuple(lines)


def _person(certificate: Certificate) -> str:
    subject = certificate.subject
    name = "　".join(part for part in (subject.department, subject.person) if part)
    number = translate("ApprovalSheet", "照合番号 {number}")
    return f"{name}\n{number.format(number=check_number(certificate.fingerprint))}"


def _counts(answers: Answers) -> str:
    sections: list[SectionState] = [
        section for section in answers.filling.outline() if section.is_counted
    ]
    words = translate("ApprovalSheet", "対象 {applicable}問、回答 {answered}問、対象外 {others}問")
    return words.format(
        applicable=sum(section.applicable for section in sections),
        answered=sum(section.answered for section in sections),
        others=sum(len(section.not_applicable) for section in sections),
    )
