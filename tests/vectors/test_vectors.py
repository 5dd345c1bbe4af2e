"""Every frozen file still comes to what it was published with: one test each, code and step."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import jose_by_hand as hand
from tests.vectors import form, readers, world
from tests.vectors.making.every import GENERATORS
from usbsurvey_desktop.armour import BUNDLE, strip
from usbsurvey_desktop.errors import Code

NO_FILE_CAUSES = {
    "file_unreadable": "the system refuses to read",
    "profile_refused": "profile 1 is the only one: a pack of another is `payload_schema`",
    "issuer_unconfirmed": "refuses to seal, not to read",
    "check_number_differs": "a person types another number",
    "disk_full": "saving",
    "share_lost": "saving",
    "draft_conflict": "saving",
    "draft_locked": "saving",
    "draft_save_failed": "saving",
    "identity_expired": "signing with an own expired identity; such a file opens",
    "passphrase_weak": "making a new passphrase",
    "answers_refused": "an answers document of the command line, which is no format of ours",
    "answers_incomplete": "sealing with open points",
    "file_unwritable": "the system refuses to write",
    "output_exists": "writing over a file",
    "image_refused": "a picture or a PDF, which are no formats of ours (tests/unit/qr)",
    "qr_too_large": "making a sheet of a package that is too large for three pages",
    "record_refused": "writing into a record book against its rules",
    "decision_refused": "deciding what makes no sense; the package opens",
    "recovery_required": "making or changing a draft against the administrator's rule",
    "signer_not_accepted": "deciding about a package; the package opens with the state",
    "unexpected": "a bug",
}
"""Codes that no file of these formats comes to, and what does."""

pytestmark = pytest.mark.vectors


@pytest.mark.parametrize("path", form.named(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_vector_is_met(path: Path, record_property: Callable[[str, object], None]) -> None:
    """The reader gives the expected code at the expected check, or the state, and the contents."""
    vector = form.read(path)
    record_property("vector", f"{vector.kind}\t{vector.expect}")
    found = readers.outcome(vector)
    assert found.meets(vector), found


ALONE = [
    path
    for path in form.named(*readers.SECOND_WAYS)
    if not form.read(path).context.keys() & {"after", "by"}
]


@pytest.mark.parametrize("path", ALONE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_vector_is_met_by_the_other_way(path: Path) -> None:
    """Where a format has two readers, each comes to what the other does."""
    vector = form.read(path)
    assert readers.outcome(vector, readers.SECOND_WAYS).meets(vector)


OPENED = [
    path
    for path in form.named("package", "return", "bundle")
    if form.read(path).context.get("gives")
]


@pytest.mark.parametrize("path", OPENED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_opens_is_what_a_second_implementation_finds(path: Path) -> None:
    """The plaintext by another hand has the digest that our reader gives."""
    vector = form.read(path)
    text = hand.parsed(strip(vector.content, limit=BUNDLE.stripped))
    key = world.person(vector.context["identity"]).opening_key
    assert key is not None
    assert hand.sha(hand.opened(text, key)) == vector.context["gives"]


def test_the_folder_is_what_the_manifest_says() -> None:
    """No file of the vectors or of their world was changed, removed or slipped in."""
    found = {
        path.relative_to(form.FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in (*readers.READERS, "world")
        for path in (form.FOLDER / folder).rglob("*")
        if path.is_file()
    }
    lines = [line.split("\t") for line in form.rows()]
    assert {f"{kind}/{name}": digest for kind, name, _, _, digest in lines} == found
    assert len(lines) == len(found)


def test_the_generator_makes_every_vector() -> None:
    """Nothing in the folder was put there by hand."""
    made = {(one.kind, case.name) for one in GENERATORS for case in one.cases}
    assert made == {(path.parent.name, path.name) for path in form.named()}


def test_every_code_is_met_or_has_its_reason() -> None:
    """Each code a file can cause has a vector; the others say why none can cause them."""
    met = {line.split("\t")[2] for line in form.rows()}
    codes = {code.value for code in Code}
    assert met & codes == codes - NO_FILE_CAUSES.keys()
