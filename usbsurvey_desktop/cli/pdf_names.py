"""Names of PDFs: a file that bears another ending would not be found again as what it is."""

from pathlib import Path

from usbsurvey_desktop.cli.command import WrongUse
from usbsurvey_desktop.cli.language import Words


def require_pdf_name(path: Path, option: str) -> None:
    """Let a name pass that a PDF can bear.

    Raises:
        WrongUse: it does not end with `.pdf`, in whatever case; `option` is named.
    """
    if path.suffix.lower() != ".pdf":
        raise WrongUse(
            Words(
                f"{option} の名前の終わりは .pdf にしてください。",
                f"The name given by {option} must end with .pdf.",
            )
        )
