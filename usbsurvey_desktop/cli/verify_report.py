"""What `verify` found, as a document for programs and as lines for people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from usbsurvey_desktop.cli.bundle_words import (
    bundle_line,
    bundle_row,
    forwarded_document,
    forwarded_words,
)
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import REASONS, SENTENCES, refusal
from usbsurvey_desktop.cli.opening import (
    CHAIN_WORDS,
    REMARK_WORDS,
    role_words,
    signer_document,
    state_words,
)
from usbsurvey_desktop.cli.review_inputs import ReviewWorld
from usbsurvey_desktop.cli.roster_trust import roster_facts
from usbsurvey_desktop.cli.verify_versions import (
    answered_lines,
    answered_words,
    version_member,
    version_members,
)
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.review.bundle_open import Forwarded
from usbsurvey_desktop.review.bundle_shelf import (
    PackageName,
    ShelvedBundle,
    decision_about,
    decisions,
)
from usbsurvey_desktop.review.fold import Folded, Standing, objection_to, roster_use
from usbsurvey_desktop.review.ledger import Ledger
from usbsurvey_desktop.review.overview import Overview, Piece, Row
from usbsurvey_desktop.review.served import OTHER_RECIPIENT
from usbsurvey_desktop.review.shelf import Shelved, with_codes

STANDING_WORDS = {
    Standing.RECEIVED: Words("確認待ち", "received"),
    Standing.REVIEWING: Words("確認中", "being checked"),
    Standing.HELD: Words("保留", "held"),
    Standing.RETURNED: Words("差戻し", "returned"),
    Standing.ACCEPTED: Words("受理", "accepted"),
    Standing.CONTESTED: Words("競合", "reviewers disagree"),
}
_COUNT_WORDS = {
    "received": Words("受け取ったファイル", "files received"),
    "readable": Words("開けたファイル", "readable"),
    "rejected": Words("開けないファイル", "rejected"),
    "duplicates": Words("重複", "duplicates"),
    "superseded": Words("旧版", "superseded"),
    "conflicts": Words("分岐のある団体", "bodies in conflict"),
    "contested": Words("確認者の判断の競合", "packages contested"),
    "rolled_back": Words("台帳にあるファイルがない団体", "bodies rolled back"),
    "missing": Words("未提出の団体", "bodies missing"),
}
_LEADS = Words("数える版", "counts")
_COPY = Words("重複", "duplicate")
_COPIES = Words("同じファイルの数", "copies")
_FORK = Words("分岐（選ばれていない）", "In conflict, not chosen")
_GONE = Words("台帳にあるファイルがない", "In a ledger, and its file is not here")
_LEDGER = Words("確認台帳", "Ledger")
_TORN = Words("末尾書きかけ", "last line torn")
_ABSENT = Words("台帳不足（見つからない記録の数）", "Entries that no ledger has")


@dataclass(frozen=True)
class Verified:
    """An inbox and the ledgers about it."""

    world: ReviewWorld
    overview: Overview
    folded: Folded
    shelf: Sequence[Shelved]
    bundles: Sequence[ShelvedBundle] = ()
    """What other collectors have forwarded."""

    @cached_property
    def forwarded(self) -> Mapping[PackageName, Forwarded]:
        """What those collectors decided, for `decision_about`."""
        return decisions(self.bundles)


def counts(overview: Overview) -> dict[str, int]:
    """How many files, packages and bodies are what; docs/cli.md tells each of them."""
    return {
        "received": len(overview.rows),
        "readable": overview.readable,
        "rejected": len(overview.rows) - overview.readable,
        "duplicates": overview.duplicates,
        "superseded": overview.superseded,
        "conflicts": len(overview.forked),
        "contested": overview.contested,
        "rolled_back": len(overview.rolled_back),
        "missing": len(overview.missing),
    }


def is_in_order(found: Verified) -> bool:
    """Whether nothing was rejected or is in conflict, and every ledger of the survey counts."""
    numbers = counts(found.overview)
    codes = {code for _one, code in with_codes(found.shelf, found.folded)}
    return (
        not any(numbers[name] for name in ("rejected", "conflicts", "contested", "rolled_back"))
        and codes <= {None, Code.FORM_MISMATCH}
        and not found.folded.absent
        and _roster_code(found) is None
        and all(one.is_in_order for one in found.bundles)
    )


def _roster_code(found: Verified) -> Code | None:
    """Why the roster is not the one that reviewers have used last."""
    roster = found.world.reader.roster
    return None if roster is None else objection_to(roster_use(roster), found.folded)


def verify_document(found: Verified) -> JsonObject:
    """The document of `--json`; its keys are told in docs/cli.md."""
    overview = found.overview
    return {
        "survey": found.world.survey,
        "practice": found.world.is_practice,
        **counts(overview),
        "packages": [
            {**_package(row, found.forwarded), **version_member(row, found.world)}
            for row in overview.rows
        ],
        "forks": [{"body_code": one.body, "digests": one.tips} for one in overview.forked],
        "missing_bodies": [body.code for body in overview.missing],
        "rolled_back_bodies": [one.body for one in overview.rolled_back],
        "ledgers": [_ledger(*one) for one in with_codes(found.shelf, found.folded)],
        "absent_entries": len(found.folded.absent),
        "bundles": [bundle_row(one) for one in found.bundles],
        "roster": roster_facts(found.world.roster),
        "roster_status": _roster_code(found) or "ok",
        **version_members(overview, found.world),
    }


def _package(row: Row, forwarded: Mapping[PackageName, Forwarded]) -> JsonObject:
    found = row.found
    if isinstance(found, Refused):
        nothing = dict.fromkeys(("body_code", "body_name", "revision", "digest", "chain"))
        status = {"file": row.file, "status": found.code.value, "step": found.step}
        return {
            **status,
            **nothing,
            "leads": False,
            "copies": 1,
            "signers": [],
            "remarks": [],
            "decision": None,
            "forwarded": None,
        }
    return {
        "file": row.file,
        "status": "ok",
        "body_code": found.seen.body,
        "body_name": found.municipality.name,
        "revision": found.seen.revision,
        "digest": found.seen.digest,
        "chain": row.chain,
        "leads": row.leads,
        "copies": row.copies,
        "signers": [signer_document(one) for one in found.signers],
        "remarks": [remark.value for remark in found.remarks],
        "decision": row.standing,
        "forwarded": forwarded_document(decision_about(found.seen, forwarded)),
    }


def _ledger(one: Shelved, code: Code | None) -> JsonObject:
    ledger = one.found if isinstance(one.found, Ledger) else None
    return {
        "file": one.file,
        "status": code or "ok",
        "reviewer": ledger.owner.subject.person if ledger else None,
        "fingerprint": ledger.owner.fingerprint.hex() if ledger else None,
        "recipient": ledger.recipient if ledger else None,
        "entries": len(ledger.entries) if ledger else 0,
        "is_torn": ledger is not None and ledger.is_torn,
    }


def verify_lines(found: Verified) -> Iterator[str]:
    """The same for people: counts, then each file, then what asks for somebody's attention."""
    overview = found.overview
    yield " · ".join(f"{_COUNT_WORDS[name]} {count}" for name, count in counts(overview).items())
    told: set[str | None] = set()
    known = found.world.roster
    for row in overview.rows:
        words = [*_row_words(row, known, is_copy=row.digest in told)]
        piece = row.found if isinstance(row.found, Piece) else None
        word = None if piece is None else decision_about(piece.seen, found.forwarded)
        words += [] if word is None else [f"[{forwarded_words(word)}]"]
        words += answered_words(row, found.world)
        yield f"{row.file}: {' '.join(words)}"
        told |= {row.digest} - {None}
    yield from answered_lines(overview, found.world)
    for one in overview.forked:
        yield f"{_FORK}: {one.body}"
    for one in overview.rolled_back:
        yield f"{_GONE}: {one.body}"
    for shelved, code in with_codes(found.shelf, found.folded):
        is_torn = isinstance(shelved.found, Ledger) and shelved.found.is_torn
        torn = f" [{_TORN}]" if is_torn else ""
        why = f": {code} {ledger_sentence(shelved, code, found.world.roster)}" if code else ""
        yield f"{_LEDGER} {shelved.file}{torn}{why}"
    yield from map(bundle_line, found.bundles)
    if found.folded.absent:
        yield f"{_ABSENT}: {len(found.folded.absent)}"
    roster_code = _roster_code(found)
    if roster_code is not None:
        yield f"{roster_code}: {SENTENCES[roster_code]}"


def ledger_sentence(one: Shelved, code: Code, known: AdmittedRoster | None) -> Words:
    """Why a ledger does not count, as `shelf.with_codes` gives it, under this roster."""
    is_other = (
        code is Code.LEDGER_SIGNER
        and known is not None
        and isinstance(one.found, Ledger)
        and one.found.recipient != known.roster.payload.recipient
    )
    reason = one.found.facts.get("reason", "") if isinstance(one.found, Refused) else ""
    return REASONS.get((code, OTHER_RECIPIENT if is_other else reason), SENTENCES[code])


def _row_words(row: Row, known: AdmittedRoster | None, *, is_copy: bool) -> Iterator[str]:
    found = row.found
    if isinstance(found, Refused):
        yield refusal(found)
        return
    yield f"{found.seen.body} {found.municipality.name} r{found.seen.revision}"
    words = [CHAIN_WORDS[row.chain]] if row.chain else []
    if is_copy:
        words.append(_COPY)
    elif row.leads:
        words.append(_LEADS)
    words += [STANDING_WORDS[row.standing]] if row.standing else []
    yield from (f"[{one}]" for one in words)
    for signer in found.signers:
        yield f"[{role_words(signer)}: {state_words(signer, known)}]"
    yield from (f"[{REMARK_WORDS[remark]}]" for remark in found.remarks)
    if row.copies > 1:
        yield f"[{_COPIES} {row.copies}]"
