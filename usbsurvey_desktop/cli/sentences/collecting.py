"""What is said to a collector: of decisions, rosters, ledgers, bundles, classes."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

_LEDGER = Words(
    "確認台帳に検証できない行があります。その行以降は集計に使いません。",
    "The ledger has a line that cannot be verified. Nothing from that line on counts.",
)

SENTENCES: Mapping[Code, Words] = {
    Code.ROSTER_SIGNER: Words(
        "この署名者名簿に署名した人は、前の版で決められた管理者ではありません。"
        "間の版があれば、古い順に先に使ってください。なければ管理者に確かめてください。",
        "The roster is not signed by a keeper that the version before names. "
        "Use the versions between first, in order; if there are none, ask the keeper.",
    ),
    Code.ROSTER_OLDER: Words(
        "もっと新しい版の署名者名簿を使ったことがあります。新しいほうを使ってください。"
        "なくしたときは、管理者かほかの確認者から写しをもらってください。",
        "A later version of this roster was used before. Use that one; "
        "if it is lost, get a copy from its keeper or another reviewer.",
    ),
    Code.ROSTER_CONFLICT: Words(
        "同じ版で中身の違う署名者名簿を使ったことがあります。どちらが正しいか、管理者に確かめてください。",
        "Another roster of the same version was used before. Ask its keeper which one is right.",
    ),
    Code.LEDGER_LINE: _LEDGER,
    Code.LEDGER_CHAIN: _LEDGER,
    Code.LEDGER_SIGNER: Words(
        "確認台帳を書いた人が、署名者名簿の確認者ではありません。集計に使いません。",
        "The ledger was not written by a reviewer of the roster. It does not count.",
    ),
    Code.BUNDLE_MISMATCH: Words(
        "取りまとめファイルの一覧が、中の提出ファイルや確認台帳と一致しません。使わずに送り主へ連絡してください。",
        "The bundle lists what its packages or ledgers do not say. Do not use it; tell the sender.",
    ),
    Code.BUNDLE_OLDER: Words(
        "同じ送り主の、より新しい取りまとめファイルがあります。新しいものを使ってください。",
        "There is a newer bundle of the same sender. Use the newer one.",
    ),
    Code.BUNDLE_CONFLICT: Words(
        "同じ送り主の同じ番号で、中身の違う取りまとめファイルがあります。このファイルは使っていません。"
        "送り主に、次の番号で作り直すよう頼んでください。",
        "There are bundles of one sender with one number and different contents. This one is not "
        "used. Ask the sender to make one under the next number.",
    ),
    Code.SIGNER_NOT_ACCEPTED: Words(
        "署名者が名簿に登録済み・一致でないため、受理できません。",
        "It cannot be accepted, because a signer is not the one registered in the roster.",
    ),
    Code.DECISION_REFUSED: Words("この判断は記録できません。", "This decision cannot be recorded."),
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.BODY_CODE, "classes_code"): Words(
        "人口区分のファイルに、正しくない団体コードがあります。6桁で、先頭の0も書いてください。",
        "The file of population classes holds a wrong body code. Write six digits, leading "
        "zeros too.",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_text"): Words(
        "人口区分のファイルを読めません。CSV（UTF-8またはCP932）で保存してください。",
        "The file of population classes cannot be read. Save it as CSV, in UTF-8 or CP932.",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_columns"): Words(
        "人口区分のファイルの1行目には、団体コードと、人口か区分のどちらか一つを書いてください。",
        "The first line of a file of population classes names the columns 団体コード "
        "and one of 人口 and 区分.",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_row"): Words(
        "人口区分のファイルに、1行目と列の数が違う行があります。",
        "A line of the file of population classes has more or fewer cells than its first line.",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_value"): Words(
        "人口区分のファイルに、読めない人口か区分があります。"
        "人口は 12345 か 12,345、区分は「2万人未満」「2万人以上5万人未満」"
        "「5万人以上10万人未満」「10万人以上20万人未満」「20万人以上30万人未満」"
        "「30万人以上」と書いてください。",
        "A population (12345 or 12,345) or a class (2万人未満 or under_20k, 20k_50k, 50k_100k, "
        "100k_200k, 200k_300k, over_300k) cannot be read.",
    ),
    (Code.PAYLOAD_SCHEMA, "classes_twice"): Words(
        "人口区分のファイルに、同じ団体コードが2回あります。",
        "The file of population classes names a body twice.",
    ),
    (Code.PAYLOAD_SCHEMA, "comments"): Words(
        'コメントのファイルは [{"link_id": "A3" または null, "text": "文"}] の形で、'
        "200件までにしてください（2,000文字まで、空の文は書けません）。",
        'Comments are written as [{"link_id": "A3" or null, "text": "words"}], at most 200, '
        "each of 1 to 2,000 characters.",
    ),
    (Code.PAYLOAD_SCHEMA, "comment_question"): Words(
        "コメントの link_id が、この提出ファイルの設問にありません。",
        "A comment names a question that this package does not answer.",
    ),
    (Code.DECISION_REFUSED, "not_accepted"): Words(
        "受理されていないので、取り消すものがありません。",
        "It is not accepted, so there is nothing to take back.",
    ),
    (Code.DECISION_REFUSED, "forked"): Words(
        "この団体には、同じ版を置き換えるファイルがほかにもあります（分岐）。"
        "先に --choose で、数えるほうを選んでください。",
        "This body has branches of which none was chosen. Choose first with --choose.",
    ),
    (Code.DECISION_REFUSED, "no_branch"): Words(
        "一方がもう一方を置き換えた版なので、分岐ではありません。新しい版が数えられます。",
        "One of them replaces the other, so they are no branches. The later one counts.",
    ),
    (Code.DECISION_REFUSED, "changed"): Words(
        "ほかの確認者が判断を記録しました。何も記録していません。"
        "内容を確かめて、もう一度判断してください。",
        "Another reviewer has recorded a decision. Nothing was recorded. "
        "Look at it and decide again.",
    ),
    (Code.DECISION_REFUSED, "other_words"): Words(
        "--comments と --message が、判断を記録したときの内容と違います。"
        "内容を変えるときは、--again ではなく、もう一度判断してください。",
        "These are not the words the decision was recorded with. "
        "To say something else, decide again instead of --again.",
    ),
    (Code.CHECK_NUMBER_DIFFERS, "not_thirty"): Words(
        "照合番号が30桁の数字ではありません。", "A check number has thirty digits."
    ),
    (Code.ROSTER_SIGNER, "no_keeper"): Words(
        "この身分証の人は、この名簿の管理者ではありません（管理者は roster list で見られます）。",
        "This identity is no keeper of the roster (see roster list).",
    ),
    (Code.ROSTER_CONFLICT, "pinned"): Words(
        "この提出先の名簿を、この端末でもう信頼しています。"
        "それをやめて作り直すときは --give-up-pin を付けてください。",
        "A roster of this recipient is pinned here already. "
        "To give it up for a new one, add --give-up-pin.",
    ),
    (Code.ROSTER_CONFLICT, "meanwhile"): Words(
        "その間に、ほかの人が名簿を書き換えました。もう一度やり直してください。",
        "Somebody else has changed the roster meanwhile. Do it once more.",
    ),
    (Code.BUNDLE_CONFLICT, "number_taken"): Words(
        "この番号かそれより後の番号の取りまとめが、もう作られています。何も書いていません。"
        "--number を省くと、次の番号になります。",
        "A bundle of this number or a higher one was made already. Nothing was written. "
        "Without --number the next one is taken.",
    ),
    (Code.LEDGER_SIGNER, "other_recipient"): Words(
        "ほかの提出先の確認台帳です。この提出先の集計には使いません。",
        "This is a ledger of another recipient. It does not count for this one.",
    ),
    (Code.ROSTER_SIGNER, "other_recipient"): Words(
        "この署名者名簿は、ほかの提出先のものです。",
        "This is the roster of another recipient.",
    ),
}
"""What a code means more closely where its facts tell the reason."""
