"""What is kept of one checked file: small, plain JSON, the same from wherever it comes.

A worker process sends it, the encrypted cache keeps it, the overview and the tally read it. It
holds no key, no certificate, and nothing that hangs on the roster, on the clock or on the other
files: these are asked anew by `known` each time. Source: docs/formats.md §4.3.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Self

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.engine.answers import FindingCode
from usbsurvey_desktop.errors import Code, Fact, Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, read_bounded
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.records import Hash, Id, Record, Time, from_base64url, to_base64url
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.review.overview import Kept, KnownSigner, Piece
from usbsurvey_desktop.review.sheet import Cell, Sheet, cells_in, places_of
from usbsurvey_desktop.sealing.contents import as_municipality
from usbsurvey_desktop.sealing.opened import Opened, Reader, Signer
from usbsurvey_desktop.sealing.states import Remark, SeenPackage, is_clock_ahead
from usbsurvey_desktop.sealing.submission import Body
from usbsurvey_desktop.sealing.unseal import open_packages

_FIRED = FindingCode.CHECK
_MOST_SIGNERS = 8_192
"""Two or more of each of 1,788 bodies."""
_TOGETHER = 1 << 20
"""Bytes of files that are opened side by side, but for the last one: a package has about 5 KB, and
one that somebody made as large as it may be is 16 MB."""


@fixed(slots=True)
class CheckedSigner:
    """Who signed; what the roster says of the certificate is not kept."""

    __pydantic_config__ = Record.model_config

    role: str
    fingerprint: Hash
    organisation: str
    person: str
    issued_at: int
    """Unix seconds, by the signer's own clock."""


@fixed(slots=True)
class CheckedPackage:
    """A package that passed every check, with what it states.

    As JSON it is read as strictly as a `Record`. It is none, because a country of packages has no
    time to be checked twice: what `checked` makes is believed.
    """

    __pydantic_config__ = Record.model_config

    digest: Hash
    pkg: Id
    prev: Hash | None
    revision: int
    body: Body
    """As the file names it."""
    pack_sha256: Hash
    pack_version: int
    form_sha256: Hash
    created: Time
    signers: tuple[CheckedSigner, ...]
    remarks: tuple[Remark, ...]
    """But for `CLOCK_AHEAD`, which hangs on the time of looking."""
    has_handoff: bool
    warnings: tuple[str, ...]
    """The ids of the checks that fire, in form order."""
    reasons: Mapping[str, str]
    """What the respondent says to them, by check id."""
    questions: tuple[str, ...]
    """Every question and free text of which the submission says something."""
    cells: tuple[Cell, ...]
    """What it says of each of them."""
    needs: tuple[Hash, ...]
    """The certificates that the file names and does not hold (docs/formats.md §1.8)."""

    @property
    def answers(self) -> Sheet:
        """What the submission says, by link_id."""
        return Sheet(places_of(self.questions), self.cells)

    def as_seen(self) -> SeenPackage:
        """What must be remembered of it for its place in the chain."""
        return SeenPackage(self.digest, self.pkg, self.body.code, self.revision, self.prev)


class CheckedRefusal(Record):
    """A `Refused` as JSON."""

    code: Code
    step: str
    facts: Mapping[str, Fact]

    @classmethod
    def of(cls, refused: Refused) -> Self:
        """The same refusal."""
        return cls(code=refused.code, step=refused.step, facts=dict(refused.facts))


class CheckedRecord(Record):
    """One file's result on its way between processes; exactly one of the two."""

    sha256: Hash | None
    refused: CheckedRefusal | None
    package: CheckedPackage | None

    def result(self, file: str) -> "CheckedFile":
        """The result of the file of this name."""
        refused = self.refused
        found = self.package or Refused(Code.UNEXPECTED, "C1")
        if refused is not None:
            found = Refused(refused.code, refused.step, refused.facts)
        return CheckedFile(file, self.sha256, found)


@fixed(slots=True)
class CheckedFile:
    """What became of one file, where nothing but the file and the packs were asked."""

    file: str
    """As `Incoming.shown`."""
    sha256: str | None
    """Of the file as it lies there; None if it could not be read, or nobody remembers it."""
    found: CheckedPackage | Refused

    def as_record(self) -> CheckedRecord:
        """The same as JSON, without the name."""
        refused = CheckedRefusal.of(self.found) if isinstance(self.found, Refused) else None
        package = None if isinstance(self.found, Refused) else self.found
        return CheckedRecord(sha256=self.sha256, refused=refused, package=package)


_Read = tuple[Incoming, bytes | CheckedFile]
"""A file with its content, or with what became of it where it could not be read."""


class Checker:
    """Opens files and keeps the small part.

    Args:
        reader: its `seen` stays empty: no file is judged by the ones before it.
        calls: the operating system.
        is_remembered: whether a cache keeps the results, by the hash of the file.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """

    def __init__(self, reader: Reader, calls: OsCalls = OS, *, is_remembered: bool = False) -> None:
        _ = reader.identity.opener
        self._reader = reader
        self._calls = calls
        self._is_remembered = is_remembered

    def check(self, one: Incoming) -> CheckedFile:
        """Read a file and pass it through every check of docs/formats.md §4.3."""
        return self.check_all((one,))[0]

    def check_all(self, files: Iterable[Incoming]) -> list[CheckedFile]:
        """The same for some dozens, in their order; faster side by side than one by one."""
        return [found for group in self._groups(files) for found in self._checked(group)]

    def _groups(self, files: Iterable[Incoming]) -> Iterator[list[_Read]]:
        """Read files, no more at a time than may be in memory together."""
        group: list[_Read] = []
        size = 0
        for one in files:
            raw = read(one, self._calls)
            group.append((one, raw))
            size += 0 if isinstance(raw, CheckedFile) else len(raw)
            if size > _TOGETHER:
                yield group
                group, size = [], 0
        yield group

    def _checked(self, group: list[_Read]) -> Iterator[CheckedFile]:
        raws = [raw for _one, raw in group if isinstance(raw, bytes)]
        opened = iter(open_packages(raws, self._reader))
        for one, raw in group:
            yield raw if isinstance(raw, CheckedFile) else self._result(one, raw, next(opened))

    def _result(self, one: Incoming, raw: bytes, opened: Opened | Refused) -> CheckedFile:
        found = opened if isinstance(opened, Refused) else checked(opened)
        return CheckedFile(one.shown, sha256_text(raw) if self._is_remembered else None, found)


def read(one: Incoming, calls: OsCalls = OS) -> bytes | CheckedFile:
    """The content of a file, or what became of one that cannot be read."""
    try:
        return read_bounded(one.path, PACKAGE.raw, calls)
    except SurveyError as error:
        return CheckedFile(one.shown, None, Refused(error.code, "C1", error.facts))


def sha256_text(raw: bytes) -> str:
    """How a file is named in the cache."""
    return to_base64url(hashlib.sha256(raw).digest())


def checked(opened: Opened) -> CheckedPackage:
    """What is kept of a package; every check is behind it."""
    submission = opened.submission
    findings = opened.evaluation.findings
    return CheckedPackage(
        digest=opened.digest,
        pkg=submission.pkg,
        prev=submission.prev,
        revision=submission.revision,
        body=submission.body,
        pack_sha256=submission.pack_sha256,
        pack_version=submission.pack_version,
        form_sha256=submission.form_sha256,
        created=submission.created,
        signers=tuple([_signer(one) for one in opened.signers]),
        remarks=tuple([one for one in opened.remarks if one is not Remark.CLOCK_AHEAD]),
        has_handoff=submission.handoff is not None,
        warnings=tuple([str(one.facts["check"]) for one in findings if one.code is _FIRED]),
        reasons=submission.reasons,
        questions=tuple(submission.answers),
        cells=cells_in(submission.stated.values()),
        needs=tuple([to_base64url(one.fingerprint) for one in opened.signers if not one.is_inside]),
    )


def _signer(signer: Signer) -> CheckedSigner:
    subject = signer.certificate.subject
    return CheckedSigner(
        role=signer.role,
        fingerprint=to_base64url(signer.certificate.fingerprint),
        organisation=subject.organisation,
        person=subject.person,
        issued_at=int(signer.issued_at.timestamp()),
    )


def known(one: CheckedFile, reader: Reader) -> Kept:
    """What an overview needs of a result: with the roster's word of now; the answers are let go.

    Args:
        one: of whatever age.
        reader: its roster, list of bodies and clock are asked.
    """
    found = one.found
    if isinstance(found, Refused):
        return Kept(one.file, found)
    signers = tuple([_known_signer(signer, found.body.code, reader) for signer in found.signers])
    remarks = found.remarks
    if is_clock_ahead(max([signer.issued_at for signer in signers]), reader.now):
        remarks = tuple([one for one in Remark if one in {*remarks, Remark.CLOCK_AHEAD}])
    piece = Piece(
        seen=found.as_seen(),
        municipality=as_municipality(found.body, reader.municipalities),
        signers=signers,
        remarks=remarks,
        warnings=found.warnings,
        pack_version=found.pack_version,
    )
    return Kept(one.file, piece)


_fingerprint = lru_cache(maxsize=_MOST_SIGNERS)(from_base64url)
"""The revisions of a body have mostly the same signers, and each fingerprint is in memory once."""


def _known_signer(signer: CheckedSigner, body: str, reader: Reader) -> KnownSigner:
    fingerprint = _fingerprint(signer.fingerprint)
    state = SignerState.UNREGISTERED
    if reader.roster is not None:
        state = reader.roster.standing(body, signer.role, fingerprint)
    return KnownSigner(
        role=signer.role,
        fingerprint=fingerprint,
        organisation=signer.organisation,
        person=signer.person,
        issued_at=datetime.fromtimestamp(signer.issued_at, UTC),
        state=state,
    )
