"""What is said of sheets with QR symbols."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

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
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.FILE_UNREADABLE, "sheet"): QT_TRANSLATE_NOOP(
        "Messages",
        "提出ファイル「{file}」が、作ったときの場所にないか、読み取れません。"
        "QR提出票は作っていません。移したときは、移した先のファイルを選んでください。",
    ),
    (Code.TEXT_DAMAGED, "sheet"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は、この版の提出ファイルではないか、作ったあとに変わっています。"
        "QR提出票は作っていません。作ったときのままのファイルを選んでください。",
    ),
    (Code.QR_NONE, "paper"): QT_TRANSLATE_NOOP(
        "Messages",
        "QR提出票の記号が見つかりません。300dpiで、用紙の全体を読み取り直してください。",
    ),
    (Code.QR_MIXED, "paper"): QT_TRANSLATE_NOOP(
        "Messages",
        "別の提出ファイルの記号が1枚にまざっています。この1枚は使っていません。"
        "用紙を分けて読み取り直してください。",
    ),
    (Code.QR_CONFLICT, "paper"): QT_TRANSLATE_NOOP(
        "Messages",
        "この提出票の記号どうしが食い違っています。"
        "まちがったほうを「読み取ったもの」から外すか、この提出票を読み取り直してください。",
    ),
    (Code.QR_HASH, "paper"): QT_TRANSLATE_NOOP(
        "Messages",
        "この提出票は、内容が変わっています。"
        "この提出票を読み取り直し、また同じになるときは送り主に連絡してください。",
    ),
    (Code.FILE_TOO_LARGE, "symbols"): QT_TRANSLATE_NOOP(
        "Messages",
        "読み取った記号が多すぎます。すんだものを一覧から外して、続きを読み取ってください。",
    ),
    (Code.IMAGE_REFUSED, "size"): QT_TRANSLATE_NOOP(
        "Messages",
        "画像が大きすぎます。300dpiで読み取り直してください。",
    ),
    (Code.IMAGE_REFUSED, "pages"): QT_TRANSLATE_NOOP(
        "Messages",
        "ページがないか、200ページを超えています。分けて保存し、読み取り直してください。",
    ),
    (Code.IMAGE_REFUSED, "locked"): QT_TRANSLATE_NOOP(
        "Messages",
        "パスワードの付いたPDFは読み取れません。パスワードを付けずに保存し直してください。",
    ),
    (Code.IMAGE_REFUSED, "damaged"): QT_TRANSLATE_NOOP(
        "Messages",
        "画像が壊れているか、途中で切れています。用紙をスキャナーで読み取り直してください。",
    ),
    (Code.IMAGE_REFUSED, "time"): QT_TRANSLATE_NOOP(
        "Messages",
        "読み取りに時間がかかりすぎるので、やめました。"
        "ページを分けて保存し、読み取り直してください。",
    ),
    (Code.IMAGE_REFUSED, "died"): QT_TRANSLATE_NOOP(
        "Messages",
        "このファイルの読み取りが途中で終わりました。"
        "ほかのファイルは読み取れます。"
        "このファイルは使わずに、用紙をスキャナーで読み取り直してください。",
    ),
    (Code.IMAGE_REFUSED, "no_process"): QT_TRANSLATE_NOOP(
        "Messages",
        "この端末では、画像を読み取る処理を始められません。"
        "手持ちのスキャナーは使えます。"
        "情報システム管理者に連絡してください。",
    ),
}
