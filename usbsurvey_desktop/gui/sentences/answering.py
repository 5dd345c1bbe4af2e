"""What is said to those who answer: of surveys, answers, hand-off records and return notes."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

_PACK_VERSION = QT_TRANSLATE_NOOP(
    "Messages",
    "調査票の版が古いか、同じ版で中身が違います。取り込んでいません。"
    "前の調査票はそのまま使えます。",
)

SENTENCES: Mapping[Code, object] = {
    Code.APPROVAL_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "この調査では承認者の署名が必要です。回答は下書きに残っています。"
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
    Code.ANSWERS_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "回答ファイルに、調査票にない設問か選択肢、または種類の違う値があります。",
    ),
    Code.ANSWERS_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Messages", "確認が必要なところが残っているため、提出ファイルを作れません。"
    ),
}
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.FORM_MISMATCH, "move"): QT_TRANSLATE_NOOP(
        "Messages", "別の調査の調査票です。下書きは変わっていません。"
    ),
    (Code.ISSUER_MISMATCH, "move"): QT_TRANSLATE_NOOP(
        "Messages",
        "下書きの調査票とは別の鍵で署名されています。偽物の疑いがあります。下書きは変わっていません。",
    ),
    (Code.PACK_OLDER, "move"): QT_TRANSLATE_NOOP(
        "Messages", "下書きの調査票より新しい版ではありません。下書きは変わっていません。"
    ),
    (Code.ANSWERS_INCOMPLETE, "unfinished"): QT_TRANSLATE_NOOP(
        "Messages",
        "作りかけの提出ファイルがあるため、移せません。下書きは変わっていません。"
        "先に、そのファイルを仕上げるか、やめるかを決めてください。",
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
    (Code.BODY_MISMATCH, "signing"): QT_TRANSLATE_NOOP(
        "Messages",
        "回答は{answered}のもので、選んだ身分証は{signing}のものです。署名していません。"
        "回答は変わっていません。"
        "{answered}の身分証を選ぶか、「確認に戻る」を押して回答の団体を直してください。",
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
    (Code.DRAFT_LOCKED, "practice"): QT_TRANSLATE_NOOP(
        "Messages",
        "練習は、このソフトの別のウィンドウでもう始まっています。そのウィンドウで続けるか、"
        "閉じてから、もう一度始めてください。",
    ),
}
"""Other words by the scene or the reason among the facts."""
