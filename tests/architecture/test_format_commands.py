"""The commands of docs/formats, typed as they stand there."""

from pathlib import Path

import pytest

from tests.support import format_pages as pages
from tests.support.format_pages import FOLDER

PAGES = sorted(path for path in FOLDER.glob("*.md") if pages.commands(path.read_text("utf-8")))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_commands_print_what_the_page_says(path: Path, tmp_path: Path) -> None:
    """Stock tools alone, on frozen files, in an empty folder, one block after another."""
    blocks = pages.commands(path.read_text(encoding="utf-8"))
    printed = pages.run(blocks, tmp_path)
    assert len(printed) == len(blocks)
    told = [(block.script, block.output) for block in blocks]
    differing = [
        (script, output, found)
        for (script, output), found in zip(told, printed, strict=True)
        if not pages.is_as_told(found, output)
    ]
    assert differing == []


def test_every_kind_of_file_is_opened_by_hand_on_its_page() -> None:
    """But what an editor or Excel opens, and what one program remembers for itself."""
    assert {path.stem for path in FOLDER.glob("*.md")} - {path.stem for path in PAGES} == {
        "form",
        "xlsform",
        "xlsform-expressions",
        "check-cache",
        "remarks",
    }
