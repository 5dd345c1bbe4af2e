"""What is said of files that a later version of the program wrote."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

SENTENCES: Mapping[Code, object] = {
    Code.VERSION_NEWER: QT_TRANSLATE_NOOP(
        "Messages",
        # The mark stands where anybody could have written it: it is no reason to run what is new.
        "「{file}」には、新しい版のソフトの形式だと書かれています。"
        "この版では確かめられないので、開いていません。ファイルは変わっていません。"
        "ソフトを新しい版にするときは、情報システム管理者から受け取ったものだけを使ってください。",
    ),
}
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.DRAFT_CONTENT, "newer"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」の中身は、新しい版のソフトで書かれています。ファイルは変わっていません。"
        "このソフトを新しい版にしてから、もう一度開いてください。",
    ),
    (Code.QUESTIONNAIRE_INVALID, "newer"): QT_TRANSLATE_NOOP(
        "Messages",
        "この調査票は、新しい版のソフトのためのものです。読み込んでいません。"
        "このソフトを新しい版にしてから、もう一度取り込んでください。",
    ),
    (Code.LEDGER_LINE, "newer"): QT_TRANSLATE_NOOP(
        "Messages",
        "確認台帳「{file}」は、新しい版のソフトで書かれています。集計に使っていません。"
        "ファイルは変わっていません。このソフトを新しい版にしてください。",
    ),
    (Code.POLICY_REFUSED, "version_newer"): QT_TRANSLATE_NOOP(
        "Messages",
        "管理者の設定ファイル（policy.json）は、新しい版のソフトのためのものなので、始められません。"
        "ファイルは変わっていません。情報システム管理者へ連絡してください。",
    ),
    (Code.RECORD_REFUSED, "newer_form"): QT_TRANSLATE_NOOP(
        "Messages",
        "新しい版のソフトの様式で書かれているので、ここでは書き足せません。"
        "記録簿は変わっていません。新しい版のソフトで書いてください。",
    ),
}
"""By code and reason."""
