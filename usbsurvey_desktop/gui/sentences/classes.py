"""Why a file of population classes is refused: the sentences of `gui.messages` for its reasons."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.PAYLOAD_SCHEMA, "classes_text"): QT_TRANSLATE_NOOP(
        "Messages",
        "人口区分のファイル「{file}」を読み取れません。"
        "CSV（UTF-8またはCP932）で保存して、もう一度選んでください。集計は変わっていません。",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_columns"): QT_TRANSLATE_NOOP(
        "Messages",
        "人口区分のファイル「{file}」の1行目に、列の名前がそろっていません。"
        "「団体コード」と、「人口」か「区分」のどちらか一つを書いてください。集計は変わっていません。",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_row"): QT_TRANSLATE_NOOP(
        "Messages",
        "人口区分のファイル「{file}」の{line}行目は、列の数が1行目と違います。"
        "直して、もう一度選んでください。集計は変わっていません。",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_value"): QT_TRANSLATE_NOOP(
        "Messages",
        "人口区分のファイル「{file}」の{line}行目の人口または区分を読めません。"
        "人口は「12345」、区分は「2万人以上5万人未満」のように書いてください。"
        "集計は変わっていません。",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_twice"): QT_TRANSLATE_NOOP(
        "Messages",
        "人口区分のファイル「{file}」の{line}行目の団体コードは、前にもあります。"
        "1団体を1行にして、もう一度選んでください。集計は変わっていません。",
    ),
    (Code.BODY_CODE, "classes_code"): QT_TRANSLATE_NOOP(
        "Messages",
        "人口区分のファイル「{file}」の{line}行目の団体コードが正しくありません。"
        "6桁で、先頭の0も書いてください。集計は変わっていません。",
    ),
}
"""By code and reason, as `tally.population` raises them."""
