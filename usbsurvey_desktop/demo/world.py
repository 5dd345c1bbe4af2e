"""A practice world as files by name, made in memory; whoever asked for it writes them.

The draw of bodies and answers comes from the seed. Keys do not: two worlds of one seed have the
same bodies, answers and counts, and other keys, ids and digests.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

from usbsurvey_desktop.crypto.kdf import suggest_passphrase
from usbsurvey_desktop.demo.bodies import draw_bodies
from usbsurvey_desktop.demo.damage import Original, damaged
from usbsurvey_desktop.demo.expected import ExpectedFile, package_counts, question_counts
from usbsurvey_desktop.demo.letters import letter, readme
from usbsurvey_desktop.demo.packages import Made, Team, Workshop
from usbsurvey_desktop.demo.rosters import practice_roster, signer_states
from usbsurvey_desktop.demo.staging import Stage, set_stage
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.records import JsonObject, canonical

PASSPHRASE_FILE = "passphrase.txt"  # noqa: S105 - the name of the file
CHECK_NUMBER_FILE = "check-number.txt"
EXPECTED_FILE = "expected.json"
README_FILE = "README.txt"


@dataclass(frozen=True)
class Plan:
    """What a world shall hold."""

    bodies: int
    """At least 1; above the length of the list it means every body of it."""
    seed: int
    damaged: int = 0
    """How many files that must not open lie among the packages."""


def make_world(
    plan: Plan,
    loaded: Loaded,
    municipalities: Municipalities,
    *,
    now: datetime,
    progress: Callable[[int], None] = lambda _made: None,
) -> Mapping[str, bytes]:
    """Make a practice world.

    Args:
        plan: how much of it.
        loaded: the form the bodies answer.
        municipalities: the list they are drawn from.
        now: aware; everything in the world happens at this instant.
        progress: told the number of packages made so far.

    Returns:
        The files by relative name with `/` between folder and file.

    Raises:
        SurveyError: for a form that the drawn answers cannot complete.
    """
    # Nothing here is secret by chance: the keys do not come from this.
    chance = Random(plan.seed)  # noqa: S311 - a draw from a seed, no secret
    draw = draw_bodies(municipalities, plan.bodies, chance)
    passphrase = suggest_passphrase()
    stage = set_stage(draw, loaded, passphrase=passphrase, now=now)
    workshop = Workshop(stage.pack, municipalities, passphrase, now)
    made: list[Made] = []
    for body in draw.bodies:
        example = Team(stage.people["respondent"], stage.people["approver"])
        team = workshop.team(body) if made else example
        made.append(workshop.make(body, team, chance))
        progress(len(made))
    spoilt = tuple(_spoilt(stage, made, plan.damaged))
    roster = practice_roster(stage.people, made, now)
    files = [*_good(made, roster), *(expected for _text, expected in spoilt)]
    return {
        **_key_files(stage),
        stage.pack.file_name: _line(stage.pack.text),
        roster.file_name: _line(roster.text),
        **{_name(one): one.sealed.content for one in made},
        **{expected.file: _line(text) for text, expected in spoilt},
        EXPECTED_FILE: _expected(plan, stage, files, len(municipalities)),
        PASSPHRASE_FILE: _line(passphrase),
        **_papers(stage, made, plan),
    }


def _line(text: str) -> bytes:
    return f"{text}\n".encode()


def _name(made: Made) -> str:
    return f"packages/{made.sealed.file_name}"


def _key_files(stage: Stage) -> dict[str, bytes]:
    signing = {f"identities/{name}.p12": one.files.signing for name, one in stage.people.items()}
    opening = {
        f"identities/{name}.open.p12": one.files.opening for name, one in stage.people.items()
    }
    return signing | opening


def _spoilt(stage: Stage, made: Sequence[Made], count: int) -> Iterator[tuple[str, ExpectedFile]]:
    for number in range(count):
        one = made[number % len(made)]
        original = Original(
            signed=one.signed,
            text=one.sealed.text,
            pack_text=stage.pack.text,
            ministry=stage.pack.keys["ministry"],
            stranger=stage.people["stranger"].opening_key,
        )
        text, code = damaged(original, number)
        yield text, ExpectedFile(f"packages/damaged-{number + 1:03}.sealed.txt", code.value)


def _good(made: Sequence[Made], roster: Roster) -> list[ExpectedFile]:
    return [
        ExpectedFile(
            file=_name(one),
            status="ok",
            body_code=one.sealed.opened.submission.body.code,
            revision=one.sealed.opened.submission.revision,
            digest=one.sealed.digest,
            finished=one.finished,
            signers=signer_states(roster, one.sealed.opened),
        )
        for one in made
    ]


def _expected(plan: Plan, stage: Stage, files: Sequence[ExpectedFile], bodies: int) -> bytes:
    answered = [one.finished for one in files if one.finished is not None]
    expected: JsonObject = {
        "survey": stage.pack.payload.survey,
        "pack": stage.pack.file_name,
        "issuer_fingerprint": stage.pack.issuer.fingerprint.hex(),
        "seed": plan.seed,
        "bodies": len(answered),
        "packages": package_counts(files, bodies),
        "questions": question_counts(stage.pack.form, answered),
        "files": [one.as_json() for one in files],
    }
    return canonical(expected) + b"\n"


def _papers(stage: Stage, made: Sequence[Made], plan: Plan) -> dict[str, bytes]:
    issuer = stage.pack.issuer
    first = made[0].sealed
    told = letter(
        title=stage.pack.payload.title,
        issuer=issuer.subject.organisation,
        check_number=check_number(issuer.fingerprint),
    )
    read_first = readme(
        pack_name=stage.pack.file_name,
        respondent=first.opened.submission.body.name,
        example=first.file_name,
        bodies=len(made),
        damaged=plan.damaged,
    )
    return {CHECK_NUMBER_FILE: told.encode(), README_FILE: read_first.encode()}
