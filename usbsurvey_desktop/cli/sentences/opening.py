"""What is said of a file from outside that does not open, check by check."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

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
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.TEXT_DAMAGED, "own_pack"): Words(
        "調査票ファイルとして読めません。発行した調査票ファイル（.survey.txt）を指定してください。",
        "This is not a survey pack. Name the one that was published (.survey.txt).",
    ),
    (Code.CERTIFICATE, "not_known"): Words(
        "署名者の証明書がこのファイルになく、名簿にも登録されていません。"
        "証明書を入れたファイルを送り主に求めるか、署名者の公開カードを名簿に登録してください。",
        "The signer's certificate is neither in this file nor in a roster at hand. Ask the sender "
        "for the file with certificates inside, or register the signer's card in the roster.",
    ),
}
"""What a code means more closely where its facts tell the reason."""
