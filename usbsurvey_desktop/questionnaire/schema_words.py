"""What the members of a form file are, in Japanese and in English, for editors that show it.

These words belong to the published format (docs/formats/form.schema.json), not to a screen: an
editor shows them whatever language the program speaks.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Words(NamedTuple):
    """The same in both languages."""

    ja: str
    en: str


RECORDS: Final[Mapping[str, str]] = {
    "Questionnaire": "調査票の1つの版",
    "Group": "節、またはページ（page が true）。設問をまとめます",
    "Question": "設問",
    "AnswerOption": "選択肢",
    "FreeText": "選択肢に付く自由記述。その選択肢を選んだときは必ず書きます",
    "Constraint": "空でない回答が満たすべきこと。長さは文字の数、count は選んだ数",
    "Note": "設問に添える補足",
    "Matrix": "2行2列の表で1つの符号を選ぶ設問",
    "Check": "いくつかの回答にまたがる確認",
    "Source": "文言の出典：文書の名前と、行の始めと終わり",
    "Document": "出典の文書",
    "TextFix": "出典の文言を直したところ",
    "Comparison": "1つの回答と値を比べる条件",
    "ItemComparison": "2つの設問の回答を比べる条件（確認だけで使えます）",
    "Texts": "すべての記述を見る条件（確認だけで使えます）",
    "All": "すべてが成り立つとき",
    "Any": "どれかが成り立つとき",
    "Not": "成り立たないとき",
    "Operator": "比べ方",
    "ItemType": "設問の種類",
    "Severity": "確認の強さ：block は直す、warn_with_reason は理由を書く、info は知らせるだけ",
    "TextKind": "見つけたい記述の種類",
}
"""The Japanese for each record; its docstring is the English."""

CONDITIONS: Final[Mapping[str, Words]] = {
    "Condition": Words("条件", "A condition over earlier questions."),
    "CheckCondition": Words("確認の条件", "A condition of a check, or a look through all texts."),
    "CheckPart": Words("確認の条件の一部", "A condition that may compare two questions."),
}
"""Kinds of condition that have no record of their own."""

MEMBERS: Final[Mapping[str, Words]] = {
    "$schema": Words(
        "このスキーマの場所（ハッシュには入りません）",
        "Where this schema is; no part of the digest.",
    ),
    "Questionnaire.schema": Words("形式の名前と版", "The format and its version."),
    "Questionnaire.id": Words("調査の名前（英小文字、数字、-）", "Which survey this is."),
    "Questionnaire.version": Words("調査票の版", "Which version of the questionnaire."),
    "Questionnaire.language": Words(
        "文言の言語（ja など）", "The language of its texts, such as ja."
    ),
    "Questionnaire.title": Words("調査の題名", "The title of the survey."),
    "Questionnaire.short_title": Words("短い題名", "A short title, for lists and windows."),
    "Questionnaire.issued": Words(
        "発出の日や番号、言葉で", "When and under what number it was issued, in words."
    ),
    "Questionnaire.status": Words("案、確定など", "Whether it is a draft, in words."),
    "Questionnaire.expected_counts": Words(
        "設問の数：節の link_id ごと、全体は total",
        "How many counted questions stand in a group, and in all (total).",
    ),
    "Questionnaire.documents": Words("出典の文書、名前ごと", "The sources, by a name of ours."),
    "Questionnaire.items": Words("節の並び", "The sections."),
    "Questionnaire.checks": Words("回答にまたがる確認", "Rules over several answers."),
    "Questionnaire.text_fixes": Words(
        "出典の文言を直したところ", "Documented mends of the source's wording."
    ),
    "Questionnaire.not_fixed": Words(
        "おかしいが、そのままにしたところ", "What is odd in the source and was left alone."
    ),
    "Group.type": Words("group", "Always group."),
    "Group.link_id": Words("変わらない名前", "Its name, once and for all."),
    "Group.title": Words("見出し", "Its heading."),
    "Group.short_title": Words("目次に出す短い見出し", "A short heading for the outline."),
    "Group.definition": Words("節のはじめに出す用語の定義", "A definition, shown on top."),
    "Group.definition_title": Words("定義の見出し", "The heading of the definition."),
    "Group.page": Words("1つのページにする", "Whether it is a page: items shown together."),
    "Group.enable_when": Words("この中を答える条件", "When what stands in it is asked."),
    "Group.items": Words("中にあるもの", "What stands in it."),
    "Group.source": Words("出典", "Where it comes from."),
    "Group.issues": Words("はっきりしないところ", "What is unclear in it."),
    "Question.type": Words("設問の種類", "The type of its answers."),
    "Question.link_id": Words("変わらない名前", "Its name, once and for all."),
    "Question.number": Words("人が呼ぶ番号（A-1 など）", "What people call it, such as A-1."),
    "Question.text": Words(
        "設問の文言、出典のまま", "The wording of the source, letter by letter."
    ),
    "Question.short_label": Words("表に出す短い言葉", "A few words for tables."),
    "Question.required": Words(
        "必ず答える（はじめは true）", "Whether it must be answered where it applies."
    ),
    "Question.required_when": Words(
        "必ず答える条件。成り立たなければ空でよい", "It may stay blank while this does not hold."
    ),
    "Question.counted": Words("設問の数に入れる", "Whether it counts as a survey question."),
    "Question.enable_when": Words("この設問を答える条件", "When it is asked."),
    "Question.condition_text": Words(
        "出典にある条件の文言", "The source's own words for when it applies."
    ),
    "Question.options": Words("選択肢", "The choices."),
    "Question.constraint": Words("回答が満たすべきこと", "What a non-blank answer must fit."),
    "Question.multiline": Words("何行も書ける", "Whether a text may have several lines."),
    "Question.matrix": Words(
        "2行2列の表にする", "Shows a single choice as two rows of two columns."
    ),
    "Question.refers_to": Words(
        "上に回答を示す、前の設問", "The earlier question whose answer is shown above."
    ),
    "Question.help": Words("出典にある例や凡例", "The source's own example or legend."),
    "Question.annotation": Words("出典にある吹き出し", "The source's balloon."),
    "Question.unit": Words("数の単位", "What stands behind a number."),
    "Question.notes": Words("補足", "Remarks of ours."),
    "Question.source": Words("出典", "Where it comes from."),
    "Question.type_basis": Words(
        "種類の根拠：explicit は出典に明記、inferred は推定、ours は独自",
        "Whether its type is stated by the source, inferred, or ours.",
    ),
    "Question.issues": Words("はっきりしないところ", "What is unclear in it."),
    "AnswerOption.code": Words("符号（英小文字、数字、_）", "Its code, which answers hold."),
    "AnswerOption.label": Words("文言、出典のまま", "The wording of the source."),
    "AnswerOption.label_display": Words(
        "かわりに画面に出す文言", "Shown instead, where the label is too terse."
    ),
    "AnswerOption.exclusive": Words(
        "ほかと一緒に選べない（multi_choice だけ）", "Excludes the others; multi_choice only."
    ),
    "AnswerOption.free_text": Words("自由記述が付く", "A text goes with it."),
    "AnswerOption.proposed": Words("暫定の選択肢", "Provisional: the source had a picture only."),
    "AnswerOption.derived_from": Words(
        "暫定の選択肢のもと", "What a provisional option was derived from."
    ),
    "AnswerOption.note": Words(
        "選択肢の由来についての補足", "A remark on where the option comes from."
    ),
    "FreeText.max_length": Words("最も長い文字数", "Most code points."),
    "Constraint.min_length": Words("最も短い文字数", "Fewest code points of a text."),
    "Constraint.max_length": Words("最も長い文字数", "Most code points of a text."),
    "Constraint.pattern": Words(
        "全体が合うべき正規表現", "A regular expression that the whole text must match."
    ),
    "Constraint.minimum": Words(
        "最も小さい値（文字で）", "The least number, day or instant, as a string."
    ),
    "Constraint.maximum": Words(
        "最も大きい値（文字で）", "The greatest number, day or instant, as a string."
    ),
    "Constraint.min_count": Words("最も少ない数", "Fewest choices."),
    "Constraint.max_count": Words("最も多い数", "Most choices."),
    "Note.text": Words(
        "補足の文言。{answer:LINK_ID} は回答に変わる",
        "Its words; {answer:LINK_ID} becomes that answer.",
    ),
    "Note.when": Words("示す条件", "When it is shown."),
    "Matrix.rows": Words("2つの行の見出し", "The headings of the two rows."),
    "Matrix.columns": Words("2つの列の見出し", "The headings of the two columns."),
    "Matrix.codes": Words(
        "[1行目の列][2行目の列] の符号", "codes[i][j]: column i in the first row, j in the second."
    ),
    "Matrix.neither": Words(
        "どれでもない選択肢の符号", "The code of the choice that stands alone."
    ),
    "Check.id": Words("確認の名前", "Its name."),
    "Check.severity": Words("強さ", "What it asks for."),
    "Check.when": Words("成り立つと知らせる条件", "It fires while this holds."),
    "Check.text": Words("知らせる文言", "What people read."),
    "Check.page": Words(
        "ページごとに閉じる様式で、閉じさせないページ",
        "The page it keeps open, where pages are closed one by one.",
    ),
    "Source.document": Words("documents にある名前", "A name of documents."),
    "Source.lines": Words("始めと終わりの行", "The first and the last line."),
    "Document.file": Words("ファイル名", "Its file."),
    "Document.title": Words("題名", "Its title."),
    "TextFix.line": Words("行", "The line."),
    "TextFix.before": Words("もとの文言", "The words of the source."),
    "TextFix.after": Words("直した文言", "The words as mended."),
    "TextFix.kind": Words("直しの種類", "What kind of mend it is."),
    "Comparison.question": Words("比べる設問", "The question whose answer is compared."),
    "Comparison.operator": Words("比べ方", "How it is compared."),
    "Comparison.value": Words(
        "比べる値：符号、符号の並び、数、日付、true/false",
        "A code, codes, a number, a date, or true or false.",
    ),
    "ItemComparison.question": Words("比べる設問", "The question whose answer is compared."),
    "ItemComparison.operator": Words("比べ方", "How it is compared."),
    "ItemComparison.other": Words("比べる相手の設問", "The other question, of the same type."),
    "Texts.texts": Words("見つけたい記述の種類", "The kind of text it looks for."),
    "All.all": Words("すべて成り立つべき条件", "All of them must hold."),
    "Any.any": Words("どれか成り立てばよい条件", "At least one must hold."),
    "Not.not": Words("成り立たないべき条件", "It must not hold."),
}
"""By record and member, as the file names it."""
