"""What the columns and codes of an export mean: the sheet 符号の説明, but for the forms' own items.

Source: the hand-off record §7; the notes are the warnings that an export must carry with it.
"""

from collections.abc import Mapping

NOTES = (
    "この書き出しは暗号化されていません。保存場所と渡し先は、貴団体の規則に従ってください。",
    "受渡し記録簿（.usbrecord）が正本です。ここを書き換えても、記録簿は変わりません。",
    "日付と時刻はISO 8601です。空欄は未回答です。対象外の項目は not_applicable 列にあります。",
    "入りきらない文は「（以下省略）」で終わります。全文は記録簿にあります。",
    "CSVでは、= + - @ などで始まる文の前に ' を付けています。文字コードはUTF-8（BOM付き）です。",
)
"""What whoever opens an export must know."""

RECORD_COLUMNS: Mapping[str, str] = {
    "record": "記録番号",
    "state": "状況",
    "open_pages": "まだ閉じていないページ",
    "elapsed_minutes": "経過（申請から完了まで、分）",
    "work_minutes": "作業（開始から完了まで、分）",
    "survey_pattern": "アンケートのパターン",
    "not_applicable": "対象外の項目",
    "typed_later": "あとから入力した時刻の項目",
    "corrections": "訂正の回数",
    "packages": "運んだ提出ファイルの受付照合の全体",
    "entry_sha256": "最後の記載のハッシュ",
}
ENTRY_COLUMNS: Mapping[str, str] = {
    "seq": "記載の番号",
    "at": "記載の日時",
    "who": "記載した人",
    "kind": "記載の種類",
    "subject": "記録番号または媒体の登録番号",
    "page": "ページ",
    "closed": "ページを閉じたか",
    "from_paper": "紙から転記したか",
    "correction": "訂正の理由",
    "item": "項目",
    "value": "値（入力されたとおり）",
    "typed_at": "あとから入力した日時",
    "sha256": "この記載のハッシュ",
    "before": "前の記載のハッシュ",
}
MEDIUM_COLUMNS: Mapping[str, str] = {
    "M.checked.on": "最後の在庫確認の日",
    "M.checked.by": "最後の在庫確認の人",
    "proposed_state": "受渡し記録から考えられる状態",
    "checks": "在庫確認の回数",
    "entries": "記載の回数",
}
CODE_COLUMNS: Mapping[str, str] = {
    "table": "表",
    "column": "列",
    "code": "符号",
    "meaning": "意味",
}

CODES: Mapping[str, Mapping[str, str]] = {
    "state": {
        "requested": "申請中",
        "approved": "承認済み",
        "working": "作業中",
        "done": "完了",
        "inspected": "点検済み",
    },
    "survey_pattern": {"A": "パターンA", "B": "パターンB", "C": "パターンC", "O": "その他"},
    "kind": {
        "open": "記録簿を開いた",
        "page": "受渡し記録のページ",
        "package": "提出ファイルを運んだ",
        "medium": "媒体台帳の行",
        "checked": "在庫確認",
        "access": "記録簿を開ける人の変更",
        "close": "年度を閉じた",
    },
    "closed": {"yes": "閉じた", "no": "書きかけ"},
    "from_paper": {"yes": "紙から転記", "no": "はじめから入力"},
    "item": {
        "reason:…": "点検についての理由（…は点検の番号）",
        "body": "団体コード",
        "year": "年度",
        "department": "所属",
        "former.file_id": "前の年度の記録簿",
        "former.head": "前の年度の最後の記載のハッシュ",
        "dig": "提出ファイルの受付照合の全体",
        "on": "在庫確認の日",
        "by": "在庫確認の人",
        "op": "変更の種類（slot、rekey、recover）",
        "reason": "終わっていない記録を残して年度を閉じた理由",
    },
    "proposed_state": {"in": "保管中", "out": "貸出中", "lost": "紛失"},
}
