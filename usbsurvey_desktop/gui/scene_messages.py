"""The sentences of `gui.messages` that are other ones in their place, or for their reason."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

_OPENING = QT_TRANSLATE_NOOP(
    "Messages",
    "この身分証は使えません。提出ファイルは変わっていません。ほかの身分証を選んでください。",
)
IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.IDENTITY_OPEN, "review"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。"
        "提出ファイルは変わっていません。合言葉を確かめて、もう一度入れてください。",
    ),
    (Code.NOT_ADDRESSED, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は、この身分証では開けません。宛先がほかの人です。下書きは変わっていません。"
        "提出ファイルを作ったときの身分証を選ぶか、送り主に確かめてください。",
    ),
    (Code.PACKAGE_ID_REUSED, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」と同じ番号で内容の違う返信を、前に取り込んでいます。下書きは変わっていません。"
        "送り主に電話で確かめてください。",
    ),
    (Code.PAYLOAD_SCHEMA, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」の中身は、返信として正しくありません。取り込んでいません。"
        "送り主に、このソフトで作り直しを頼んでください。",
    ),
    (Code.IDENTITY_PAIR, "return"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証には開封用のファイル（.open.p12）がありません。下書きは変わっていません。"
        "署名用のファイルと同じ場所に置いて、もう一度進めてください。",
    ),
    (Code.IDENTITY_KEY, "review"): _OPENING,
    (Code.IDENTITY_PAIR, "review"): _OPENING,
    (Code.ROSTER_SIGNER, "other_recipient"): QT_TRANSLATE_NOOP(
        "Messages",
        "この署名者名簿は、ほかの提出先のものです。使っていません。"
        "自分の提出先の名簿を選んでください。",
    ),
    (Code.CERTIFICATE, "not_known"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」には署名者の証明書が入っておらず、名簿にも登録されていません。"
        "ファイルは変わっていません。証明書を入れたファイルを送り主に求めるか、"
        "署名者の公開カードを名簿に登録して、名簿を選んで開き直してください。",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_required"): QT_TRANSLATE_NOOP(
        "Messages",
        "この調査では、受渡し記録を添える必要があります。下書きは変わっていません。"
        "受渡し記録を書いて承認を受け、その記録を選んでから、もう一度進めてください。",
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_approval"): QT_TRANSLATE_NOOP(
        "Messages", "承認の記録がまだないので、添えられません。"
    ),
    (Code.ANSWERS_INCOMPLETE, "handoff_item"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録に、まだ書いていない項目（{handoff}）があるので、添えられません。"
        "記録を書き足して、もう一度選んでください。",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_value"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録の内容（{handoff}）が、受渡し記録の様式の規則と合いません。使っていません。"
        "記録を書いた人に確かめてください。",
    ),
    (Code.ANSWERS_INCONSISTENT, "handoff_form"): QT_TRANSLATE_NOOP(
        "Messages",
        "受渡し記録が、このソフトの知らない様式で書かれています。使っていません。"
        "ソフトを新しくするか、このソフトで記録を書き直してください。",
    ),
    (Code.PASSPHRASE_WEAK, "taken"): QT_TRANSLATE_NOOP(
        "Messages",
        "この合言葉は、このファイルを開けるほかの人が使っています。別の合言葉にしてください。",
    ),
    (Code.PASSPHRASE_WEAK, "same"): QT_TRANSLATE_NOOP(
        "Messages", "今までと同じ合言葉です。別の合言葉にしてください。"
    ),
    (Code.IDENTITY_OPEN, "recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。身分証の合言葉が違うか、身分証のファイルが壊れています。"
        "下書きは変わっていません。合言葉を確かめて、もう一度入れてください。",
    ),
    (Code.IDENTITY_PAIR, "recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証の開封用のファイルが見つかりません。下書きは変わっていません。"
        "署名用と開封用の2つのファイルを同じ場所に置いてください。",
    ),
    (Code.NOT_ADDRESSED, "recovery"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は、この下書きの復旧用の鍵ではありません。下書きは変わっていません。"
        "復旧用に登録した公開カードと同じ身分証を選んでください。",
    ),
    (Code.WRONG_PASSPHRASE, "one_slot"): QT_TRANSLATE_NOOP(
        "Messages",
        "合言葉が違います。下書きは変わっていません。大文字・小文字を確かめて、"
        "もう一度入れてください。忘れたときは情報システム管理者に相談してください。",
    ),
}
