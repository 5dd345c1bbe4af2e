"""Why an XLSForm is not taken, and what its author should know, in both languages."""

from collections.abc import Mapping
from enum import StrEnum

from usbsurvey_desktop.cli.finding_words import LINT_WORDS
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.xlsform.not_read import WhyNotRead
from usbsurvey_desktop.xlsform.outcome import Noted, NotTaken, Reason, Remark

REASON_WORDS: Mapping[Reason, Words] = {
    Reason.FILE_XLS: Words(
        "古い形式（.xls）か、パスワードのかかったブックです。パスワードをかけずに.xlsxで保存してください。",
        "An old .xls or a workbook with a password. Save it as .xlsx without a password.",
    ),
    Reason.FILE_TEXT: Words(
        "CSVなどの文字のファイルです。Excelで.xlsxとして保存してください。",
        "A CSV or another text file. Save it as .xlsx.",
    ),
    Reason.FILE_NOT_WORKBOOK: Words(
        "Excelのブック（.xlsx）として読めません。", "Not readable as an Excel workbook (.xlsx)."
    ),
    Reason.FILE_TOO_LARGE: Words("調査票として大きすぎます。", "Too large for a survey."),
    Reason.SHEET_MISSING: Words("このシートがありません。", "This sheet is missing."),
    Reason.SHEET_HIDDEN: Words(
        "シートが隠れています。表示してから保存してください。",
        "The sheet is hidden. Unhide it and save again.",
    ),
    Reason.SHEET_DOUBLE: Words(
        "同じ名前のシートがもう一つあります（{first}）。",
        "There is another sheet of this name ({first}).",
    ),
    Reason.SHEET_UNKNOWN: Words(
        "取り込めない名前のシートです。名前を確かめてください。",
        "No sheet of this name is taken. Check the name.",
    ),
    Reason.SHEET_NOT_TAKEN: Words(
        "ODKのこのシートは取り込めません。", "This sheet of ODK cannot be taken."
    ),
    Reason.MERGED_CELLS: Words(
        "セルが結合されています。結合を解いてください。", "Cells are merged. Unmerge them."
    ),
    Reason.TOO_MANY_ROWS: Words(
        "行が多すぎます（{limit}行まで）。", "Too many rows (at most {limit})."
    ),
    Reason.TOO_MANY_COLUMNS: Words(
        "列が多すぎます（{limit}列まで）。", "Too many columns (at most {limit})."
    ),
    Reason.COLUMN_MISSING: Words("列 {column} がありません。", "The column {column} is missing."),
    Reason.COLUMN_DOUBLE: Words(
        "列 {column} が2つあります（もう一つは{first}）。",
        "The column {column} stands twice (also at {first}).",
    ),
    Reason.COLUMN_UNKNOWN: Words(
        "知らない列名です：「{column}」。つづりを確かめてください。",
        "An unknown column: “{column}”. Check its spelling.",
    ),
    Reason.COLUMN_NOT_TAKEN: Words(
        "列 {column} は取り込めません。このセルを空にしてください。",
        "The column {column} cannot be taken. Empty this cell.",
    ),
    Reason.FORMULA: Words(
        "数式があります。値に置き換えてください。", "A formula. Replace it by its value."
    ),
    Reason.CELL_ERROR: Words("セルがエラーです。", "The cell holds an error."),
    Reason.CELL_KIND: Words(
        "時刻や期間の値は使えません。文字で書いてください。",
        "A time of day or a span cannot be used. Write it as text.",
    ),
    Reason.CELL_TURNED: Words(
        "Excelが日付や別の数に変えた値です。セルの書式を「文字列」にして、書き直してください。",
        "Excel made a day or another number of it. Format the cell as text and write it again.",
    ),
    Reason.CELL_EMPTY: Words("{column} が空です。", "{column} is empty."),
    Reason.CELL_NOT_ALLOWED: Words(
        "この行では {column} に何も書けません。", "Nothing can stand in {column} in this row."
    ),
    Reason.CELL_VALUE: Words(
        "{column} に使えない値です：「{value}」", "A value that {column} cannot have: “{value}”"
    ),
    Reason.REFERENCE_IN_TEXT: Words(
        "文の中に {reference} のような差し込みは使えません。",
        "A text cannot fetch an answer as {reference} does.",
    ),
    Reason.FORM_ID: Words(
        "form_id は、英小文字・数字・ハイフンで3字から40字です（先頭はハイフン以外）：「{value}」",
        "form_id has 3 to 40 small letters, digits and hyphens, no hyphen first: “{value}”",
    ),
    Reason.VERSION: Words(
        "version は40字までの1行で書いてください。", "version is one line of at most 40 signs."
    ),
    Reason.LANGUAGE: Words(
        "言語の符号がわかりません：「{language}」。「日本語 (ja)」のように書いてください。",
        "No language code: “{language}”. Write it as in “English (en)”.",
    ),
    Reason.LANGUAGE_NEEDED: Words(
        "言語のある列と、ない列があります。default_language に、ない列の言語を書いてください。",
        "Some columns name a language and some do not. Write that of the others in "
        "default_language.",
    ),
    Reason.TOO_MANY_LANGUAGES: Words(
        "言語が多すぎます（{limit}言語まで）。", "Too many languages (at most {limit})."
    ),
    Reason.TYPE_UNKNOWN: Words("知らない種類です：「{value}」", "An unknown type: “{value}”"),
    Reason.TYPE_NOT_TAKEN: Words(
        "種類「{value}」は、このアプリの調査票では使えません。",
        "The type “{value}” cannot be used here.",
    ),
    Reason.REPEAT: Words("くり返し（repeat）は使えません。", "Repeats cannot be used."),
    Reason.NAME: Words(
        "name は、英数字と . _ - で64字までです：「{value}」",
        "name has up to 64 letters, digits and . _ -: “{value}”",
    ),
    Reason.NAME_DOUBLE: Words(
        "「{value}」が2つあります（もう一つは{first}）。",
        "“{value}” stands twice (also at {first}).",
    ),
    Reason.LIST_MISSING: Words(
        "choices シートに一覧「{list}」がありません。", "The sheet choices has no list “{list}”."
    ),
    Reason.CODE: Words(
        "選択肢の name は、英小文字・数字・_ で32字までです：「{value}」",
        "The name of a choice has up to 32 small letters, digits and _: “{value}”",
    ),
    Reason.CODE_DOUBLE: Words(
        "同じ一覧に「{value}」が2つあります（もう一つは{first}）。",
        "“{value}” stands twice in its list (also at {first}).",
    ),
    Reason.GROUP_NOT_ENDED: Words(
        "この begin group に、対になる end group がありません。",
        "This begin group has no end group.",
    ),
    Reason.GROUP_NOT_BEGUN: Words(
        "この end group に、対になる begin group がありません。",
        "This end group has no begin group.",
    ),
    Reason.GROUP_EMPTY: Words("グループの中に設問がありません。", "The group holds no question."),
    Reason.GROUP_TOO_DEEP: Words(
        "グループの入れ子が深すぎます（{limit}段まで）。",
        "Groups are nested too deep (at most {limit}).",
    ),
    Reason.NOTE_ALONE: Words(
        "同じグループに設問がないので、この note を付ける先がありません。",
        "No question in its group that this note could go with.",
    ),
    Reason.NOTE_APART: Words(
        "前後の設問は表示の条件が違うので、この note を付けられません。条件のない設問の前に移すか、"
        "usbsurvey_note_of に、一緒に表示する設問の name を書いてください。",
        "The questions beside this note have other conditions. Move it before one without a "
        "condition, or name in usbsurvey_note_of the question that it is to be shown with.",
    ),
    Reason.QUESTION_UNKNOWN: Words(
        "同じグループに設問「{question}」がありません。",
        "No question “{question}” in this group.",
    ),
    Reason.NO_QUESTIONS: Words("設問がありません。", "There are no questions."),
}

EXPRESSION_WORDS: Mapping[WhyNotRead, Words] = {
    WhyNotRead.TOO_LONG: Words(
        "式が長すぎます（{limit}字まで）", "the expression is too long (at most {limit} signs)"
    ),
    WhyNotRead.TOO_DEEP: Words(
        "式の入れ子が深すぎます（{limit}段まで）", "nested too deep (at most {limit} levels)"
    ),
    WhyNotRead.SYNTAX: Words("式として読めません", "not readable as an expression"),
    WhyNotRead.UNKNOWN_FUNCTION: Words(
        "関数 {function} は使えません", "the function {function} cannot be used"
    ),
    WhyNotRead.ARGUMENTS: Words(
        "関数 {function} の使い方が違います", "{function} takes something else"
    ),
    WhyNotRead.UNKNOWN_QUESTION: Words(
        "設問「{question}」がありません", "there is no question “{question}”"
    ),
    WhyNotRead.UNKNOWN_OPTION: Words(
        "設問「{question}」に選択肢「{value}」がありません",
        "the question “{question}” has no choice “{value}”",
    ),
    WhyNotRead.OPERATOR: Words(
        "この種類の設問に {operator} は使えません", "{operator} does not fit this type"
    ),
    WhyNotRead.VALUE: Words(
        "この種類の回答にならない値です：「{value}」", "no answer of this type: “{value}”"
    ),
    WhyNotRead.QUOTES_DATE: Words(
        "日付は date('{value}') と書いてください", "write a day as date('{value}')"
    ),
    WhyNotRead.STRICT_DECIMAL: Words(
        "小数の制約では {operator} を使えません。以上・以下で書いてください",
        "a limit of a decimal cannot use {operator}; write <= or >=",
    ),
    WhyNotRead.ALWAYS: Words("いつも同じ結果になる式です", "always true or always false"),
    WhyNotRead.REPEATED: Words(
        "同じ制約が2度あります（{member}）", "one limit stands twice ({member})"
    ),
    WhyNotRead.PATTERN: Words(
        "この書式（regex）は、ODKとこのアプリで読み方が違うおそれがあります",
        "a pattern that ODK and this program may read differently",
    ),
    WhyNotRead.PATTERN_COSTLY: Words(
        "この書式（regex）は、調べるのに時間がかかりすぎるおそれがあります",
        "a pattern that could take too long",
    ),
    WhyNotRead.PATTERN_LENGTH: Words(
        "書式（regex）に長さの上限がありません。string-length(.) <= {limit} を加えてください",
        "a pattern without a length; add string-length(.) <= {limit}",
    ),
    WhyNotRead.NOT_IN_SUBSET: Words(
        "このアプリの条件では表せない式です", "an expression that conditions here cannot say"
    ),
}

REMARK_WORDS: Mapping[Remark, Words] = {
    Remark.SHEET_IGNORED: Words("このシートは使いません。", "This sheet is not used."),
    Remark.COLUMN_IGNORED: Words("列 {column} は使いません。", "The column {column} is not used."),
    Remark.LOOK_IGNORED: Words(
        "見た目の指定 {value} は使いません。", "The look {value} is not used."
    ),
    Remark.LIST_UNUSED: Words(
        "一覧「{list}」はどの設問も使っていません。", "No question uses the list “{list}”."
    ),
    Remark.HIDDEN: Words(
        "ここから隠れている行または列があります。隠れていても取り込みます。",
        "A row or a column is hidden from here on. It is taken all the same.",
    ),
    Remark.NUMBER_AS_TEXT: Words(
        "数のセルです。「{value}」と読みました。",
        "A cell with a number. It was read as “{value}”.",
    ),
    Remark.MESSAGE_AS_NOTE: Words(
        "constraint_message は、設問の補足として最初から表示します。",
        "constraint_message is shown beside its question from the start.",
    ),
}

_AT = Words("{words}（式の{at}文字目）", "{words} (sign {at} of the expression)")
_KEY = Words("{words}（{translation}：{key}）", "{words} ({translation}: {key})")


def refusal_line(refused: NotTaken) -> str:
    """Tell a refusal in one line: `survey!F12: …`; without a cell the sheet, without that alone."""
    sentence = _sentence(refused.reason, refused)
    return f"{refused.place}: {sentence}" if refused.place else sentence


def note_line(noted: Noted) -> str:
    """Tell a remark in one line."""
    place = f"{noted.sheet}!{noted.cell}" if noted.cell else noted.sheet
    return f"{place}: {str(REMARK_WORDS[noted.remark]).format(**noted.facts)}"


def _sentence(reason: StrEnum, refused: NotTaken) -> str:
    # By kind: two of these lists may hold the same word.
    facts = refused.facts
    match reason:
        case WhyNotRead():
            words = str(EXPRESSION_WORDS[reason]).format(**facts)
            return str(_AT).format(words=words, at=facts["at"])
        case LintCode():
            words = str(LINT_WORDS[reason])
            is_translation = facts.keys() >= {"translation", "key"}
            return str(_KEY).format(words=words, **facts) if is_translation else words
        case _:
            return str(REASON_WORDS[Reason(reason)]).format(**facts)
