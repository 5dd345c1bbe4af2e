"""What is said at the desk of a collector: of decisions, rosters, ledgers and bundles."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

_LEDGER = QT_TRANSLATE_NOOP(
    "Messages",
    "確認台帳「{file}」に検証できない行があります。その行以降は集計に使っていません。"
    "その台帳を書いた人に、控えから戻せるか確かめてください。",
)
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

SENTENCES: Mapping[Code, object] = {
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
        "同じ送り主の同じ番号で、中身の違う取りまとめファイルがあります。このファイルは使っていません。"
        "送り主に、次の番号で作り直すよう頼んでください。",
    ),
    Code.SIGNER_NOT_ACCEPTED: QT_TRANSLATE_NOOP(
        "Messages",
        "署名者が名簿に登録済み・一致でないため、受理できません。何も記録していません。"
        "照合番号を電話などで確かめ、名簿に登録してから受理してください。",
    ),
    Code.DECISION_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "この判断は記録できません。確認台帳は変わっていません。提出ファイルの今の状態を確かめてください。",
    ),
}
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
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
    (Code.BUNDLE_CONFLICT, "number_taken"): QT_TRANSLATE_NOOP(
        "Messages",
        "この番号の取りまとめを、ほかの確認者が先に作りました。何も書いていません。"
        "受領フォルダーに戻って、もう一度作ってください。次の番号になります。",
    ),
    (Code.DRAFT_LOCKED, "bundle"): QT_TRANSLATE_NOOP(
        "Messages",
        "ほかの確認者が、この番号の取りまとめを書いているところです。まだ何も書いていません。"
        "受領フォルダーに戻って、もう一度作ってください。",
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
    (Code.DRAFT_LOCKED, "roster"): QT_TRANSLATE_NOOP(
        "Messages",
        "この署名者名簿には、ほかの管理者が書いているところです。まだ何も書いていません。"
        "少し待って、もう一度押してください。",
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
    (Code.IDENTITY_KEY, "review"): _OPENING,
    (Code.IDENTITY_PAIR, "review"): _OPENING,
    (Code.ROSTER_SIGNER, "other_recipient"): QT_TRANSLATE_NOOP(
        "Messages",
        "この署名者名簿は、ほかの提出先のものです。使っていません。"
        "自分の提出先の名簿を選んでください。",
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
"""Other words by the scene or the reason among the facts."""
