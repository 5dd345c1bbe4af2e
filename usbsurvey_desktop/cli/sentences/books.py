"""What is said of record books."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

SENTENCES: Mapping[Code, Words] = {
    Code.RECORD_REFUSED: Words(
        "受渡し記録簿に書き足せません。", "Nothing can be added to the record book this way."
    ),
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.ANSWERS_REFUSED, "unknown_item"): Words(
        "値のファイルに、様式にない項目があります。",
        "The file of values names something that the form does not ask.",
    ),
    (Code.ANSWERS_REFUSED, "unknown_code"): Words(
        "値のファイルに、選択肢にない符号があります。",
        "The file of values holds a code that is none of the options.",
    ),
    (Code.ANSWERS_REFUSED, "wrong_type"): Words(
        "値のファイルに、項目の種類と違う値があります。",
        "The file of values holds a value of another type than its item.",
    ),
    (Code.RECORD_REFUSED, "unknown_record"): Words(
        "その番号の記録はありません。", "There is no record of that number."
    ),
    (Code.RECORD_REFUSED, "unknown_page"): Words(
        "そのページはありません。", "There is no such page."
    ),
    (Code.RECORD_REFUSED, "unknown_medium"): Words(
        "その番号の媒体は台帳にありません。", "There is no medium of that number in the ledger."
    ),
    (Code.RECORD_REFUSED, "other_page"): Words(
        "このページにない項目があります。", "It names something that is not on this page."
    ),
    (Code.RECORD_REFUSED, "number"): Words(
        "番号と団体コードは記録簿が付けます。ほかの値にはできません。",
        "Number and body code are given by the book and cannot be others.",
    ),
    (Code.RECORD_REFUSED, "not_a_time"): Words(
        "今の時刻は、このページの日時の項目にだけ入れられます。",
        "The time of now can be put into a time of this page only.",
    ),
    (Code.RECORD_REFUSED, "no_correction"): Words(
        "書いてある値を変えるには、訂正の理由（--correction）が要ります。",
        "To change a value that is written, say why (--correction).",
    ),
    (Code.RECORD_REFUSED, "order"): Words(
        "ページは、申請、承認、作業、引渡し、後始末、点検の順に閉じます。前のページを先に閉じてください。",
        "Pages are closed in their order: request, approval, work, delivery, closing, inspection. "
        "Close the earlier one first.",
    ),
    (Code.RECORD_REFUSED, "future"): Words(
        "まだ来ていない日です。確かめた日を書いてください。",
        "That day has not come yet. Write the day on which somebody looked.",
    ),
    (Code.RECORD_REFUSED, "text"): Words(
        "使えない文字、長すぎる文、または空の文があります。",
        "A text is too long, blank, or holds a character that cannot be used.",
    ),
    (Code.RECORD_REFUSED, "who"): Words(
        "記載する人の名前は、64文字までの1行で書いてください。",
        "Write the name of who writes this in one line of at most 64 characters.",
    ),
    (Code.RECORD_REFUSED, "digest"): Words(
        "受付照合の全体（43文字）の形ではありません。",
        "That is not the whole receipt code of a package (43 characters).",
    ),
    (Code.RECORD_REFUSED, "closed"): Words(
        "この年度は閉じています。次の年度の記録簿に書いてください。",
        "This year is closed. Write into next year's book.",
    ),
    (Code.RECORD_REFUSED, "full"): Words(
        "記録簿がいっぱいです。年度を閉じて、次の記録簿を作ってください。",
        "The book is full. Close it and make the next one.",
    ),
    (Code.RECORD_REFUSED, "unfinished"): Words(
        "終わっていない記録があります。残して閉じるときは理由（--reason）を書いてください。",
        "There are unfinished records. To close all the same, say why (--reason).",
    ),
    (Code.RECORD_REFUSED, "not_closed"): Words(
        "前の年度の記録簿が閉じていません。", "The book of the year before is not closed."
    ),
    (Code.RECORD_REFUSED, "other_book"): Words(
        "別の記録簿です。同じ記録簿の写しではありません。",
        "That is another book, not a copy of this one.",
    ),
    (Code.RECORD_REFUSED, "not_wanted"): Words(
        "この調査では、受渡し記録を添えません。",
        "This survey takes no hand-off record.",
    ),
}
"""What a code means more closely where its facts tell the reason."""
