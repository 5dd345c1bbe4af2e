"""What is said of sheets with QR symbols."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code

SENTENCES: Mapping[Code, object] = {
    Code.QR_NONE: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の記号が見つかりません。何も読み込んでいません。"
        "300dpiで、用紙の全体を読み取り直してください。",
    ),
    Code.QR_MIXED: QT_TRANSLATE_NOOP(
        "Messages",
        "別の提出ファイルのQR提出票がまざっています。何も読み込んでいません。"
        "1つの提出ファイルの用紙だけを読み取ってください。",
    ),
    Code.QR_CONFLICT: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の記号どうしが食い違っています。何も読み込んでいません。"
        "全ページを読み取り直し、また同じになるときは送り主に連絡してください。",
    ),
    Code.QR_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の記号が足りません。読めた分は残っています。"
        "足りないページを読み取り直してください。",
    ),
    Code.QR_HASH: QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の内容が変わっています。何も読み込んでいません。"
        "全ページを読み取り直し、また同じになるときは送り主に連絡してください。",
    ),
    Code.QR_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Messages",
        "回答が大きく、QR提出票の3枚に収まりません。提出ファイルは変わっていません。"
        "提出ファイルで送ってください。",
    ),
    Code.IMAGE_REFUSED: QT_TRANSLATE_NOOP(
        "Messages",
        "画像を開けません（形式または大きさ）。PNG、JPEG、BMP、TIFF、PDFのいずれかで読み取り直してください。",
    ),
}
