"""What is said of drafts, keys and passphrases."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

_IDENTITY = Words(
    "この身分証は使えません（鍵の種類、用途、期限、組を確認してください）。",
    "This identity cannot be used (look at the kind of key, its purpose, dates and partner file).",
)

SENTENCES: Mapping[Code, Words] = {
    Code.DRAFT_DAMAGED: Words(
        "ファイルが壊れています。写しがあれば、それを使ってください。",
        "The file is damaged. Use a copy of it, if there is one.",
    ),
    Code.WRONG_PASSPHRASE: Words("合言葉が違います。", "The passphrase is wrong."),
    Code.DRAFT_TAMPERED: Words(
        "下書きが書き換えられた疑いがあります。",
        "The draft may have been changed by something else.",
    ),
    Code.DRAFT_KDF: Words(
        "下書きの鍵の設定が許される範囲の外です。",
        "The draft asks for a key derivation outside the allowed bounds.",
    ),
    Code.DRAFT_CONTENT: Words("下書きの中身を読めません。", "The draft's contents cannot be read."),
    Code.DRAFT_CONFLICT: Words(
        "ほかの人が先に保存しました。別名で保存します。",
        "Somebody else saved first. It is saved under another name.",
    ),
    Code.DRAFT_LOCKED: Words("ほかの人が編集中です。", "Somebody else is editing it."),
    Code.DRAFT_SAVE_FAILED: Words(
        "保存できませんでした。元の下書きは残っています。",
        "It could not be saved. The draft before is still there.",
    ),
    Code.RECOVERY_REQUIRED: Words(
        "復旧用の鍵が、管理者の決めたとおりになっていません。情報システム管理者の公開カードを使ってください。",
        "The recovery key is not as the administrator fixed it. Use the card of your manager.",
    ),
    Code.IDENTITY_EXPIRED: Words("身分証の期限が切れています。", "The identity has expired."),
    Code.IDENTITY_OPEN: Words(
        "合言葉が違うか、身分証ファイルが壊れています。",
        "The passphrase is wrong, or the identity file is damaged.",
    ),
    Code.IDENTITY_KEY: _IDENTITY,
    Code.IDENTITY_PAIR: Words(
        "身分証の開封用の鍵のファイル（NAME.open.p12）が、署名用の NAME.p12 の隣にありません。",
        "The identity's file to open with (NAME.open.p12) does not lie beside its NAME.p12.",
    ),
    Code.PASSPHRASE_WEAK: Words(
        "合言葉が弱すぎます。12文字以上にし、5種類以上の文字を使ってください。",
        "The passphrase is too weak. Use at least 12 characters, 5 different ones among them.",
    ),
    Code.PRIVATE_KEY_GIVEN: Words(
        "秘密の鍵が入ったファイルです。渡さず、公開カードを使ってください。",
        "This file holds a private key. Do not hand it over; use the identity card.",
    ),
}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.TEXT_REFUSED, "empty"): Words("空の項目があります。", "A part of the name is empty."),
    (Code.TEXT_REFUSED, "too_long"): Words(
        "長すぎます（団体と所属は64文字、氏名は21文字まで）。",
        "Too long: bodies and departments hold 64 characters, a person 64 bytes of UTF-8.",
    ),
    (Code.TEXT_REFUSED, "sign"): Words(
        "見えない文字が入っています。", "It holds a character that cannot be seen."
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
    (Code.PASSPHRASE_WEAK, "taken"): Words(
        "この合言葉は、このファイルを開けるほかの人が使っています。別の合言葉にしてください。",
        "Somebody else opens this file by the same passphrase. Choose another one.",
    ),
    (Code.PASSPHRASE_WEAK, "same"): Words(
        "今までと同じ合言葉です。別の合言葉にしてください。",
        "That is the passphrase there was. Choose another one.",
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
"""What a code means more closely where its facts tell the reason."""
