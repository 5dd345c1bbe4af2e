"""What is said of a file from outside that does not open, check by check."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

_BROKEN_FORM = QT_TRANSLATE_NOOP(
    "Messages",
    "「{file}」は、ファイルの形式が正しくありません。読み込んでいません。"
    "送り主に再送を依頼してください。",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "Messages",
    "「{file}」は、文字が変わっているか欠けています。読み込んでいません。送り直しを頼んでください。"
    "また同じになるときは、無害化で書き換わっていないかを情報システム担当に確かめてください。",
)
_RECIPIENT = QT_TRANSLATE_NOOP("Messages", "宛先の情報が正しくないため開けません。")
_METHOD = QT_TRANSLATE_NOOP("Messages", "認められていない方式の署名です。")
_CERTIFICATE = QT_TRANSLATE_NOOP("Messages", "署名者の証明書が正しくありません。")
_PAYLOAD = QT_TRANSLATE_NOOP("Messages", "中身の形式が正しくありません。")
_BODY = QT_TRANSLATE_NOOP("Messages", "団体コードが正しくないか、署名者の団体と一致しません。")

SENTENCES: Mapping[Code, object] = {
    Code.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Messages", "「{file}」を読み取れません。保存場所と権限を確認してください。"
    ),
    Code.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Messages", "「{file}」は大きすぎるため開けません。ファイルは変わっていません。"
    ),
    Code.TEXT_DAMAGED: _CHANGED,
    Code.JSON_SYNTAX: _BROKEN_FORM,
    Code.JSON_LIMITS: _BROKEN_FORM,
    Code.JSON_DUPLICATE: _BROKEN_FORM,
    Code.JSON_NUMBER: _BROKEN_FORM,
    Code.MEMBER_SET: _BROKEN_FORM,
    Code.BASE64: _BROKEN_FORM,
    Code.HEADER_NOT_CANONICAL: _BROKEN_FORM,
    Code.HEADER_VALUE: _BROKEN_FORM,
    Code.NOT_OUR_FILE: QT_TRANSLATE_NOOP(
        "Messages", "「{file}」は、このソフトで扱うファイルではありません。"
    ),
    Code.WRONG_KIND: QT_TRANSLATE_NOOP(
        "Messages", "「{file}」は、種類の違うファイルです。開く場所を確認してください。"
    ),
    Code.RECIPIENTS: _RECIPIENT,
    Code.RECIPIENT_KEY: _RECIPIENT,
    Code.NOT_ADDRESSED: QT_TRANSLATE_NOOP(
        "Messages",
        "この提出ファイルは、この身分証では開けません。宛先がほかの受領者です。"
        "ファイルは変わっていません。宛先の担当者に渡すか、送り主に確かめてください。",
    ),
    Code.DECRYPT_FAILED: _CHANGED,
    Code.DIGEST_MISMATCH: QT_TRANSLATE_NOOP(
        "Messages", "中身が封の記録と一致しません。使わずに送り主へ連絡してください。"
    ),
    Code.SIGNATURE_SET: QT_TRANSLATE_NOOP("Messages", "署名の数または順序が正しくありません。"),
    Code.ALGORITHM: _METHOD,
    Code.KEY_WEAK: _METHOD,
    Code.CERTIFICATE: _CERTIFICATE,
    Code.CERTIFICATE_MISMATCH: _CERTIFICATE,
    Code.CERTIFICATE_USAGE: _CERTIFICATE,
    Code.CERTIFICATE_EXPIRED: QT_TRANSLATE_NOOP(
        "Messages", "署名した時点で証明書の有効期間外です。"
    ),
    Code.SIGNATURE_BAD: QT_TRANSLATE_NOOP(
        "Messages",
        "署名が合いません。読み込んでいません。作られたあとに変わった疑いがあります。"
        "送り主に送り直しを頼んでください。",
    ),
    Code.APPROVAL_CHAIN: QT_TRANSLATE_NOOP(
        "Messages", "承認の署名が、この回答に対するものではありません。"
    ),
    Code.SIGNERS_SAME: QT_TRANSLATE_NOOP("Messages", "回答者と承認者は別の人にしてください。"),
    Code.EXPAND: QT_TRANSLATE_NOOP(
        "Messages", "中身を展開できません（大きすぎるか壊れています）。"
    ),
    Code.PAYLOAD_NOT_CANONICAL: _PAYLOAD,
    Code.PAYLOAD_SCHEMA: _PAYLOAD,
    Code.TEXT_REFUSED: QT_TRANSLATE_NOOP("Messages", "使えない文字または長すぎる文があります。"),
    Code.AUDIENCE: QT_TRANSLATE_NOOP(
        "Messages", "署名された宛先と封の宛先が一致しません。転送された疑いがあります。"
    ),
    Code.PROFILE_REFUSED: QT_TRANSLATE_NOOP(
        "Messages", "この調査で定めた暗号方式の版ではありません。"
    ),
    Code.FORM_MISMATCH: QT_TRANSLATE_NOOP(
        "Messages",
        "この回答に使われた調査票がありません。ファイルは残しています。"
        "その版の調査票ファイルを取り込むと開けます。",
    ),
    Code.ANSWERS_INCONSISTENT: QT_TRANSLATE_NOOP(
        "Messages",
        "回答が調査票の決まりに合っていません。集計に入れていません。"
        "団体に、このソフトで作り直しを頼んでください。",
    ),
    Code.BODY_CODE: _BODY,
    Code.BODY_MISMATCH: _BODY,
    Code.ROUTE_MISMATCH: QT_TRANSLATE_NOOP("Messages", "宛先がこの団体の提出経路と一致しません。"),
    Code.PACKAGE_ID_REUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "同じ番号で内容の違うファイルを、前に受け取っています。"
        "どちらも残し、集計に入れていません。団体に電話で確かめてください。",
    ),
}
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.CERTIFICATE, "not_known"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」には署名者の証明書が入っておらず、名簿にも登録されていません。"
        "ファイルは変わっていません。証明書を入れたファイルを送り主に求めるか、"
        "署名者の公開カードを名簿に登録して、名簿を選んで開き直してください。",
    ),
    (Code.NOT_ADDRESSED, "recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、この下書きの復旧用の鍵ではありません。下書きは変わっていません。"
        "復旧用に登録した公開カードと同じ身分証を選んでください。",
    ),
}
"""Other words by the scene or the reason among the facts."""
