"""What the commands about records say, beside the words of the forms."""

from collections.abc import Iterable, Iterator, Mapping

from usbsurvey_desktop.cli.answers import finding_line, finding_lines
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.engine.answers import Finding
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.logbook.judgement import RecordState

NO_RECOVERY = Words(
    "復旧用の鍵が登録されていません。合言葉を忘れると、この記録簿はだれにも開けません。",
    "There is no recovery key: if the passphrase is forgotten, nobody can open this book.",
)
OLDER = Words(
    "この記録簿は古い写しかもしれません。この端末は第{newer}世代を見ています（最後の記載 {at}）。",
    "This book may be an older copy: generation {newer} was seen here (last entry {at}).",
)
WAITING = Words(
    "終わっていない記録が{n}件あります: {numbers}",
    "{n} records are half done for more than 7 days: {numbers}",
)
NEVER_WRITE = Words(
    "住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。",
    "Never write residents' names, personal or account numbers, passwords or keys.",
)
ADDED_BEHIND = Words(
    "同時に保存した人がいたので、その後ろに書き足しました。写し {name} は、もう要りません。",
    "Somebody else saved at the same time; this was added behind. The copy {name} has done its"
    " work.",
)
PLAIN = Words(
    "書き出したファイルは暗号化されていません。使い終わったら消してください。",
    "What was written is not encrypted. Delete it when it is no longer needed.",
)
NOT_CLOSED = Words(
    "ページは閉じていません。何も保存していません。",
    "The page was not closed; nothing was saved.",
)
CLOSED = Words(
    "年度を閉じました。この記録簿には、もう書き足せません。",
    "The year is closed. Nothing more can be added to this book.",
)
NEXT_LATER = Words(
    "年度は閉じてあります。--next を付けてもう一度実行すると、次の年度の記録簿だけを作ります。",
    "The year is closed. Run the same again with --next to make next year's book alone.",
)
CHOOSE = Words(
    "1時間以上です。cとdのどちらかは、貴団体の「半日」の考え方で選んでください。",
    "An hour or more: whether c or d, is for the office to choose by what half a day is there.",
)
TWO_BANDS = Words(
    "経過と作業で区分が違うので、選ぶ区分は示しません。",
    "Elapsed and working time fall into different bands, so none is proposed.",
)
STATES: Mapping[RecordState, Words] = {
    RecordState.REQUESTED: Words("申請中", "requested"),
    RecordState.APPROVED: Words("承認済み", "approved"),
    RecordState.WORKING: Words("作業中", "working"),
    RecordState.DONE: Words("完了", "done"),
    RecordState.INSPECTED: Words("点検済み", "inspected"),
}
MEDIUM_STATES: Mapping[str, Words] = {
    "in": Words("保管中", "in store"),
    "out": Words("貸出中", "lent out"),
    "lost": Words("紛失", "lost"),
    "gone": Words("廃棄", "disposed of"),
    "unknown": Words("媒体台帳にない番号", "not in the media ledger"),
}
_MEDIUM = Words(
    "この媒体は{state}です。番号を確かめてください。",
    "This medium is {state}. Check its number.",
)
BANDS: Mapping[str, Words] = {
    "a": Words("a. 30分未満に当たります。", "That is a, less than 30 minutes."),
    "b": Words("b. 30分以上60分未満に当たります。", "That is b, 30 to less than 60 minutes."),
    "c_or_d": CHOOSE,
}


def record_finding_lines(form: Form, findings: Iterable[Finding]) -> Iterator[str]:
    """Findings about a page, one line each; what is wrong with its medium in words of its own."""
    for one in findings:
        if one.facts.get("check") == "medium_state":
            state = MEDIUM_STATES[str(one.facts["state"])]
            yield finding_line(form, one, str(_MEDIUM).format(state=state))
        else:
            yield from finding_lines(form, [one])
