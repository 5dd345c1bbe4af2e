"""What is said to those who publish and answer: of surveys, answers and return notes."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

_PACK_AGE = Words(
    "調査票の版が古いか、同じ版で中身が違います。",
    "The survey is older than the one held, or has the same version with other contents.",
)

SENTENCES: Mapping[Code, Words] = {
    Code.APPROVAL_MISSING: Words(
        "この調査では承認者の署名が必要です。",
        "This survey needs the signature of an approver.",
    ),
    Code.ISSUER_MISMATCH: Words(
        "調査主体の鍵が登録済みのものと違います。偽物の疑いがあります。",
        "The issuer's key differs from the one registered. It may be a forgery.",
    ),
    Code.ISSUER_UNCONFIRMED: Words(
        "調査主体の照合番号をまだ確かめていないため、封をできません。",
        "Nothing can be sealed before the issuer's check number is confirmed.",
    ),
    Code.CHECK_NUMBER_DIFFERS: Words(
        "照合番号が違うので、取り込んでいません。本人にもう一度読み上げてもらってください。",
        "The check number differs, so nothing was kept. Have the person read it out again.",
    ),
    Code.PACK_OLDER: _PACK_AGE,
    Code.PACK_CONFLICT: _PACK_AGE,
    Code.QUESTIONNAIRE_INVALID: Words(
        "調査票の内容に誤りがあります。調査主体へ連絡してください。",
        "There is a mistake in the survey. Call its issuer.",
    ),
    Code.REVIEWER_UNKNOWN: Words(
        "差戻しの署名者が、調査票に載っている確認者ではありません。",
        "The return note is not signed by a reviewer that the survey names.",
    ),
    Code.RETURN_UNKNOWN_PACKAGE: Words(
        "ここで作った提出ファイル、または指定した提出ファイルへの返信ではありません。",
        "The return note is not about a package that was made or named here.",
    ),
    Code.ANSWERS_REFUSED: Words(
        "回答ファイルに、調査票にない設問か選択肢、または種類の違う値があります。",
        "The answers name a question or option that is not asked, or hold a value of another type.",
    ),
    Code.ANSWERS_INCOMPLETE: Words(
        "確認が必要なところが残っているため、提出ファイルを作れません。",
        "There are points left to settle, so nothing can be sealed.",
    ),
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.QUESTIONNAIRE_INVALID, "workbook"): Words(
        "Excelで書いた調査票（XLSForm）です。"
        "先に usbsurvey form import-xlsform で調査票の定義にしてください。",
        "This is an XLSForm. Turn it into a form definition first: usbsurvey form import-xlsform.",
    ),
    (Code.FORM_MISMATCH, "move"): Words(
        "別の調査の調査票です。下書きと同じ調査の、新しい版を指定してください。",
        "That is a pack of another survey. Name a later version of the draft's own.",
    ),
    (Code.ISSUER_MISMATCH, "move"): Words(
        "下書きの調査票とは別の鍵で署名されています。移していません。偽物の疑いがあります。",
        "It is signed by another key than the draft's survey. Nothing was moved: it may be forged.",
    ),
    (Code.PACK_OLDER, "move"): Words(
        "下書きの調査票より新しい版ではありません。移していません。",
        "That version is not later than the draft's own. Nothing was moved.",
    ),
    (Code.ANSWERS_INCOMPLETE, "unfinished"): Words(
        "作りかけの提出ファイルがあります。先に画面で下書きを開き、仕上げるかやめるかを決めてください。",
        "A sealed file of this draft was not finished. Open the draft in the window first, "
        "and finish or give up that file.",
    ),
    (Code.ANSWERS_INCOMPLETE, "page"): Words(
        "確認が必要なところが残っています。", "There are points left to settle."
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_required"): Words(
        "この調査では、受渡し記録を添える必要があります（--handoff）。",
        "This survey demands a hand-off record (--handoff).",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_approval"): Words(
        "承認の記録がまだないので、添えられません。",
        "The record holds no approval yet, so it cannot be attached.",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_item"): Words(
        "受渡し記録に、まだ書いていない項目があります。",
        "Something the hand-off record must say before the medium leaves is missing.",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_value"): Words(
        "受渡し記録が、その様式の規則と合いません。",
        "The hand-off record does not obey the rules of its form.",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_form"): Words(
        "受渡し記録の様式を知りません。",
        "The form of the hand-off record is not known here.",
    ),
    (Code.PAYLOAD_SCHEMA, "terms"): Words(
        "--terms に書けるのは title、purpose、legal_basis、"
        "contact（office、tel、email、hours をみな）、version（1から9999）、supersedes、"
        "handoff_record（none、optional、required）、"
        "roster_policy（strict、record）だけです。",
        "--terms may hold title, purpose, legal_basis, contact (all of office, tel, email, hours), "
        "version (1 to 9999), supersedes, handoff_record (none, optional or required) and "
        "roster_policy (strict or record), nothing else.",
    ),
    (Code.PAYLOAD_SCHEMA, "handoff"): Words(
        "--handoff には、record part が書き出したファイルを使ってください。",
        "--handoff takes the file that `record part` writes.",
    ),
    (Code.PAYLOAD_SCHEMA, "replies"): Words(
        '返事のファイルは [{"note": "返信番号", "link_id": "A3" または null, "text": "文"}] の形で'
        "書いてください（返信番号は note で見られます。文は1,000文字まで）。",
        'Replies are written as [{"note": "id", "link_id": "A3" or null, "text": "words"}]: '
        "`note` tells the id; a text holds up to 1,000 characters.",
    ),
    (Code.PAYLOAD_SCHEMA, "reply_note"): Words(
        "返事の note が、--return に指定した差戻しの返信番号と違います。",
        "A reply names a note that is not among those given by --return, or that asks for nothing.",
    ),
    (Code.PAYLOAD_SCHEMA, "reply_question"): Words(
        "返事の link_id が、この調査票の設問にありません。",
        "A reply names a question that this form does not ask.",
    ),
}
"""What a code means more closely where its facts tell the reason."""
