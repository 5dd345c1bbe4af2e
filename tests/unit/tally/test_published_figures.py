"""The 2021 survey through package, desk and tally: the figures that its report published.

168 bodies answer, each in a package of its own; the desk opens all of them and accepts them; what
is counted then must give every number of `tests/data/resilience_2021.json`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support import worlds
from tests.support.resilience import (
    E_LEARNING,
    VALID,
    bodies,
    finished,
    resilience_survey,
)
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.demo.bodies import Draw
from usbsurvey_desktop.demo.days import Days
from usbsurvey_desktop.demo.packages import Made
from usbsurvey_desktop.demo.people import passing_person, respondent
from usbsurvey_desktop.demo.rosters import KEEPER, practice_roster
from usbsurvey_desktop.demo.staging import Stage, set_stage
from usbsurvey_desktop.engine.form import compile_form
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.review.checked import checked
from usbsurvey_desktop.review.decision import Desk, prepare_acceptance, record
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.inbox import open_all, packages_below
from usbsurvey_desktop.review.ledger import Ledger
from usbsurvey_desktop.review.ledger_file import LedgerFile
from usbsurvey_desktop.review.ledger_pen import ledger_name
from usbsurvey_desktop.review.overview import keep, overview
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.seal import seal_package
from usbsurvey_desktop.sealing.sign import sign_respondent
from usbsurvey_desktop.tally.counted import Counted, Scope, counted
from usbsurvey_desktop.tally.held import Holding, held_of
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.tabulate import QuestionTally, tabulate
from usbsurvey_desktop.tally.texts import free_texts

_DATA = worlds.ROOT / "tests" / "data" / "resilience_2021.json"
_SOURCE: Mapping[str, Any] = json.loads(_DATA.read_bytes())  # noqa: TID251 - our own file
_FORM = compile_form(resilience_survey().questionnaire)
_OTHER_WORDS = {"αモデル": "alpha", "移行の検討": "considering"}
_PART_OF_OTHER = "その他のうちeラーニングによる職員研修"
_SUM = "24時間365日体制(自組織・外部委託の計)"
_IN_WORDS = {"半数以上": range(50, 101), "40%程度": range(38, 43), "約30%": range(28, 33)}
_FIGURES = [
    (str(question["id"]), result)
    for question in _SOURCE["questions"]
    for result in question["results"]
]


def _stage() -> Stage:
    days = Days.beginning(worlds.NOW)
    draw = Draw(bodies(), None)
    return set_stage(draw, resilience_survey(), passphrase=worlds.PASSPHRASE, days=days)


def _packages(stage: Stage) -> Iterator[Made]:
    for number, body in enumerate(bodies()):
        person = passing_person(respondent(body), worlds.PASSPHRASE, worlds.NOW)
        answers = finished(stage.pack.form, number)
        submission = compose(
            stage.pack,
            body,
            answers,
            reply_to=person.opening_key,
            circumstances=Circumstances(new_id(), worlds.NOW, "1"),
        )
        key = person.identity.signing_key()
        signed = sign_respondent(submission, key=key, now=worlds.NOW)
        reader = Reader(person.identity, (stage.pack,), worlds.municipalities(), worlds.NOW)
        sealed = seal_package(signed, pack=stage.pack, trust=Trust.CONFIRMED, reader=reader)
        yield Made(sealed, signed, answers, worlds.NOW)


class _Office:
    """The ministry's desk on a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stage = _stage()
        made = tuple(_packages(self.stage))
        for one in made:
            (folder / one.sealed.file_name).write_bytes(one.sealed.content)
        self.roster: Roster = practice_roster(self.stage.people, (), made, worlds.NOW)
        own = self.stage.people[KEEPER].identity
        self.reader = Reader(
            own, (self.stage.pack,), worlds.municipalities(), worlds.NOW, roster=self.roster
        )
        survey = self.stage.pack.payload.survey
        path = folder / ledger_name(survey, own)
        self.ledger = LedgerFile(
            path, survey, KEEPER, own, Holder(account="a", host="b", since="c")
        )

    def folded(self) -> Folded:
        """What the ledgers in the folder say."""
        shelf = read_shelf(ledgers_in(self.folder))
        survey = self.stage.pack.payload.survey
        return fold(whole(shelf), survey=survey, roster=self.roster)

    def desk(self) -> Desk:
        """The reviewer's, as the ledgers are now."""
        return Desk(self.ledger, self.folded(), self.roster, worlds.NOW)

    def accept(self, packages: Sequence[Opened]) -> Ledger:
        """The first one as a desk does it, the others in one go, which is faster."""
        record(prepare_acceptance(packages[0], None, self.desk()), self.desk())
        desk = self.desk()
        prepared = [prepare_acceptance(one, None, desk) for one in packages[1:]]
        statements = [each for one in prepared for each in one.statements]
        return self.ledger.write(statements, now=worlds.NOW)

    def tallied(self) -> tuple[Counted, ...]:
        """What a tally of the folder counts."""
        outcomes = tuple(open_all(packages_below(self.folder, self.folder), self.reader))
        packages = [one.found for one in outcomes if isinstance(one.found, Opened)]
        assert len(packages) == VALID
        self.accept(packages)
        holding = Holding()
        for one in packages:
            holding.add(one.digest, held_of(checked(one)))
        seen = overview([keep(one) for one in outcomes], self.folded(), bodies())
        assert not seen.missing
        return counted(seen, holding, Scope.ACCEPTED)


@pytest.fixture(name="entered", scope="module")
def _entered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Counted, ...]:
    return _Office(tmp_path_factory.mktemp("ministry")).tallied()


@pytest.fixture(name="tally", scope="module")
def _tally(entered: tuple[Counted, ...]) -> Mapping[str, QuestionTally]:
    return tabulate(_FORM, entered).whole.questions()


def _percent(count: int) -> int:
    """Of all 168, as the report has it: rounded to whole percents."""
    return (200 * count + VALID) // (2 * VALID)


def test_all_bodies_count(entered: tuple[Counted, ...]) -> None:
    """168 valid answers."""
    assert len(entered) == VALID == _SOURCE["survey"]["valid"]


def _count(tally: Mapping[str, QuestionTally], number: str, label: str) -> int:
    """How many chose what the report calls so."""
    counts = tally[f"Q{number}"].counts
    if label == _SUM:
        return counts["always_own"] + counts["always_out"]
    options = _FORM.questions[f"Q{number}"].question.options
    named = (option.code for option in options if label in option.label)
    return counts[_OTHER_WORDS.get(label) or next(named)]


@pytest.mark.parametrize(
    ("number", "result"), _FIGURES, ids=[f"{number}:{one['line']}" for number, one in _FIGURES]
)
def test_a_published_figure(
    entered: tuple[Counted, ...],
    tally: Mapping[str, QuestionTally],
    number: str,
    result: Mapping[str, Any],
) -> None:
    """A count, a whole percent of 168, as many as another option, or a share in words."""
    label = str(result["label"])
    if label == _PART_OF_OTHER:
        written = [one.text for one in free_texts(_FORM, entered) if one.link_id == "Q1.7.z"]
        assert written.count(E_LEARNING) == result["count"]
        return
    found = _count(tally, number, label)
    if "equal_to" in result:
        assert found == _count(tally, number, str(result["equal_to"]))
    elif "text" in result:
        assert _percent(found) in _IN_WORDS[str(result["text"])]
    else:
        assert result in (
            {**result, "count": found},
            {**result, "percent": _percent(found)},
        )


@pytest.mark.parametrize(
    ("link_id", "code", "count", "percent"),
    [
        ("Q1.3", "files", 141, "83.9"),
        ("Q1.3", "web", 101, "60.1"),
        ("Q1.3", "mail", 76, "45.2"),
        ("Q2.4", "no_outlook", 91, "54.2"),
        ("Q2.4", "budgeted", 60, "35.7"),
    ],
)
def test_counts_as_shares(
    tally: Mapping[str, QuestionTally], link_id: str, code: str, count: int, percent: str
) -> None:
    """To one decimal, of the bodies that answered, which are all."""
    question = tally[link_id]
    assert (question.counts[code], question.answered) == (count, VALID)
    assert str(share(question.counts[code], question.answered)) == percent


def test_the_shares_of_2_3_are_of_all_bodies(tally: Mapping[str, QuestionTally]) -> None:
    """81 % α and the two answers その他 are just the bodies that were asked: 15 % + 67 % of 168.

    Of those who were asked it is 18.1 % and 81.9 %: the report takes all bodies as the base.
    """
    question = tally["Q2.3"]
    assert (question.applicable, question.not_applicable) == (138, 30)
    assert question.answered == sum(question.counts.values()) == 138
    assert str(share(question.counts["considering"], question.answered)) == "18.1"
    assert str(share(question.counts["not_considering"], question.answered)) == "81.9"


def test_every_question_adds_up(tally: Mapping[str, QuestionTally]) -> None:
    """Answered, unanswered and not applicable are 168, of every question."""
    assert {one.answered + one.unanswered + one.not_applicable for one in tally.values()} == {VALID}
