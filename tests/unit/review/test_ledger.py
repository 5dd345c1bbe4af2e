"""Reading a ledger: as far as it is whole, and not one line further."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.reviewing import HOLDER, SURVEY, Shared, dig, reviewer, seen
from usbsurvey_desktop.armour import LEDGER
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.compact_form import compact_text
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.records import canonical, hash_text
from usbsurvey_desktop.review.ledger import Flaw, Ledger, read_ledger
from usbsurvey_desktop.review.ledger_file import LedgerFile
from usbsurvey_desktop.review.ledger_pen import Statement, ledger_name
from usbsurvey_desktop.review.ledger_record import Act, Line, Nothing

R1, R2 = seen("r1"), seen("r2", "r1")
LINE = "usbsurvey-ledger-1"


@pytest.fixture
def raw(tmp_path: Path) -> bytes:
    """Anna's ledger: opening, received, reviewing, received."""
    shared = Shared(tmp_path)
    first = shared.receive("anna", R1)
    shared.look("anna", R1, first)
    shared.receive("anna", R2)
    return shared.file().path.read_bytes()


def _read(raw: bytes) -> Ledger:
    found = read_ledger(raw)
    assert isinstance(found, Ledger), found
    return found


def _lines(raw: bytes) -> list[bytes]:
    return raw.splitlines(keepends=True)


def _signed(line: Line, name: str = "anna", role: str = "reviewer") -> bytes:
    """A line as its owner could sign it, whatever it says."""
    key, now = reviewer(name).signing_key(), int(worlds.NOW.timestamp())
    form = sign(canonical(line), kind=LEDGER, role=role, key=key, issued_at=now)
    return f"{compact_text(form)}\n".encode()


def _after(raw: bytes, **changes: object) -> bytes:
    """The ledger with a line more, right but for the changes."""
    last = _read(raw).entries[-1]
    following: dict[str, object] = {"seq": last.line.seq + 1, "before": last.hash}
    return raw + _signed(last.line.model_copy(update=following | changes))


def test_a_ledger_is_read_to_its_end(raw: bytes) -> None:
    """Whose it is, what it is about, and every line in order."""
    found = _read(raw)
    assert found.owner == worlds.identity("ministry").certificate
    assert (found.recipient, found.survey) == ("ministry", SURVEY)
    assert (found.flaw, found.is_torn) == (None, False)
    acts = [entry.line.act for entry in found.entries]
    assert acts == [Act.OPEN, Act.RECEIVED, Act.REVIEWING, Act.RECEIVED]
    assert [entry.line.seq for entry in found.entries] == [1, 2, 3, 4]
    assert found.content == raw


@pytest.mark.parametrize("blank", [b"\n", b"\r", b" \r\n", "\u200b\n".encode()])
def test_blank_lines_are_bounded(raw: bytes, blank: bytes) -> None:
    """Some are a gateway's; a file full of them would keep everybody busy for minutes."""
    assert _read(raw + 1_000 * blank).entries == _read(raw).entries
    full = read_ledger(raw + LEDGER.raw // 128 * blank)
    assert full == Refused(Code.FILE_TOO_LARGE, "C1")


def test_an_entry_is_named_by_the_hash_of_its_line(raw: bytes) -> None:
    """Each line names the one before it in that way."""
    found = _read(raw)
    hashes = [hash_text(line.rstrip(b"\n")) for line in _lines(raw)]
    assert [entry.hash for entry in found.entries] == hashes
    assert [entry.line.before for entry in found.entries] == [None, *hashes[:-1]]


def test_a_line_is_what_a_stock_tool_reads(raw: bytes) -> None:
    """A compact JWS over canonical JSON, without a certificate but in line 1."""
    for number, line in enumerate(_lines(raw), start=1):
        protected, payload, _signature = line.decode().strip().split(".")
        header = hand.parsed(hand.unb64(protected).decode())
        assert set(header) == {"alg", "iat", "role", "typ", "x5t#S256"}
        assert (header["typ"], header["role"]) == (LINE, "reviewer")
        members = hand.parsed(hand.unb64(payload).decode())
        assert hand.plain(members).encode() == hand.unb64(payload)
        assert ("cert" in members["detail"]) == (number == 1)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda raw: raw.replace(b"\n", b"\r\n"), id="CRLF"),
        pytest.param(lambda raw: raw.replace(b"\n", b"\r"), id="CR"),
        pytest.param(lambda raw: b"\xef\xbb\xbf" + raw, id="byte order mark"),
        pytest.param(lambda raw: raw.decode().encode("utf-16"), id="UTF-16"),
        pytest.param(lambda raw: raw.replace(b"\n", b"\n\n \n"), id="blank lines"),
        pytest.param(lambda raw: raw.rstrip(b"\n"), id="no LF at the end"),
        pytest.param(lambda raw: raw + bytes(512), id="NUL at the end"),
    ],
)
def test_a_gateway_changes_nothing(raw: bytes, change: Callable[[bytes], bytes]) -> None:
    """Line ends, blanks and encoding may change; the entries are the same."""
    assert _read(change(raw)) == _read(raw)


@pytest.mark.parametrize("cut", [1, 10, 300, 600])
def test_a_torn_last_line_is_ignored(raw: bytes, cut: int) -> None:
    """末尾書きかけ: what was written before it counts."""
    found = _read(raw[: -1 - cut])
    assert (found.flaw, found.is_torn) == (None, True)
    assert found.entries == _read(raw).entries[:3]
    assert found.content == b"".join(_lines(raw)[:3])


def test_a_torn_line_may_hold_anything(raw: bytes) -> None:
    """What a disk leaves behind after a power cut is no text at all."""
    assert _read(raw + b"\xff\x00eyJ\x80").is_torn


def _changed_at(number: int) -> Callable[[bytes], bytes]:
    def change(raw: bytes) -> bytes:
        lines = _lines(raw)
        at = lines[number].index(b".") + 40
        other = b"A" if lines[number][at : at + 1] != b"A" else b"B"
        lines[number] = lines[number][:at] + other + lines[number][at + 1 :]
        return b"".join(lines)

    return change


def _order(*numbers: int) -> Callable[[bytes], bytes]:
    return lambda raw: b"".join(_lines(raw)[number] for number in numbers)


@pytest.mark.parametrize(
    ("change", "code", "left"),
    [
        pytest.param(_changed_at(1), Code.LEDGER_LINE, 1, id="line 2 changed"),
        pytest.param(_changed_at(3), Code.LEDGER_LINE, 3, id="the last line changed"),
        pytest.param(_order(0, 2, 3), Code.LEDGER_CHAIN, 1, id="line 2 removed"),
        pytest.param(_order(0, 2, 1, 3), Code.LEDGER_CHAIN, 1, id="two lines in another order"),
        pytest.param(_order(0, 1, 1, 2, 3), Code.LEDGER_CHAIN, 2, id="a line twice"),
        pytest.param(_order(0, 1, 0), Code.LEDGER_CHAIN, 2, id="line 1 again"),
        pytest.param(
            lambda raw: raw.replace(b"\n", b"\n=\n", 1), Code.LEDGER_LINE, 1, id="a foreign line"
        ),
        pytest.param(
            lambda raw: raw.replace(b"\n", b"\n\xff\n", 1), Code.LEDGER_LINE, 1, id="no text"
        ),
        pytest.param(
            lambda raw: raw.replace(b"\n", b"\n" + b"A" * 8_193 + b"\n", 1),
            Code.LEDGER_LINE,
            1,
            id="a line too long",
        ),
    ],
)
def test_nothing_counts_from_a_bad_line_on(
    raw: bytes, change: Callable[[bytes], bytes], code: Code, left: int
) -> None:
    """What stands before it counts, what stands behind it does not."""
    found = _read(change(raw))
    assert found.flaw == Flaw(code, left + 1)
    assert found.entries == _read(raw).entries[:left]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({}, None, id="right"),
        pytest.param({"seq": 6}, Code.LEDGER_CHAIN, id="a number left out"),
        pytest.param({"seq": 4}, Code.LEDGER_CHAIN, id="a number twice"),
        pytest.param({"before": None}, Code.LEDGER_CHAIN, id="no line before"),
        pytest.param({"before": dig("other")}, Code.LEDGER_CHAIN, id="another line before"),
        pytest.param({"ledger": "A" * 22}, Code.LEDGER_CHAIN, id="of another ledger"),
        pytest.param({"survey": "other-survey"}, Code.LEDGER_CHAIN, id="of another survey"),
        pytest.param({"body": None}, Code.LEDGER_LINE, id="a member wrong"),
    ],
)
def test_even_the_owner_must_go_on_rightly(
    raw: bytes, changes: dict[str, object], code: Code | None
) -> None:
    """A right signature does not make a right line."""
    found = _read(_after(raw, **changes))
    assert found.flaw == (None if code is None else Flaw(code, 5))


def test_two_lines_after_one_are_a_broken_chain(raw: bytes) -> None:
    """Two lines with one `before`: somebody went on from an old copy."""
    twice = _after(raw) + _after(raw, body="011002")[len(raw) :]
    assert _read(twice).flaw == Flaw(Code.LEDGER_CHAIN, 6)


def test_the_ledger_of_another_copied_in_does_not_count(raw: bytes, tmp_path: Path) -> None:
    """Neither behind the own lines nor with a line changed for one of theirs."""
    shared = Shared(tmp_path / "ben")
    shared.folder.mkdir()
    shared.receive("ben", R1)
    foreign = shared.file("ben").path.read_bytes()
    assert _read(raw + foreign).flaw == Flaw(Code.LEDGER_LINE, 5)
    mixed = _lines(raw)[0] + _lines(foreign)[1]
    assert _read(mixed).flaw == Flaw(Code.LEDGER_LINE, 2)


def test_an_own_older_ledger_copied_in_does_not_count(raw: bytes, tmp_path: Path) -> None:
    """The same owner and survey, another ledger."""
    other = LedgerFile(tmp_path / "old.ledger.txt", SURVEY, "ministry", reviewer("anna"), HOLDER)
    other.write([Statement(Act.REVIEWING, Nothing(), R1)], now=worlds.NOW)
    spliced = raw + _lines(other.path.read_bytes())[1]
    assert _read(spliced).flaw == Flaw(Code.LEDGER_CHAIN, 5)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        pytest.param(lambda _raw: b"", (Code.LEDGER_LINE, "L1"), id="empty"),
        pytest.param(lambda _raw: b"\n \n", (Code.LEDGER_LINE, "L1"), id="blank"),
        pytest.param(lambda _raw: b"hello\n", (Code.LEDGER_LINE, "L1"), id="a letter"),
        pytest.param(lambda raw: raw[:100], (Code.LEDGER_LINE, "L1"), id="line 1 torn"),
        pytest.param(_order(1, 2), (Code.LEDGER_LINE, "L1"), id="no line 1"),
        pytest.param(_changed_at(0), (Code.LEDGER_LINE, "L1"), id="line 1 changed"),
        pytest.param(
            lambda raw: bytes(LEDGER.raw + 1 - len(raw)) + raw,
            (Code.FILE_TOO_LARGE, "C1"),
            id="64 MiB",
        ),
    ],
)
def test_without_a_first_line_there_is_no_ledger(
    raw: bytes, change: Callable[[bytes], bytes], refusal: tuple[Code, str]
) -> None:
    """Nobody owns it."""
    found = read_ledger(change(raw))
    assert isinstance(found, Refused)
    assert (found.code, found.step) == refusal


@pytest.mark.parametrize(
    ("changes", "name", "role", "refusal"),
    [
        pytest.param({"seq": 2}, "anna", "reviewer", (Code.LEDGER_CHAIN, "L3"), id="number 2"),
        pytest.param(
            {"before": dig("x")}, "anna", "reviewer", (Code.LEDGER_CHAIN, "L3"), id="a line before"
        ),
        pytest.param({}, "ben", "reviewer", (Code.LEDGER_LINE, "L2"), id="signed by another"),
        pytest.param({}, "anna", "respondent", (Code.LEDGER_LINE, "L2"), id="in another role"),
    ],
)
def test_a_first_line_is_its_owners(
    raw: bytes, changes: dict[str, object], name: str, role: str, refusal: tuple[Code, str]
) -> None:
    """Number 1, after nothing, signed with the certificate in it, as a reviewer."""
    opening = _read(raw).entries[0].line.model_copy(update=changes)
    found = read_ledger(_signed(opening, name, role))
    assert isinstance(found, Refused)
    assert (found.code, found.step) == refusal


def test_a_certificate_that_is_none_opens_no_ledger(raw: bytes) -> None:
    """The first line is well formed, and its certificate cannot be read."""
    opening = _read(raw).entries[0].line
    owner = opening.detail.model_copy(update={"cert": certificates.to_base64(b"no certificate")})
    found = read_ledger(_signed(opening.model_copy(update={"detail": owner})))
    assert found == Refused(Code.LEDGER_LINE, "L1", {"line": 1})


def test_what_is_known_is_not_verified_again(raw: bytes) -> None:
    """A prefix that did not change is taken as it was; one that did is read anew."""
    lines = _lines(raw)
    known = _read(b"".join(lines[:2]))
    marked = replace(known, owner=replace(known.owner, subject=worlds.PEOPLE["stranger"]))
    grown = read_ledger(raw, marked)
    assert isinstance(grown, Ledger)
    assert grown.owner.subject == worlds.PEOPLE["stranger"]
    assert grown.entries == _read(raw).entries
    rewritten = read_ledger(raw.replace(b"\n", b"\r\n"), marked)
    assert rewritten == _read(raw)


def test_a_ledger_is_named_after_survey_and_fingerprint() -> None:
    """Two reviewers never write into one file."""
    name = ledger_name(SURVEY, reviewer("anna"))
    assert name == f"{SURVEY}-{reviewer('anna').certificate.fingerprint.hex()[:8]}.ledger.txt"
    assert name != ledger_name(SURVEY, reviewer("ben"))
