"""The program checks itself: what it ships and computes, a draft and a package there and back.

A check is a function that raises when something is wrong. Known answers come from other programs:
argon2-cffi, Python's hashlib and hmac, and the paper on GCM (McGrew and Viega, test case 16).
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from usbsurvey_desktop import __version__, places
from usbsurvey_desktop.crypto import aead, kdf
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.response import Finished, finish
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity, Protection, new_pair, open_pair
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.municipality import Municipalities, is_valid_code
from usbsurvey_desktop.questionnaire.load import MOST_BYTES, Loaded, NotLoaded, load
from usbsurvey_desktop.records import canonical, parse_object
from usbsurvey_desktop.review.checked import CheckedPackage
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.inbox import packages_below
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Contact, Match, Route
from usbsurvey_desktop.sealing.publish import Terms, publish, recipient_of
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_respondent
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.workbooks import Sheet, write_workbook

FORM = "mic-usb-media-2025/form.json"
ANSWERS = "mic-usb-media-2025/scenarios/01-longest.json"
LISTED_BODIES = 1_788
RESOURCES = (
    "NOTICE",
    "icon/usbsurvey.png",
    "style/tokens.json",
    "style/base.qss",
    "localgov.csv",
    "localgov_kind.csv",
    "xlsform/example.xlsx",
)
_PASSPHRASE = "合言葉は十二文字以上にします"  # noqa: S105 - of keys that are gone in a moment
_BODY = "131016"
_HANDS = 2

Check = Callable[[], None]


@dataclass(frozen=True)
class Outcome:
    """How one check ended; `why` is a code or the type of an exception, empty when it passed."""

    check: str
    why: str = ""

    @property
    def is_passed(self) -> bool:
        """Whether nothing was wrong."""
        return not self.why


@dataclass(frozen=True)
class Rehearsal:
    """A package as a body seals it, and what its recipient needs to open it."""

    submission: Submission
    sealed: Sealed
    reader: Reader


def run(checks: Mapping[str, Check]) -> tuple[Outcome, ...]:
    """Run every check, whatever becomes of the others."""
    return tuple(Outcome(name, _why(check)) for name, check in checks.items())


def core_checks(
    folder: Path, now: Callable[[], datetime], made: Callable[[], Rehearsal]
) -> Mapping[str, Check]:
    """The checks that need no screen.

    Args:
        folder: an empty folder, for what the checks write.
        now: the clock, with its offset from UTC.
        made: gives the package that the checks share.
    """
    return {
        "resources": check_resources,
        "forms": check_forms,
        "known_answers": check_known_answers,
        "draft": lambda: check_draft(folder, now),
        "package": lambda: check_package(made()),
        "processes": lambda: check_processes(folder, made()),
        "workbook": lambda: check_workbook(folder, now()),
    }


def rehearsal(now: Callable[[], datetime]) -> Callable[[], Rehearsal]:
    """What seals a package when it is first asked for, and gives it again; failing is tried anew.

    Its function raises what sealing raises.
    """
    return cache(lambda: _rehearsed(now()))


def require(is_right: object) -> None:
    """Raise `unexpected` unless something is so; unlike `assert` it stays in optimised bundles."""
    if not is_right:
        raise SurveyError(Code.UNEXPECTED)


def check_resources() -> None:
    """Everything shipped is there, and the list of bodies is whole."""
    for name in RESOURCES:
        require(places.resource(name).is_file())
    bodies = _municipalities()
    require(len(bodies) == LISTED_BODIES and all(is_valid_code(body.code) for body in bodies))


def check_forms() -> None:
    """Every shipped form loads without errors, the survey among them."""
    survey = places.form(FORM)
    found = sorted(survey.parent.parent.glob("*/form.json"))
    require(survey in found and all(isinstance(_loaded(path), Loaded) for path in found))


def check_known_answers() -> None:
    """Our few choices of algorithms compute what other programs compute."""
    salt = bytes(range(16))
    argon = kdf.derive("合言葉", kdf.Argon2idParameters(19_456, 2, 1), salt)
    require(argon.hex() == "0f94d385a7af7127d5d76d9e5e2132998f77fc6d745cd0765555f6af49ef8082")
    pbkdf2 = kdf.derive("合言葉", kdf.Pbkdf2Parameters(210_000), salt)
    require(pbkdf2.hex() == "5e8a7236a79d080073ff4bc2d24c6aa43bf0c2589f1a8703628f58b4a369d729")
    hkdf = kdf.subkey(bytes(32), salt=b"salt", purpose="purpose")
    require(hkdf.hex() == "a25558e63f4c0ab7f1f0f70e00b738b110a62ffe83608643fd15fd372c73265b")
    sealed = aead.encrypt(
        bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2),
        bytes.fromhex("cafebabefacedbaddecaf888"),
        bytes.fromhex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
        ),
        bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
    )
    require(sealed[-aead.TAG_BYTES :].hex() == "76fc6ece0f4e1768cddf8853bb2d551b")
    number = check_number(hashlib.sha256(b"").digest())
    require(number == "28312 71035 19033 54212 51492 41426")


def check_draft(folder: Path, now: Callable[[], datetime]) -> None:
    """A draft is saved twice and read again, and its text is nowhere in the file."""
    text = "封入を委託しているため。"
    drafts = Drafts("self-test", "self-test", now, _NoMemory())
    path = folder / "self-test.usbdraft"
    draft = drafts.create(path, DraftContent(pack="{}", answers={"O3": text}), _PASSPHRASE)
    draft.save(draft.content)
    draft.close()
    require(drafts.look(path, _PASSPHRASE).answers == {"O3": text})
    require(text.encode() not in path.read_bytes())


def check_package(made: Rehearsal) -> None:
    """The longest answers of the survey are signed, sealed, and opened by their recipient."""
    opened = open_package(made.sealed.content, made.reader)
    require(isinstance(opened, Opened) and opened.submission == made.submission)


def check_processes(folder: Path, made: Rehearsal) -> None:
    """Processes of this program start, and open packages as this one does."""
    for name in ("1.sealed.txt", "2.sealed.txt"):
        (folder / name).write_bytes(made.sealed.content)
    with Crew(made.reader, _HANDS, few=1) as crew:
        found = [one.found for one in crew.check(packages_below(folder))]
        require(len(found) == len(crew.processes) == _HANDS)
    require(all(isinstance(one, CheckedPackage) for one in found))


def check_workbook(folder: Path, now: datetime) -> None:
    """A workbook is written, and its text stands in it."""
    path, text = folder / "self-test.xlsx", "=千代田区"
    write_workbook(path, [Sheet("自己点検", ("団体",), [(text,)])], now=now)
    with ZipFile(path) as book:
        require(text.encode() in book.read("xl/worksheets/sheet1.xml"))


class _NoMemory:
    """A draft that is gone in a moment needs no memory of its generations."""

    def highest(self, file_id: str) -> Generation | None:
        del file_id
        return None

    def remember(self, file_id: str, generation: Generation) -> None:
        del file_id, generation


def _why(check: Check) -> str:
    try:
        check()
    except SurveyError as error:
        return error.code.value
    except Exception as error:  # noqa: BLE001 - whatever it is, the other checks must run
        return type(error).__name__
    return ""


def _municipalities() -> Municipalities:
    return Municipalities(
        places.resource("localgov.csv").read_bytes(),
        places.resource("localgov_kind.csv").read_bytes(),
    )


def _loaded(path: Path) -> Loaded | NotLoaded:
    return load(read_bounded(path, MOST_BYTES))


def _rehearsed(now: datetime) -> Rehearsal:
    collector = _person(Subject("自己点検", "", "受付", None), Protection(1, 1), now)
    respondent = _person(Subject("千代田区", "", "回答", _BODY), Protection(), now)
    pack = _pack(collector, now)
    bodies = _municipalities()
    body = bodies.by_code(_BODY)
    finished = _finished(pack)
    if body is None or respondent.opening_key is None:
        raise SurveyError(Code.UNEXPECTED)
    submission = compose(
        pack,
        body,
        finished,
        reply_to=respondent.opening_key.public_key(),
        circumstances=Circumstances(new_id(), now, __version__),
    )
    sealed = seal_package(
        sign_respondent(submission, key=respondent.signing_key(), now=now),
        pack=pack,
        trust=Trust.CONFIRMED,
        reader=Reader(respondent, (pack,), bodies, now),
    )
    return Rehearsal(submission, sealed, Reader(collector, (pack,), bodies, now))


def _person(subject: Subject, protection: Protection, now: datetime) -> Identity:
    pair = new_pair(subject, _PASSPHRASE, now=now, protection=protection)
    return open_pair(pair.signing, pair.opening, _PASSPHRASE, now=now)


def _pack(collector: Identity, now: datetime) -> Pack:
    form = _loaded(places.form(FORM))
    if not isinstance(form, Loaded):
        raise SurveyError(Code.QUESTIONNAIRE_INVALID)
    card = read_card(make_card(collector, now=now).encode())
    recipient = recipient_of(card, recipient_id="self", role="ministry", display_name="自己点検")
    return publish(
        Terms(
            survey="self-test",
            version=1,
            issued=now,
            deadline=now + timedelta(days=1),
            title="自己点検",
            purpose="",
            legal_basis="",
            contact=Contact(office="", tel="", email="", hours=""),
        ),
        form.document,
        recipients=[recipient],
        routes=[Route(match=Match(), to=(recipient.id,))],
        key=collector.signing_key(),
    )


def _finished(pack: Pack) -> Finished:
    scenario = parse_object(read_bounded(places.form(ANSWERS), MOST_BYTES), depth=5)
    raw = read_answers(pack.form, canonical(scenario["answers"]))
    finished = finish(pack.form, evaluate(pack.form, raw), {})
    if not isinstance(finished, Finished):
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    return finished
