"""What is said where something cannot be written, or not there."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

SENTENCES: Mapping[Code, Words] = {
    Code.DISK_FULL: Words("空き容量が足りません。", "There is not enough free space."),
    Code.SHARE_LOST: Words(
        "共有フォルダーにつながりません。", "The shared folder cannot be reached."
    ),
    Code.POLICY_REFUSED: Words(
        "管理者の設定ファイル（policy.json）に誤りがあります。管理者へ連絡してください。",
        "The administrator's settings (policy.json) are not right. Tell your administrator.",
    ),
    Code.FILE_UNWRITABLE: Words(
        "ファイルを書き込めません。保存場所と権限を確認してください。",
        "The file cannot be written. Check the place and who may write there.",
    ),
    Code.OUTPUT_EXISTS: Words(
        "同じ名前のファイルがもうあります。上書きするときは --force を付けてください。",
        "A file of this name exists already. Add --force to overwrite it.",
    ),
    Code.UNEXPECTED: Words(
        "想定外のエラーです。管理者へ連絡してください。",
        "Something unexpected happened. Call the administrator.",
    ),
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.FILE_UNWRITABLE, "no_pyarrow"): Words(
        "Parquetの書き出しに使う部品（pyarrow）がありません。"
        "Pythonから使う場合は usbsurvey-desktop[parquet] を入れるか、CSVかJSONを使ってください。",
        "Parquet needs pyarrow, which is not here. Where the program runs from Python, install "
        "usbsurvey-desktop[parquet]; or use CSV or JSON.",
    ),
    (Code.FILE_UNWRITABLE, "no_qt"): Words(
        "PDFを作る部品（Qt）がここでは使えません。"
        "画面から印刷してください。集計の表は、--xlsx や --csv でも書き出せます。",
        "A PDF needs Qt, which cannot be used here. "
        "Print from the windows; tables of a tally can be written by --xlsx or --csv too.",
    ),
    (Code.FILE_UNWRITABLE, "no_fonts"): Words(
        "日本語の文字の形（フォント）がないため、PDFを作れません。日本語のフォントを入れてください。",
        "A PDF needs a font with Japanese letters, and there is none. Install one.",
    ),
    (Code.FILE_UNWRITABLE, "too_many_cells"): Words(
        "表が大きすぎてExcelのシートに入りません（1,048,576行、16,384列まで）。CSVを使ってください。",
        "The table is too large for a sheet (1,048,576 rows, 16,384 columns). Use CSV.",
    ),
    (Code.FILE_UNREADABLE, "no_practice_world"): Words(
        "練習用のフォルダーではありません。先に usbsurvey demo DIR で作ってください。",
        "This is no practice world. Make one first: usbsurvey demo DIR.",
    ),
    (Code.OUTPUT_EXISTS, "not_a_world"): Words(
        "ほかのファイルがあるところには作れません。新しいフォルダーを指定してください。",
        "There are other files here. Name a new folder for the practice world.",
    ),
    (Code.OUTPUT_EXISTS, "never_over"): Words(
        "同じ名前のファイルがもうあります。上書きはしません。別の名前か、別のフォルダーにしてください。",
        "A file of this name exists already, and this command overwrites nothing. "
        "Choose another name or folder.",
    ),
}
"""What a code means more closely where its facts tell the reason."""
