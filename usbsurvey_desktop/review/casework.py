"""One package on a reviewer's desk: what is decided about it, and deciding, safe against any end.

Promises: the words of a note are on the disk, sealed for the own office, before the ledger is
written; the ledger before the note; and they go only after the note is a file. So whenever
everything ends, `decide` with the same words finishes what was begun and decides nothing twice.
Source: docs/formats.md §5, §7.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.review.comment_files import CommentFiles, Kept
from usbsurvey_desktop.review.decision import (
    Desk,
    Letter,
    Prepared,
    note_again,
    prepare_acceptance,
    prepare_choice,
    prepare_hold,
    prepare_reopening,
    prepare_return,
    record,
)
from usbsurvey_desktop.review.fold import fold
from usbsurvey_desktop.review.inbox import flat, open_all, packages_below
from usbsurvey_desktop.review.ledger import Entry
from usbsurvey_desktop.review.ledger_file import LedgerFile
from usbsurvey_desktop.review.ledger_pen import ledger_name
from usbsurvey_desktop.review.ledger_record import Act, HoldReason, ReopenReason
from usbsurvey_desktop.review.outbox import Outbox
from usbsurvey_desktop.review.served import own_recipient
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole
from usbsurvey_desktop.review.unfinished import Words, comments_of
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.return_note import SealedNote


@dataclass(frozen=True)
class Accept:
    """受理, with a note if there are words."""

    words: Words


@dataclass(frozen=True)
class GiveBack:
    """差戻し, with a note that says why."""

    words: Words


@dataclass(frozen=True)
class Wait:
    """保留."""

    reason: HoldReason


@dataclass(frozen=True)
class TakeBack:
    """受理の取消し."""

    reason: ReopenReason


@dataclass(frozen=True)
class Prefer:
    """Of several branches this one counts."""

    over: tuple[Opened, ...]


_CODED = re.compile(r"[0-9]{6}-")
Wish = Accept | GiveBack | Wait | TakeBack | Prefer


@dataclass(frozen=True)
class Decided:
    """A decision that stands in the ledger."""

    entry: Entry
    note: Path | None = None
    """The return note to be sent."""
    trouble: SurveyError | None = None
    """Why the note is no file yet; the same wish makes it once more."""


@dataclass(frozen=True)
class Seen:
    """What a person who decides was shown."""

    heads: frozenset[str]
    """As `Casework.heads`."""
    packages: frozenset[str]
    """The digests of all packages of the body."""
    words: Words
    """Unfinished comments."""


@dataclass(frozen=True)
class Casework:
    """Where one reviewer decides about one package."""

    opened: Opened
    reader: Reader
    """With the reviewer's identity, and the roster."""
    ledgers: Path
    """The folder of all reviewers' ledgers, and of unfinished comments."""
    outbox: Path
    """Where return notes are put; it need not exist."""
    account: str
    host: str
    """Who is told to others while the ledger is locked."""
    at_hand: tuple[Opened, ...] = ()
    """All packages of the body that lie here, this one included."""
    calls: OsCalls = OS

    def desk(self, now: datetime) -> Desk:
        """The own ledger, and what all ledgers say at this moment.

        Raises:
            SurveyError: `not_addressed` for an identity that is no collector's; `identity_pair`;
                `file_unreadable` or `share_lost`.
        """
        reader = replace(self.reader, now=now)
        found = desk_in(
            self.ledgers,
            self.opened.pack,
            reader,
            account=self.account,
            host=self.host,
            calls=self.calls,
        )
        return replace(found, at_hand=self.at_hand)

    @property
    def comments(self) -> CommentFiles:
        """Where unfinished comments are kept."""
        own = self.reader.identity
        return CommentFiles(self.ledgers, self.opened, own, self.account, self.host, self.calls)

    @property
    def packages(self) -> frozenset[str]:
        """The digests of all that is at hand."""
        return frozenset(one.digest for one in (self.opened, *self.at_hand))

    def kept(self, desk: Desk) -> tuple[Kept, bool]:
        """The unfinished comments, and whether they are the words of a note that is no file yet.

        Raises:
            SurveyError: what `CommentFiles.read` raises.
        """
        kept, sent = self.comments.read(), self.comments.first()
        is_unsent = self.is_unsent(sent, desk)
        if is_unsent and sent != kept.words:
            kept = Kept(sent)  # what lies beside them is no part of the note, and stays
        return kept, is_unsent

    def is_unsent(self, words: Words, desk: Desk) -> bool:
        """Whether these are the words of an own decision whose note was never finished."""
        try:
            return bool(words) and self._own_note(words, desk) is not None
        except SurveyError:
            return False  # deciding again tells why

    def heads(self, desk: Desk) -> frozenset[str]:
        """What was said last about the package, and about a choice for its body: the hashes."""
        threads = (
            desk.folded.about(self.opened.digest),
            desk.folded.choice_of(self.opened.submission.body.code),
        )
        return frozenset(one.entry.hash for thread in threads for one in thread.heads)

    def decide(self, wish: Wish, now: datetime, *, seen: Seen | None = None) -> Decided:
        """Write a decision, then its note; what stands already is finished, not repeated.

        Args:
            wish: what is decided.
            now: with an offset from UTC.
            seen: what the person was shown, so that nothing that came since is passed over unread;
                None for one who decides by what is read now.

        Raises:
            SurveyError: `decision_refused` with the `reason` `changed` if there are other heads, or
                another window of the reviewer writes at this moment, `arrived` if there are other
                packages, `commented` if there are other comments; what `review.decision` raises;
                `output_exists` if another note has the name: nothing was decided then.
        """
        desk = self.desk(now)
        words = wish.words if isinstance(wish, Accept | GiveBack) else {}
        if isinstance(wish, GiveBack) or words:
            again = self._again(wish, words, desk)
            if again is not None:
                return again
        prepared = self._prepared(wish, desk)
        standing = self._standing_already(prepared, desk)
        if standing is not None:
            return Decided(standing)
        if seen is not None:
            self._require_seen(seen, desk)
        if prepared.note is not None:
            self._out.place_of(prepared.note)
            self.comments.give_way(words, now)
        entry = record(prepared, desk)
        return self._sent(Decided(entry), prepared.note, words, now)

    @property
    def _out(self) -> Outbox:
        return Outbox(self.outbox, self.reader.identity, self.opened.pack, self.calls)

    def _require_seen(self, seen: Seen, desk: Desk) -> None:
        reason = ""
        if seen.heads != self.heads(desk):
            reason = "changed"
        elif seen.packages != self.packages:
            reason = "arrived"
        elif seen.words != self.kept(desk)[0].words:
            reason = "commented"
        if reason:
            raise SurveyError(Code.DECISION_REFUSED, {"reason": reason})

    def _prepared(self, wish: Wish, desk: Desk) -> Prepared:
        match wish:
            case Accept(words):
                letter = Letter(comments_of(words)) if words else None
                return prepare_acceptance(self.opened, letter, desk)
            case GiveBack(words):
                return prepare_return(self.opened, Letter(comments_of(words)), desk)
            case Wait(why):
                return prepare_hold(self.opened, why, desk)
            case TakeBack(why):
                return prepare_reopening(self.opened, why, desk)
            case _:
                return prepare_choice(self.opened, wish.over, desk)

    def _again(self, wish: Wish, words: Words, desk: Desk) -> Decided | None:
        heads = desk.folded.about(self.opened.digest).heads
        act = Act.ACCEPTED if isinstance(wish, Accept) else Act.RETURNED
        if len(heads) != 1 or heads[0].entry.line.act is not act:
            return None
        note = self._own_note(words, desk)
        return None if note is None else self._sent(Decided(heads[0].entry), note, words, desk.now)

    def _own_note(self, words: Words, desk: Desk) -> SealedNote | None:
        """The note of an own decision in force that has these very words."""
        try:
            repeated = note_again(self.opened, Letter(comments_of(words)), desk)
        except SurveyError as error:
            if error.facts.get("reason") == "other_words":
                return None
            raise
        return None if repeated is None else repeated.note

    def _standing_already(self, prepared: Prepared, desk: Desk) -> Entry | None:
        """The own entry that says the same and that nobody has answered; None if there is none."""
        last = prepared.statements[-1]
        thread = (
            desk.folded.choice_of(self.opened.submission.body.code)
            if last.act is Act.CHOSEN
            else desk.folded.about(self.opened.digest)
        )
        if len(thread.heads) != 1:
            return None
        entry = thread.heads[0].entry
        held = desk.ledger.read()
        is_own = held is not None and any(one.hash == entry.hash for one in held.entries)
        line = entry.line
        same = (line.act, line.detail, line.package) == (
            last.act,
            last.detail,
            self.opened.digest,
        )
        return entry if is_own and same else None

    def _sent(
        self, decided: Decided, note: SealedNote | None, words: Words, now: datetime
    ) -> Decided:
        """Put the note out, then let its words go."""
        if note is None:
            return decided
        try:
            path = self._out.put(note)
        except SurveyError as error:
            return replace(decided, trouble=error)
        self.comments.let_go(words, now)
        return replace(decided, note=path)


def desk_in(
    ledgers: Path, pack: Pack, reader: Reader, *, account: str, host: str, calls: OsCalls = OS
) -> Desk:
    """The desk of a reviewer whose ledger lies in a folder, or will: nothing is at hand yet.

    Args:
        ledgers: the folder of all reviewers' ledgers.
        pack: of what is to be decided about.
        reader: with the reviewer's identity, the roster and the time of now.
        account: who is told to others while the ledger is locked.
        host: on which terminal.
        calls: the operating system.

    Raises:
        SurveyError: `not_addressed` for an identity that is no collector's; `identity_pair`;
            `file_unreadable` or `share_lost`.
    """
    reviewer, roster, now = reader.identity, reader.roster, reader.now
    office = own_recipient(pack, reviewer)
    if office is None:
        raise SurveyError(Code.NOT_ADDRESSED)
    survey = pack.payload.survey
    holder = Holder(account=account, host=host, since=time_text(now))
    path = ledgers / ledger_name(survey, reviewer)
    ledger = LedgerFile(path, survey, office.id, reviewer, holder, calls)
    shelf = read_shelf(ledgers_in(ledgers), calls)
    folded = fold(whole(shelf), survey=survey, roster=roster, writer=reviewer.certificate)
    return Desk(ledger, folded, roster, now)


def packages_beside(
    package: Path,
    opened: Opened,
    reader: Reader,
    *,
    below: Path | None = None,
    bodies: Mapping[Path, str] | None = None,
) -> tuple[Opened, ...]:
    """The packages of the same body in the folder of one, itself included, as far as they open.

    They are found by the body code that their names begin with. A file with another name is found
    where `bodies` are given, and is otherwise seen by `verify`.

    Args:
        package: its file.
        opened: what is in it.
        reader: opens the others.
        below: this folder and all folders in it are looked through instead.
        bodies: of files checked before the code, "" for one that did not open; with them a file
            that was not is opened too, unless its name begins with another code.

    Raises:
        SurveyError: `file_unreadable` for the folder.
    """
    found = packages_below(package.parent, walk=flat) if below is None else packages_below(below)
    code = opened.submission.body.code
    files = [one for one in found if _may_hold(one.path, code, bodies)]
    opened_files = [one.found for one in open_all(files, reader) if isinstance(one.found, Opened)]
    return tuple(one for one in opened_files if one.submission.body.code == code)


def _may_hold(path: Path, code: str, bodies: Mapping[Path, str] | None) -> bool:
    """Whether a file is to be opened where the packages of a body are looked for."""
    if bodies is None or path.name.startswith(code):
        return path.name.startswith(code)
    known = bodies.get(path)
    return _CODED.match(path.name) is None if known is None else known == code


def predecessor(opened: Opened, at_hand: Sequence[Opened]) -> Opened | None:
    """The package that this one replaces, if it is at hand."""
    prev = opened.submission.prev
    return next((one for one in at_hand if one.digest == prev), None)
