"""Packages whose files are called the same are told apart by the end of their folders."""

from pathlib import Path

import pytest

from usbsurvey_desktop.gui.reviewer.named_package import NamedPackage, told_apart

NAME = "131016-small-survey-r1.sealed.txt"


@pytest.mark.parametrize(
    ("folders", "ends"),
    [
        pytest.param(("/srv/a/受領", "/srv/a/控え"), ("…/受領", "…/控え"), id="last"),
        pytest.param(("/srv/a/受領", "/srv/b/受領"), ("…/a/受領", "…/b/受領"), id="last two"),
        pytest.param(("/受領", "/srv/受領"), ("/受領", "…/srv/受領"), id="whole"),
    ],
)
def test_as_much_of_a_folder_is_shown_as_differs(
    folders: tuple[str, str], ends: tuple[str, str]
) -> None:
    """On a line of its own: a whole path would break after any of its strokes."""
    alike = [NamedPackage(Path(folder, NAME), "千代田区") for folder in folders]
    other = NamedPackage(Path("/srv/a/b.sealed.txt"), "港区")

    assert told_apart([*alike, other]) == [*(f"千代田区\n{end}" for end in ends), "港区"]
