"""A practice world as files by name, made in memory; whoever asked for it writes them.

The draw of bodies, courses and answers comes from the seed. Keys do not: two worlds of one seed
have the same bodies, answers and counts, and other keys, ids and digests.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

from usbsurvey_desktop.crypto.kdf import suggest_passphrase
from usbsurvey_desktop.demo.bodies import Draw, draw_bodies
from usbsurvey_desktop.demo.courses import SMALLEST_REVIEWED, Course, deal
from usbsurvey_desktop.demo.damage import Original, damaged
from usbsurvey_desktop.demo.days import Days
from usbsurvey_desktop.demo.expected import Expectation, ExpectedFile
from usbsurvey_desktop.demo.ledgers import Office
from usbsurvey_desktop.demo.letters import Contents, letter, readme
from usbsurvey_desktop.demo.packages import Team, Workshop
from usbsurvey_desktop.demo.people import MARK, Person, office, passing_person
from usbsurvey_desktop.demo.play import Player, Sent
from usbsurvey_desktop.demo.rosters import (
    KEEPER,
    PREFECTURE,
    practice_pins,
    practice_roster,
    signer_states,
)
from usbsurvey_desktop.demo.staging import Stage, set_stage
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.municipality import Municipalities, Municipality
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.records import JsonObject, canonical

PASSPHRASE_FILE = "passphrase.txt"  # noqa: S105 - the name of the file
CHECK_NUMBER_FILE = "check-number.txt"
EXPECTED_FILE = "expected.json"
README_FILE = "README.txt"
ROSTER_PINS_FILE = "profile/rosters.json"
"""In the profile of who practises: its keepers are believed there, as the issuer is."""


@dataclass(frozen=True)
class Plan:
    """What a world shall hold."""

    bodies: int
    """At least 1; above the length of the list it means every body of it."""
    seed: int
    damaged: int = 0
    """How many files that must not open lie among the packages."""
    reviewed: bool | None = None
    """Whether reviewers have been at work; None: from `SMALLEST_REVIEWED` bodies on."""

    @property
    def is_reviewed(self) -> bool:
        """Whether there are ledgers, return notes, and bodies that do not send one good file."""
        return self.bodies >= SMALLEST_REVIEWED if self.reviewed is None else self.reviewed


def make_world(
    plan: Plan,
    loaded: Loaded,
    municipalities: Municipalities,
    *,
    now: datetime,
    progress: Callable[[int], None] = lambda _done: None,
) -> Mapping[str, bytes]:
    """Make a practice world.

    Args:
        plan: how much of it.
        loaded: the form the bodies answer.
        municipalities: the list they are drawn from.
        now: aware; without reviewers everything in the world happens at this instant, with them
            the survey was issued 70 days before and ended 10 days before.
        progress: told the number of bodies done so far.

    Returns:
        The files by relative name with `/` between folder and file.

    Raises:
        SurveyError: for a form that the drawn answers cannot complete.
    """
    # Nothing here is secret by chance: the keys do not come from this.
    chance = Random(plan.seed)  # noqa: S311 - a draw from a seed, no secret
    draw = draw_bodies(municipalities, plan.bodies, chance)
    days = (Days.reviewed if plan.is_reviewed else Days.beginning)(now)
    stage = set_stage(draw, loaded, passphrase=suggest_passphrase(), days=days)
    workshop = Workshop(stage.pack, municipalities, stage.passphrase, days)
    example = Team(stage.people["respondent"], stage.people["approver"])
    sent: list[Sent] = []
    for number, (body, course) in enumerate(_courses(plan, draw, chance), start=1):
        team = workshop.team(body) if sent else example
        player = Player(workshop, body, team, stage.people[KEEPER].identity, chance)
        sent += player.play(course)
        progress(number)
    return _files(plan, stage, sent, municipalities, days)


def _courses(plan: Plan, draw: Draw, chance: Random) -> Iterable[tuple[Municipality, Course]]:
    courses = deal(len(draw.bodies), chance, is_reviewed=plan.is_reviewed)
    return zip(draw.bodies, courses, strict=True)


def _files(
    plan: Plan, stage: Stage, sent: Sequence[Sent], bodies: Municipalities, days: Days
) -> Mapping[str, bytes]:
    colleagues = (_colleague(stage, days),) if plan.is_reviewed else ()
    known = [one.made for one in sent if one.is_known]
    roster = practice_roster(stage.people, colleagues, known, days.now)
    other = practice_roster(stage.people, (), known, days.now, PREFECTURE)
    ledgers = {
        f"packages/{name}": content
        for colleague in colleagues
        for name, content in _office(stage, colleague, roster, days).ledgers(sent).items()
    }
    spoilt = tuple(_spoilt(stage, sent, plan.damaged))
    good = [
        ExpectedFile(one.file, sent=one, signers=signer_states(roster, one.made.sealed.opened))
        for one in sent
    ]
    files = [*good, *(expected for _text, expected in spoilt)]
    expectation = Expectation(stage.pack.form, bodies, files)
    return {
        **_key_files(stage),
        stage.pack.file_name: _line(stage.pack.text),
        **{one.file_name: _line(one.text) for one in (roster, other)},
        ROSTER_PINS_FILE: practice_pins((roster, other), days.now),
        **ledgers,
        **{one.file: one.made.sealed.content for one in sent},
        **{f"returns/{one.note.file_name}": one.note.content for one in sent if one.note},
        **{expected.file: _line(text) for text, expected in spoilt},
        EXPECTED_FILE: _expected(plan, stage, expectation),
        PASSPHRASE_FILE: _line(stage.passphrase),
        **_papers(stage, sent, plan),
    }


def _line(text: str) -> bytes:
    return f"{text}\n".encode()


def _key_files(stage: Stage) -> dict[str, bytes]:
    signing = {f"identities/{name}.p12": one.files.signing for name, one in stage.people.items()}
    opening = {
        f"identities/{name}.open.p12": one.files.opening for name, one in stage.people.items()
    }
    return signing | opening


def _colleague(stage: Stage, days: Days) -> Person:
    """The second reviewer of the ministry, whose keys are forgotten."""
    return passing_person(office("省", "調査受付", f"{MARK} 次郎"), stage.passphrase, days.issued)


def _office(stage: Stage, colleague: Person, roster: Roster, days: Days) -> Office:
    return Office(
        survey=stage.pack.payload.survey,
        recipient=KEEPER,
        first=stage.people[KEEPER].identity,
        second=colleague.identity,
        roster=roster,
        now=days.now,
    )


def _spoilt(stage: Stage, sent: Sequence[Sent], count: int) -> Iterator[tuple[str, ExpectedFile]]:
    for number in range(count):
        one = sent[number % len(sent)].made
        original = Original(
            signed=one.signed,
            text=one.sealed.text,
            pack_text=stage.pack.text,
            ministry=stage.pack.keys["ministry"],
            stranger=stage.people["stranger"].opening_key,
        )
        text, code = damaged(original, number)
        yield text, ExpectedFile(f"packages/damaged-{number + 1:03}.sealed.txt", code.value)


def _expected(plan: Plan, stage: Stage, expectation: Expectation) -> bytes:
    expected: JsonObject = {
        "survey": stage.pack.payload.survey,
        "pack": stage.pack.file_name,
        "issuer_fingerprint": stage.pack.issuer.fingerprint.hex(),
        "seed": plan.seed,
        "packages": expectation.packages(),
        "missing_bodies": expectation.missing(),
        **expectation.readable(),
        "accepted": expectation.accepted(),
        "files": [one.as_json() for one in expectation.files],
    }
    return canonical(expected) + b"\n"


def _papers(stage: Stage, sent: Sequence[Sent], plan: Plan) -> dict[str, bytes]:
    issuer = stage.pack.issuer
    told = letter(
        title=stage.pack.payload.title,
        issuer=issuer.subject.organisation,
        check_number=check_number(issuer.fingerprint),
    )
    read_first = readme(
        Contents(
            pack_name=stage.pack.file_name,
            respondent=sent[0].made.sealed.opened.submission.body.name,
            example=sent[0].made.sealed.file_name,
            bodies=len({one.body for one in sent}),
            damaged=plan.damaged,
            is_reviewed=plan.is_reviewed,
        )
    )
    return {CHECK_NUMBER_FILE: told.encode(), README_FILE: read_first.encode()}
