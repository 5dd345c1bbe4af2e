"""The sentences of `gui.messages` that are other ones in their place, or for their reason."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact
from usbsurvey_desktop.gui.classes_messages import CLASSES_REFUSED

_OPENING = QT_TRANSLATE_NOOP(
    "Messages",
    "この身分証は使えません。提出ファイルは変わっていません。ほかの身分証を選んでください。",
)
_KEEPING = QT_TRANSLATE_NOOP(
    "Messages",
    "この身分証は使えません。署名者名簿は変わっていません。名簿の管理者の身分証を選んでください。",
)
_REMARKS_SHUT = QT_TRANSLATE_NOOP(
    "Messages",
    "前に書いた考察のファイル「{file}」を開けません。ファイルはそのまま残しています。"
    "集計は見られますが、考察は書けません。"
    "このファイルを別の場所に移して集計を開き直すと、新しく書けます。",
)
_REMARKS_NOT_KEPT = QT_TRANSLATE_NOOP(
    "Messages",
    "考察を保存できません。書いた内容はこの画面に残っています。"
    "この端末のディスクの空きを確かめてください。書き足すと、もう一度保存します。",
)
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    **CLASSES_REFUSED,
    (Code.IDENTITY_OPEN, "bundle"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。取りまとめは作っていません。"
        "合言葉を確かめて、もう一度入れてください。",
    ),
    (Code.REVIEWER_UNKNOWN, "bundle"): QT_TRANSLATE_NOOP(
        "Messages",
        "取りまとめに署名できる人（または署名した人）が、調査票に確認者として載っていません。"
        "何も書いていません。調査票に載っている確認者の身分証を使ってください。",
    ),
    (Code.IDENTITY_EXPIRED, "bundle"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証の有効期間が過ぎているので、署名できません。取りまとめは作っていません。"
        "新しい身分証を作り、名簿の管理者に登録を頼んでください。",
    ),
    (Code.NOT_ADDRESSED, "bundle"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は、この受領側に宛てた取りまとめではありません。何も取り込んでいません。"
        "送り主に確かめてください。",
    ),
    (Code.OUTPUT_EXISTS, "bundle"): QT_TRANSLATE_NOOP(
        "Messages",
        "同じ名前の、別のファイルがあります。何も置き換えていません。"
        "そのファイルを移して、もう一度押してください。",
    ),
    (Code.IDENTITY_OPEN, "roster"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。"
        "署名者名簿は変わっていません。合言葉を確かめて、もう一度入れてください。",
    ),
    (Code.IDENTITY_KEY, "roster"): _KEEPING,
    (Code.IDENTITY_PAIR, "roster"): _KEEPING,
    (Code.IDENTITY_EXPIRED, "roster"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証の有効期間が過ぎているので、署名できません。署名者名簿は変わっていません。"
        "ほかの管理者に署名を頼んでください。",
    ),
    (Code.ROSTER_SIGNER, "no_keeper"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、署名者名簿の管理者のものではありません。名簿は変わっていません。"
        "名簿の管理者の身分証を選んでください。",
    ),
    (Code.ROSTER_CONFLICT, "meanwhile"): QT_TRANSLATE_NOOP(
        "Messages",
        "開いているあいだに、ほかの人が署名者名簿を変えました。何も書いていません。"
        "フォルダーを選び直して、新しい名簿で開いてください。",
    ),
    (Code.BODY_MISMATCH, "roster"): QT_TRANSLATE_NOOP(
        "Messages",
        "公開カードに書かれた団体と違います。署名者名簿は変わっていません。"
        "団体を確かめて、もう一度登録してください。",
    ),
    (Code.DECRYPT_FAILED, "remarks"): _REMARKS_SHUT,
    (Code.PAYLOAD_SCHEMA, "remarks"): _REMARKS_SHUT,
    (Code.FILE_UNREADABLE, "remarks"): _REMARKS_SHUT,
    (Code.FILE_TOO_LARGE, "remarks"): _REMARKS_SHUT,
    (Code.FILE_UNWRITABLE, "remarks"): _REMARKS_NOT_KEPT,
    (Code.DISK_FULL, "remarks"): _REMARKS_NOT_KEPT,
    (Code.IDENTITY_OPEN, "review"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。"
        "提出ファイルは変わっていません。合言葉を確かめて、もう一度入れてください。",
    ),
    (Code.NOT_ADDRESSED, "review"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、この調査の提出先のものではありません。受領フォルダーは変わっていません。"
        "提出先の身分証を選んでください。",
    ),
    (Code.NOT_ADDRESSED, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は、この身分証では開けません。宛先がほかの人です。下書きは変わっていません。"
        "提出ファイルを作ったときの身分証を選ぶか、送り主に確かめてください。",
    ),
    (Code.PACKAGE_ID_REUSED, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」と同じ番号で内容の違う返信を、前に取り込んでいます。下書きは変わっていません。"
        "送り主に電話で確かめてください。",
    ),
    (Code.PAYLOAD_SCHEMA, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」の中身は、返信として正しくありません。取り込んでいません。"
        "送り主に、このソフトで作り直しを頼んでください。",
    ),
    (Code.IDENTITY_PAIR, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証には開封用のファイル（.open.p12）がありません。下書きは変わっていません。"
        "署名用のファイルと同じ場所に置いて、もう一度進めてください。",
    ),
    (Code.IDENTITY_KEY, "review"): _OPENING,
    (Code.IDENTITY_PAIR, "review"): _OPENING,
    (Code.ROSTER_SIGNER, "other_recipient"): QT_TRANSLATE_NOOP(
        "Messages",
        "この署名者名簿は、ほかの提出先のものです。使っていません。"
        "自分の提出先の名簿を選んでください。",
    ),
    (Code.CERTIFICATE, "not_known"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」には署名者の証明書が入っておらず、名簿にも登録されていません。"
        "ファイルは変わっていません。証明書を入れたファイルを送り主に求めるか、"
        "署名者の公開カードを名簿に登録して、名簿を選んで開き直してください。",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_required"): QT_TRANSLATE_NOOP(
        "Messages",
        "この調査では、受渡し記録を添える必要があります。下書きは変わっていません。"
        "受渡し記録を書いて承認を受け、その記録を選んでから、もう一度進めてください。",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_approval"): QT_TRANSLATE_NOOP(
        "Messages",
        "承認の記録がまだないので、添えられません。ファイルは変わっていません。"
        "受渡し記録の「承認」を記録してから、もう一度進めてください。",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_item"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録に、まだ書いていない項目（{handoff}）があるので、添えられません。"
        "記録を書き足して、もう一度選んでください。",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_value"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録の内容（{handoff}）が、受渡し記録の様式の規則と合いません。使っていません。"
        "記録を書いた人に確かめてください。",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_form"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録が、このソフトの知らない様式で書かれています。使っていません。"
        "ソフトを新しくするか、このソフトで記録を書き直してください。",
    ),
    (Code.OUTPUT_EXISTS, "worked_on"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」には、この下書きにない変更が入っているかもしれません。置き換えていません。"
        "別の名前で書き出し、どちらで続けるかを相手と決めてください。",
    ),
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
    (Code.NOT_ADDRESSED, "recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、この下書きの復旧用の鍵ではありません。下書きは変わっていません。"
        "復旧用に登録した公開カードと同じ身分証を選んでください。",
    ),
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
    (Code.WRONG_PASSPHRASE, "one_slot"): QT_TRANSLATE_NOOP(
        "Messages",
        "合言葉が違います。下書きは変わっていません。大文字・小文字を確かめて、"
        "もう一度入れてください。忘れたときは情報システム管理者に相談してください。",
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
    (Code.DRAFT_LOCKED, "practice"): QT_TRANSLATE_NOOP(
        "Messages",
        "練習は、このソフトの別のウィンドウでもう始まっています。そのウィンドウで続けるか、"
        "閉じてから、もう一度始めてください。",
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
    (Code.DECISION_REFUSED, "forked"): QT_TRANSLATE_NOOP(
        "Messages",
        "分岐した版があるので、受理できません。何も記録していません。先に、採る版を選んでください。",
    ),
    (Code.DECISION_REFUSED, "not_accepted"): QT_TRANSLATE_NOOP(
        "Messages", "受理されていないので、取り消せません。何も記録していません。"
    ),
    (Code.DECISION_REFUSED, "no_branch"): QT_TRANSLATE_NOOP(
        "Messages",
        "一方がもう一方を置き換えているので、選ぶ必要はありません。何も記録していません。",
    ),
    (Code.DECISION_REFUSED, "arrived"): QT_TRANSLATE_NOOP(
        "Messages",
        "この団体の提出ファイルが変わりました。何も記録していません。"
        "内容を確かめて、もう一度判断してください。",
    ),
    (Code.DECISION_REFUSED, "commented"): QT_TRANSLATE_NOOP(
        "Messages",
        "別の画面で書きかけのコメントがあります。何も記録していません。"
        "内容を確かめて、もう一度判断してください。",
    ),
    (Code.DECISION_REFUSED, "changed"): QT_TRANSLATE_NOOP(
        "Messages",
        "ほかの確認者が判断を記録しました。何も記録していません。"
        "内容を確かめて、もう一度判断してください。",
    ),
    (Code.DECISION_REFUSED, "other_words"): QT_TRANSLATE_NOOP(
        "Messages",
        "返信ファイルを作れません。確認台帳に記録したときのコメントと違います。"
        "もう一度判断してください。",
    ),
    (Code.REVIEWER_UNKNOWN, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、調査票に返信の署名者として載っていません。コメントと差戻しは送れません。"
        "載っている人の身分証で開いてください。",
    ),
    (Code.NOT_ADDRESSED, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、この調査の受領側のものではありません。受理や差戻しはできません。"
        "受領側の身分証で開いてください。",
    ),
    (Code.DRAFT_LOCKED, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "あなたの確認台帳には、ほかのウィンドウが書いているところです。まだ記録していません。"
        "少し待って、もう一度押してください。",
    ),
    (Code.DISK_FULL, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "書き込めません。ドライブの空きが足りません。入力は画面に残っています。"
        "空きを増やして、もう一度押してください。",
    ),
    (Code.SHARE_LOST, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "共有フォルダーに書き込めません。入力は画面に残っています。"
        "つながったら、もう一度押してください。",
    ),
    (Code.FILE_UNWRITABLE, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」を書き込めません。入力は画面に残っています。"
        "書き込める場所か確かめて、もう一度押してください。",
    ),
    (Code.OUTPUT_EXISTS, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "返信ファイルと同じ名前の、別のファイルがあります。何も置き換えず、何も記録していません。"
        "そのファイルを移して、もう一度押してください。",
    ),
    (Code.IDENTITY_EXPIRED, "decision"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証の有効期間が過ぎているので、署名できません。何も記録していません。"
        "新しい身分証を作り、名簿の管理者に登録を頼んでください。",
    ),
}
