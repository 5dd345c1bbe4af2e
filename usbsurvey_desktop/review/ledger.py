"""確認台帳: reading one reviewer's ledger, line by line, as far as it can be verified.

Promises: every `Entry` was signed by the certificate of line 1 and follows the entry before it; of
a file that breaks off nothing behind the break is seen. Whether the owner is a reviewer at all is a
question of its own: `fold`. Source: docs/formats.md §7.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from usbsurvey_desktop.armour import LEDGER, split_lines, strip_line
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.compact_form import Compact, read_compact
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Code, Fact, Refused, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.records import hash_text, read_payload
from usbsurvey_desktop.review.ledger_record import Act, Line, Owner
from usbsurvey_desktop.sealing.profile import REVIEWER
from usbsurvey_desktop.versions import NEWER

LEDGER_ROLES = frozenset({(REVIEWER,)})
LEDGER_ENDING = ".ledger.txt"
_MOST_BREAKS = LEDGER.raw // 128
"""Line breaks in a file: several for each of the shortest lines; blank ones cost time, too."""


@dataclass(frozen=True)
class Entry:
    """A line that was verified."""

    text: str
    """The line without blanks and without its LF."""
    hash: str
    """Of the text: how other lines name this one."""
    line: Line

    @property
    def signed(self) -> str:
        """What its owner signed: the same for a copy whose signature somebody wrote another way.

        Of an ES256 signature (r, s) anybody can make (r, n - s), which is as good: another hash for
        a line that says nothing new.
        """
        return self.text.rpartition(".")[0]


@dataclass(frozen=True)
class Flaw:
    """Where a ledger breaks off; nothing from that line on counts."""

    code: Code
    """`ledger_line` (form or signature) or `ledger_chain` (order, another ledger or survey)."""
    number: int
    """The line, counted from 1 without blank ones."""


@dataclass(frozen=True)
class Ledger:
    """One reviewer's ledger, as far as it can be verified."""

    owner: Certificate
    recipient: str
    """The collector the owner works for."""
    entries: tuple[Entry, ...]
    """At least one; the first is `open`."""
    flaw: Flaw | None = None
    is_torn: bool = False
    """末尾書きかけ: the last line was not written to its end and is ignored."""

    @property
    def survey(self) -> str:
        """The survey it is about."""
        return self.entries[0].line.survey

    @cached_property
    def content(self) -> bytes:
        """The verified lines as the owner's program writes them."""
        return "".join(f"{entry.text}\n" for entry in self.entries).encode("ascii")


def read_ledger(raw: bytes, known: Ledger | None = None) -> Ledger | Refused:
    """Read a ledger from its file.

    Args:
        raw: the file as it lies on the disk.
        known: the same ledger as it was read before; what did not change is not verified again.

    Returns:
        The ledger, or why it has not even a first line (step `C1` for a file too large or of too
        many lines, else `L1` or `L2` of docs/formats.md §7; `reason` `newer` for one of a later
        version).
    """
    if len(raw) > LEDGER.raw or raw.count(b"\n") + raw.count(b"\r") > _MOST_BREAKS:
        return Refused(Code.FILE_TOO_LARGE, "C1")
    reading = _Reading()
    if known is not None and raw.startswith(known.content):
        reading.resume(known)
        raw = raw[len(known.content) :]
    *lines, tail = split_lines(raw)
    for line in lines:
        try:
            reading.take(line)
        except SurveyError as error:
            return reading.broken(error)
    try:
        reading.take(tail)
    except SurveyError as error:
        return reading.torn(error)
    return reading.whole()


class _Reading:
    """A ledger while it is read."""

    def __init__(self) -> None:
        self._owner: Certificate | None = None
        self._entries: list[Entry] = []

    def resume(self, known: Ledger) -> None:
        self._owner = known.owner
        self._entries = list(known.entries)

    def take(self, line: str) -> None:
        """Verify one more line; a blank one is none.

        Raises:
            SurveyError: `ledger_line` at step L1 (form) or L2 (signature, members), `ledger_chain`
                at L3 (order, ledger, survey).
        """
        with _refused_as(Code.LEDGER_LINE, "L1"):
            text = strip_line(line, limit=LEDGER.stripped)
            if not text:
                return
            compact = read_compact(text, LEDGER)
            owner = self._owner or _owner(compact)
        with _refused_as(Code.LEDGER_LINE, "L2"):
            verify(compact.signed_by(owner.der), roles=LEDGER_ROLES)
            members = read_payload(Line, compact.payload, depth=LEDGER.depth)
        with _refused_as(Code.LEDGER_CHAIN, "L3"):
            self._require_next(members)
        self._owner = owner
        self._entries.append(Entry(text, hash_text(text.encode("ascii")), members))

    def _require_next(self, line: Line) -> None:
        first = self._entries[0].line if self._entries else line
        before = self._entries[-1].hash if self._entries else None
        is_next = (line.ledger, line.survey, line.seq, line.before, line.act is Act.OPEN) == (
            first.ledger,
            first.survey,
            len(self._entries) + 1,
            before,
            not self._entries,
        )
        if not is_next:
            raise SurveyError(Code.LEDGER_CHAIN)

    def broken(self, error: SurveyError) -> Ledger | Refused:
        number = len(self._entries) + 1
        if self._owner is None:
            facts = {name: fact for name, fact in error.facts.items() if name == "reason"}
            return Refused(error.code, str(error.facts["step"]), {"line": number, **facts})
        return self._ledger(self._owner, flaw=Flaw(error.code, number))

    def torn(self, error: SurveyError) -> Ledger | Refused:
        if self._owner is None:
            return self.broken(error)
        return self._ledger(self._owner, is_torn=True)

    def whole(self) -> Ledger | Refused:
        if self._owner is None:
            return Refused(Code.LEDGER_LINE, "L1", {"line": 1})
        return self._ledger(self._owner)

    def _ledger(
        self, owner: Certificate, *, flaw: Flaw | None = None, is_torn: bool = False
    ) -> Ledger:
        opening = self._entries[0].line.detail
        recipient = opening.recipient if isinstance(opening, Owner) else ""
        return Ledger(owner, recipient, tuple(self._entries), flaw, is_torn)


def _owner(compact: Compact) -> Certificate:
    """The certificate in line 1, whose signature is still to be verified."""
    detail = read_payload(Line, compact.payload, depth=LEDGER.depth).detail
    if not isinstance(detail, Owner):
        raise SurveyError(Code.LEDGER_LINE)
    return read_certificate(certificates.from_base64(detail.cert))


@contextmanager
def _refused_as(code: Code, step: str) -> Iterator[None]:
    try:
        yield
    except SurveyError as error:
        facts: dict[str, Fact] = {"step": step}
        if error.code is Code.VERSION_NEWER:
            facts["reason"] = NEWER
        raise SurveyError(code, facts) from error
