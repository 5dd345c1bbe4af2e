"""What is said of files that a later version of the program wrote."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

SENTENCES: Mapping[Code, Words] = {
    Code.VERSION_NEWER: Words(
        "新しい版のソフトの形式だと書かれていますが、この版では確かめられません。"
        "ソフトを更新するときは、情報システム管理者から受け取ったものだけを使ってください。",
        "The file says that it is of a newer version of this program, which this one cannot check. "
        "Update only with a program that your information systems manager gave you.",
    ),
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.DRAFT_CONTENT, "newer"): Words(
        "中身は新しい版のソフトで書かれています。ソフトを更新してください。",
        "What is in it was written by a newer version of this program. Update the program.",
    ),
    (Code.QUESTIONNAIRE_INVALID, "newer"): Words(
        "この調査票は、新しい版のソフトのためのものです。ソフトを更新してください。",
        "This survey is for a newer version of this program. Update the program.",
    ),
    (Code.LEDGER_LINE, "newer"): Words(
        "確認台帳は新しい版のソフトで書かれているので、集計に使いません。ソフトを更新してください。",
        "The ledger was written by a newer version of this program and does not count. "
        "Update the program.",
    ),
    (Code.POLICY_REFUSED, "version_newer"): Words(
        "管理者の設定ファイル（policy.json）は、新しい版のソフトのためのものです。"
        "管理者へ連絡してください。",
        "The administrator's settings (policy.json) are for a newer version of this program. "
        "Tell your administrator.",
    ),
    (Code.RECORD_REFUSED, "newer_form"): Words(
        "新しい版のソフトの様式で書かれているので、書き足せません。ソフトを更新してください。",
        "This was written by the form of a newer program, so nothing can be added here. "
        "Update the program.",
    ),
}
