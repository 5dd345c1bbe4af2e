"""Opening a bundle: what another collector decided, and every way in which one is refused.

The frozen files (tests/vectors/bundle) are refused at each check; here is what they cannot show.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.bundles_by_hand import SURVEY, Content, accepting, ledger, members, sealed
from tests.support.forgery import OTHER_HASH, Json
from tests.support.forwarding import BODIES, Collector, package, package_of
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.bundle_open import OpenedBundle, open_bundle, packages_of
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.seal import Sealed


@cache
def _bundle() -> bytes:
    with TemporaryDirectory() as folder:
        prefecture = Collector(Path(folder))
        prefecture.accept(package())
        return prefecture.bundle().content


def _opened(raw: bytes, name: str = "ministry") -> OpenedBundle:
    found = open_bundle(raw, worlds.reader(name))
    assert isinstance(found, OpenedBundle), found
    return found


def _content(of: Sealed) -> Content:
    return Content(of.opened.as_seen(), of.text)


def test_both_signatures_are_seen() -> None:
    """The reviewer's on the bundle and on the decision; the respondent's on the package."""
    found = _opened(_bundle())
    word = found.decisions[package().digest]
    assert (found.signer.subject.person, found.signed_at) == ("都 太郎", worlds.NOW)
    assert (word.recipient.display_name, word.person, word.at) == ("東京都", "都 太郎", worlds.NOW)
    assert word.signers == (SignerState.REGISTERED,)
    (one,) = packages_of(found, worlds.reader("ministry"))
    assert isinstance(one.found, Opened)
    assert [signer.person for signer in one.found.signers] == ["回答 一郎"]
    assert [check.check for check in found.checks][-5:] == ["P4", "R1", "B1", "B2", "B3"]


def _all(whole: Json, **changes: object) -> Json:
    return whole | changes


def _first_line(whole: Json) -> Json:
    return whole | {"ledgers": [["x"], *whole["ledgers"]]}


def _cut(whole: Json) -> Json:
    (lines,) = whole["ledgers"]
    return whole | {"ledgers": [[lines[0], *lines[2:]]]}


def _with_ledger(*, recipient: str = "prefecture", survey: str = SURVEY) -> Callable[[Json], Json]:
    other = ledger(by="stranger", recipient=recipient, survey=survey)
    return lambda whole: whole | {"ledgers": [*whole["ledgers"], other]}


LIES: Mapping[str, tuple[Callable[[Json], Json], Code, str]] = {
    "to itself": (partial(_all, to="prefecture"), Code.PAYLOAD_SCHEMA, "P2"),
    "other keys": (partial(_all, aud=[OTHER_HASH, OTHER_HASH]), Code.AUDIENCE, "P3"),
    "other pack": (partial(_all, pack_sha256=OTHER_HASH), Code.FORM_MISMATCH, "P4"),
    "other sender": (lambda one: one | {"from": "nobody"}, Code.REVIEWER_UNKNOWN, "R1"),
    "to nobody": (partial(_all, to="nobody"), Code.AUDIENCE, "B1"),
    "no ledger": (_first_line, Code.LEDGER_LINE, "B2"),
    "a line less": (_cut, Code.LEDGER_CHAIN, "B2"),
    "another survey": (_with_ledger(survey="other-survey"), Code.FORM_MISMATCH, "B2"),
    "another office": (_with_ledger(recipient="ministry"), Code.LEDGER_SIGNER, "B2"),
    "twice": (lambda one: one | {"packages": one["packages"] * 2}, Code.BUNDLE_MISMATCH, "B3"),
    "undecided": (partial(_all, ledgers=[ledger()]), Code.BUNDLE_MISMATCH, "B3"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_signer_who_lies_is_refused(lie: str) -> None:
    """Rightly signed and sealed, by a reviewer whom the pack names."""
    change, code, step = LIES[lie]
    whole = change(members([_content(package())]))
    assert open_bundle(sealed(whole), worlds.reader("ministry")) == Refused(code, step)


def test_a_reviewer_whom_a_newer_pack_names_no_more_forwards_nothing() -> None:
    """Though the bundle names the older one; where that is the newest at hand it still counts."""
    _prefecture, ministry = worlds.recipients()
    follower = worlds.extra_identity("follower")
    newer = publish(
        replace(worlds.TERMS, version=worlds.TERMS.version + 1),
        worlds.SMALL_FORM,
        recipients=(worlds.recipient("prefecture", follower, role="prefecture"), ministry),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )
    gone = Refused(Code.REVIEWER_UNKNOWN, "R1")
    for packs in ((worlds.pack(), newer), (newer, worlds.pack())):
        assert open_bundle(_bundle(), worlds.reader("ministry", *packs)) == gone
    assert isinstance(open_bundle(_bundle(), worlds.reader("ministry")), OpenedBundle)


def test_an_opener_without_its_key_is_told() -> None:
    """It is about the identity."""
    reader = worlds.reader("ministry")
    alone = replace(reader, identity=replace(reader.identity, opening_key=None))
    with refused(Code.IDENTITY_PAIR):
        open_bundle(_bundle(), alone)


def test_a_body_in_no_list_needs_a_route_that_names_it() -> None:
    """A collector cannot decide about bodies that nobody routes to it."""
    one = replace(_content(package()), seen=replace(package().opened.as_seen(), body="999997"))
    found = open_bundle(sealed(members([one])), worlds.reader("ministry"))
    assert found == Refused(Code.ROUTE_MISMATCH, "B3")


def test_the_earliest_of_several_acceptances_is_told() -> None:
    """Two reviewers accept: the one whose line is older, whatever the order of the ledgers."""
    said = accepting(package().opened.as_seen())
    later = ledger(*said, now=worlds.DEADLINE)
    early = ledger(*said, by="stranger")
    for ledgers in ((later, early), (early, later)):
        whole = members([_content(package())], *ledgers)
        refusal = open_bundle(sealed(whole), worlds.reader("ministry"))
        right = members([_content(package())], *ledgers, of=early)
        found = _opened(sealed(right)).decisions[package().digest]
        assert found.person == "知 らない"
        assert isinstance(refusal, Refused if ledgers[-1] is later else OpenedBundle)


CHARACTERS = "".join(map(chr, range(0x21, 0x7F)))


@settings(max_examples=50, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), sign=st.sampled_from(CHARACTERS))
def test_any_changed_character_is_refused(place: float, sign: str) -> None:
    """Wherever it stands in the file, of either reader's view."""
    text = _bundle().decode().strip()
    at = int(place * len(text))
    changed = f"{text[:at]}{sign}{text[at + 1 :]}".encode()
    for name in ("ministry", "prefecture"):
        found = open_bundle(changed, worlds.reader(name))
        assert isinstance(found, OpenedBundle if text[at] == sign else Refused)


@settings(max_examples=50, deadline=None)
@given(place=st.integers(0, 60), sign=st.sampled_from(CHARACTERS), data=st.data())
def test_a_signer_who_lies_about_a_ledger_is_refused(
    place: int, sign: str, data: st.DataObject
) -> None:
    """A character of a line changed before the bundle is signed: the line's own signature tells."""
    whole = members([_content(package())])
    number = data.draw(st.integers(0, len(whole["ledgers"][0]) - 1))
    line = whole["ledgers"][0][number]
    at = place * len(line) // 61
    whole["ledgers"][0][number] = f"{line[:at]}{sign}{line[at + 1 :]}"
    found = open_bundle(sealed(whole), worlds.reader("ministry"))
    if line[at] == sign:
        assert isinstance(found, OpenedBundle)
    else:
        assert isinstance(found, Refused)
        assert found.step in {"B2", "B3"}


@settings(max_examples=25, deadline=None)
@given(bodies=st.sets(st.sampled_from(BODIES)), named=st.sets(st.sampled_from(BODIES)))
def test_what_goes_in_comes_out(bodies: set[str], named: set[str]) -> None:
    """Every package and every decision, of any bodies, forwarded or only named."""
    contents = [_content(package_of(body)) for body in sorted(bodies | named)]
    lines = ledger(*(line for one in contents for line in accepting(one.seen)))
    whole = members(contents, lines)
    alone = [one for one in whole["packages"] if one["body"] not in bodies]
    whole["packages"] = [one for one in whole["packages"] if one["body"] in bodies]
    without = [{key: one[key] for key in one if key != "text"} for one in alone]
    whole["named"] = [one | {"reason": "not_here"} for one in without]
    found = _opened(sealed(whole))
    assert {word.body for word in found.decisions.values()} == bodies | named
    nested = list(packages_of(found, worlds.reader("ministry")))
    opened = [one.found for one in nested if isinstance(one.found, Opened)]
    assert {one.submission.body.code for one in opened} == bodies
    said = [found.decisions[one.digest] for one in opened]
    assert [(word.body, word.revision) for word in said] == [
        (one.submission.body.code, one.submission.revision) for one in opened
    ]


def test_a_package_of_another_pack_is_refused_alone() -> None:
    """By the opener's own check; the others are not touched."""
    whole = members([_content(package()), _content(package_of(BODIES[1]))])
    whole["packages"][0]["text"] = "{}"
    found = list(packages_of(_opened(sealed(whole)), worlds.reader("ministry")))
    assert [isinstance(one.found, Opened) for one in found] == [False, True]
    assert found[0].found == Refused(Code.NOT_OUR_FILE, "C3")


@pytest.mark.parametrize("listed", [{"revision": 2}, {"body": "131024"}], ids=["revision", "body"])
def test_a_package_listed_as_another_is_refused(listed: dict[str, object]) -> None:
    """List and ledger say the same, and the package itself does not."""
    seen = replace(package().opened.as_seen(), **listed)  # type: ignore[arg-type]  # its members
    prev = None if seen.revision == 1 else package().digest
    one = Content(replace(seen, prev=prev), package().text)
    found = _opened(sealed(members([one])))
    (nested,) = packages_of(found, worlds.reader("ministry"))
    assert nested.found == Refused(Code.BUNDLE_MISMATCH, "B3")
