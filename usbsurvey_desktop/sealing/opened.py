"""What opening a package takes, and what comes out of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from usbsurvey_desktop.engine.evaluation import Evaluation
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.municipality import Municipalities, Municipality
from usbsurvey_desktop.records import hash_text
from usbsurvey_desktop.sealing.course import CheckResult
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.states import (
    Chain,
    Remark,
    SeenPackage,
    may_be_accepted,
)
from usbsurvey_desktop.sealing.submission import Submission


@dataclass(frozen=True)
class Reader:
    """What opening needs besides the file."""

    identity: Identity
    """With its opening key."""
    packs: Collection[Pack]
    """Every version at hand; a package names its own."""
    municipalities: Municipalities
    now: datetime
    """Aware; it tells nothing but signatures from the future."""
    seen: Sequence[SeenPackage] = ()
    """What was opened before of the same survey, in any order."""
    roster: Roster | None = None
    """The collector's; without one nobody is registered."""
    record_forms: RecordForms = field(default_factory=dict)
    """By which the part of a hand-off record is judged; one by another form is only shown."""
    own: Mapping[str, bytes] = field(default_factory=dict)
    """Certificates (DER by hash) of the reader's own side, besides the one of `identity`."""

    def certificate(self, named: str) -> bytes | None:
        """The certificate with this hash, if it is an own one or of whatever entry of the roster.

        A package by reference names its signers so (docs/formats.md §1.8).
        """
        own = self.identity.certificate.der
        listed = {} if self.roster is None else self.roster.certificates
        places = ({hash_text(own): own}, self.own, listed)
        return next((place[named] for place in places if named in place), None)


@fixed()
class Signer:
    """Who signed an opened package, in which role, and when by the signer's own clock."""

    role: str
    certificate: Certificate
    issued_at: datetime
    state: SignerState
    is_inside: bool = field(default=True, compare=False)
    """Whether the package holds the certificate; otherwise it names it only."""

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of the certificate."""
        return self.certificate.fingerprint

    @property
    def person(self) -> str:
        """Whom the certificate names."""
        return self.certificate.subject.person


@fixed()
class Opened:
    """A package that passed every check."""

    digest: str
    """`dig`, the identity of the file everywhere."""
    submission: Submission
    municipality: Municipality
    """The body by the list at hand, whose name counts; one that is not in it, as the file says."""
    pack: Pack
    evaluation: Evaluation
    """The answers as the engine judges them here, not as the file claims."""
    signers: tuple[Signer, ...]
    """The respondent, then the approver if there is one."""
    chain: Chain
    remarks: tuple[Remark, ...]
    """In the order of `Remark`."""
    checks: tuple[CheckResult, ...]
    """Every check that was made, in order."""

    @property
    def may_be_accepted(self) -> bool:
        """Whether it may become 受理, by its signers' states and the pack's `roster_policy`."""
        states = [signer.state for signer in self.signers]
        return may_be_accepted(states, self.pack.payload.roster_policy)

    def as_seen(self) -> SeenPackage:
        """What must be remembered of it for the packages that come after."""
        return as_seen(self.digest, self.submission)


def as_seen(digest: str, submission: Submission) -> SeenPackage:
    """What is remembered of a package."""
    return SeenPackage(
        digest=digest,
        pkg=submission.pkg,
        body=submission.body.code,
        revision=submission.revision,
        prev=submission.prev,
    )
