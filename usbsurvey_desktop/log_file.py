"""Where the log is kept: a file in the user's folder, and two older ones beside it.

Apart from `logs`, because the first window need not wait for it. A log that cannot be written stops
nobody.
"""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

_MOST_BYTES = 512 * 1024
_OLD_FILES = 2
_PRIVATE = 0o600
_logger = logging.getLogger("usbsurvey_desktop")


class _SilentFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        """Make the file for this user alone, as drafts are."""
        return open(self.baseFilename, "a", encoding=self.encoding, opener=_open_private)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say nothing: logging would print the record and a traceback with its values."""


def keep_in(path: Path) -> None:
    """Write events to a file from now on, in place of any file before; about 1.5 MB at most."""
    stop()
    handler = _SilentFile(
        path, maxBytes=_MOST_BYTES, backupCount=_OLD_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    _logger.addHandler(handler)


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, _PRIVATE)


def stop() -> None:
    """Close the file, if there is one."""
    for handler in [one for one in _logger.handlers if isinstance(one, _SilentFile)]:
        _logger.removeHandler(handler)
        handler.close()
