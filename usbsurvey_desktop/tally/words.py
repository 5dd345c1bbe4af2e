"""What tables say in words. Exports are Japanese, whatever the language of the windows.

Source: docs/semantics.md §3; the glossary.
"""

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.coverage import Coverage
from usbsurvey_desktop.tally.versions import Difference

OTHER_WORDS = "その他"
UNLISTED_WORDS = "人口区分のファイルにない団体"
WHOLE_WORDS = "全体"
NOT_ASKED_WORDS = "この形では聞いていない"
STATE_WORDS = {
    State.ANSWERED: "回答済み",
    State.UNANSWERED: "未回答",
    State.NOT_APPLICABLE: "対象外",
}
KIND_WORDS = {
    MunicipalityKind.PREFECTURE: "都道府県",
    MunicipalityKind.DESIGNATED_CITY: "政令指定都市",
    MunicipalityKind.SPECIAL_WARD: "特別区",
    MunicipalityKind.CITY: "市",
    MunicipalityKind.TOWN: "町",
    MunicipalityKind.VILLAGE: "村",
    MunicipalityKind.OTHER: OTHER_WORDS,
}
TYPE_WORDS = {
    ItemType.YES_NO: "はい・いいえ",
    ItemType.SINGLE_CHOICE: "一つ選択",
    ItemType.MULTI_CHOICE: "複数選択",
    ItemType.TEXT: "文章",
    ItemType.INTEGER: "整数",
    ItemType.DECIMAL: "小数",
    ItemType.DATE: "日付",
    ItemType.DATE_TIME: "日時",
    ItemType.BODY_CODE: "団体コード",
}
STANDING_WORDS = {
    Standing.RECEIVED: "受領（確認待ち）",
    Standing.REVIEWING: "確認中",
    Standing.HELD: "保留",
    Standing.RETURNED: "差戻し",
    Standing.ACCEPTED: "受理",
    Standing.CONTESTED: "競合",
}
SCOPE_WORDS = {
    Scope.ACCEPTED: "受理した回答だけ",
    Scope.READABLE: "読めた回答すべて（受理していないものを含む）",
}
DIFFERENCE_WORDS = {
    Difference.TYPE: "答え方が違う",
    Difference.CODES: "選択肢が違う",
    Difference.TEXT: "言葉が違う",
    Difference.LABELS: "選択肢の言葉が違う",
    Difference.LIMITS: "答えられる範囲が違う",
    Difference.REQUIRED: "必須かどうかが違う",
    Difference.DEFINITION: "用語の定義が違う",
    Difference.CONDITION: "聞く条件が違う",
    Difference.GATE: "条件が見る設問が違う",
    Difference.REMOVED: "新しい版では聞いていない",
}
COVERAGE_WORDS = {
    Coverage.COUNTED: "集計に入れた",
    Coverage.OTHER_FORM: "別の版の調査票に回答（集計していない）",
    Coverage.WAITING: "受領したが受理していない",
    Coverage.RETURNED: "差戻し後の再提出なし",
    Coverage.CONTESTED: "確認者の判断が競合",
    Coverage.FORKED: "分岐（どの版を数えるか未定）",
    Coverage.GONE: "台帳にあるファイルがない",
    Coverage.NEVER_COUNTED: "署名者が不一致または登録取消のファイルだけ",
    Coverage.UNREADABLE: "開けないファイルだけ",
    Coverage.MISSING: "未提出",
}
