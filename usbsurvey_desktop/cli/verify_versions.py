"""What `verify` says where several versions of a survey were named; of one it says nothing more."""

from collections import Counter
from collections.abc import Iterator

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.review_inputs import ReviewWorld
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.review.overview import Overview, Piece, Row

_ANSWERED = Words("第{number}版の調査票への回答", "answers version {number} of the survey")
_EACH = Words("第{number}版 {bodies}団体", "version {number}: {bodies} bodies")
_COUNTED = Words("数える版が答えた調査票の版", "Versions that what counts has answered")
_OLDER = Words(
    "いちばん新しい版（第{number}版）ではない調査票に答えている団体",
    "Bodies that have answered a version before the newest one ({number})",
)
_BETWEEN = Words("、", ", ")


def version_member(row: Row, world: ReviewWorld) -> JsonObject:
    """`version` of a row of `packages`: of the survey, null for a refused file."""
    if len(_numbers(world)) == 1:
        return {}
    return {"version": row.found.pack_version if isinstance(row.found, Piece) else None}


def version_members(overview: Overview, world: ReviewWorld) -> JsonObject:
    """`versions` and `older_version_bodies` of the document."""
    numbers = _numbers(world)
    if len(numbers) == 1:
        return {}
    bodies = Counter(version for _code, version in _leading(overview))
    return {
        "versions": [{"version": number, "bodies": bodies[number]} for number in numbers],
        "older_version_bodies": [
            code for code, version in _leading(overview) if version < numbers[0]
        ],
    }


def answered_words(row: Row, world: ReviewWorld) -> list[str]:
    """Which version a package answers, for people, where it is not the newest one."""
    if not isinstance(row.found, Piece) or row.found.pack_version == _numbers(world)[0]:
        return []
    return [f"[{str(_ANSWERED).format(number=row.found.pack_version)}]"]


def answered_lines(overview: Overview, world: ReviewWorld) -> Iterator[str]:
    """How many bodies answered which version, and who has not answered the newest."""
    numbers = _numbers(world)
    if len(numbers) == 1:
        return
    bodies = Counter(version for _code, version in _leading(overview))
    each = (str(_EACH).format(number=number, bodies=bodies[number]) for number in numbers)
    yield f"{_COUNTED}: {str(_BETWEEN).join(each)}"
    older = [code for code, version in _leading(overview) if version < numbers[0]]
    if older:
        yield f"{str(_OLDER).format(number=numbers[0])}: {len(older)}"


def _numbers(world: ReviewWorld) -> tuple[int, ...]:
    """The versions that were named, the newest first."""
    return tuple(sorted({pack.payload.version for pack in world.packs}, reverse=True))


def _leading(overview: Overview) -> Iterator[tuple[str, int]]:
    """Each body with the version that its leading package answers, in code order."""
    found = {
        row.found.seen.body: row.found.pack_version
        for row in overview.rows
        if row.leads and isinstance(row.found, Piece)
    }
    yield from sorted(found.items())
