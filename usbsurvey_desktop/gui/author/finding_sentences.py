"""A sentence for each thing that a form can do wrong."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.questionnaire.finding import LintCode

_SENTENCES: Mapping[LintCode, object] = {
    # File
    LintCode.JSON_SYNTAX: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "ファイルをJSONとして読めません。かっこ、コンマ、引用符を確かめてください。",
    ),
    LintCode.JSON_LIMITS: QT_TRANSLATE_NOOP(
        "Findings of a form", "入れ子が深すぎるか、ファイルが大きすぎて、読めません。"
    ),
    LintCode.JSON_DUPLICATE: QT_TRANSLATE_NOOP(
        "Findings of a form", "同じ名前の項目が2つあります。1つにしてください。"
    ),
    LintCode.JSON_NUMBER: QT_TRANSLATE_NOOP(
        "Findings of a form", "使えない書き方の数があります。整数にするか、引用符で囲んでください。"
    ),
    LintCode.SHAPE: QT_TRANSLATE_NOOP("Findings of a form", "調査票の定義の形ではありません。"),
    LintCode.TRANSLATION_MISSING: QT_TRANSLATE_NOOP(
        "Findings of a form", "訳がありません（{key}）。訳がない文は、もとの言葉で表示します。"
    ),
    LintCode.TRANSLATION_UNKNOWN: QT_TRANSLATE_NOOP(
        "Findings of a form", "調査票にない文の訳です（{key}）。"
    ),
    LintCode.TRANSLATION_FIELDS: QT_TRANSLATE_NOOP(
        "Findings of a form", "訳の差し込み（回答を入れる所）が、もとの文と違います。"
    ),
    # Structure
    LintCode.TOO_MANY_ITEMS: QT_TRANSLATE_NOOP(
        "Findings of a form", "設問が多すぎます。{items}問までです。"
    ),
    LintCode.TOO_MANY_OPTIONS: QT_TRANSLATE_NOOP(
        "Findings of a form", "選択肢が多すぎます。{options}までです。"
    ),
    LintCode.TOO_MANY_CHECKS: QT_TRANSLATE_NOOP(
        "Findings of a form", "回答どうしの点検が多すぎます。{checks}までです。"
    ),
    LintCode.TEXT_TOO_LONG: QT_TRANSLATE_NOOP("Findings of a form", "{part}の文が長すぎます。"),
    LintCode.TEXT_REFUSED: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "{part}の文に、使えない文字（見えない制御文字）があります。打ち直してください。",
    ),
    LintCode.EMPTY_TEXT: QT_TRANSLATE_NOOP("Findings of a form", "{part}の文が空です。"),
    LintCode.DUPLICATE_LINK_ID: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "設問の名前（link_id）が、ほかと重なっています。別の名前にしてください。",
    ),
    LintCode.DUPLICATE_CHECK: QT_TRANSLATE_NOOP(
        "Findings of a form", "点検の番号が、ほかと重なっています。"
    ),
    LintCode.OUTSIDE_PAGE: QT_TRANSLATE_NOOP(
        "Findings of a form", "どのページにも入っていません。ページの中に置いてください。"
    ),
    LintCode.PAGE_IN_PAGE: QT_TRANSLATE_NOOP(
        "Findings of a form", "ページの中にページがあります。並べて置いてください。"
    ),
    LintCode.COUNT_MISMATCH: QT_TRANSLATE_NOOP(
        "Findings of a form", "設問は{expected}問のはずですが、{counted}問あります。"
    ),
    LintCode.NO_PROVENANCE: QT_TRANSLATE_NOOP(
        "Findings of a form", "出典（どの文書からの設問か）がありません。"
    ),
    LintCode.PROVISIONAL_OPTION: QT_TRANSLATE_NOOP("Findings of a form", "選択肢が暫定です。"),
    # Questions
    LintCode.DUPLICATE_OPTION: QT_TRANSLATE_NOOP(
        "Findings of a form", "選択肢「{option}」の符号が、ほかと重なっています。"
    ),
    LintCode.OPTIONS_MISSING: QT_TRANSLATE_NOOP("Findings of a form", "選択肢がありません。"),
    LintCode.OPTIONS_NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Findings of a form", "この種類の設問に、選択肢は置けません。"
    ),
    LintCode.EXCLUSIVE_IN_SINGLE_CHOICE: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "選択肢「{option}」に、ほかと同時に選べない印があります。複数選択でだけ使えます。",
    ),
    LintCode.MATRIX: QT_TRANSLATE_NOOP(
        "Findings of a form", "表の形が、選択肢と合いません。1つの欄に1つの選択肢を当ててください。"
    ),
    LintCode.CONSTRAINT_NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Findings of a form", "この種類の設問に、{member}は置けません。"
    ),
    LintCode.CONSTRAINT_BOUNDS: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "{member}の下限と上限が合いません。読める値で、下限を上限以下にしてください。",
    ),
    LintCode.PATTERN: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "書式（正規表現）が読めないか、重すぎます。短くして、文字数の上限も付けてください。",
    ),
    LintCode.BODY_CODE_TYPE: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "R.body_code は団体コードの設問にだけ使えます。種類（body-code）か名前を変えてください。",
    ),
    # References
    LintCode.DANGLING_REFERENCE: QT_TRANSLATE_NOOP(
        "Findings of a form", "{part}が、ない設問「{reference}」を見ています。"
    ),
    LintCode.FORWARD_REFERENCE: QT_TRANSLATE_NOOP(
        "Findings of a form",
        "{part}が、後ろにある {reference} を見ています。前の設問だけを使えます。",
    ),
    LintCode.SELF_REFERENCE: QT_TRANSLATE_NOOP(
        "Findings of a form", "{part}が、自分自身を見ています。前の設問だけを使えます。"
    ),
    LintCode.CYCLE: QT_TRANSLATE_NOOP("Findings of a form", "条件が輪になっています：{path}。"),
    LintCode.OPERATOR: QT_TRANSLATE_NOOP(
        "Findings of a form", "{part}で、{reference} に使えない比べ方（{operator}）をしています。"
    ),
    LintCode.VALUE: QT_TRANSLATE_NOOP(
        "Findings of a form", "{part}で、{reference} と比べている値が、その設問の答えになりません。"
    ),
    LintCode.UNKNOWN_OPTION: QT_TRANSLATE_NOOP(
        "Findings of a form", "{part}で、{reference} にない選択肢と比べています。"
    ),
    LintCode.ITEM_COMPARISON: QT_TRANSLATE_NOOP(
        "Findings of a form", "{part}で、比べられない設問どうしを比べています。"
    ),
    LintCode.CHECK_ONLY: QT_TRANSLATE_NOOP(
        "Findings of a form", "文の検索は、回答どうしの点検の条件としてだけ、1つずつ置けます。"
    ),
    LintCode.UNREACHABLE: QT_TRANSLATE_NOOP(
        "Findings of a form", "どう答えても現れません。条件を見直してください。"
    ),
    LintCode.NOT_DECIDED: QT_TRANSLATE_NOOP(
        "Findings of a form", "条件の組み合わせが多すぎて、現れるかどうかを調べきれません。"
    ),
}


def finding_sentence(code: LintCode) -> str:
    """Give the sentence of a code, with places for what `finding_words` fills in."""
    return QCoreApplication.translate("Findings of a form", str(_SENTENCES[code]))
