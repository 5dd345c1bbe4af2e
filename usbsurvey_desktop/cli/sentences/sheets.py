"""What is said of sheets with QR symbols."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

_QR_SHEET = Words(
    "QR提出票を読み取れません。全ページを読み取り直してください。",
    "The QR sheet cannot be read. Scan all its pages again.",
)

SENTENCES: Mapping[Code, Words] = {
    Code.QR_NONE: _QR_SHEET,
    Code.QR_MIXED: _QR_SHEET,
    Code.QR_CONFLICT: _QR_SHEET,
    Code.QR_MISSING: Words(
        "QR提出票の用紙か記号が足りません。足りないものを読み取り、前の画像といっしょに指定してください。",
        "Pages or symbols of the QR sheet are missing. Scan these, and name them "
        "with the scans before.",
    ),
    Code.QR_HASH: _QR_SHEET,
    Code.QR_TOO_LARGE: Words(
        "QR提出票には大きすぎます。提出ファイルを使ってください。",
        "It is too large for a QR sheet. Use the package file.",
    ),
    Code.IMAGE_REFUSED: Words(
        "画像を開けません（形式または大きさ）。",
        "The picture cannot be opened (its format or its size).",
    ),
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.FILE_TOO_LARGE, "symbols"): Words(
        "記号が多すぎます（4万個まで）。何回かに分けて読み取ってください。",
        "There are too many symbols (40,000 at once). Read them in parts.",
    ),
    (Code.IMAGE_REFUSED, "kind"): Words(
        "読み取れる画像ではありません。PNG、JPEG、BMP、TIFF、PDFのいずれかにしてください。",
        "This is no picture that can be read. Use PNG, JPEG, BMP, TIFF or PDF.",
    ),
    (Code.IMAGE_REFUSED, "size"): Words(
        "画像が大きすぎます（1辺20,000画素、展開後256 MiBまで）。300 dpiで読み取り直してください。",
        "The picture is too large (20,000 pixels a side, 256 MiB unpacked). Scan at 300 dpi.",
    ),
    (Code.IMAGE_REFUSED, "pages"): Words(
        "ページがないか、多すぎます（1つのファイルに200ページまで）。分けて読み取り直してください。",
        "There is no page, or too many (200 in a file). Scan them in parts.",
    ),
    (Code.IMAGE_REFUSED, "locked"): Words(
        "パスワードで保護されたPDFは読み取れません。保護せずに保存し直してください。",
        "A PDF protected by a password cannot be read. Save it without.",
    ),
    (Code.IMAGE_REFUSED, "damaged"): Words(
        "画像が壊れているか、途中で切れています。読み取り直してください。",
        "The picture is damaged or cut off. Scan it again.",
    ),
    (Code.IMAGE_REFUSED, "time"): Words(
        "画像の読み取りに時間がかかりすぎるため、やめました。分けて読み取り直してください。",
        "Reading the picture took too long and was stopped. Scan it in parts.",
    ),
    (Code.IMAGE_REFUSED, "died"): Words(
        "画像を読み取る処理が途中で終わりました。このファイルは使わずに、読み取り直してください。",
        "What reads pictures ended over this one. Do not use the file; scan it again.",
    ),
    (Code.IMAGE_REFUSED, "no_process"): Words(
        "画像を読み取る処理を、この端末では始められません。管理者へ連絡してください。",
        "What reads pictures cannot be started here. Tell your administrator.",
    ),
}
"""What a code means more closely where its facts tell the reason."""
