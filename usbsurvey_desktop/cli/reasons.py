"""What a code means more closely where its facts tell the reason (`cli.messages`)."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.FILE_UNWRITABLE, "no_pyarrow"): Words(
        "Parquetの書き出しに使う部品（pyarrow）がありません。"
        "Pythonから使う場合は usbsurvey-desktop[parquet] を入れるか、CSVかJSONを使ってください。",
        "Parquet needs pyarrow, which is not here. Where the program runs from Python, install "
        "usbsurvey-desktop[parquet]; or use CSV or JSON.",
    ),
    (Code.FILE_UNWRITABLE, "no_qt"): Words(
        "PDFを作る部品（Qt）がここでは使えません。"
        "画面の「集計」の［印刷］を使うか、--xlsx や --csv で書き出してください。",
        "A PDF needs Qt, which cannot be used here. "
        "Print from the windows, or write --xlsx or --csv.",
    ),
    (Code.FILE_UNWRITABLE, "no_fonts"): Words(
        "日本語の文字の形（フォント）がないため、PDFを作れません。日本語のフォントを入れてください。",
        "A PDF needs a font with Japanese letters, and there is none. Install one.",
    ),
    (Code.FILE_UNWRITABLE, "too_many_cells"): Words(
        "表が大きすぎてExcelのシートに入りません（1,048,576行、16,384列まで）。CSVを使ってください。",
        "The table is too large for a sheet (1,048,576 rows, 16,384 columns). Use CSV.",
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
    (Code.TEXT_REFUSED, "empty"): Words("空の項目があります。", "A part of the name is empty."),
    (Code.TEXT_REFUSED, "too_long"): Words(
        "長すぎます（団体と所属は64文字、氏名は21文字まで）。",
        "Too long: bodies and departments hold 64 characters, a person 64 bytes of UTF-8.",
    ),
    (Code.TEXT_REFUSED, "sign"): Words(
        "見えない文字が入っています。", "It holds a character that cannot be seen."
    ),
    (Code.CERTIFICATE, "not_known"): Words(
        "署名者の証明書がこのファイルになく、名簿にも登録されていません。"
        "証明書を入れたファイルを送り主に求めるか、署名者の公開カードを名簿に登録してください。",
        "The signer's certificate is neither in this file nor in a roster at hand. Ask the sender "
        "for the file with certificates inside, or register the signer's card in the roster.",
    ),
    (Code.IDENTITY_OPEN, "old_method"): Words(
        "古い方式（RC2、RC4など）で守られた鍵ファイルか、読めない形のものです。"
        "AES-256で守ったPKCS#12を認証局に求めるか、openssl pkcs12 で作り直してください。",
        "The key file is protected by an old method (RC2, RC4 …), or has an unknown form. "
        "Ask the PKI for a PKCS#12 under AES-256, or rewrite it with openssl pkcs12.",
    ),
    (Code.IDENTITY_KEY, "rounds"): Words(
        "鍵ファイルの反復回数が多すぎます。1,000万回以下のものを認証局に求めてください。",
        "The key file asks for too many rounds. Ask the PKI for one of at most 10,000,000.",
    ),
    (Code.IDENTITY_KEY, "no_key"): Words(
        "秘密の鍵が入っていません。鍵と証明書が入ったPKCS#12を認証局に求めてください。",
        "There is no private key in it. Ask the PKI for a PKCS#12 with key and certificate.",
    ),
    (Code.IDENTITY_KEY, "no_certificate"): Words(
        "鍵の証明書が入っていません。鍵と証明書が入ったPKCS#12を認証局に求めてください。",
        "The key's certificate is not in it. Ask the PKI for a PKCS#12 with key and certificate.",
    ),
    (Code.IDENTITY_KEY, "certificate"): Words(
        "証明書が正しい形ではありません。認証局に再発行を求めてください。",
        "Its certificate does not have the right form. Ask the PKI for another one.",
    ),
    (Code.IDENTITY_KEY, "algorithm"): Words(
        "この種類の鍵は使えません。P-256かRSA（2,048ビット以上）の鍵を認証局に求めてください。",
        "Keys of this kind are not used. Ask the PKI for P-256, or RSA of at least 2,048 bits.",
    ),
    (Code.IDENTITY_KEY, "key_weak"): Words(
        "RSAの鍵の長さか指数が使えません。2,048〜4,096ビット、指数65,537の鍵を認証局に求めてください。",
        "RSA keys need 2,048 to 4,096 bits and the exponent 65,537. Ask the PKI for such a key.",
    ),
    (Code.IDENTITY_KEY, "certificate_usage"): Words(
        "署名用の証明書ではありません（鍵用途 digitalSignature がありません）。"
        "NAME.open.p12 ではなく NAME.p12 を選ぶか、署名用の鍵を認証局に求めてください。",
        "Its certificate is not for signing (no digitalSignature). Choose NAME.p12, not "
        "NAME.open.p12, or ask the PKI for a signing key.",
    ),
    (Code.IDENTITY_PAIR, "mixed"): Words(
        "署名用と開封用の証明書が組になっていません（別の人のものか、同じ鍵です）。",
        "The certificates to sign and to open with are no pair: of two holders, or of one key.",
    ),
    (Code.IDENTITY_PAIR, "recipient_key"): Words(
        "隣の NAME.open.p12 の鍵は、開封には使えません（P-256ではありません）。",
        "The key in NAME.open.p12 beside it cannot open: it is not of P-256.",
    ),
    (Code.IDENTITY_PAIR, "certificate_usage"): Words(
        "隣の NAME.open.p12 は、開封用の証明書のファイルではありません。",
        "NAME.open.p12 beside it does not hold a certificate to open with.",
    ),
    (Code.WRONG_PASSPHRASE, "new_not_given"): Words(
        "新しい合言葉を尋ねる端末がありません。"
        "--new-passphrase-file か環境変数 USBSURVEY_NEW_PASSPHRASE で渡してください。",
        "There is no terminal to ask for a new passphrase. "
        "Give it by --new-passphrase-file or the variable USBSURVEY_NEW_PASSPHRASE.",
    ),
    (Code.WRONG_PASSPHRASE, "not_given"): Words(
        "合言葉を尋ねる端末がありません。"
        "--passphrase-file か環境変数 USBSURVEY_PASSPHRASE で渡してください。",
        "There is no terminal to ask for a passphrase. "
        "Give it by --passphrase-file or the variable USBSURVEY_PASSPHRASE.",
    ),
    (Code.ANSWERS_INCOMPLETE, "page"): Words(
        "確認が必要なところが残っています。", "There are points left to settle."
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_required"): Words(
        "この調査では、受渡し記録を添える必要があります（--handoff）。",
        "This survey demands a hand-off record (--handoff).",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_approval"): Words(
        "承認の記録がまだないので、添えられません。",
        "The record holds no approval yet, so it cannot be attached.",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_item"): Words(
        "受渡し記録に、まだ書いていない項目があります。",
        "Something the hand-off record must say before the medium leaves is missing.",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_value"): Words(
        "受渡し記録が、その様式の規則と合いません。",
        "The hand-off record does not obey the rules of its form.",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_form"): Words(
        "受渡し記録の様式を知りません。",
        "The form of the hand-off record is not known here.",
    ),
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
        "提出ファイルのダイジェストの形ではありません。", "That is not the digest of a package."
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
    (Code.FILE_UNREADABLE, "no_practice_world"): Words(
        "練習用のフォルダーではありません。先に usbsurvey demo DIR で作ってください。",
        "This is no practice world. Make one first: usbsurvey demo DIR.",
    ),
    (Code.OUTPUT_EXISTS, "not_a_world"): Words(
        "ほかのファイルがあるところには作れません。新しいフォルダーを指定してください。",
        "There are other files here. Name a new folder for the practice world.",
    ),
    (Code.PAYLOAD_SCHEMA, "terms"): Words(
        "--terms に書けるのは title、purpose、legal_basis、"
        "contact（office、tel、email、hours をみな）、version（1から9999）、supersedes、"
        "handoff_record（none、optional、required）、"
        "roster_policy（strict、record）だけです。",
        "--terms may hold title, purpose, legal_basis, contact (all of office, tel, email, hours), "
        "version (1 to 9999), supersedes, handoff_record (none, optional or required) and "
        "roster_policy (strict or record), nothing else.",
    ),
    (Code.PAYLOAD_SCHEMA, "handoff"): Words(
        "--handoff には、record part が書き出したファイルを使ってください。",
        "--handoff takes the file that `record part` writes.",
    ),
    (Code.PAYLOAD_SCHEMA, "replies"): Words(
        '返事のファイルは [{"note": "返信番号", "link_id": "A3" または null, "text": "文"}] の形で'
        "書いてください（返信番号は note で見られます。文は1,000文字まで）。",
        'Replies are written as [{"note": "id", "link_id": "A3" or null, "text": "words"}]: '
        "`note` tells the id; a text holds up to 1,000 characters.",
    ),
    (Code.PAYLOAD_SCHEMA, "reply_note"): Words(
        "返事の note が、--return に指定した差戻しの返信番号と違います。",
        "A reply names a note that is not among those given by --return, or that asks for nothing.",
    ),
    (Code.PAYLOAD_SCHEMA, "reply_question"): Words(
        "返事の link_id が、この調査票の設問にありません。",
        "A reply names a question that this form does not ask.",
    ),
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
    (Code.PASSPHRASE_WEAK, "taken"): Words(
        "この合言葉は、このファイルを開けるほかの人が使っています。別の合言葉にしてください。",
        "Somebody else opens this file by the same passphrase. Choose another one.",
    ),
    (Code.PASSPHRASE_WEAK, "same"): Words(
        "今までと同じ合言葉です。別の合言葉にしてください。",
        "That is the passphrase there was. Choose another one.",
    ),
    (Code.OUTPUT_EXISTS, "never_over"): Words(
        "同じ名前のファイルがもうあります。上書きはしません。別の名前か、別のフォルダーにしてください。",
        "A file of this name exists already, and this command overwrites nothing. "
        "Choose another name or folder.",
    ),
    (Code.DRAFT_DAMAGED, "no_magic"): Words(
        "種類の違うファイルか、先頭が壊れています。下書きか受渡し記録簿を選んでください。",
        "This is another kind of file, or its beginning is damaged. Name a draft or a record book.",
    ),
    (Code.DRAFT_DAMAGED, "previous"): Words(
        "ファイルが壊れています。隣の、名前の終わりが .prev のファイルが一つ前の世代です。"
        "別の名前に写して使ってください（下書きを変更するときは --older-copy を付けます）。",
        "The file is damaged. The one beside it whose name ends in .prev is the generation before: "
        "copy it to another name and use that (a draft is changed with --older-copy).",
    ),
    (Code.DRAFT_CONFLICT, "older_copy"): Words(
        "古い写しなので、変更していません。新しいほうを使うか、"
        "それがなくなったときは --older-copy を付けてください。",
        "This is an older copy, so nothing was changed. Use the newer one, or add --older-copy "
        "if that is lost.",
    ),
    (Code.DRAFT_SAVE_FAILED, "no_such_slot"): Words(
        "その人は、この下書きにいません（人は draft show で見られます）。",
        "Nobody of that name can open this draft (see draft show).",
    ),
    (Code.DRAFT_SAVE_FAILED, "own_slot"): Words(
        "自分の開け方は外せません。ほかの人が外してください。",
        "The way in that you came by cannot be taken away. Somebody else has to do it.",
    ),
    (Code.DRAFT_SAVE_FAILED, "last_slot"): Words(
        "合言葉で開ける人がいなくなるので、外せません。",
        "Nobody with a passphrase would be left, so it was not taken away.",
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
    (Code.LEDGER_SIGNER, "other_recipient"): Words(
        "ほかの提出先の確認台帳です。この提出先の集計には使いません。",
        "This is a ledger of another recipient. It does not count for this one.",
    ),
    (Code.ROSTER_SIGNER, "other_recipient"): Words(
        "この署名者名簿は、ほかの提出先のものです。",
        "This is the roster of another recipient.",
    ),
    (Code.RECOVERY_REQUIRED, "no_card"): Words(
        "この端末の下書きには、復旧用の鍵が必要です"
        "（--recovery に情報システム管理者の公開カード）。",
        "Drafts of this terminal need a recovery key (--recovery with the manager's card).",
    ),
    (Code.RECOVERY_REQUIRED, "other_card"): Words(
        "管理者が決めた人のカードではありません。"
        "--recovery を付けなければ、決められた鍵が入ります。",
        "This is not the card the administrator named. Without --recovery the right one is used.",
    ),
    (Code.NOT_ADDRESSED, "no_recovery_slot"): Words(
        "この下書きには復旧用の鍵がありません。だれの身分証でも復旧できません。",
        "This draft has no recovery key: nobody's identity can recover it.",
    ),
}
