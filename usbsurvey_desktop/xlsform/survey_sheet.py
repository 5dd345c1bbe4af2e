"""The sheet `survey`: its rows as a tree of groups, questions and remarks."""

from typing import Final

from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.choices_sheet import Lists
from usbsurvey_desktop.xlsform.more import MORE
from usbsurvey_desktop.xlsform.nodes import Node, Remarked
from usbsurvey_desktop.xlsform.notes import NOTE_OF
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.questions import group_node, question_node
from usbsurvey_desktop.xlsform.reading import Reading
from usbsurvey_desktop.xlsform.tables import Row, Table
from usbsurvey_desktop.xlsform.types import Asks, Mark, read_type

_OF_NOTE = ("type", "name", "label", "relevant", "required", NOTE_OF, MORE)
_OF_END = ("type", "name", "label")
MOST_OPTIONS: Final = 80_000
"""Of all questions together: more do not fit into a form file."""
MOST_GROUPS: Final = 6
"""Within one another: a question in more of them would lie deeper than a form file may."""


def read_survey(table: Table, lists: Lists, reading: Reading) -> tuple[Node, frozenset[str]]:
    """Give the tree below a root that is no item, and the names of the lists that are used."""
    growing = _Growing(lists, reading)
    for row in table.rows:
        growing.take(row)
    root = growing.finish(Place(table.sheet.title))
    return root, frozenset(growing.used)


class _Growing:
    """The tree while rows come."""

    def __init__(self, lists: Lists, reading: Reading) -> None:
        self._lists = lists
        self._reading = reading
        self._root = Node({"type": "group", "link_id": ""}, {}, {})
        self._open = [self._root]
        self._named: dict[str, str] = {}
        self._options = 0
        self.used: set[str] = set()

    def take(self, row: Row) -> None:
        """Take the next row."""
        findings = self._reading.findings
        if not row.word("type"):
            findings.refuse(row.place("type"), Reason.CELL_EMPTY, column="type")
            return
        match read_type(row.word("type")):
            case Reason() as reason:
                self._reading.lost.add(row.word("name"))
                findings.refuse(row.place("type"), reason, value=row.word("type"))
            case Mark.BEGIN_GROUP:
                self._begin(row)
            case Mark.END_GROUP:
                self._end(row)
            case Mark.NOTE:
                self._note(row)
            case asks:
                self._ask(row, asks)

    def finish(self, sheet: Place) -> Node:
        """Give the root; a group that was never ended is told where it begins."""
        for node in self._open[1:]:
            self._reading.findings.refuse(node.places[""], Reason.GROUP_NOT_ENDED)
        has_questions = any(one.is_question for one in self._root.nodes())
        if not has_questions and not self._reading.lost:
            self._reading.findings.refuse(sheet, Reason.NO_QUESTIONS)
        return self._root

    def _add(self, node: Node) -> None:
        self._open[-1].children.append(node)
        place = node.places["/link_id"]
        first = self._named.setdefault(node.link_id, place.cell)
        if first != place.cell and node.link_id:
            facts = {"value": node.link_id, "first": first}
            self._reading.findings.refuse(place, Reason.NAME_DOUBLE, **facts)

    def _ask(self, row: Row, asks: Asks) -> None:
        self.used.add(asks.list_name)
        self._options += len(self._lists.get(asks.list_name, ()))
        if self._options > MOST_OPTIONS:
            self._reading.findings.refuse(row.place("type"), Reason.FILE_TOO_LARGE)
            self._reading.lost.add(row.word("name"))
        else:
            self._add(question_node(row, asks, self._lists, self._reading))

    def _begin(self, row: Row) -> None:
        node = group_node(row, self._reading)
        if len(self._open) > MOST_GROUPS:
            # What stands in it is read as if it stood in the group around it.
            place = row.place("type")
            self._reading.findings.refuse(place, Reason.GROUP_TOO_DEEP, limit=MOST_GROUPS)
            node = self._open[-1]
        else:
            self._add(node)
        self._open.append(node)

    def _end(self, row: Row) -> None:
        self._reading.allow(row, _OF_END)
        if len(self._open) == 1:
            self._reading.findings.refuse(row.place("type"), Reason.GROUP_NOT_BEGUN)
            return
        ended = self._open.pop()
        if not ended.children:
            self._reading.findings.refuse(ended.places[""], Reason.GROUP_EMPTY)

    def _note(self, row: Row) -> None:
        reading = self._reading
        reading.allow(row, _OF_NOTE)
        if reading.truth(row, "required", default=False):
            facts = {"column": "required"}
            reading.findings.refuse(row.place("required"), Reason.CELL_NOT_ALLOWED, **facts)
        reading.original(row, "label", needed=True)
        remarked = Remarked(row, dict(reading.spoken(row, "label")))
        self._open[-1].children.append(remarked)
