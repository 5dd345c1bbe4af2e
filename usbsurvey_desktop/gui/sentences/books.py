"""What is said of record books."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

SENTENCES: Mapping[Code, object] = {
    Code.RECORD_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録簿に書き足せません。記録簿は変わっていません。番号と年度を確かめてください。",
    ),
}
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.IDENTITY_OPEN, "book_recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。身分証の合言葉が違うか、身分証のファイルが壊れています。"
        "受渡し記録簿は変わっていません。合言葉を確かめて、もう一度入れてください。",
    ),
    (Code.IDENTITY_PAIR, "book_recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証の開封用のファイルが見つかりません。受渡し記録簿は変わっていません。"
        "署名用と開封用の2つのファイルを同じ場所に置いてください。",
    ),
    (Code.NOT_ADDRESSED, "book_recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、この受渡し記録簿の復旧用の鍵ではありません。記録簿は変わっていません。"
        "復旧用に登録した公開カードと同じ身分証を選んでください。",
    ),
    (Code.WRONG_PASSPHRASE, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "合言葉が違います。受渡し記録簿は変わっていません。大文字・小文字を確かめて、"
        "もう一度入れてください。忘れたときは情報システム管理者に相談してください。",
    ),
    (Code.DRAFT_DAMAGED, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録簿「{file}」が壊れていて開けません。1つ前の保存は別に残っています。",
    ),
    (Code.DRAFT_TAMPERED, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録簿「{file}」は、このソフト以外で書き換えられた疑いがあります。開いていません。"
        "情報システム管理者に知らせ、前の保存から開いてください。",
    ),
    (Code.DRAFT_KDF, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録簿の鍵の設定が許される範囲の外です。開いていません。"
        "情報システム管理者に知らせてください。",
    ),
    (Code.DRAFT_CONTENT, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録簿の中身を読めません。ファイルは変わっていません。"
        "情報システム管理者に知らせてください。",
    ),
    (Code.DRAFT_LOCKED, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "この受渡し記録簿には、ほかの人が書いているところです。まだ記録していません。"
        "入力は画面に残っています。少し待って、もう一度記録してください。",
    ),
    (Code.DRAFT_CONFLICT, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "同時に保存した人がいたので、あなたの記載は別の写し「{saved_as}」にあります。"
        "一覧の「別の写しを取り込む」で、この記録簿に書き足してください。",
    ),
    (Code.DRAFT_SAVE_FAILED, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "記録できませんでした。前に記録した内容と、この画面の入力は無事です。"
        "保存場所に書き込めるか確かめて、もう一度記録してください。",
    ),
    (Code.DISK_FULL, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "記録できません。ドライブの空きが足りません。前に記録した内容と、この画面の入力は無事です。"
        "空きを増やして、もう一度記録してください。",
    ),
    (Code.SHARE_LOST, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "共有フォルダーに記録できません。前に記録した内容と、この画面の入力は無事です。"
        "つながったら、もう一度記録してください。",
    ),
    (Code.FILE_UNWRITABLE, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」を書き込めません。受渡し記録簿は無事です。"
        "書き込める場所か確かめるか、別の場所を選んでください。",
    ),
    (Code.RECOVERY_REQUIRED, "book"): QT_TRANSLATE_NOOP(
        "Messages",
        "復旧用の鍵が、情報システム管理者の決めたとおりになっていません。記録簿は変わっていません。"
        "情報システム管理者の公開カードを使ってください。",
    ),
    (Code.RECORD_REFUSED, "no_correction"): QT_TRANSLATE_NOOP(
        "Messages",
        "前に記録した内容を変えるには、訂正の理由が要ります。まだ記録していません。"
        "ほかの人が先にこのページを記録したのかもしれません。一覧に戻って確かめてください。",
    ),
    (Code.RECORD_REFUSED, "order"): QT_TRANSLATE_NOOP(
        "Messages",
        "ページは、申請、承認、作業、引渡し、後始末、点検の順に記録します。"
        "先に前のページを記録するか、このページを途中で残してください。",
    ),
    (Code.RECORD_REFUSED, "future"): QT_TRANSLATE_NOOP(
        "Messages", "まだ来ていない日です。確かめた日を書いてください。"
    ),
    (Code.RECORD_REFUSED, "text"): QT_TRANSLATE_NOOP(
        "Messages",
        "使えない文字、長すぎる文、または空の文があります。まだ記録していません。"
        "直してから、もう一度記録してください。",
    ),
    (Code.RECORD_REFUSED, "who"): QT_TRANSLATE_NOOP(
        "Messages", "記載する人の氏名は、64文字までの1行で書いてください。"
    ),
    (Code.RECORD_REFUSED, "digest"): QT_TRANSLATE_NOOP(
        "Messages", "受付照合の形ではありません。提出ファイルを選び直してください。"
    ),
    (Code.RECORD_REFUSED, "closed"): QT_TRANSLATE_NOOP(
        "Messages", "この年度は閉じています。次の年度の記録簿に書いてください。"
    ),
    (Code.RECORD_REFUSED, "full"): QT_TRANSLATE_NOOP(
        "Messages", "記録簿がいっぱいです。年度を閉じて、次の記録簿を作ってください。"
    ),
    (Code.RECORD_REFUSED, "unfinished"): QT_TRANSLATE_NOOP(
        "Messages",
        "終わっていない記録があります。残して閉じるときは、理由を書いてください。",
    ),
    (Code.RECORD_REFUSED, "other_book"): QT_TRANSLATE_NOOP(
        "Messages",
        "別の記録簿です。同じ記録簿の写しではありません。何も書き足していません。"
        "同じ記録簿の写しを選んでください。",
    ),
    (Code.RECORD_REFUSED, "not_wanted"): QT_TRANSLATE_NOOP(
        "Messages", "この調査では、受渡し記録を添えません。"
    ),
    (Code.RECORD_REFUSED, "unrecorded"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録に、まだ記録していない入力があります。閉じると、その入力は失われます。",
    ),
}
"""Other words by the scene or the reason among the facts."""
