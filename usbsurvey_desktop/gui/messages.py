"""Each code as the sentences a window shows: what happened, what is safe, what to do.

The fuller texts of the screens' design (§8) stand here, for the rest the short ones of
docs/formats.md §11. No sentence holds anything from a file or typed by a person, except a file's
own name where the caller gives it as the fact `file`. A test fails for a code without a sentence.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.gui.scene_messages import IN_SCENES

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
_PACK_VERSION = QT_TRANSLATE_NOOP(
    "Messages",
    "調査票の版が古いか、同じ版で中身が違います。取り込んでいません。"
    "前の調査票はそのまま使えます。",
)
_LEDGER = QT_TRANSLATE_NOOP(
    "Messages",
    "確認台帳「{file}」に検証できない行があります。その行以降は集計に使っていません。"
    "その台帳を書いた人に、控えから戻せるか確かめてください。",
)
_IDENTITY = QT_TRANSLATE_NOOP(
    "Messages",
    "この身分証は使えません。回答は下書きに残っています。"
    "新しい身分証を作り、受領側に登録を頼んでください。",
)

_SENTENCES: Mapping[Code, object] = {
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
    Code.VERSION_NEWER: QT_TRANSLATE_NOOP(
        "Messages", "新しい版のソフトで作られたファイルです。ソフトを更新してください。"
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
    Code.APPROVAL_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "この調査では承認者の署名が必要です。回答は下書きに残っています。"
    ),
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
    Code.ISSUER_MISMATCH: QT_TRANSLATE_NOOP(
        "Messages",
        "前に照合した調査主体とは別の鍵で署名されています。取り込んでいません。"
        "前の調査票はそのまま使えます。通知文の問い合わせ先に電話で確かめてください。",
    ),
    Code.ISSUER_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Messages", "提出ファイルを作る前に、照合番号を確かめてください。"
    ),
    Code.CHECK_NUMBER_DIFFERS: QT_TRANSLATE_NOOP(
        "Messages", "番号が合いません。通知文をもう一度見てください。"
    ),
    Code.PACK_OLDER: _PACK_VERSION,
    Code.PACK_CONFLICT: _PACK_VERSION,
    Code.QUESTIONNAIRE_INVALID: QT_TRANSLATE_NOOP(
        "Messages", "調査票の内容に誤りがあります。調査主体へ連絡してください。"
    ),
    Code.REVIEWER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」に署名した人は、調査票に載っている確認者ではありません。取り込んでいません。"
        "下書きは変わっていません。調査の問い合わせ先に電話で確かめてください。",
    ),
    Code.RETURN_UNKNOWN_PACKAGE: QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は、この下書きから作った提出ファイルへの返信ではありません。取り込んでいません。"
        "ほかの下書きがあれば、それを開いて取り込んでください。",
    ),
    Code.ROSTER_SIGNER: QT_TRANSLATE_NOOP(
        "Messages",
        "この署名者名簿は、前に使った名簿の管理者が署名したものではありません。使っていません。"
        "名簿の管理者に電話で確かめてください。",
    ),
    Code.ROSTER_OLDER: QT_TRANSLATE_NOOP(
        "Messages",
        "この署名者名簿は、前に使ったものより古い版です。使っていません。"
        "最新の名簿を名簿の管理者に確かめてください。",
    ),
    Code.ROSTER_CONFLICT: QT_TRANSLATE_NOOP(
        "Messages",
        "前に使った署名者名簿と、同じ版で中身が違います。使っていません。"
        "名簿の管理者に電話で確かめてください。",
    ),
    Code.LEDGER_LINE: _LEDGER,
    Code.LEDGER_CHAIN: _LEDGER,
    Code.LEDGER_SIGNER: QT_TRANSLATE_NOOP(
        "Messages",
        "確認台帳「{file}」を書いた人が、署名者名簿の確認者ではありません。集計に使っていません。",
    ),
    Code.BUNDLE_MISMATCH: QT_TRANSLATE_NOOP(
        "Messages",
        "取りまとめファイルの一覧が、中の提出ファイルや確認台帳と一致しません。使わずに送り主へ連絡してください。",
    ),
    Code.BUNDLE_OLDER: QT_TRANSLATE_NOOP(
        "Messages",
        "同じ送り主の、より新しい取りまとめファイルがあります。新しいものを使ってください。",
    ),
    Code.BUNDLE_CONFLICT: QT_TRANSLATE_NOOP(
        "Messages",
        "同じ送り主の同じ番号で、中身の違う取りまとめファイルがあります。送り主へ連絡してください。",
    ),
    Code.SIGNER_NOT_ACCEPTED: QT_TRANSLATE_NOOP(
        "Messages",
        "署名者が名簿に登録済み・一致でないため、受理できません。何も記録していません。"
        "照合番号を電話などで確かめ、名簿に登録してから受理してください。",
    ),
    Code.DRAFT_DAMAGED: QT_TRANSLATE_NOOP(
        "Messages",
        "下書き「{file}」が壊れていて開けません。1つ前の保存は別に残っています。",
    ),
    Code.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "Messages",
        "合言葉が違います。下書きは変わっていません。大文字・小文字と、選んだ人（回答者1、承認者1）"
        "を確かめて、もう一度入れてください。"
        "忘れたときは情報システム管理者に相談してください。",
    ),
    Code.DRAFT_TAMPERED: QT_TRANSLATE_NOOP(
        "Messages",
        "下書き「{file}」は、このソフト以外で書き換えられた疑いがあります。開いていません。"
        "情報システム管理者に知らせ、前の保存から開いてください。",
    ),
    Code.DRAFT_KDF: QT_TRANSLATE_NOOP(
        "Messages",
        "下書きの鍵の設定が許される範囲の外です。開いていません。"
        "情報システム管理者に知らせてください。",
    ),
    Code.DRAFT_CONTENT: QT_TRANSLATE_NOOP(
        "Messages",
        "下書きの中身を読めません。ファイルは変わっていません。"
        "情報システム管理者に知らせてください。",
    ),
    Code.DISK_FULL: QT_TRANSLATE_NOOP(
        "Messages",
        "保存できません。ドライブの空きが足りません。前に保存した内容と、この画面の入力は無事です。"
        "空きを増やすか、別の場所を選んでください。",
    ),
    Code.SHARE_LOST: QT_TRANSLATE_NOOP(
        "Messages",
        "共有フォルダーに保存できません。前に保存した内容と、この画面の入力は無事です。"
        "つながったら Ctrl+S を押してください。",
    ),
    Code.DRAFT_CONFLICT: QT_TRANSLATE_NOOP(
        "Messages",
        "この下書きは、開いているあいだにほかの人が保存しました。どちらの内容も消していません。"
        "あなたの分は、別の名前「{saved_as}」で保存しました。",
    ),
    Code.DRAFT_LOCKED: QT_TRANSLATE_NOOP(
        "Messages",
        "この下書きは、ほかのウィンドウかほかの人が開いています。下書きは変わっていません。"
        "閉じてもらってから、もう一度開いてください。",
    ),
    Code.DRAFT_SAVE_FAILED: QT_TRANSLATE_NOOP(
        "Messages",
        "保存できませんでした。前に保存した内容と、この画面の入力は無事です。"
        "保存場所に書き込めるか確かめて、Ctrl+S を押してください。",
    ),
    Code.RECOVERY_REQUIRED: QT_TRANSLATE_NOOP(
        "Messages",
        "復旧用の鍵が、情報システム管理者の決めたとおりになっていません。下書きは変わっていません。"
        "情報システム管理者の公開カードを使ってください。",
    ),
    Code.IDENTITY_EXPIRED: QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は使えません（期限が切れています）。回答は下書きに残っています。"
        "新しい身分証を作り、受領側に登録を頼んでください。",
    ),
    Code.IDENTITY_OPEN: QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。合言葉が違うか、ファイルが壊れています。回答は下書きに残っています。"
        "合言葉を確かめ、だめなら控えの身分証ファイルを選んでください。",
    ),
    Code.IDENTITY_KEY: _IDENTITY,
    Code.IDENTITY_PAIR: _IDENTITY,
    Code.PASSPHRASE_WEAK: QT_TRANSLATE_NOOP(
        "Messages",
        "合言葉は12文字以上にし、5種類以上の文字を使ってください。いまは{length}文字です。",
    ),
    Code.PRIVATE_KEY_GIVEN: QT_TRANSLATE_NOOP(
        "Messages",
        "これは秘密の鍵が入った身分証ファイルです。人に渡さないでください。もう渡したときは、"
        "新しい身分証を作り、受領側に登録の取り消しを頼んでください。渡すのは公開カードです。",
    ),
    Code.ANSWERS_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "回答ファイルに、調査票にない設問か選択肢、または種類の違う値があります。",
    ),
    Code.ANSWERS_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Messages", "確認が必要なところが残っているため、提出ファイルを作れません。"
    ),
    Code.QR_NONE: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の記号が見つかりません。何も読み込んでいません。"
        "300dpiで、用紙の全体を読み取り直してください。",
    ),
    Code.QR_MIXED: QT_TRANSLATE_NOOP(
        "Messages",
        "別の提出ファイルのQR提出票がまざっています。何も読み込んでいません。"
        "1つの提出ファイルの用紙だけを読み取ってください。",
    ),
    Code.QR_CONFLICT: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の記号どうしが食い違っています。何も読み込んでいません。"
        "全ページを読み取り直し、また同じになるときは送り主に連絡してください。",
    ),
    Code.QR_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の記号が足りません。読めた分は残っています。"
        "足りないページを読み取り直してください。",
    ),
    Code.QR_HASH: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の内容が変わっています。何も読み込んでいません。"
        "全ページを読み取り直し、また同じになるときは送り主に連絡してください。",
    ),
    Code.QR_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Messages",
        "回答が大きく、QR提出票の3枚に収まりません。提出ファイルは変わっていません。"
        "提出ファイルで送ってください。",
    ),
    Code.IMAGE_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "画像を開けません（形式または大きさ）。PNG、JPEG、BMP、TIFF、PDFのいずれかで読み取り直してください。",
    ),
    Code.POLICY_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "管理者の設定ファイル（policy.json）に誤りがあるので、始められません。ファイルは変わっていません。"
        "情報システム管理者へ連絡してください。",
    ),
    Code.DECISION_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "この判断は記録できません。確認台帳は変わっていません。提出ファイルの今の状態を確かめてください。",
    ),
    Code.RECORD_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録簿に書き足せません。記録簿は変わっていません。番号と年度を確かめてください。",
    ),
    Code.FILE_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」を書き込めません。下書きは無事です。"
        "書き込める場所か確かめるか、別の場所を選んでください。",
    ),
    Code.OUTPUT_EXISTS: QT_TRANSLATE_NOOP(
        "Messages",
        "同じ名前のファイル「{file}」がもうあります。前のファイルは変わっていません。"
        "別の場所を選んでください。",
    ),
    Code.UNEXPECTED: QT_TRANSLATE_NOOP(
        "Messages",
        "このソフトに思いがけない問題が起きました。前に保存した内容は無事です。"
        "ソフトを開き直すと続きから始められます。"
        "同じことが続くときは、コードと場所（{place}）を情報システム管理者に伝えてください。",
    ),
}


class Scene(StrEnum):
    """Where a code is told, if other words fit there."""

    REVIEW = "review"
    """A collector opens a package: there is no draft."""
    RETURN = "return"
    """A respondent opens a return note."""
    ONE_SLOT = "one_slot"
    """A draft that only one person can open: there was nobody to choose."""
    BOOK = "book"
    """A record book, not a draft."""
    RECOVERY = "recovery"
    """The 情報システム管理者 opens a draft by an identity."""
    BOOK_RECOVERY = "book_recovery"
    """The same, of a record book."""
    DECISION = "decision"
    """A reviewer decides about a package, or writes comments on it."""
    ROSTER = "roster"
    """A keeper signs the next version of a roster."""
    BUNDLE = "bundle"
    """A collector makes a bundle, or takes one in."""
    REMARKS = "remarks"
    """Somebody writes to a tally."""


def in_scene(error: SurveyError, scene: Scene) -> SurveyError:
    """The same refusal, to be told in the words of its place."""
    return SurveyError(error.code, {**error.facts, "scene": scene.value})


def sentence(code: Code, facts: Mapping[str, Fact]) -> str:
    """Say a code in whole sentences; a file whose name nobody gave is 「このファイル」."""
    words = _SENTENCES[code]
    for special in ("reason", "scene"):
        words = IN_SCENES.get((code, facts.get(special, "")), words)
    text = QCoreApplication.translate("Messages", str(words))
    unnamed = QCoreApplication.translate("Messages", "このファイル")
    return text.format_map(
        {"file": unnamed, "saved_as": unnamed, "length": "?", "place": "?", "handoff": "?", **facts}
    )


def code_words(code: str) -> str:
    """Write the code of a refusal, for the telephone: 「（コード：disk_full）」."""
    return QCoreApplication.translate("Messages", "（コード：{code}）").format(code=code)


def with_code(error: SurveyError) -> str:
    """Say a refusal where no bar shows its code in small letters: the code has its own line."""
    return f"{sentence(error.code, error.facts)}\n{code_words(error.code.value)}"
