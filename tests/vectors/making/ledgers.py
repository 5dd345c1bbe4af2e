"""Ledgers that count and ledgers that break off (docs/formats.md §7)."""

from collections.abc import Callable, Sequence
from functools import partial

from tests.support import jose_by_hand as hand
from tests.support.forgery import NOW, OTHER_HASH, Json
from tests.vectors import form, readers, world
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.forge import drop, put
from usbsurvey_desktop.crypto.certificates import to_base64

LINE, CHAIN = "ledger_line", "ledger_chain"
ID = "A" * 22
AT = "2026-11-20T10:00:00+09:00"
LATER = "2026-11-20T11:00:00+09:00"
Change = forge.Change


def _fixed(
    members: Json, name: str, spelling: forge.Spelling = hand.plain, /, **header: object
) -> str:
    """A line: a compact JWS by a reviewer."""
    person = world.person(name)
    whole = {"alg": "ES256", "iat": NOW, "role": "reviewer", "typ": "usbsurvey-ledger-1"} | header
    content = spelling(members).encode()
    one = hand.signature(content, person.certificate.der, person.private_key, whole)
    return f"{one['protected']}.{hand.b64(content)}.{one['signature']}"


def _opening(name: str, **changes: object) -> Json:
    detail = {"cert": to_base64(world.person(name).certificate.der), "recipient": "ministry"}
    return _members("open", detail, about=None) | changes


def _members(act: str, detail: Json, *supersedes: str, about: str | None = "honest") -> Json:
    """What a line says; its place in the ledger comes when it is signed."""
    members: Json = {
        "schema": "usbsurvey-ledger-1",
        "ledger": ID,
        "survey": "small-survey",
        "act": act,
        "package": None,
        "body": None,
        "revision": None,
        "supersedes": sorted(supersedes),
        "detail": detail,
        "at": AT,
    }
    if about is not None:
        opened = readers.known_package(form.read(form.FOLDER / "package" / about))
        body = opened.submission.body.code
        members |= {"package": opened.digest, "body": body}
        members |= {"revision": opened.submission.revision}
    return members


def _received(about: str = "honest") -> Json:
    opened = readers.known_package(form.read(form.FOLDER / "package" / about))
    detail = {"pkg": opened.submission.pkg, "prev": opened.submission.prev}
    return _members("received", detail, about=about)


def _chained(name: str, *lines: Json) -> list[str]:
    """The lines of a reviewer's ledger, each naming the one before."""
    written: list[str] = []
    for seq, members in enumerate((_opening(name), *lines), start=1):
        before = hand.sha(written[-1].encode()) if written else None
        written.append(_fixed({"seq": seq, "before": before, **members}, name))
    return written


def _file(lines: Sequence[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _lines(name: str) -> list[str]:
    """The lines of a frozen ledger."""
    return form.content_of("ledger", name).decode().splitlines()


def _entry(name: str, number: int) -> str:
    """The hash of a line of a frozen ledger, counted from 1."""
    return hand.sha(_lines(name)[number - 1].encode())


def _whole() -> bytes:
    """Every act in turn, each superseding the one before it about the package."""
    name = "reviewer-a"
    acts: list[tuple[str, Json]] = [
        ("reviewing", {}),
        ("held", {"reason": "asking_body"}),
        ("returned", {"note": ID}),
        ("reviewing", {}),
        ("accepted", {"note": None, "signers": ["registered"]}),
        ("reopened", {"reason": "mistake"}),
        ("accepted", {"note": ID, "signers": ["registered"]}),
    ]
    roster = world.roster("ministry-v2")
    use = {"version": 2, "sha256": roster.digest}
    written = [_members("roster", use, about=None), _received()]
    lines = _chained(name, *written)
    for act, detail in acts:
        written.append(_members(act, detail, hand.sha(lines[-1].encode())))
        lines = _chained_on(lines, name, written[-1])
    return _file(lines)


def _chained_on(lines: Sequence[str], name: str, *added: Json) -> list[str]:
    """The same ledger with more lines, whatever it was."""
    written = list(lines)
    for members in added:
        place = {"seq": len(written) + 1, "before": hand.sha(written[-1].encode())}
        written.append(_fixed(place | members, name))
    return written


def _ledger(name: str, *lines: Callable[[], Json]) -> Callable[[], bytes]:
    return lambda: _file(_chained(name, *(line() for line in lines)))


def _accepting(*supersedes: Callable[[], str]) -> Callable[[], Json]:
    detail = {"note": None, "signers": ["registered"]}
    return lambda: _members("accepted", detail, *(one() for one in supersedes))


def _returning(*supersedes: Callable[[], str]) -> Callable[[], Json]:
    return lambda: _members("returned", {"note": ID}, *(one() for one in supersedes))


RECEIVED_A = partial(_entry, "received-by-a", 2)
ACCEPTED_B, RETURNED_C = partial(_entry, "accepted-by-b", 2), partial(_entry, "returned-by-c", 2)
THREE = {"with": "accepted-by-b returned-by-c", "roster": "ministry-v3"}
OPENS = (
    Case("whole", "state:accepted", "", _whole, "every act once"),
    Case("received-by-a", "state:received", "", _ledger("reviewer-a", _received)),
    Case(
        "accepted-by-b",
        "state:accepted",
        "",
        _ledger("reviewer-b", _accepting(RECEIVED_A)),
        context={"with": "received-by-a"},
    ),
    Case(
        "returned-by-c",
        "state:returned",
        "",
        _ledger("reviewer-c", _returning(RECEIVED_A)),
        "another decision on what the second reviewer decided, too",
        {"with": "received-by-a", "roster": "ministry-v3"},
    ),
    Case(
        "three-in-all-orders",
        "state:contested",
        "",
        partial(form.content_of, "ledger", "received-by-a"),
        "heads in conflict: 競合",
        THREE,
    ),
    Case(
        "three-settled",
        "state:accepted",
        "",
        _ledger("reviewer-a", _accepting(ACCEPTED_B, RETURNED_C)),
        "an entry that supersedes both heads settles it",
        THREE | {"with": "accepted-by-b returned-by-c received-by-a"},
    ),
    Case(
        "entries-missing",
        "state:incomplete",
        "",
        partial(form.content_of, "ledger", "accepted-by-b"),
        "台帳不足: the first reviewer's file is away",
    ),
    Case(
        "torn",
        "state:torn",
        "",
        lambda: _file(_lines("whole"))[:-30],
        "the last line was not written to its end",
    ),
    Case("torn-still-counts", "state:reviewing", "", lambda: _file(_lines("whole"))[:-30]),
    Case("crlf", "state:accepted", "", lambda: _file(_lines("whole")).replace(b"\n", b"\r\n")),
    Case(
        "bom-utf-16",
        "state:accepted",
        "",
        lambda: f"\ufeff{form.content_of('ledger', 'whole').decode()}".encode("utf-16-le"),
    ),
    Case("no-last-line-end", "state:accepted", "", lambda: _file(_lines("whole"))[:-1]),
    Case(
        "received-and-reviewing",
        "state:reviewing",
        "",
        _ledger("reviewer-b", lambda: _members("reviewing", {})),
        "no conflict",
        {"with": "received-by-a"},
    ),
)


def _with_line(number: int, change: Callable[[str], str]) -> Callable[[], bytes]:
    """The whole ledger with one line, counted from 1, changed."""

    def made() -> bytes:
        lines = _lines("whole")
        lines[number - 1] = change(lines[number - 1])
        return _file(lines)

    return made


def _without(number: int) -> Callable[[], bytes]:
    return lambda: _file([line for at, line in enumerate(_lines("whole"), 1) if at != number])


def _a_day_earlier(line: str) -> str:
    protected, payload, value = line.split(".")
    changed = hand.unb64(payload).replace(b"2026-11-20", b"2026-11-19")
    return f"{protected}.{hand.b64(changed)}.{value}"


def _next(change: Change, name: str = "reviewer-a", **header: object) -> Callable[[], bytes]:
    """The frozen first ledger with a second act, right but for one change."""

    def made() -> bytes:
        lines = _lines("received-by-a")
        place: Json = {"seq": len(lines) + 1, "before": hand.sha(lines[-1].encode())}
        members = place | _members("reviewing", {})
        change(members)
        return _file([*lines, _fixed(members, name, **header)])

    return made


def _spelt(spelling: forge.Spelling) -> Callable[[], bytes]:
    def made() -> bytes:
        lines = _lines("received-by-a")
        place: Json = {"seq": len(lines) + 1, "before": hand.sha(lines[-1].encode())}
        return _file([*lines, _fixed(place | _members("reviewing", {}), "reviewer-a", spelling)])

    return made


def _first(change: Change, name: str = "reviewer-a", **header: object) -> Callable[[], bytes]:
    """A ledger of one line, right but for one change."""

    def made() -> bytes:
        members = {"seq": 1, "before": None, **_opening("reviewer-a")}
        change(members)
        return _file([_fixed(members, name, **header)])

    return made


def _copied_in() -> bytes:
    """The first reviewer's lines behind the second one's, as if one file had been pasted in."""
    return _file([*_lines("accepted-by-b"), *_lines("received-by-a")])


def _two_after_one() -> bytes:
    """Two lines that both name line 2 as the one before."""
    lines = _lines("received-by-a")
    place: Json = {"seq": 3, "before": hand.sha(lines[-1].encode())}
    twins = [place | _members("reviewing", {}) | {"at": at} for at in (AT, LATER)]
    return _file([*lines, *(_fixed(one, "reviewer-a") for one in twins)])


def _nothing(_members: Json) -> None:
    """Leave it right."""


def _swapped() -> bytes:
    lines = _lines("whole")
    return _file([*lines[:3], lines[4], lines[3], *lines[5:]])


FIRST_LINE = (
    Case("size-65-mib", "file_too_large", "C1", lambda: b" " * (64 * 2**20 + 1)),
    Case("empty", LINE, "L1", lambda: b""),
    Case("first-no-jws", LINE, "L1", lambda: b"x\n"),
    Case("first-of-another-format", LINE, "L1", _first(_nothing, typ="usbsurvey-note-1")),
    Case("first-version-2", LINE, "L1", _first(_nothing, typ="usbsurvey-ledger-2")),
    Case("first-a-pack", LINE, "L1", partial(world.pack_text, "small-v1")),
    Case("first-signed-by-another", LINE, "L2", _first(_nothing, "reviewer-b")),
    Case("first-role", LINE, "L2", _first(_nothing, role="issuer")),
    Case("first-alg-none", LINE, "L2", _first(_nothing, alg="none")),
    Case("first-expired", LINE, "L2", _first(_nothing, iat=NOW - 10**8)),
    Case("first-seq-2", CHAIN, "L3", _first(put("seq", to=2))),
    Case("first-after-another", CHAIN, "L3", _first(put("before", to=OTHER_HASH))),
)

LATER_LINES = (
    Case("line-changed", LINE, "line-5", _with_line(5, _a_day_earlier)),
    Case("line-not-ascii", LINE, "line-4", _with_line(4, lambda line: line.replace(".", "．"))),
    Case("line-too-long", LINE, "line-4", _with_line(4, lambda line: line + "A" * 8_192)),
    Case("line-another-signer", LINE, "line-3", _next(_nothing, "reviewer-b")),
    Case("line-header-extra", LINE, "line-3", _next(_nothing, kid="x")),
    Case("line-x5c", LINE, "line-3", _next(_nothing, x5c=["QQ=="])),
    Case("line-extra", LINE, "line-3", _next(put("comment", to="x")), "no free text"),
    Case("line-missing", LINE, "line-3", _next(drop("supersedes"))),
    Case("line-unknown-act", LINE, "line-3", _next(put("act", to="deleted"))),
    Case(
        "line-detail-of-another-act", LINE, "line-3", _next(put("detail", to={"reason": "other"}))
    ),
    Case("line-about-nothing", LINE, "line-3", _next(put("package", to=None))),
    Case("line-superseded-twice", LINE, "line-3", _next(put("supersedes", to=[OTHER_HASH] * 2))),
    Case("line-not-canonical", LINE, "line-3", _spelt(forge.unsorted)),
    Case("line-duplicate", LINE, "line-3", _spelt(forge.twice("survey"))),
    Case("line-removed", CHAIN, "line-4", _without(4)),
    Case("lines-swapped", CHAIN, "line-4", _swapped),
    Case(
        "line-repeated",
        CHAIN,
        "line-3",
        lambda: _file([*_lines("received-by-a"), _lines("received-by-a")[1]]),
    ),
    Case("two-after-one", CHAIN, "line-4", _two_after_one, "two lines with one `before`"),
    Case("seq-skipped", CHAIN, "line-3", _next(put("seq", to=4))),
    Case("before-of-another", CHAIN, "line-3", _next(put("before", to=OTHER_HASH))),
    Case("another-ledger", CHAIN, "line-3", _next(put("ledger", to="B" * 21 + "A"))),
    Case("another-survey", CHAIN, "line-3", _next(put("survey", to="other-survey"))),
    Case("foreign-copied-in", LINE, "line-3", _copied_in),
)

FOLDED = (
    Case(
        "not-in-roster",
        "ledger_signer",
        "fold",
        partial(form.content_of, "ledger", "returned-by-c"),
        "the third reviewer is registered later",
    ),
    Case(
        "no-roster",
        "ledger_signer",
        "fold",
        partial(form.content_of, "ledger", "whole"),
        context={"roster": ""},
    ),
    Case(
        "of-another-office",
        "ledger_signer",
        "fold",
        _first(put("detail", "recipient", to="prefecture")),
    ),
    Case("of-another-survey", "form_mismatch", "fold", _first(put("survey", to="other-survey"))),
)

CROSS = tuple(
    Case(f"cross-format-{name}", LINE, "L1", _first(_nothing, typ=f"usbsurvey-{name}-1"))
    for name in forge.others("ledger")
)

GENERATOR = Generator(
    "ledger",
    {"pack": "small-v1", "roster": "ministry-v2"},
    (*OPENS, *CROSS, *FIRST_LINE, *LATER_LINES, *FOLDED),
)
