"""What is said to an issuer who publishes a survey."""

from collections.abc import Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, Fact

SENTENCES: Mapping[Code, Words] = {}
REASONS: Mapping[tuple[Code, Fact], Words] = {
    (Code.PACK_OLDER, "former"): Words(
        "版が前の版より低いので、発行していません。版は前の版より大きくしてください。",
        "Not published: the version is lower than the former one. Versions only go up.",
    ),
    (Code.PACK_CONFLICT, "former"): Words(
        "版が前の版と同じなので、発行していません。版は前の版より大きくしてください。",
        "Not published: the version is that of the former pack. Versions only go up.",
    ),
    (Code.FORM_MISMATCH, "former"): Words(
        "前の版の調査票ファイルが、ほかの調査のものです。",
        "The pack named as the former version is of another survey.",
    ),
    (Code.ISSUER_MISMATCH, "former"): Words(
        "前の版は、別の身分証で署名されています。前の版を照合した団体では、取り込めません。"
        "前の版に署名した身分証を使ってください。",
        "The former version was signed by another identity; bodies that confirmed it could not "
        "take this one in. Sign with the identity of the former version.",
    ),
    (Code.CERTIFICATE_EXPIRED, "card"): Words(
        "公開カードの期限が切れています。新しい公開カードを送ってもらってください。",
        "The term of a public card is over. Ask its holder for a new one.",
    ),
    (Code.RECIPIENTS, "too_many"): Words(
        "提出先、または返信に署名する人が多すぎます。",
        "There are too many recipients, or signers of return notes.",
    ),
}
