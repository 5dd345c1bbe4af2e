"""The own ledger on disk: only its owner appends, under a lock, one whole line after another.

Promises: a line that `LedgerFile.write` returns is on the disk and was read back; what was there
before is never changed. A last line that was not written to its end goes when the next one comes.
Source: docs/formats.md §7.
"""

import errno
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.armour import LEDGER
from usbsurvey_desktop.crypto.entropy import Entropy, random_bytes
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import (
    OS,
    OsCalls,
    read_whole,
    reason,
    write_all,
    write_new,
)
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.review.ledger import Ledger, read_ledger
from usbsurvey_desktop.review.ledger_pen import LedgerPen, Statement
from usbsurvey_desktop.review.writing_lock import writing


@dataclass(frozen=True)
class LedgerFile:
    """A reviewer's own ledger; the first line written makes the file."""

    path: Path
    survey: str
    recipient: str
    reviewer: Identity
    holder: Holder
    """Who is told to others while it is locked."""
    calls: OsCalls = OS
    entropy: Entropy = random_bytes

    def read(self, known: Ledger | None = None) -> Ledger | None:
        """The ledger as it lies on the disk; None before its first line was written.

        Args:
            known: what was read before, so that only new lines are verified.

        Raises:
            SurveyError: `file_unreadable`, `share_lost`, `file_too_large`; `ledger_line` or
                `ledger_chain` where it breaks off; `ledger_signer` if it is another reviewer's or
                collector's, `form_mismatch` if it is about another survey.
        """
        raw = self._raw()
        return None if raw is None else self._own(raw, known)

    def write(
        self,
        statements: Sequence[Statement],
        *,
        now: datetime,
        known: Ledger | None = None,
        seen: Collection[str] | None = None,
    ) -> Ledger:
        """Append lines; gives the ledger with them, after it was read back.

        Args:
            statements: in order; after a failure none of them or the first ones may stand.
            now: with an offset from UTC.
            known: what was read before, so that only new lines are verified.
            seen: the hashes of all entries that the statements were made from; None to append
                whatever is there.

        Raises:
            SurveyError: as `read`; `decision_refused` with the `reason` `changed` if the ledger
                ends with an entry that was not seen: nothing is written; `identity_expired`;
                `draft_locked` while another program writes it, or one of another terminal began to
                less than ten minutes ago; `disk_full`, `share_lost` or `file_unwritable`.
        """
        with writing(self.path, self.holder, now, self.calls):
            raw = self._raw()
            held = None if raw is None else self._own(raw, known)
            if seen is not None and held is not None and held.entries[-1].hash not in seen:
                raise SurveyError(Code.DECISION_REFUSED, {"reason": "changed"})
            added = self._pen.lines(statements, held, now)
            content = (held.content if held else b"") + added
            after = self._own(content, held)  # nothing is written that could not be read
            if raw is None or held is None:
                write_new(self.path, content, calls=self.calls)
            elif raw == held.content:
                self._append(added, content)
            else:
                # A torn last line, or what a gateway did to the line ends, goes.
                write_new(self.path, content, overwrite=True, calls=self.calls)
        return after

    @property
    def _pen(self) -> LedgerPen:
        return LedgerPen(self.survey, self.recipient, self.reviewer, self.entropy)

    def _raw(self) -> bytes | None:
        # Only "there is no such file" starts a ledger: what cannot be seen may well be there.
        try:
            raw = read_whole(self.path, LEDGER.raw, self.calls)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise SurveyError(reason(error, Code.FILE_UNREADABLE)) from error
        if len(raw) > LEDGER.raw:
            raise SurveyError(Code.FILE_TOO_LARGE)
        return raw

    def _own(self, raw: bytes, known: Ledger | None) -> Ledger:
        found = read_ledger(raw, known)
        if isinstance(found, Refused):
            raise found.as_error()
        if found.flaw is not None:
            raise SurveyError(found.flaw.code, {"line": found.flaw.number})
        own = (self.reviewer.certificate.fingerprint, self.recipient)
        if (found.owner.fingerprint, found.recipient) != own:
            raise SurveyError(Code.LEDGER_SIGNER)
        if found.survey != self.survey:
            raise SurveyError(Code.FORM_MISMATCH)
        return found

    def _append(self, added: bytes, whole: bytes) -> None:
        try:
            descriptor = self.calls.open_to_append(self.path)
            try:
                write_all(descriptor, added, self.calls)
                self.calls.fsync(descriptor)
            finally:
                self.calls.close(descriptor)
            if read_whole(self.path, len(whole), self.calls) != whole:
                raise OSError(errno.EIO, "read back differs")  # noqa: TRY301 - the same way out
        except OSError as error:
            raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
