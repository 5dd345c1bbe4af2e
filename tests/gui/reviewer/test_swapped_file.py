"""A file that was exchanged for one of the same size and time, while the folder is open."""

import os
from pathlib import Path

from PySide6.QtCore import Qt

from tests.support.inboxes import Inbox
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts
from tests.support.reviewing import Shared, opened, sealed
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.seal import Sealed


def _exchange(path: Path, other: Sealed) -> None:
    """Put another file there that `stat` tells from the first by nothing but its inode."""
    before = path.stat()
    content = other.content
    assert len(content) <= before.st_size
    path.write_bytes(content.ljust(before.st_size, b"\n"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def _put(office: Office) -> tuple[Inbox, Path, Sealed]:
    """A folder with one package, and another one of the same body."""
    inbox, other, padded = Inbox(office), sealed(), b"\n" * 400
    path = inbox.put(sealed())
    path.write_bytes(path.read_bytes() + padded)
    return inbox, path, other


def test_what_is_decided_about_is_what_the_file_holds_then(office: Office) -> None:
    """The list may be older; the case is opened anew, and the decision names its `dig`."""
    inbox, path, other = _put(office)
    window = inbox.open(with_roster=True)
    _exchange(path, other)

    keys(window, Qt.Key.Key_Home, ENTER)
    press(window, "受理する")

    last = Shared(inbox.folder).ledger().entries[-1].line
    assert (last.act, last.package) == (Act.ACCEPTED, opened(other).digest)


def test_nothing_is_decided_about_a_file_that_is_another_by_now(office: Office) -> None:
    """Exchanged while its case is shown: the case is shown anew, and nothing is written."""
    inbox, path, other = _put(office)
    window = inbox.open(with_roster=True)
    keys(window, Qt.Key.Key_Home, ENTER)
    screen(window, CaseView)
    _exchange(path, other)

    press(window, "受理する")

    assert "decision_refused" in texts(window.bar)
    assert not list(inbox.folder.glob("*.ledger.txt"))
