"""What the memory of the frozen program tells of its secrets, from moment to moment.

Python cannot wipe memory, so pages may hold copies that are rubbish. What is promised is that no
key and no passphrase is *held* any longer than the work with it lasts (docs/formats.md §8); the
rest is counted, and told in docs/decisions/0036-memory-and-places.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from tests.support import memory, respondent
from tests.support.frozen import Unpacked
from tests.support.memory import Seen
from tests.support.respondent import FREE_TEXT, HOME, PASSPHRASE
from tests.support.xwindow import ROOT, Person, Program
from usbsurvey_desktop.identity.key_file import open_pair, read_files
from usbsurvey_desktop.store.envelope import ContainerKind
from usbsurvey_desktop.store.vault import unlock

pytestmark = pytest.mark.frozen

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TABLE = ROOT / "build" / "memory.txt"
COVERED = "画面を隠しています"
KEY_BYTES = 32
DRAFT_KEY, NUMBERS = "draft key", ("signing key", "opening key")
"""A private key is a number of OpenSSL, which wipes it when the key dies: where it is, it lives."""


def _secrets(profile: Path) -> Mapping[str, bytes]:
    """What nobody else may learn, as it stands in memory, from the files and the passphrase."""
    (draft,) = (profile / "drafts").glob("*.usbdraft")
    vault = unlock(draft.read_bytes(), PASSPHRASE, None, ContainerKind.DRAFT).vault
    files = (profile / "identities").glob("*.p12")
    (identity,) = (path for path in files if not path.name.endswith(".open.p12"))
    opened = open_pair(*read_files(identity), PASSPHRASE, now=NOW)
    found = memory.spelt({"passphrase": PASSPHRASE, "answer": FREE_TEXT})
    found[DRAFT_KEY] = vault.key
    for name, key in zip(NUMBERS, (opened.private_key, opened.opening_key), strict=True):
        assert isinstance(key, EllipticCurvePrivateKey)
        number = key.private_numbers().private_value
        found[name] = number.to_bytes(KEY_BYTES, "little")
        found[f"{name} in a file"] = number.to_bytes(KEY_BYTES, "big")
    return found


@dataclass
class Watch:
    """Looks into the process at moments of a session and notes what is there."""

    person: Person
    process: int
    profile: Path
    table: dict[str, Mapping[str, Seen]] = field(default_factory=dict)

    def look(self, moment: str, is_right: Callable[[Mapping[str, Seen]], bool]) -> None:
        """Look until it is right; what was let go dies a second later."""
        self.person.wait_for_stillness()
        secrets = _secrets(self.profile)

        def is_so() -> bool:
            self.table[moment] = memory.look(self.process, secrets)
            return is_right(self.table[moment])

        try:
            self.person.wait_until(is_so, f"what is promised when {moment}")
        finally:
            TABLE.parent.mkdir(exist_ok=True)
            TABLE.write_text(self.written(), encoding="utf-8")

    def written(self) -> str:
        """The moments beside one another: all sightings, and behind a / those that are alive."""
        rows = ["\t".join(("", *self.table))]
        for name in next(iter(self.table.values())):
            seen = (found[name] for found in self.table.values())
            rows.append("\t".join((name, *(f"{one.left}/{one.held}" for one in seen))))
        return "\n".join(rows) + "\n"


def _holds(found: Mapping[str, Seen], *names: str) -> bool:
    return all(found[name].left if name in NUMBERS else found[name].held for name in names)


def _is_open(found: Mapping[str, Seen]) -> bool:
    answers = found["answer utf-8"].left + found["answer utf-16-le"].left
    return answers > 0 and _holds(found, DRAFT_KEY) and _has_no_other_key(found)


def _has_no_other_key(found: Mapping[str, Seen]) -> bool:
    """Neither identity nor passphrase is at hand; a draft's key may be."""
    passphrases = [seen.held for name, seen in found.items() if name.startswith("passphrase")]
    return not any(_holds(found, name) for name in NUMBERS) and not any(passphrases)


def _has_nothing(found: Mapping[str, Seen]) -> bool:
    """No key, no passphrase, and no answer in an object that is alive."""
    return _has_no_other_key(found) and not any(
        seen.held for name, seen in found.items() if name not in NUMBERS
    )


def test_no_secret_is_held_longer_than_the_work_with_it(
    program: Unpacked, display: str, person: Person, world: Path
) -> None:
    """Typed, covered, signed and sealed, left: what is there each time, and what may be."""
    running = Program(*(display, "--practice", str(world)), command=(str(program.windows),))
    watch = Watch(person, running.process.pid, world / "profile")
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(FREE_TEXT)
    watch.look("answering", _is_open)
    person.press("ctrl+shift+L")
    person.wait_for_title(COVERED)
    watch.look("covered", _has_nothing)
    person.write(PASSPHRASE)
    person.press("Return")
    person.wait_for_title("利用していない場合")
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)
    watch.look("the file is made", _is_open)
    person.press("Return")
    person.wait_for_title(HOME)
    watch.look("the draft is closed", _has_nothing)
    _code, errors = running.close()
    assert errors == ""
