"""What `tally` says of several versions, beside what it says of one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication, Shown
from usbsurvey_desktop.tally.versions import Difference, Way

_DIFFERENCES = {
    Difference.TYPE: Words("答え方が違う", "another type"),
    Difference.CODES: Words("選択肢が違う", "other options"),
    Difference.TEXT: Words("言葉が違う", "other words"),
    Difference.LABELS: Words("選択肢の言葉が違う", "other words of an option"),
    Difference.LIMITS: Words("答えられる範囲が違う", "other limits"),
    Difference.REQUIRED: Words("必須かどうかが違う", "required or not"),
    Difference.DEFINITION: Words("用語の定義が違う", "another definition"),
    Difference.CONDITION: Words("聞く条件が違う", "asked of others"),
    Difference.GATE: Words(
        "条件が見る設問が違う", "its condition looks at a question that differs"
    ),
    Difference.REMOVED: Words("新しい版では聞いていない", "not asked by the newest version"),
}
NOT_ASKED = Words("、この形では聞いていない {n}", ", not asked in this form {n}")
_WAY = Words("{versions}（{differs}）", "{versions} ({differs})")
_AND = Words("、", ", ")
_VERSION = Words("第{number}版", "version {number}")
_BODIES = Words("{version} {bodies}団体", "{version}: {bodies} bodies")
_TOLD = Words(
    "調査票の版が違う回答をいっしょに数えました（同じ設問だけを足し、違う設問は版ごとに示します）",
    "Answers to several versions are counted together (only unchanged questions are added)",
)
_KEPT_BACK = Words(
    "公表する表には、どの版でも同じ設問だけを載せました",
    "To be published are only questions that every version asks alike",
)


def version_documents(heading: Heading) -> list[JsonObject]:
    """`versions` of the document."""
    return [
        {
            "version": one.numbers[-1],
            "pack_versions": list(one.numbers),
            "form_sha256": one.form_sha256,
            "bodies": one.bodies,
        }
        for one in heading.versions
    ]


def question_document(one: Shown) -> JsonObject:
    """The counts of one question."""
    return {
        "applicable": one.applicable,
        "answered": one.answered,
        "unanswered": one.unanswered,
        "not_applicable": one.not_applicable,
        "counts": dict(one.counts),
    }


def apart_document(way: Way, one: Shown) -> JsonObject:
    """A question as some versions ask it, by itself."""
    return {
        "versions": list(way.numbers),
        "form_sha256": [each.form_sha256 for each in way.versions],
        "differs": [each.value for each in Difference if each in way.differs],
        **question_document(one),
        "not_asked": one.not_asked,
    }


def apart_in(publication: Publication, part: str | None) -> Mapping[str, list[tuple[Way, Shown]]]:
    """What is apart, by link_id: in the whole for None, else in a part of the split."""
    found: defaultdict[str, list[tuple[Way, Shown]]] = defaultdict(list)
    for one in publication.apart:
        found[one.link_id].append((one.way, one.whole if part is None else one.parts[part]))
    return found


def way_words(way: Way) -> str:
    """Which versions ask in this way, and in what it differs: 「第1版（言葉が違う）」."""
    told = str(_AND).join(str(_DIFFERENCES[one]) for one in Difference if one in way.differs)
    return str(_WAY).format(versions=_numbers(way.numbers), differs=told)


def version_lines(heading: Heading) -> Iterator[str]:
    """How many bodies answered which version, and what became of it; nothing for one alone."""
    if heading.versions:
        each = (
            str(_BODIES).format(version=_numbers(one.numbers), bodies=one.bodies)
            for one in heading.versions
        )
        yield f"{_TOLD}: {' · '.join(each)}"
        if heading.at_least is not None:
            yield str(_KEPT_BACK)


def _numbers(numbers: tuple[int, ...]) -> str:
    return str(_AND).join(str(_VERSION).format(number=number) for number in numbers)
