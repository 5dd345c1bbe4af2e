"""Bodies that answered a small form, for tests of tallies."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Final

from hypothesis import strategies as st

from tests.support import worlds
from tests.support.questionnaires import equals, option, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import build
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.tally.counted import Counted, Scope
from usbsurvey_desktop.tally.heading import Heading

CODES: Final = ("131016", "011002", "012025", "271004")
"""A ward and three cities, of Tokyo, Hokkaido twice, and Osaka."""
OTHER_TEXT: Final = {"max_length": 100}


@cache
def tally_form() -> Form:
    """A form with every kind of column, a condition and a check.

    `G` is of the respondent block; `B` is asked if `A` is yes; `C` takes several answers, `c.b`
    with a text; `T`, `I`, `D` and `Y` are a text, a whole number, a decimal and a day.
    """
    return small_form(
        question("G", "single_choice", options=[option("small"), option("large")]),
        question("A", counted=True),
        question(
            "B",
            "single_choice",
            counted=True,
            enable_when=equals("A", "yes"),
            options=[option("a"), option("b"), option("c")],
        ),
        question(
            "C",
            "multi_choice",
            counted=True,
            required=False,
            options=[option("a"), option("b", free_text=OTHER_TEXT), option("z", exclusive=True)],
        ),
        question("T", "text", counted=True, required=False),
        question("I", "integer", required=False),
        question("D", "decimal", required=False),
        question("Y", "date", required=False),
        checks=[
            {
                "id": "X1",
                "severity": "warn_with_reason",
                "when": equals("B", "c"),
                "text": "c is rare",
            }
        ],
    )


def body(code: str = CODES[0], **raw: RawAnswer) -> Counted:
    """A body with these answers and no others."""
    return of(worlds.municipality(code), raw)


def of(
    municipality: Municipality,
    raw: Mapping[str, RawAnswer],
    *,
    form: Form | None = None,
    reasons: Mapping[str, str] | None = None,
) -> Counted:
    """A body with these answers to the small form, or to another one."""
    asked = form or tally_form()
    return Counted(
        municipality=municipality,
        revision=1,
        digest=f"dig-{municipality.code}",
        standing=Standing.ACCEPTED,
        form="form-1",
        answers=build(asked, evaluate(asked, raw)),
        reasons=reasons or {},
    )


def heading(bodies: Sequence[Counted] = (), at_least: int | None = None) -> Heading:
    """What stands below the tables of these bodies."""
    return Heading(
        survey="small-survey",
        title="小さな調査",
        form_version="1",
        pack_versions=(1, 2),
        scope=Scope.ACCEPTED,
        bodies=len(bodies),
        expected=1788,
        left_out=0,
        made=datetime(2026, 11, 20, 1, tzinfo=UTC),
        program="0.1.0",
        at_least=at_least,
    )


def answers() -> st.SearchStrategy[Mapping[str, RawAnswer]]:
    """Complete answers to the small form; what does not apply may be among them."""
    several = st.sampled_from([("a",), ("b",), ("a", "b"), ("z",)])
    return st.fixed_dictionaries(
        {
            "G": st.sampled_from(["small", "large"]),
            "A": st.sampled_from(["yes", "no"]),
            "B": st.sampled_from(["a", "b", "c"]),
        },
        optional={"C": several, "C.b": st.text("あaＡ", min_size=1, max_size=3), "T": st.just("t")},
    )


def bodies(most: int = 12) -> st.SearchStrategy[list[Counted]]:
    """Bodies of three prefectures; one may come several times, which no count minds."""
    one = st.builds(of, st.sampled_from([worlds.municipality(code) for code in CODES]), answers())
    return st.lists(one, max_size=most)
