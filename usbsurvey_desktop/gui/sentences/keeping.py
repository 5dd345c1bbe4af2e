"""What is said of drafts, keys and passphrases, and of what cannot be written."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

_IDENTITY = QT_TRANSLATE_NOOP(
    "Messages",
    "この身分証は使えません。回答は下書きに残っています。"
    "新しい身分証を作り、受領側に登録を頼んでください。",
)

SENTENCES: Mapping[Code, object] = {
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
    Code.POLICY_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "管理者の設定ファイル（policy.json）に誤りがあるので、始められません。ファイルは変わっていません。"
        "情報システム管理者へ連絡してください。",
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
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.PASSPHRASE_WEAK, "taken"): QT_TRANSLATE_NOOP(
        "Messages",
        "この合言葉は、このファイルを開けるほかの人が使っています。別の合言葉にしてください。",
    ),
    (Code.PASSPHRASE_WEAK, "same"): QT_TRANSLATE_NOOP(
        "Messages", "今までと同じ合言葉です。別の合言葉にしてください。"
    ),
    (Code.IDENTITY_OPEN, "recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。身分証の合言葉が違うか、身分証のファイルが壊れています。"
        "下書きは変わっていません。合言葉を確かめて、もう一度入れてください。",
    ),
    (Code.IDENTITY_PAIR, "recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証の開封用のファイルが見つかりません。下書きは変わっていません。"
        "署名用と開封用の2つのファイルを同じ場所に置いてください。",
    ),
    (Code.WRONG_PASSPHRASE, "one_slot"): QT_TRANSLATE_NOOP(
        "Messages",
        "合言葉が違います。下書きは変わっていません。大文字・小文字を確かめて、"
        "もう一度入れてください。忘れたときは情報システム管理者に相談してください。",
    ),
}
"""Other words by the scene or the reason among the facts."""
