"""The two tables of 提出先と経路: the offices that receive, and who sends to whom."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.author.cards_heard import CardsHeard
from usbsurvey_desktop.gui.author.served_rows import Served, ServedRow
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.gui.shared.names import person_name
from usbsurvey_desktop.gui.shared.wrapped_table import NUMBERS, WrappedTable
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.sealing.addressing import Addressing, signers_of
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate
_NAME, _FOR, _NUMBER, _HEARD, _SIGNERS = range(5)
_PREFECTURE, _BODIES, _TO = range(3)


class RecipientTable(WrappedTable):
    """A row for each office; where columns have no room the name takes in what follows."""

    check_wanted = Signal(str)
    """Carries the id of the office whose number was heard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        heads = (
            translate("RecipientTables", "提出先"),
            translate("RecipientTables", "受け取る団体"),
            translate("RecipientTables", "照合番号"),
            translate("RecipientTables", "照合"),
            translate("RecipientTables", "返信に署名する人"),
        )
        name = translate("RecipientTables", "提出先")
        super().__init__(name, heads, (_NAME, _SIGNERS), parent)
        self._rows: list[tuple[str, tuple[str, ...]]] = []

    def show_rows(self, addressing: Addressing, served: Served, heard: CardsHeard) -> None:
        """Show the offices; the row that was current stays it if there is one."""
        self._rows = [
            (one.id, _recipient_words(one, served.counts.get(one.id, 0), heard))
            for one in addressing.recipients
        ]
        self.setRowCount(len(self._rows))
        self.arrange()

    def current(self) -> str:
        """The id of the office of the current row, or ""."""
        row = self.currentRow()
        return self._rows[row][0] if 0 <= row < len(self._rows) else ""

    def arrange(self) -> None:
        """Put all under the name where columns have no room of their own."""
        for place in (_FOR, _NUMBER, _HEARD, _SIGNERS):
            self.setColumnHidden(place, self.is_narrow)
        for line, (_id, words) in enumerate(self._rows):
            _fill(self, line, ("\n".join(words), *words[1:]) if self.is_narrow else words)

    def choose(self, recipient: str) -> None:
        """Go to the row of an office, if it is there."""
        for row, (name, _words) in enumerate(self._rows):
            if name == recipient:
                self.setCurrentCell(row, 0)

    def open_row(self, row: int) -> None:
        """Type the number of this office."""
        self.check_wanted.emit(self._rows[row][0])


class ServedTable(WrappedTable):
    """A row for each prefecture, or two where its designated cities send elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        heads = (
            translate("RecipientTables", "都道府県"),
            translate("RecipientTables", "団体数"),
            translate("RecipientTables", "提出先"),
        )
        name = translate("RecipientTables", "都道府県ごとの提出先")
        super().__init__(name, heads, (_TO,), parent)
        self.head_numbers(_BODIES, heads[_BODIES : _BODIES + 1])

    def show_rows(self, rows: Sequence[ServedRow]) -> None:
        """Show who sends to whom."""
        self.setRowCount(len(rows))
        for line, row in enumerate(rows):
            _fill(self, line, (place_words(row), f"{row.bodies:,}", _to_words(row)))
            item = self.item(line, _BODIES)
            if item is not None:
                item.setTextAlignment(NUMBERS)

    def arrange(self) -> None:
        """Three short columns have their room everywhere."""

    def open_row(self, row: int) -> None:
        """Do nothing more: a row is only read."""
        self.setCurrentCell(row, 0)


def place_words(row: ServedRow) -> str:
    """Which bodies a row is about: 「北海道（政令指定都市）」."""
    if not row.is_cities:
        return row.prefecture
    return noted(row.prefecture, translate("RecipientTables", "政令指定都市"))


def _to_words(row: ServedRow) -> str:
    if not row.recipients:
        return translate("RecipientTables", "提出先がありません")
    return listed(map(visible_line, row.recipients))


def _heard_words(recipient: Recipient, heard: CardsHeard) -> str:
    if heard.next_of(recipient) is not None:
        return translate("RecipientTables", "まだ")
    if heard.is_known(recipient):
        return translate("RecipientTables", "前の版と同じ")
    return translate("RecipientTables", "済み")


def _recipient_words(recipient: Recipient, count: int, heard: CardsHeard) -> tuple[str, ...]:
    first, *more = signers_of(recipient)
    name = visible_line(recipient.display_name)
    stands = (
        translate("RecipientTables", "省")
        if recipient.body is None
        else translate("RecipientTables", "団体コード {code}").format(code=recipient.body)
    )
    bodies = translate("RecipientTables", "{n}団体").format(n=f"{count:,}")
    return (
        noted(name, stands),
        bodies,
        check_number(first.fingerprint),
        _heard_words(recipient, heard),
        listed(visible_line(person_name(one.subject)) for one in (first, *more)),
    )


def _fill(table: WrappedTable, line: int, words: Sequence[str]) -> None:
    for place, text in enumerate(words):
        item = QTableWidgetItem(text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{table.heads[place]} {text}")
        table.setItem(line, place, item)
