"""Each finding about a form or an answer as a few words in both languages."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.engine.answers import FindingCode, State
from usbsurvey_desktop.questionnaire.definition import Severity
from usbsurvey_desktop.questionnaire.finding import LintCode

_JSON = Words("JSONとして読めません", "not readable as JSON")

LINT_WORDS: Mapping[LintCode, Words] = {
    LintCode.JSON_SYNTAX: _JSON,
    LintCode.JSON_LIMITS: Words("入れ子が深すぎるか、大きすぎます", "too deep or too large"),
    LintCode.JSON_DUPLICATE: Words("同じ名前が2度あります", "a member stands twice"),
    LintCode.JSON_NUMBER: Words("使えない数です", "a number that cannot be used"),
    LintCode.SHAPE: Words("調査票の定義の形ではありません", "not the shape of a form definition"),
    LintCode.TOO_MANY_ITEMS: Words("項目が多すぎます", "too many items"),
    LintCode.TOO_MANY_OPTIONS: Words("選択肢が多すぎます", "too many options"),
    LintCode.TOO_MANY_CHECKS: Words("点検が多すぎます", "too many checks"),
    LintCode.TEXT_TOO_LONG: Words("文が長すぎます", "a text is too long"),
    LintCode.TEXT_REFUSED: Words("使えない文字があります", "a character that cannot be used"),
    LintCode.EMPTY_TEXT: Words("文が空です", "a text is empty"),
    LintCode.DUPLICATE_LINK_ID: Words("設問番号が重なっています", "a link_id stands twice"),
    LintCode.DUPLICATE_OPTION: Words("選択肢の符号が重なっています", "an option code stands twice"),
    LintCode.DUPLICATE_CHECK: Words("点検の番号が重なっています", "a check id stands twice"),
    LintCode.OUTSIDE_PAGE: Words("ページの外に設問があります", "a question outside any page"),
    LintCode.PAGE_IN_PAGE: Words("ページの中にページがあります", "a page inside a page"),
    LintCode.COUNT_MISMATCH: Words("設問数が宣言と違います", "the number of questions differs"),
    LintCode.OPTIONS_MISSING: Words("選択肢がありません", "options are missing"),
    LintCode.OPTIONS_NOT_ALLOWED: Words(
        "この種類の設問に選択肢は置けません", "options do not fit this type"
    ),
    LintCode.EXCLUSIVE_IN_SINGLE_CHOICE: Words(
        "単一選択に排他の選択肢は置けません", "an exclusive option in a single choice"
    ),
    LintCode.MATRIX: Words("表の形が選択肢と合いません", "the matrix does not fit the options"),
    LintCode.CONSTRAINT_NOT_ALLOWED: Words(
        "この種類の設問に置けない制約です", "a constraint that does not fit this type"
    ),
    LintCode.CONSTRAINT_BOUNDS: Words("制約の上下が逆です", "the bounds contradict one another"),
    LintCode.PATTERN: Words("書式が読めないか危険です", "the pattern cannot be read or is unsafe"),
    LintCode.BODY_CODE_TYPE: Words(
        "R.body_code は団体コード（body_code）の設問にだけ使えます",
        "R.body_code is for a question of the type body_code alone",
    ),
    LintCode.DANGLING_REFERENCE: Words("ない設問を指しています", "points to no question"),
    LintCode.FORWARD_REFERENCE: Words("後ろの設問を指しています", "points to a later question"),
    LintCode.SELF_REFERENCE: Words("自分自身を指しています", "points to itself"),
    LintCode.CYCLE: Words("条件が輪になっています", "conditions form a cycle"),
    LintCode.OPERATOR: Words("この種類に使えない比べ方です", "an operator that does not fit"),
    LintCode.VALUE: Words("比べる値の種類が違います", "the compared value has another type"),
    LintCode.UNKNOWN_OPTION: Words("ない選択肢と比べています", "compares with no option of it"),
    LintCode.ITEM_COMPARISON: Words(
        "比べられない設問どうしです", "two questions that cannot be compared"
    ),
    LintCode.CHECK_ONLY: Words(
        "文の検索は、一つの点検（checks）の条件としてだけ置けます",
        "looking through texts is for one check alone, as its whole condition",
    ),
    LintCode.UNREACHABLE: Words("どう答えても現れない設問です", "no answers can reach it"),
    LintCode.NOT_DECIDED: Words(
        "現れるかどうかを調べきれません", "whether it can be reached was not decided"
    ),
    LintCode.NO_PROVENANCE: Words("出典がありません", "no source is given"),
    LintCode.PROVISIONAL_OPTION: Words("暫定の選択肢です", "a provisional option"),
    LintCode.TRANSLATION_MISSING: Words("訳がありません", "a translation is missing"),
    LintCode.TRANSLATION_UNKNOWN: Words("調査票にない文の訳です", "a translation of no text"),
    LintCode.TRANSLATION_FIELDS: Words(
        "訳の差し込みが原文と違います", "the placeholders differ from the source text"
    ),
}

FINDING_WORDS: Mapping[FindingCode, Words] = {
    FindingCode.REQUIRED: Words("答えが必要です", "an answer is needed"),
    FindingCode.FREE_TEXT_REQUIRED: Words("自由記述が必要です", "its text is needed"),
    FindingCode.UNPARSED: Words("値として読めません", "not readable as a value"),
    FindingCode.TOO_LONG: Words("長すぎます", "too long"),
    FindingCode.TOO_SHORT: Words("短すぎます", "too short"),
    FindingCode.PATTERN: Words("書き方が違います", "not of the form asked for"),
    FindingCode.TOO_SMALL: Words("小さすぎます", "too small"),
    FindingCode.TOO_LARGE: Words("大きすぎます", "too large"),
    FindingCode.EXCLUSIVE: Words(
        "ほかと同時に選べない選択肢があります", "an option that excludes the others"
    ),
    FindingCode.TOO_FEW: Words("選んだ数が少なすぎます", "too few are chosen"),
    FindingCode.TOO_MANY: Words("選んだ数が多すぎます", "too many are chosen"),
    FindingCode.RECHECK: Words("もう一度確かめてください", "wants another look"),
    FindingCode.CHECK: Words("回答どうしを確かめてください", "answers that want comparing"),
}

SEVERITY_WORDS: Mapping[Severity, Words] = {
    Severity.BLOCK: Words("要修正", "to mend"),
    Severity.WARN_WITH_REASON: Words("要説明", "to explain"),
    Severity.INFO: Words("参考", "to note"),
}

STATE_WORDS: Mapping[State, Words] = {
    State.ANSWERED: Words("回答済み", "answered"),
    State.UNANSWERED: Words("未回答", "unanswered"),
    State.NOT_APPLICABLE: Words("対象外", "not applicable"),
}
