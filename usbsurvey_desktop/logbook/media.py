"""Media against records: whether a medium may be used, and which state the records suggest.

Promises: pure; a state is proposed, never set. Source: the hand-off record §3 (`medium_state`), §5.
"""

from collections.abc import Iterator
from enum import StrEnum

from usbsurvey_desktop.engine.answers import Finding, FindingCode, Raw, is_blank
from usbsurvey_desktop.logbook.standing import BookRecord, Medium, Standing
from usbsurvey_desktop.questionnaire.text_kinds import folded

MEDIUM = "H10.medium"
STATE = "M.state"
_LENT_TO = "M.lent_to"
_STARTED, _RETURNED, _INCIDENT = "H17.start", "H20.at", "H21"
_HOLDERS = ("H7.who", "H14.who", "H1.dept")
"""Who may have the medium when it is lent out for this very use."""


class MediumState(StrEnum):
    """Where a medium is, by the 媒体台帳."""

    IN_STORE = "in"
    LENT_OUT = "out"
    LOST = "lost"
    GONE = "gone"


UNKNOWN = "unknown"
"""What the finding `medium_state` says of a medium that is not in the 媒体台帳."""


def medium_finding(standing: Standing, record: BookRecord, raw: Raw) -> Finding | None:
    """What keeps the medium that `raw` names from being used for this record.

    The facts are `check` `medium_state` and `state`: `lost`, `gone`, `out` (lent to somebody else,
    or away on another record) or `unknown`.
    """
    named = str(raw.get(MEDIUM, ""))
    if is_blank(named):
        return None
    hindrance = _hindrance(standing, named, record, raw)
    if hindrance is None:
        return None
    facts = {"check": "medium_state", "state": hindrance}
    return Finding(MEDIUM, FindingCode.CHECK, facts=facts)


def _hindrance(standing: Standing, named: str, record: BookRecord, raw: Raw) -> str | None:
    medium = standing.media.get(named)
    if medium is None:
        return UNKNOWN
    state = medium.raw.get(STATE)
    if state in {MediumState.LOST, MediumState.GONE}:
        return str(state)
    holders = {folded(str(raw[link_id])) for link_id in _HOLDERS if link_id in raw}
    is_elsewhere = folded(str(medium.raw.get(_LENT_TO, ""))) not in holders
    others = (each for each in _uses(standing, named) if each.no != record.no)
    if (state == MediumState.LENT_OUT and is_elsewhere) or any(map(_is_away, others)):
        return MediumState.LENT_OUT.value
    return None


def proposed_state(standing: Standing, medium: Medium) -> MediumState | None:
    """The state that the records suggest, if it is not the one in the 媒体台帳.

    Work begun and no return: 貸出中; returned: 保管中; an incident 紛失: 紛失. The keeper decides.
    """
    uses = tuple(_uses(standing, medium.no))
    if not uses or medium.raw.get(STATE) == MediumState.GONE:
        return None
    suggested = _suggested(uses)
    return None if suggested is None or medium.raw.get(STATE) == suggested else suggested


def _suggested(uses: tuple[BookRecord, ...]) -> MediumState | None:
    if uses[-1].raw.get(_INCIDENT) == MediumState.LOST:
        return MediumState.LOST
    if any(map(_is_away, uses)):
        return MediumState.LENT_OUT
    return MediumState.IN_STORE if any(_has(each, _RETURNED) for each in uses) else None


def _uses(standing: Standing, named: str) -> Iterator[BookRecord]:
    return (each for each in standing.records.values() if each.raw.get(MEDIUM) == named)


def _is_away(record: BookRecord) -> bool:
    return _has(record, _STARTED) and not _has(record, _RETURNED)


def _has(record: BookRecord, link_id: str) -> bool:
    return not is_blank(record.raw.get(link_id))
