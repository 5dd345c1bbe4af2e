"""Answers of 168 bodies to the 2021 survey that agree with every figure of its report.

The report gives shares and some counts of 168; which body answered what is made up here. Of each
question the bodies stand in another order, so that the answers do not hang together.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from tests.support import worlds
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Finished, finish
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.questionnaire.load import Loaded, load

VALID = 168
E_LEARNING = "eラーニングによる職員研修"
_OTHER = "（試験用）その他の内容です。"


@cache
def resilience_survey() -> Loaded:
    """The form."""
    loaded = load((worlds.ROOT / "forms/ppp-resilience-2021/form.json").read_bytes())
    assert isinstance(loaded, Loaded)
    return loaded


@cache
def bodies() -> tuple[Municipality, ...]:
    """Who answers: cities, because the survey asked bodies of 50,000 people and more."""
    cities = (one for one in worlds.municipalities() if one.kind is MunicipalityKind.CITY)
    return tuple(sorted(cities, key=lambda one: one.code))[:VALID]


def finished(form: Form, number: int) -> Finished:
    """The answers of the body with this number, 0 to 167."""
    raw = {**_respondent(number), **_single(number), **_several(number)}
    with_texts = {**{f"{key}.z": _OTHER for key, value in raw.items() if "z" in _codes(value)}}
    raw |= with_texts | _texts(number)
    found = finish(form, evaluate(form, raw), {})
    assert isinstance(found, Finished), found
    return found


def _codes(value: RawAnswer) -> Sequence[str]:
    return value if isinstance(value, tuple) else (str(value),)


def _respondent(number: int) -> dict[str, RawAnswer]:
    classes = ("50k_100k", "100k_200k", "200k_300k", "over_300k")
    return {
        "R.body_code": bodies()[number].code,
        "R.department": "情報システム課",
        "R.person": "練習 一郎",
        "R.as_of": "2021-03-01",
        "R.population_class": classes[number % len(classes)],
    }


def _place(number: int, stride: int) -> int:
    """Where a body stands among all, in an order of its own for each stride prime to 168."""
    return number * stride % VALID


def _share_out(place: int, counts: Mapping[str, int]) -> str | None:
    """The option of a place, the first ones the first option's; None behind the last."""
    for code, count in counts.items():
        if place < count:
            return code
        place -= count
    return None


_SINGLE: Mapping[str, tuple[int, Mapping[str, int]]] = {
    "Q1.1": (1, {"alpha": 136, "z": 2, "beta": 30}),
    "Q1.2": (5, {"sanitise": 150, "as_is": 8, "forbidden": 4, "z": 6}),
    "Q1.9": (11, {"not_planned": 144, "planned": 10, "z": 14}),
    "Q2.1": (13, {"done": 25, "not_done": 141}),
    # Asked of the first 138 alone: of all who did not answer β in 1.1.
    "Q2.3": (1, {"considering": 25, "not_considering": 113}),
}
_SEVERAL: Mapping[str, tuple[int, Mapping[str, range]]] = {
    "Q1.3": (17, {"files": range(141), "web": range(67, 168), "mail": range(76)}),
    "Q1.4": (19, {"sanitising": range(114), "browsing": range(60, 141)}),
    "Q1.5": (23, {"literacy": range(118), "leak": range(50, 140), "malware": range(60, 150)}),
    "Q1.6": (
        25,
        {"weekday": range(95), "always_own": range(95, 120), "always_out": range(120, 145)},
    ),
    "Q1.7": (
        29,
        {
            "audit": range(90),
            "seminar": range(60, 127),
            "study": range(101, 168),
            "z": range(24),
        },
    ),
    "Q1.8": (31, {"lent": range(76), "private": range(72, 121), "none": range(121, 168)}),
    "Q2.2": (37, {"policy": range(80), "budget": range(50, 150)}),
    "Q2.4": (41, {"no_outlook": range(91), "budgeted": range(91, 151)}),
}


def _single(number: int) -> dict[str, RawAnswer]:
    drawn = {
        link_id: _share_out(_place(number, stride), counts)
        for link_id, (stride, counts) in _SINGLE.items()
    }
    return {link_id: code for link_id, code in drawn.items() if code is not None}


def _several(number: int) -> dict[str, RawAnswer]:
    found: dict[str, RawAnswer] = {}
    for link_id, (stride, places) in _SEVERAL.items():
        place = _place(number, stride)
        codes = tuple(code for code, those in places.items() if place in those)
        if codes or link_id not in {"Q1.6", "Q1.8"}:
            found[link_id] = codes or ("z",)
    return found


def _texts(number: int) -> dict[str, RawAnswer]:
    found: dict[str, RawAnswer] = {}
    if _place(number, 13) < _SINGLE["Q2.1"][1]["done"]:
        found["Q2.1.done"] = "セキュリティポリシーの改訂に向けた検証作業"
    if _place(number, 29) < 13:
        found["Q1.7.z"] = E_LEARNING
    return found
