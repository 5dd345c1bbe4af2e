"""Paper on Windows: a sheet is drawn, and read again by the process that the .exe starts."""

from pathlib import Path

import pytest

from tests.support.command_line import Call

pytestmark = pytest.mark.windows


def test_a_sheet_made_on_windows_is_read_on_both(
    windows: Call, source: Call, world: Path, tmp_path: Path
) -> None:
    """The package comes back to its last byte, through Qt's PDF, pdfium and zxing."""
    (package,) = (world / "packages").glob("*.sealed.txt")
    sheet = tmp_path / "提出票.pdf"

    made = windows("qr", "make", package, "--out", sheet)
    assert made.code == 0, made.err
    for number, call in enumerate((windows, source)):
        back = tmp_path / f"back{number}.sealed.txt"
        read = call("qr", "read", sheet, "--out", back)
        assert read.code == 0, read.err
        assert (
            back.read_text(encoding="ascii").split() == package.read_text(encoding="ascii").split()
        )
