"""What is read of a kept release, and how work goes on in it: the same for every release.

Each world has the same places (README.md); what a later release adds to its own is read by commands
that its `expected.json` names beside these.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from tests.releases.kept import OPEN, Kept
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.store.draft_content import content_with, snapshot_of

DRAFT: Final = "131016-small-survey.usbdraft"
"""The first revision was sealed and sent back; the second one is half answered."""
WAITING: Final = "131016-small-survey-2.usbdraft"
"""Signed by its respondent, not approved yet."""
RECORD: Final = "131016-R8-0001"
_BOOK, _R1 = "@office/records/131016-r8.usbrecord", "@received/131016-small-survey-r1.sealed.txt"
_R2 = "131016-small-survey-r2.sealed.txt"
_WHO = ("--who", "鈴木", *OPEN)
_SURVEY = ("--survey", "@small-survey-v1.survey.txt")
_RESPONDENT = (*_SURVEY, "--identity", "@office/identities/131016-respondent.p12", *OPEN)
_COLLECTOR = ("--profile", "@collector")
_ROSTER = ("--roster", "@prefecture-13.roster.txt")
REVIEWER: Final = (*_SURVEY, "--identity", "@people/prefecture.p12", *_ROSTER, *OPEN)
_DESK = ("@received", *REVIEWER, "--ledger", "@ledgers")
_MINISTRY = (*_SURVEY, "--identity", "@people/ministry.p12", *OPEN)
VERIFY: Final = (*_COLLECTOR, "verify", *_DESK)
TALLY: Final = (*_COLLECTOR, "tally", *_DESK)

READ: Final[Mapping[str, tuple[str, ...]]] = {
    "identity": ("identity", "show", "@office/identities/131016-respondent.p12", *OPEN),
    "survey": ("survey", "show", "@small-survey-v1.survey.txt"),
    "draft": ("draft", "show", f"@office/drafts/{DRAFT}", "--contents", *OPEN),
    "waiting draft": ("draft", "show", f"@office/drafts/{WAITING}", "--contents", *OPEN),
    "own copy": ("open", "@office/output/131016-small-survey-r1.sealed.txt", *_RESPONDENT),
    "note": ("note", "@notes/131016-small-survey-r1-prefecture-13-1.return.txt", *_RESPONDENT),
    "note of the newest": (
        *("note", "@notes/131016-small-survey-r1-prefecture-13-1.return.txt", *_RESPONDENT),
        *("--package", _R1),
    ),
    "book": ("record", "book", "show", _BOOK, *OPEN),
    "records": ("record", "list", _BOOK, "--as-of", "2026-11-20", *OPEN),
    "record": ("record", "show", _BOOK, "--record", RECORD, *OPEN),
    "media": ("record", "medium", "list", _BOOK, *OPEN),
    "roster": (*_COLLECTOR, "roster", "list", "@prefecture-13.roster.txt"),
    "received package": (*_COLLECTOR, "open", _R1, *REVIEWER),
    "received folder": VERIFY,
    "tally": TALLY,
    "bundle": ("bundle", "open", "@prefecture-13-1.bundle.txt", *_MINISTRY),
}
"""By name the commands that read every file of the world; none of them changes what it reads."""


def go_on(kept: Kept) -> JsonObject:
    """Answer further, settle the comments, sign, approve, seal, receive, accept, count, record.

    Gives what does not hang on new keys and digests.
    """
    kept.call("draft", "import", f"@office/drafts/{DRAFT}", "--answers", "@further.json", *OPEN)
    _settle_comments(kept)
    kept.sign(DRAFT)
    kept.approve(DRAFT)
    second = kept.seal(DRAFT)
    assert second.path.name == _R2
    kept.path(f"@received/{_R2}").write_bytes(second.path.read_bytes())
    kept.call(
        *(*_COLLECTOR, "review", "decide", f"@received/{_R2}", "--accept", *REVIEWER),
        *("--ledger", "@ledgers"),
    )
    kept.call(
        *("record", "add", _BOOK, "--record", RECORD, "--page", "作業", "--who", "鈴木", "--close"),
        *("--values", "@work.json", *OPEN),
    )
    kept.call("record", "carried", _BOOK, "--record", RECORD, "--package", second.digest, *_WHO)
    verified, tallied = kept.call(*VERIFY), kept.call(*TALLY)
    listed = kept.call("record", "list", _BOOK, "--as-of", "2026-11-20", *OPEN)
    counts = ("received", "readable", "rejected", "superseded", "conflicts", "contested")
    return {
        "verify": {name: verified[name] for name in counts},
        "tally": {name: tallied[name] for name in ("bodies", "packages", "questions")},
        "records": listed["records"],
    }


def _settle_comments(kept: Kept) -> None:
    with kept.draft(DRAFT) as draft:
        filling = Filling(kept.pack.form, snapshot_of(draft.content))
        for one in filling.snapshot().comments:
            filling.remark(replace(one, done=True, text="直しました。"))
        who = draft.slot.who
        draft.save(content_with(draft.content, filling.snapshot(), at=kept.now, who=who))


def submit_waiting(kept: Kept) -> JsonObject:
    """Approve and seal the draft that was signed by the release, and open its own copy."""
    kept.approve(WAITING)
    kept.seal(WAITING, kept.path("@output-2"))
    found = kept.call("open", "@output-2/131016-small-survey-r1.sealed.txt", *_RESPONDENT)
    return {name: found[name] for name in ("status", "revision", "effective")}
