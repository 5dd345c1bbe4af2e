"""Making a bundle: what is accepted goes in, and what cannot go is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.bundles_by_hand import SURVEY, Content, accepting, ledger, listed
from tests.support.faults import FaultyOs
from tests.support.forwarding import BODIES, Collector, package, package_by, package_of
from tests.support.refusals import refused
from usbsurvey_desktop.armour import FORWARD
from usbsurvey_desktop.crypto.entropy import new_id, random_bytes
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.records import hash_text, to_base64url
from usbsurvey_desktop.review.bundle_make import Gathered, gather, seal_bundle, ways
from usbsurvey_desktop.review.bundle_open import packages_of
from usbsurvey_desktop.review.bundle_record import BundledPackage
from usbsurvey_desktop.review.decision import prepare_acceptance, prepare_hold, prepare_reopening
from usbsurvey_desktop.review.inbox import packages_below
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.states import SeenPackage


@pytest.fixture
def prefecture(tmp_path: Path) -> Collector:
    """A prefecture that has received nothing yet."""
    one = Collector(tmp_path)
    one.received.mkdir()
    return one


def _digests(found: Gathered) -> list[str]:
    return [one.package for one in found.packages]


def test_it_goes_from_one_collector_to_the_others() -> None:
    """By the newest pack; who is no collector forwards nothing."""
    later = worlds.pack(replace(worlds.TERMS, version=2))
    (way,) = ways((worlds.pack(), later), worlds.identity("prefecture"))
    assert (way.pack, way.sender.id, way.receiver.id) == (later, "prefecture", "ministry")
    assert ways((worlds.pack(),), worlds.identity("respondent")) == ()


def test_the_accepted_packages_are_gathered(prefecture: Collector) -> None:
    """In the order of their bodies, each with its very text; what is held stays."""
    held = package_of(BODIES[2])
    prefecture.accept(package_of(BODIES[1]), package())
    prefecture.put(held)
    (prefecture.received / "junk.sealed.txt").write_text("junk")
    prefecture.decide(prepare_hold(prefecture.opened(held), "other", prefecture.desk()))
    found = prefecture.gathered()
    assert _digests(found) == [package().digest, package_of(BODIES[1]).digest]
    assert [one.text for one in found.packages] == [package().text, package_of(BODIES[1]).text]
    assert found.named == ()
    assert [len(one) for one in found.ledgers] == [8]  # open, roster, received and a decision each


def test_what_gateways_did_to_a_file_does_not_travel(prefecture: Collector) -> None:
    """Its text does, as the office wrote it."""
    prefecture.accept(package())
    path = prefecture.received / package().file_name
    path.write_bytes(package().text.replace(",", ",\r\n").encode("utf-16"))
    (one,) = prefecture.gathered().packages
    assert one.text == package().text


def test_an_acceptance_that_was_taken_back_is_not_forwarded(prefecture: Collector) -> None:
    """Nor one that was never made."""
    prefecture.accept(package())
    desk = prefecture.desk()
    prefecture.decide(prepare_reopening(prefecture.opened(package()), "mistake", desk))
    found = prefecture.gathered()
    assert (found.packages, found.named) == ((), ())
    assert seal_bundle(found, 1, reader=prefecture.reader, now=worlds.NOW).opened.decisions == {}


def test_of_a_body_goes_what_leads(prefecture: Collector) -> None:
    """An accepted revision that another one has replaced stays, whatever that one's state is."""
    prefecture.accept(package())
    second = package(2, package().digest)
    prefecture.put(second)
    assert _digests(prefecture.gathered()) == []
    prefecture.decide(prepare_acceptance(prefecture.opened(second), None, prefecture.desk()))
    assert _digests(prefecture.gathered()) == [second.digest]


def test_of_two_branches_none_goes(prefecture: Collector) -> None:
    """Nobody has chosen between them, though one was accepted before the other came."""
    prefecture.accept(package())
    prefecture.put(package_of(BODIES[0]), "131016-other.sealed.txt")
    found = prefecture.gathered()
    assert (found.packages, found.named) == ((), ())


def test_of_copies_one_goes(prefecture: Collector) -> None:
    """A package is in the bundle once."""
    prefecture.accept(package())
    prefecture.put(package(), "131016-small-survey-r1.sealed (1).txt")
    assert len(prefecture.gathered().packages) == 1


def test_a_package_that_is_not_here_is_named(prefecture: Collector) -> None:
    """The ledger knows it, and its decision goes along."""
    prefecture.accept(package())
    (prefecture.received / package().file_name).unlink()
    found = prefecture.gathered()
    (one,) = found.named
    assert (one.package, one.reason, found.packages) == (package().digest, "not_here", ())
    made = seal_bundle(found, 1, reader=prefecture.reader, now=worlds.NOW).opened
    assert made.decisions[package().digest].person == "都 太郎"


@pytest.mark.parametrize("became", ["gone", "junk", "another"])
def test_a_file_that_changed_meanwhile_is_not_forwarded(prefecture: Collector, became: str) -> None:
    """What was checked before is checked again; a copy that is still there does."""
    prefecture.accept(package())
    path = prefecture.received / package().file_name
    found, files = prefecture.overview(), packages_below(prefecture.received, prefecture.received)
    if became == "gone":
        path.unlink()
    else:
        path.write_bytes(b"junk" if became == "junk" else package_of(BODIES[1]).content)
    way = ways(prefecture.reader.packs, prefecture.identity)[0]
    gathered = gather(way, files, found, prefecture.folded(), prefecture.reader)
    assert (gathered.packages, [one.reason for one in gathered.named]) == ((), ["not_here"])


def test_a_file_that_cannot_be_read_now_is_named(prefecture: Collector) -> None:
    """The disk fails once."""
    prefecture.accept(package())
    faulty = FaultyOs()
    faulty.arm(1, OSError(5, "as told"))
    files = packages_below(prefecture.received, prefecture.received)
    way = ways(prefecture.reader.packs, prefecture.identity)[0]
    given = (way, files, prefecture.overview(), prefecture.folded(), prefecture.reader, faulty)
    assert [one.reason for one in gather(*given).named] == ["not_here"]


def test_a_package_not_sealed_to_the_receiver_is_named(tmp_path: Path) -> None:
    """Whom the office did not send it to does not get it by way of somebody else."""
    routes = (Route(match=Match(), to=("prefecture",)),)
    key = worlds.identity("issuer").signing_key()
    pack = publish(
        worlds.TERMS, worlds.SMALL_FORM, recipients=worlds.recipients(), routes=routes, key=key
    )
    prefecture = Collector(tmp_path, packs=(pack,))
    prefecture.accept(package_by(pack, BODIES[1]))
    found = prefecture.gathered()
    assert (found.packages, [one.reason for one in found.named]) == ((), ["not_addressed"])


def test_only_ledgers_that_count_go_along(prefecture: Collector) -> None:
    """Not a stranger's, not what stands behind a break, and a copy not twice."""
    prefecture.accept(package())
    (own,) = prefecture.ledgers.iterdir()
    lines = own.read_text().splitlines()
    (prefecture.ledgers / "copy.ledger.txt").write_text(own.read_text())
    (prefecture.ledgers / "x.ledger.txt").write_text("\n".join(ledger(by="stranger")) + "\n")
    own.write_text(own.read_text() + "junk\n")
    assert prefecture.gathered().ledgers == (tuple(lines),)


def test_a_reviewer_the_pack_does_not_name_cannot_seal(prefecture: Collector) -> None:
    """The receiver would refuse it; so does the maker."""
    prefecture.accept(package())
    other = replace(worlds.extra_identity("x"), opening_key=prefecture.identity.opening_key)
    reader = replace(prefecture.reader, identity=other)
    with refused(Code.REVIEWER_UNKNOWN, "R1"):
        seal_bundle(prefecture.gathered(), 1, reader=reader, now=worlds.NOW)


def test_without_a_ledger_there_is_no_bundle(prefecture: Collector) -> None:
    """Nobody has decided anything."""
    with refused(Code.PAYLOAD_SCHEMA, "P2"):
        prefecture.bundle()


def test_a_bundle_is_bounded(prefecture: Collector) -> None:
    """What a reader would refuse is refused before it is signed."""
    prefecture.accept(package())
    found = prefecture.gathered()
    one = found.packages[0].model_copy(update={"text": "x" * (FORWARD.payload // 8)})
    with refused(Code.FILE_TOO_LARGE):
        seal_bundle(
            replace(found, packages=(one,) * 8), 1, reader=prefecture.reader, now=worlds.NOW
        )


@pytest.mark.no_cover
def test_a_country_fits() -> None:
    """1,788 packages of 8 KiB that do not compress, with a ledger; the reader takes them."""
    codes = [one.code for one in worlds.municipalities()][:1_788]
    routes = (Route(match=Match(), to=("prefecture", "ministry")),)
    key = worlds.identity("issuer").signing_key()
    pack = publish(
        worlds.TERMS, worlds.SMALL_FORM, recipients=worlds.recipients(), routes=routes, key=key
    )
    way = ways((pack,), worlds.identity("prefecture"))[0]
    contents = [_filling(code) for code in codes]
    lines = ledger(*(accepting(one.seen)[1] for one in contents))
    packages = tuple(
        BundledPackage(**listed(one.seen, decision), text=one.text)
        for one, decision in zip(contents, map(_hash, lines[1:]), strict=True)
    )
    reader = worlds.reader("prefecture", pack)
    gathered = Gathered(way, packages, (), (tuple(lines),))
    made = seal_bundle(gathered, 1, reader=reader, now=worlds.NOW)
    assert len(made.opened.decisions) == 1_788
    assert len(made.text) < 32 * 2**20  # half of what a reader takes


def _filling(code: str) -> Content:
    seen = SeenPackage(hash_text(code.encode()), new_id(), code, 1, None)
    return Content(seen, to_base64url(random_bytes(6_144)))


def _hash(line: str) -> str:
    return hash_text(line.encode())


def test_what_goes_in_comes_out(prefecture: Collector) -> None:
    """The receiver opens every package, with the same answers and signers."""
    prefecture.accept(package(), package_of(BODIES[1]))
    made = prefecture.bundle()
    assert made.file_name == f"{SURVEY}-prefecture-1.bundle.txt"
    assert made.content == f"{made.text}\n".encode()
    reader = worlds.reader("ministry")
    nested = list(packages_of(made.opened, reader))
    found = [one.found for one in nested if isinstance(one.found, Opened)]
    assert [one.digest for one in found] == [package().digest, package_of(BODIES[1]).digest]
    assert [one.content for one in nested] == [package().content, package_of(BODIES[1]).content]
    assert found[0].submission == package().opened.submission
