"""The sentences for an issuer who publishes a survey (S16)."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from usbsurvey_desktop.errors import Code, Fact

IN_SCENES: Mapping[tuple[Code, Fact], object] = {
    (Code.PACK_OLDER, "former"): QT_TRANSLATE_NOOP(
        "Messages",
        "版が前の版（第{version}版）より低いので、発行していません。"
        "「前へ戻る」で調査の条件に戻り、版を{version}より大きくしてください。",
    ),
    (Code.PACK_CONFLICT, "former"): QT_TRANSLATE_NOOP(
        "Messages",
        "第{version}版はもう発行してあるので、発行していません。"
        "「前へ戻る」で調査の条件に戻り、版を{version}より大きくしてください。",
    ),
    (Code.FORM_MISMATCH, "former"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は、ほかの調査の調査票ファイルです。前の版にしていません。"
        "調査番号が同じ調査票ファイルを選んでください。",
    ),
    (Code.ISSUER_MISMATCH, "former"): QT_TRANSLATE_NOOP(
        "Messages",
        "前の版は、別の身分証で署名されています。発行していません。"
        "前の版を照合した団体では、別の身分証で署名した版を取り込めません。"
        "前の版に署名した身分証を選んでください。",
    ),
    (Code.ISSUER_MISMATCH, "publish"): QT_TRANSLATE_NOOP(
        "Messages",
        "この端末では、同じ番号の調査を別の調査主体のものとして照合してあります。発行していません。"
        "前に署名した身分証を選ぶか、調査番号を変えてください。",
    ),
    (Code.CERTIFICATE_EXPIRED, "card"): QT_TRANSLATE_NOOP(
        "Messages",
        "公開カードの期限が切れています。提出先にしていません。"
        "その提出先に、新しい公開カードを送ってもらってください。",
    ),
    (Code.RECIPIENTS, "twice"): QT_TRANSLATE_NOOP(
        "Messages", "「{file}」の人は、もう入っています。変わったところはありません。"
    ),
    (Code.RECIPIENTS, "same_office"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」と同じ提出先が、もう入っています。加えていません。"
        "同じ提出先のほかの人は、「返信に署名する人を加える」で加えてください。"
        "開封する人を替えるときは、前の提出先を外してから加えてください。",
    ),
    (Code.RECIPIENTS, "other_office"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は、提出先のどれとも団体が違います。加えていません。"
        "返信に署名できるのは、提出先の団体の人だけです。",
    ),
    (Code.RECIPIENTS, "too_many"): QT_TRANSLATE_NOOP(
        "Messages",
        "「{file}」は入りません。提出先は64、返信に署名する人は提出先ごとに16人までです。",
    ),
    (Code.RECIPIENTS, "nobody_else"): QT_TRANSLATE_NOOP(
        "Messages",
        "提出先のない団体があります。省の公開カードか、足りない都道府県の公開カードを加えてください。",
    ),
    (Code.RECIPIENTS, "no_ministry"): QT_TRANSLATE_NOOP(
        "Messages",
        "政令指定都市が直接に提出する省の公開カードがありません。"
        "省の公開カードを加えるか、直接に提出する指定を外してください。",
    ),
    (Code.IDENTITY_EXPIRED, "publish"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は期限が切れています。発行していません。期限の切れていない身分証を選んでください。",
    ),
    (Code.IDENTITY_OPEN, "publish"): QT_TRANSLATE_NOOP(
        "Messages",
        "身分証を開けません。合言葉が違うか、ファイルが壊れています。発行していません。"
        "入力した条件は残っています。",
    ),
    (Code.IDENTITY_KEY, "publish"): QT_TRANSLATE_NOOP(
        "Messages",
        "この身分証は使えません。発行していません。入力した条件は残っています。"
        "ほかの身分証を選んでください。",
    ),
}
"""By code, and the reason or the scene."""
