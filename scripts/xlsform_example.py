"""Write the XLSForm from which an office starts: `python scripts/xlsform_example.py`.

The workbook stands in resources/xlsform; a test holds it against these tables.
"""

from datetime import UTC, datetime
from pathlib import Path

from usbsurvey_desktop.workbooks import Sheet, digits, workbook_bytes

TARGET = Path(__file__).resolve().parents[1] / "resources" / "xlsform" / "example.xlsx"

_NARROWEST, _WIDEST = 10, 60
_HELP = """
シート | 書くこと
survey | 1行に1つ。設問、グループ（ページ）、注意書きを上から順に書きます。
choices | 選択肢の一覧。survey の「select_one 一覧名」から使います。
settings | 調査の名前、符号（form_id）、版（version）。直したら版を上げます。
列（survey） | 書くこと
type | text（文字）、integer（整数）、date（日付）、note（注意書き）
type | select_one 一覧名（1つ選ぶ）、select_multiple 一覧名（複数選ぶ）
type | begin_group と end_group（グループの始めと終わり）
name | 設問の名前。英数字で、調査票の中で1度だけ使います。
label | 回答者に見せる文
hint | 例や説明
required | yes なら必須、no か空なら任意
relevant | 聞く条件。例：${usb} = 'yes'
relevant | 複数選ぶ設問は selected、両方のときは and。\
例：selected(${purpose}, 'vendor') and ${often} != 'seldom'
constraint | 答えの範囲。例：. >= 0 and . <= 9999
constraint_message | 範囲の説明。設問の補足として、はじめから見えます。
appearance | field-list（1ページにまとめる）、multiline（複数行）、body-code（団体コード）
列（choices） | 書くこと
list_name | 一覧の名前。survey の type に書いたもの
name | 選択肢の符号。英小文字、数字、_ で書きます。
label | 選択肢の文
usbsurvey_exclusive | 「特にない」のように、ほかといっしょに選べないものは yes
このシート | 読み込みません。消してもかまいません。
"""
_SURVEY = """
type | name | label | hint | required | relevant | constraint | appearance
begin_group | office | 団体と回答者 | | | | | field-list
text | code | 団体コード（6桁） | | yes | | | body-code
text | department | 担当部署 | | yes | | string-length(.) <= 100 |
date | as_of | 回答基準日 | 例：2026-12-01 | yes | | |
end_group | office | | | | | |
begin_group | use | USBメモリ等の利用 | | | | | field-list
note | use_note | 業務用に貸与されている媒体について答えてください。 | | | | |
select_one yes_no | usb | USBメモリ等を業務で使っていますか。 | | yes | | |
end_group | use | | | | | |
begin_group | detail | 使い方 | | | ${usb} = 'yes' | | field-list
select_multiple purpose or_other | purpose | 何に使っていますか。（すべて） | | yes | | |
integer | count | 何本ですか。 | おおよその数。1から9999まで | yes | | . >= 1 and . <= 9999 |
select_one often | often | どのくらいの頻度で使いますか。 | | yes | | |
date | until | 委託先との受渡しをやめる予定の日 | 決まっていなければ、空けておきます。 | no \
 | selected(${purpose}, 'vendor') and ${often} != 'seldom' | |
text | plan | 減らす予定 | | no | ${often} != 'seldom' | string-length(.) <= 999 | multiline
end_group | detail | | | | | |
begin_group | none | 使わない理由 | | | ${usb} = 'no' | | field-list
text | why_not | どのように済ませていますか。 | | no | | string-length(.) <= 999 | multiline
end_group | none | | | | | |
"""
_CHOICES = """
list_name | name | label | usbsurvey_exclusive
yes_no | yes | はい |
yes_no | no | いいえ |
purpose | between_zones | ネットワークの間でデータを受け渡すため |
purpose | vendor | 委託先とデータを受け渡すため |
purpose | backup | 控えをとるため |
purpose | undecided | 決まった使い方はない | yes
often | daily | ほぼ毎日 |
often | weekly | 週に数回 |
often | monthly | 月に数回 |
often | seldom | それより少ない |
"""
_SETTINGS = """
form_title | form_id | version | default_language
USBメモリ等の利用に関する調査（見本） | usb-example | 1 | 日本語 (ja)
"""
_SHEETS = {"survey": _SURVEY, "choices": _CHOICES, "settings": _SETTINGS, "書き方": _HELP}


def _sheet(title: str, table: str) -> Sheet:
    head, *rows = (
        tuple(cell.strip() for cell in line.split(" |")) for line in table.strip().splitlines()
    )
    widths = tuple(
        min(max(_NARROWEST, *map(digits, cells)), _WIDEST)
        for cells in zip(head, *rows, strict=True)
    )
    return Sheet(title, head, rows, widths=widths)


def example() -> bytes:
    """The workbook; the same bytes always."""
    sheets = [_sheet(title, table) for title, table in _SHEETS.items()]
    return workbook_bytes(sheets, now=datetime(2000, 1, 1, tzinfo=UTC))


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(example())
