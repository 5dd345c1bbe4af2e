"""What a change of 署名者名簿 leads to: the row it is about, and who was accepted before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.reviewer.inbox_rows import Facts
from usbsurvey_desktop.gui.shared.joined import listed, sentences
from usbsurvey_desktop.gui.shared.names import coded_name
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.fold import Standing

_UNFIT = frozenset({SignerState.MISMATCHED, SignerState.REVOKED})
_MOST_NAMED = 3
translate = QCoreApplication.translate


@dataclass(frozen=True)
class RosterNews:
    """A change of the roster whose consequences are still to be shown."""

    row: str = ""
    """The row to go to."""
    told: str = ""
    """What was told at once; it is told again with whom the change concerns, when all is read."""


NO_NEWS = RosterNews()


def changed_row(before: Roster | None, after: Roster) -> str:
    """The row of the first entry that is new or says something else; "" for none."""
    if before is None:
        return ""
    records = ([one.record for one in of.entries] for of in (before, after))
    pairs = enumerate(zip_longest(*records))
    return next((str(row) for row, (old, new) in pairs if old != new), "")


def unfit_words(facts: Facts) -> str:
    """Which bodies were accepted whose signers could not be now; "" for none.

    A decision stands until its reviewer makes another one: they stay counted.
    """
    bodies = {one.code: one for one in _unfit(facts)}
    if not bodies:
        return ""
    words = translate(
        "RosterNews",
        "受理した{n}団体の署名が、この名簿では「不一致」または「登録取消」です：{bodies}。",
    )
    if len(bodies) > _MOST_NAMED:
        words = translate(
            "RosterNews",
            "受理した{n}団体の署名が、この名簿では「不一致」または「登録取消」です：{bodies}ほか。",
        )
    names = [coded_name(bodies[code]) for code in sorted(bodies)]
    what_to_do = translate(
        "RosterNews",
        "判断を変えるまで、受理のまま集計に入ります。「受領一覧」から開いて確かめ、"
        "必要なら「受理を取り消す」を押してください。",
    )
    told = words.format(n=f"{len(bodies):,}", bodies=listed(names[:_MOST_NAMED]))
    return sentences((told, what_to_do))


def _unfit(facts: Facts) -> Iterator[Municipality]:
    for one in facts.received:
        if one.standing is Standing.ACCEPTED and one.leads and not _UNFIT.isdisjoint(one.signers):
            yield one.body
