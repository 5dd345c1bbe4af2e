"""How far answers are when they are printed: what the head and the foot of a sheet say of it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.short_digest import short_digest

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Standing:
    """Whose answers, of which survey and revision; `receipt` is the whole `dig` once sealed."""

    survey: str
    issuer: str
    body: str
    revision: int
    is_approved: bool = False
    receipt: str = ""

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Names and values for the head of a sheet."""
        return (
            (translate("SheetStanding", "調査"), self.survey),
            (translate("SheetStanding", "調査主体"), self.issuer),
            (translate("SheetStanding", "団体"), self.body),
            (translate("SheetStanding", "版"), revision_words(self.revision)),
            (translate("SheetStanding", "状況"), self.words()),
        )

    def words(self) -> str:
        """How far the answers are."""
        if self.receipt:
            words = translate("SheetStanding", "提出ファイルを作りました（受付照合 {receipt}）")
            return words.format(receipt=short_digest(self.receipt))
        if self.is_approved:
            return translate("SheetStanding", "承認済み（提出ファイルはまだありません）")
        return translate("SheetStanding", "下書き（未提出）")

    def mark(self) -> str:
        """What stands at the head of every page: a draft says so until it is approved."""
        if self.receipt or self.is_approved:
            return ""
        return translate("SheetStanding", "下書き（未提出）")

    def foot(self) -> str:
        """What stands at the foot of every page, before the number of the page."""
        if not self.receipt:
            words = translate("SheetStanding", "{body} 第{n}版 下書き")
            return words.format(body=self.body, n=self.revision)
        words = translate("SheetStanding", "{body} 第{n}版 受付照合 {receipt}")
        receipt = short_digest(self.receipt)
        return words.format(body=self.body, n=self.revision, receipt=receipt)
