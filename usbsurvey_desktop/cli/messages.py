"""Each code of the closed list as one sentence, in its shortest form (formats 11, ADR 0002).

A sentence never holds text from a file; facts that are ids or numbers stand behind it.
"""

import re
from collections.abc import Mapping

from usbsurvey_desktop.cli.about import FILE_FACT
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.reasons import REASONS
from usbsurvey_desktop.errors import Code, Fact, Refused
from usbsurvey_desktop.visible import visible_line

_FILE_NAMES = frozenset({"kept", "saved_as"})
"""Names the program made out of one that was given: only by them the file is found again."""
_SAFE_FACT = re.compile(r"[A-Za-z0-9_.:-]{1,64}")

_FORM_OF_FILE = Words(
    "ファイルの形式が正しくありません。送り主に再送を依頼してください。",
    "The file does not have the right form. Ask the sender to send it again.",
)
_RECIPIENTS = Words(
    "宛先の情報が正しくないため開けません。",
    "The file cannot be opened, because its recipients are not written rightly.",
)
_ALGORITHM = Words(
    "認められていない方式の署名です。",
    "The signature uses a method that is not allowed.",
)
_CERTIFICATE = Words(
    "署名者の証明書が正しくありません。",
    "The signer's certificate is not right.",
)
_PAYLOAD = Words(
    "中身の形式が正しくありません。",
    "The contents do not have the right form.",
)
_PACK_AGE = Words(
    "調査票の版が古いか、同じ版で中身が違います。",
    "The survey is older than the one held, or has the same version with other contents.",
)
_LEDGER = Words(
    "確認台帳に検証できない行があります。その行以降は集計に使いません。",
    "The ledger has a line that cannot be verified. Nothing from that line on counts.",
)
_IDENTITY = Words(
    "この身分証は使えません（鍵の種類、用途、期限、組を確認してください）。",
    "This identity cannot be used (look at the kind of key, its purpose, dates and partner file).",
)
_QR_SHEET = Words(
    "QR票を読み取れません。全ページを読み取り直してください。",
    "The QR sheet cannot be read. Scan all its pages again.",
)

SENTENCES: Mapping[Code, Words] = {
    Code.FILE_UNREADABLE: Words(
        "ファイルを読み取れません。保存場所と権限を確認してください。",
        "The file cannot be read. Check where it is and who may read it.",
    ),
    Code.FILE_TOO_LARGE: Words(
        "ファイルが大きすぎるため開けません。",
        "The file is too large to be opened.",
    ),
    Code.TEXT_DAMAGED: Words(
        "文字が変わっているか欠けています。送り主に再送を依頼してください。",
        "Characters were changed or lost. Ask the sender to send it again.",
    ),
    Code.JSON_SYNTAX: _FORM_OF_FILE,
    Code.JSON_LIMITS: _FORM_OF_FILE,
    Code.JSON_DUPLICATE: _FORM_OF_FILE,
    Code.JSON_NUMBER: _FORM_OF_FILE,
    Code.MEMBER_SET: _FORM_OF_FILE,
    Code.BASE64: _FORM_OF_FILE,
    Code.HEADER_NOT_CANONICAL: _FORM_OF_FILE,
    Code.HEADER_VALUE: _FORM_OF_FILE,
    Code.NOT_OUR_FILE: Words(
        "このアプリで扱うファイルではありません。",
        "This is not a file of this program.",
    ),
    Code.WRONG_KIND: Words(
        "種類の違うファイルです。開く場所を確認してください。",
        "This is a file of another kind. Check where it should be opened.",
    ),
    Code.VERSION_NEWER: Words(
        "新しい版のアプリで作られたファイルです。アプリを更新してください。",
        "The file was made by a newer version of this program. Update the program.",
    ),
    Code.RECIPIENTS: _RECIPIENTS,
    Code.RECIPIENT_KEY: _RECIPIENTS,
    Code.NOT_ADDRESSED: Words(
        "このファイルはあなたの身分証では開けません（宛先が違います）。",
        "This file cannot be opened with your identity: it is addressed to others.",
    ),
    Code.DECRYPT_FAILED: Words(
        "開封できません。ファイルが壊れたか、書き換えられています。",
        "The seal cannot be opened. The file was damaged or changed.",
    ),
    Code.DIGEST_MISMATCH: Words(
        "中身が封の記録と一致しません。使わずに送り主へ連絡してください。",
        "The contents do not match the seal. Do not use them; call the sender.",
    ),
    Code.SIGNATURE_SET: Words(
        "署名の数または順序が正しくありません。",
        "The number or the order of the signatures is not right.",
    ),
    Code.ALGORITHM: _ALGORITHM,
    Code.KEY_WEAK: _ALGORITHM,
    Code.CERTIFICATE: _CERTIFICATE,
    Code.CERTIFICATE_MISMATCH: _CERTIFICATE,
    Code.CERTIFICATE_USAGE: _CERTIFICATE,
    Code.CERTIFICATE_EXPIRED: Words(
        "署名した時点で証明書の有効期間外です。",
        "The certificate was not valid at the time of signing.",
    ),
    Code.SIGNATURE_BAD: Words(
        "署名が一致しません。作成後に書き換えられた疑いがあります。",
        "The signature does not match. The contents may have been changed after signing.",
    ),
    Code.APPROVAL_CHAIN: Words(
        "承認の署名が、この回答に対するものではありません。",
        "The approver's signature was not made for these answers.",
    ),
    Code.SIGNERS_SAME: Words(
        "回答者と承認者が同じ鍵で署名しています。",
        "Respondent and approver signed with the same key.",
    ),
    Code.APPROVAL_MISSING: Words(
        "この調査では承認者の署名が必要です。",
        "This survey needs the signature of an approver.",
    ),
    Code.EXPAND: Words(
        "中身を展開できません（大きすぎるか壊れています）。",
        "The contents cannot be expanded: too large, or damaged.",
    ),
    Code.PAYLOAD_NOT_CANONICAL: _PAYLOAD,
    Code.PAYLOAD_SCHEMA: _PAYLOAD,
    Code.TEXT_REFUSED: Words(
        "使えない文字または長すぎる文があります。",
        "There are characters that cannot be used, or a text is too long.",
    ),
    Code.AUDIENCE: Words(
        "署名された宛先と封の宛先が一致しません。転送された疑いがあります。",
        "The signed recipients differ from those of the seal. It may have been passed on.",
    ),
    Code.PROFILE_REFUSED: Words(
        "この調査で定めた暗号方式の版ではありません。",
        "The version of the cryptographic profile is not the one this survey demands.",
    ),
    Code.FORM_MISMATCH: Words(
        "対応する調査票がありません。先に調査票ファイルを読み込んでください。",
        "There is no survey for it. Read the survey file first.",
    ),
    Code.ANSWERS_INCONSISTENT: Words(
        "回答が調査票の規則と合いません。",
        "The answers do not follow the rules of the survey.",
    ),
    Code.BODY_CODE: Words(
        "団体コードが正しくないか、署名者の団体と一致しません。",
        "The body code is not right, or differs from the signer's.",
    ),
    Code.BODY_MISMATCH: Words(
        "団体コードが正しくないか、署名者の団体と一致しません。",
        "The body code is not right, or differs from the signer's.",
    ),
    Code.ROUTE_MISMATCH: Words(
        "宛先がこの団体の提出経路と一致しません。",
        "The recipients are not those that this body must submit to.",
    ),
    Code.PACKAGE_ID_REUSED: Words(
        "同じ番号で中身の違うファイルを受け取っています。",
        "A file with the same number and other contents was received before.",
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
    Code.ROSTER_SIGNER: Words(
        "この署名者名簿に署名した人は、前の版で決められた管理者ではありません。"
        "間の版があれば、古い順に先に使ってください。なければ管理者に確かめてください。",
        "The roster is not signed by a keeper that the version before names. "
        "Use the versions between first, in order; if there are none, ask the keeper.",
    ),
    Code.ROSTER_OLDER: Words(
        "もっと新しい版の署名者名簿を使ったことがあります。新しいほうを使ってください。"
        "なくしたときは、管理者かほかの確認者から写しをもらってください。",
        "A later version of this roster was used before. Use that one; "
        "if it is lost, get a copy from its keeper or another reviewer.",
    ),
    Code.ROSTER_CONFLICT: Words(
        "同じ版で中身の違う署名者名簿を使ったことがあります。どちらが正しいか、管理者に確かめてください。",
        "Another roster of the same version was used before. Ask its keeper which one is right.",
    ),
    Code.LEDGER_LINE: _LEDGER,
    Code.LEDGER_CHAIN: _LEDGER,
    Code.LEDGER_SIGNER: Words(
        "確認台帳を書いた人が、署名者名簿の確認者ではありません。集計に使いません。",
        "The ledger was not written by a reviewer of the roster. It does not count.",
    ),
    Code.BUNDLE_MISMATCH: Words(
        "取りまとめファイルの一覧が、中の提出ファイルや確認台帳と一致しません。使わずに送り主へ連絡してください。",
        "The bundle lists what its packages or ledgers do not say. Do not use it; tell the sender.",
    ),
    Code.BUNDLE_OLDER: Words(
        "同じ送り主の、より新しい取りまとめファイルがあります。新しいものを使ってください。",
        "There is a newer bundle of the same sender. Use the newer one.",
    ),
    Code.BUNDLE_CONFLICT: Words(
        "同じ送り主の同じ番号で、中身の違う取りまとめファイルがあります。送り主へ連絡してください。",
        "There are bundles of one sender with one number and different contents. Tell the sender.",
    ),
    Code.SIGNER_NOT_ACCEPTED: Words(
        "署名者が名簿に登録済み・一致でないため、受理できません。",
        "It cannot be accepted, because a signer is not the one registered in the roster.",
    ),
    Code.DRAFT_DAMAGED: Words(
        "ファイルが壊れています。写しがあれば、それを使ってください。",
        "The file is damaged. Use a copy of it, if there is one.",
    ),
    Code.WRONG_PASSPHRASE: Words("合言葉が違います。", "The passphrase is wrong."),
    Code.DRAFT_TAMPERED: Words(
        "下書きが書き換えられた疑いがあります。",
        "The draft may have been changed by something else.",
    ),
    Code.DRAFT_KDF: Words(
        "下書きの鍵の設定が許される範囲の外です。",
        "The draft asks for a key derivation outside the allowed bounds.",
    ),
    Code.DRAFT_CONTENT: Words("下書きの中身を読めません。", "The draft's contents cannot be read."),
    Code.DISK_FULL: Words("空き容量が足りません。", "There is not enough free space."),
    Code.SHARE_LOST: Words(
        "共有フォルダーにつながりません。", "The shared folder cannot be reached."
    ),
    Code.DRAFT_CONFLICT: Words(
        "ほかの人が先に保存しました。別名で保存します。",
        "Somebody else saved first. It is saved under another name.",
    ),
    Code.DRAFT_LOCKED: Words("ほかの人が編集中です。", "Somebody else is editing it."),
    Code.DRAFT_SAVE_FAILED: Words(
        "保存できませんでした。元の下書きは残っています。",
        "It could not be saved. The draft before is still there.",
    ),
    Code.RECOVERY_REQUIRED: Words(
        "復旧用の鍵が、管理者の決めたとおりになっていません。情報システム管理者の公開カードを使ってください。",
        "The recovery key is not as the administrator fixed it. Use the card of your manager.",
    ),
    Code.IDENTITY_EXPIRED: Words("身分証の期限が切れています。", "The identity has expired."),
    Code.IDENTITY_OPEN: Words(
        "合言葉が違うか、身分証ファイルが壊れています。",
        "The passphrase is wrong, or the identity file is damaged.",
    ),
    Code.IDENTITY_KEY: _IDENTITY,
    Code.IDENTITY_PAIR: Words(
        "身分証の開封用の鍵のファイル（NAME.open.p12）が、署名用の NAME.p12 の隣にありません。",
        "The identity's file to open with (NAME.open.p12) does not lie beside its NAME.p12.",
    ),
    Code.PASSPHRASE_WEAK: Words(
        "合言葉が弱すぎます。12文字以上にし、5種類以上の文字を使ってください。",
        "The passphrase is too weak. Use at least 12 characters, 5 different ones among them.",
    ),
    Code.PRIVATE_KEY_GIVEN: Words(
        "秘密の鍵が入ったファイルです。渡さず、公開カードを使ってください。",
        "This file holds a private key. Do not hand it over; use the identity card.",
    ),
    Code.ANSWERS_REFUSED: Words(
        "回答ファイルに、調査票にない設問か選択肢、または種類の違う値があります。",
        "The answers name a question or option that is not asked, or hold a value of another type.",
    ),
    Code.ANSWERS_INCOMPLETE: Words(
        "確認が必要なところが残っているため、提出ファイルを作れません。",
        "There are points left to settle, so nothing can be sealed.",
    ),
    Code.QR_NONE: _QR_SHEET,
    Code.QR_MIXED: _QR_SHEET,
    Code.QR_CONFLICT: _QR_SHEET,
    Code.QR_MISSING: _QR_SHEET,
    Code.QR_HASH: _QR_SHEET,
    Code.QR_TOO_LARGE: Words(
        "QR票には大きすぎます。提出ファイルを使ってください。",
        "It is too large for a QR sheet. Use the package file.",
    ),
    Code.IMAGE_REFUSED: Words(
        "画像を開けません（形式または大きさ）。",
        "The picture cannot be opened (its format or its size).",
    ),
    Code.POLICY_REFUSED: Words(
        "管理者の設定ファイル（policy.json）に誤りがあります。管理者へ連絡してください。",
        "The administrator's settings (policy.json) are not right. Tell your administrator.",
    ),
    Code.DECISION_REFUSED: Words("この判断は記録できません。", "This decision cannot be recorded."),
    Code.RECORD_REFUSED: Words(
        "受渡し記録簿に書き足せません。", "Nothing can be added to the record book this way."
    ),
    Code.FILE_UNWRITABLE: Words(
        "ファイルを書き込めません。保存場所と権限を確認してください。",
        "The file cannot be written. Check the place and who may write there.",
    ),
    Code.OUTPUT_EXISTS: Words(
        "同じ名前のファイルがもうあります。上書きするときは --force を付けてください。",
        "A file of this name exists already. Add --force to overwrite it.",
    ),
    Code.UNEXPECTED: Words(
        "想定外のエラーです。管理者へ連絡してください。",
        "Something unexpected happened. Call the administrator.",
    ),
}


def refusal(refused: Refused) -> str:
    """Write why one of many files is refused: code, step and sentence."""
    return f"{refused.code} ({refused.step}) {SENTENCES[refused.code]}"


def line(code: Code, facts: Mapping[str, Fact]) -> str:
    """Write `code: sentence`, the facts that are numbers or ids, and the file it is about.

    The file is one that was named on the command line, told by `cli.about`.
    """
    reason = "previous" if facts.get("previous") else facts.get("reason", "")
    words = REASONS.get((code, reason), SENTENCES[code])
    known = [
        f"{key}={visible_line(str(value))}"
        for key, value in facts.items()
        if key in _FILE_NAMES or (key != FILE_FACT and _SAFE_FACT.fullmatch(str(value)))
    ]
    shown = f" ({', '.join(known)})" if known else ""
    file = f" [{visible_line(str(facts[FILE_FACT]))}]" if FILE_FACT in facts else ""
    return f"{code}: {words}{shown}{file}"
