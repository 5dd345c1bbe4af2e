"""Why a workbook cannot be taken as an XLSForm: what stands there, and what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.xlsform.outcome import Reason

WORKBOOK_WORDS: Mapping[Reason, tuple[object, object]] = {
    # About the file as a whole.
    Reason.FILE_XLS: (
        QT_TRANSLATE_NOOP("Refused workbook", "古い形式（.xls）か、パスワード付きのブックです。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "Excelで、パスワードなしの「Excel ブック（.xlsx）」として保存しなおしてください。",
        ),
    ),
    Reason.FILE_TEXT: (
        QT_TRANSLATE_NOOP("Refused workbook", "Excelのブックではなく、文字だけのファイルです。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "Excelで「Excel ブック（.xlsx）」として保存しなおしてください。"
        ),
    ),
    Reason.FILE_NOT_WORKBOOK: (
        QT_TRANSLATE_NOOP("Refused workbook", "Excelのブックとして読めません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "Excelで開けるか確かめ、「Excel ブック（.xlsx）」として保存しなおしてください。",
        ),
    ),
    Reason.FILE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Refused workbook", "ファイルが大きすぎます。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "使わないシート、画像、空の行を消してから、保存しなおしてください。"
        ),
    ),
    # About sheets and their columns.
    Reason.SHEET_MISSING: (
        QT_TRANSLATE_NOOP("Refused workbook", "このシートがありません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "survey、choices、settings の3つのシートを、この名前で用意してください。",
        ),
    ),
    Reason.SHEET_HIDDEN: (
        QT_TRANSLATE_NOOP("Refused workbook", "隠れたシートです。"),
        QT_TRANSLATE_NOOP("Refused workbook", "シートを表示してから、保存しなおしてください。"),
    ),
    Reason.SHEET_DOUBLE: (
        QT_TRANSLATE_NOOP("Refused workbook", "同じ名前のシートがもう1つあります（{first}）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "1つにしてください。"),
    ),
    Reason.SHEET_UNKNOWN: (
        QT_TRANSLATE_NOOP("Refused workbook", "知らないシートです。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "名前のつづりを確かめるか、このシートを消してください。"
        ),
    ),
    Reason.SHEET_NOT_TAKEN: (
        QT_TRANSLATE_NOOP("Refused workbook", "このシートは、このソフトでは使えません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "このシートを消してください。"),
    ),
    Reason.MERGED_CELLS: (
        QT_TRANSLATE_NOOP("Refused workbook", "セルが結合されています。"),
        QT_TRANSLATE_NOOP("Refused workbook", "結合を解除して、1つのセルに1つずつ書いてください。"),
    ),
    Reason.TOO_MANY_ROWS: (
        QT_TRANSLATE_NOOP("Refused workbook", "行が多すぎます（{limit}行まで）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "空の行を消すか、調査票を分けてください。"),
    ),
    Reason.TOO_MANY_COLUMNS: (
        QT_TRANSLATE_NOOP("Refused workbook", "列が多すぎます（{limit}列まで）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "使わない列を消してください。"),
    ),
    Reason.COLUMN_MISSING: (
        QT_TRANSLATE_NOOP("Refused workbook", "列「{column}」がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "1行目に、この名前の列を作ってください。"),
    ),
    Reason.COLUMN_DOUBLE: (
        QT_TRANSLATE_NOOP("Refused workbook", "列「{column}」が2つあります。"),
        QT_TRANSLATE_NOOP("Refused workbook", "どちらかを消してください。"),
    ),
    Reason.COLUMN_UNKNOWN: (
        QT_TRANSLATE_NOOP("Refused workbook", "列「{column}」を知りません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "列の名前のつづりを確かめるか、この列を消してください。"
        ),
    ),
    Reason.COLUMN_NOT_TAKEN: (
        QT_TRANSLATE_NOOP("Refused workbook", "列「{column}」は、このソフトでは使えません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "この列の中身を消してください。"),
    ),
    # About single cells.
    Reason.FORMULA: (
        QT_TRANSLATE_NOOP("Refused workbook", "数式が入っています。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "数式ではなく、その値を書いてください（値の貼り付け）。"
        ),
    ),
    Reason.CELL_ERROR: (
        QT_TRANSLATE_NOOP("Refused workbook", "エラー（#N/A など）が入っています。"),
        QT_TRANSLATE_NOOP("Refused workbook", "正しい値を書いてください。"),
    ),
    Reason.CELL_KIND: (
        QT_TRANSLATE_NOOP("Refused workbook", "時刻や期間など、読めない種類の値です。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "文字として書いてください（セルの書式を「文字列」にします）。"
        ),
    ),
    Reason.CELL_TURNED: (
        QT_TRANSLATE_NOOP("Refused workbook", "Excelが、日付や別の数に変えた値です。"),
        QT_TRANSLATE_NOOP("Refused workbook", "セルの書式を「文字列」にして、書き直してください。"),
    ),
    Reason.CELL_EMPTY: (
        QT_TRANSLATE_NOOP("Refused workbook", "「{column}」が空です。"),
        QT_TRANSLATE_NOOP("Refused workbook", "書いてください。"),
    ),
    Reason.CELL_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("Refused workbook", "この行に「{column}」は書けません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "このセルを空にしてください。"),
    ),
    Reason.CELL_VALUE: (
        QT_TRANSLATE_NOOP("Refused workbook", "「{column}」に書けない値です：{value}"),
        QT_TRANSLATE_NOOP("Refused workbook", "使える書き方を確かめて、書きなおしてください。"),
    ),
    Reason.REFERENCE_IN_TEXT: (
        QT_TRANSLATE_NOOP(
            "Refused workbook", "文の中の「{reference}」で、ほかの回答を差し込むことはできません。"
        ),
        QT_TRANSLATE_NOOP("Refused workbook", "差し込みを使わない文にしてください。"),
    ),
    # About the settings and languages.
    Reason.FORM_ID: (
        QT_TRANSLATE_NOOP("Refused workbook", "form_id「{value}」が、調査の名前になりません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "半角の英小文字、数字、「-」で、3字から40字にしてください。"
        ),
    ),
    Reason.VERSION: (
        QT_TRANSLATE_NOOP("Refused workbook", "version「{value}」が、版になりません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "半角の数字や「.」で、たとえば 1.0 と書いてください。"
        ),
    ),
    Reason.LANGUAGE: (
        QT_TRANSLATE_NOOP("Refused workbook", "言語「{language}」がわかりません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "「日本語 (ja)」のように、言語の名前とコードを書いてください。"
        ),
    ),
    Reason.LANGUAGE_NEEDED: (
        QT_TRANSLATE_NOOP("Refused workbook", "言語のある列と、ない列があります。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "default_language に、言語のない列の言語を書いてください。"
        ),
    ),
    # About questions, choices and groups.
    Reason.TOO_MANY_LANGUAGES: (
        QT_TRANSLATE_NOOP("Refused workbook", "言語が多すぎます（{limit}言語まで）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "使わない言語の列を消してください。"),
    ),
    Reason.TYPE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Refused workbook", "種類「{value}」を知りません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "select_one、select_multiple、text、integer、decimal、date などにしてください。",
        ),
    ),
    Reason.TYPE_NOT_TAKEN: (
        QT_TRANSLATE_NOOP("Refused workbook", "種類「{value}」は、このソフトでは使えません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "別の種類の設問にするか、この行を消してください。"),
    ),
    Reason.REPEAT: (
        QT_TRANSLATE_NOOP("Refused workbook", "繰り返し（repeat）は使えません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "繰り返す数だけ、設問を並べて書いてください。"),
    ),
    Reason.NAME: (
        QT_TRANSLATE_NOOP("Refused workbook", "name「{value}」が、設問の名前になりません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "半角の英数字、「_」「-」「.」で、64字までにしてください。"
        ),
    ),
    Reason.NAME_DOUBLE: (
        QT_TRANSLATE_NOOP("Refused workbook", "「{value}」が2つあります（もう一つは{first}）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "別の名前にしてください。"),
    ),
    Reason.LIST_MISSING: (
        QT_TRANSLATE_NOOP("Refused workbook", "choices に、リスト「{list}」がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "choices シートの list_name を確かめてください。"),
    ),
    Reason.CODE: (
        QT_TRANSLATE_NOOP("Refused workbook", "選択肢の name「{value}」が、符号になりません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "半角の英小文字、数字、「_」で、32字までにしてください。"
        ),
    ),
    Reason.CODE_DOUBLE: (
        QT_TRANSLATE_NOOP(
            "Refused workbook", "同じ一覧に「{value}」が2つあります（もう一つは{first}）。"
        ),
        QT_TRANSLATE_NOOP("Refused workbook", "別の符号にしてください。"),
    ),
    Reason.GROUP_NOT_ENDED: (
        QT_TRANSLATE_NOOP("Refused workbook", "begin group に、対になる end group がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "group の終わりの行に end group を書いてください。"),
    ),
    Reason.GROUP_NOT_BEGUN: (
        QT_TRANSLATE_NOOP("Refused workbook", "end group に、対になる begin group がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "begin group を書くか、この行を消してください。"),
    ),
    Reason.GROUP_EMPTY: (
        QT_TRANSLATE_NOOP("Refused workbook", "group の中に、設問がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "設問を入れるか、group を消してください。"),
    ),
    Reason.GROUP_TOO_DEEP: (
        QT_TRANSLATE_NOOP("Refused workbook", "group の入れ子が深すぎます（{limit}段まで）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "group を減らして、浅くしてください。"),
    ),
    Reason.NOTE_ALONE: (
        QT_TRANSLATE_NOOP("Refused workbook", "group の中が note だけで、設問がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "note は、設問のある group に入れてください。"),
    ),
    Reason.NOTE_APART: (
        QT_TRANSLATE_NOOP(
            "Refused workbook", "前後の設問は表示の条件が違うので、この note を付けられません。"
        ),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "条件のない設問の前に移すか、usbsurvey_note_of に設問の name を書いてください。",
        ),
    ),
    Reason.QUESTION_UNKNOWN: (
        QT_TRANSLATE_NOOP("Refused workbook", "同じグループに、設問「{question}」がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "survey シートの name を確かめてください。"),
    ),
    Reason.NO_QUESTIONS: (
        QT_TRANSLATE_NOOP("Refused workbook", "設問が1つもありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "survey シートに設問を書いてください。"),
    ),
}
"""By reason: what is wrong, and what to do, with places for the facts; to be translated."""
