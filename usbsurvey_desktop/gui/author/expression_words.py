"""Why an expression of an XLSForm cannot be taken: what it says, and what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.xlsform.not_read import WhyNotRead

EXPRESSION_WORDS: Mapping[WhyNotRead, tuple[object, object]] = {
    # About how an expression is written.
    WhyNotRead.TOO_LONG: (
        QT_TRANSLATE_NOOP("Refused workbook", "式が長すぎます（{limit}字まで）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "式を短くしてください。"),
    ),
    WhyNotRead.TOO_DEEP: (
        QT_TRANSLATE_NOOP("Refused workbook", "式の入れ子が深すぎます（{limit}段まで）。"),
        QT_TRANSLATE_NOOP("Refused workbook", "かっこを減らしてください。"),
    ),
    WhyNotRead.SYNTAX: (
        QT_TRANSLATE_NOOP("Refused workbook", "式として読めません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "${{name}} = 'a' のような書き方にしてください。かっこと引用符も確かめてください。",
        ),
    ),
    WhyNotRead.UNKNOWN_FUNCTION: (
        QT_TRANSLATE_NOOP("Refused workbook", "関数「{function}」は使えません。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "selected、count-selected、not、string-length、regex、date だけが使えます。",
        ),
    ),
    WhyNotRead.ARGUMENTS: (
        QT_TRANSLATE_NOOP("Refused workbook", "関数「{function}」の中の書き方が違います。"),
        QT_TRANSLATE_NOOP("Refused workbook", "selected(${{name}}, 'a') のように書いてください。"),
    ),
    WhyNotRead.UNKNOWN_QUESTION: (
        QT_TRANSLATE_NOOP("Refused workbook", "式が、ない設問「{question}」を見ています。"),
        QT_TRANSLATE_NOOP("Refused workbook", "survey シートの name を確かめてください。"),
    ),
    WhyNotRead.NOT_IN_SUBSET: (
        QT_TRANSLATE_NOOP("Refused workbook", "このソフトの条件にできない式です。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "${{name}} = 'a'、selected()、and、or、not() の組み合わせにしてください。",
        ),
    ),
    # About what an expression compares.
    WhyNotRead.UNKNOWN_OPTION: (
        QT_TRANSLATE_NOOP(
            "Refused workbook", "設問「{question}」に、選択肢「{value}」がありません。"
        ),
        QT_TRANSLATE_NOOP("Refused workbook", "choices シートの name を確かめてください。"),
    ),
    WhyNotRead.OPERATOR: (
        QT_TRANSLATE_NOOP("Refused workbook", "この種類の設問に使えない比べ方（{operator}）です。"),
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "複数選択には selected()、選択には = と !=、数と日付には大小を使ってください。",
        ),
    ),
    WhyNotRead.VALUE: (
        QT_TRANSLATE_NOOP("Refused workbook", "値「{value}」は、その設問の答えになりません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "設問の種類に合う値にしてください。"),
    ),
    WhyNotRead.QUOTES_DATE: (
        QT_TRANSLATE_NOOP("Refused workbook", "日付「{value}」は、引用符だけでは比べられません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "date('{value}') と書いてください。"),
    ),
    WhyNotRead.ALWAYS: (
        QT_TRANSLATE_NOOP("Refused workbook", "いつも成り立つか、決して成り立たない式です。"),
        QT_TRANSLATE_NOOP("Refused workbook", "式を空にするか、見直してください。"),
    ),
    # About constraints.
    WhyNotRead.STRICT_DECIMAL: (
        QT_TRANSLATE_NOOP("Refused workbook", "小数の制約に「{operator}」は使えません。"),
        QT_TRANSLATE_NOOP("Refused workbook", ">= か <= を使ってください。"),
    ),
    WhyNotRead.REPEATED: (
        QT_TRANSLATE_NOOP("Refused workbook", "同じ種類の制約（{member}）が2つあります。"),
        QT_TRANSLATE_NOOP("Refused workbook", "1つにしてください。"),
    ),
    WhyNotRead.PATTERN: (
        QT_TRANSLATE_NOOP(
            "Refused workbook",
            "正規表現「{value}」は、ODKとこのソフトで意味が変わるおそれがあります。",
        ),
        QT_TRANSLATE_NOOP(
            "Refused workbook", "[0-9]、[A-Z]、{{n}} などの簡単な書き方だけにしてください。"
        ),
    ),
    WhyNotRead.PATTERN_COSTLY: (
        QT_TRANSLATE_NOOP("Refused workbook", "正規表現「{value}」は、重すぎます。"),
        QT_TRANSLATE_NOOP("Refused workbook", "繰り返しを減らしてください。"),
    ),
    WhyNotRead.PATTERN_LENGTH: (
        QT_TRANSLATE_NOOP("Refused workbook", "正規表現「{value}」に、文字数の上限がありません。"),
        QT_TRANSLATE_NOOP("Refused workbook", "and string-length(.) <= {limit} を付けてください。"),
    ),
}
"""By reason: what is wrong, and what to do, with places for the facts; to be translated."""
