"""Sheets that lay on a scanner or before a telephone give the identical package back.

Two pages of each scene; `make paper` scans two hundred.
"""

import subprocess
from collections.abc import Callable
from pathlib import Path
from random import Random  # noqa: TID251 - simulated paper, from a seed

import pytest

from tests.support.incompressible import incompressible
from tests.support.paper import Page, found_on, pages_of
from tests.support.paper_scenes import SCENES, scanned
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.qr import scan
from usbsurvey_desktop.qr.frames import join, split
from usbsurvey_desktop.qr.pictures import Grey

TYPICAL, FULL = incompressible(2_000), incompressible(13_000)


@pytest.fixture(scope="module")
def typical() -> Page:
    """A third of a page, with all three symbols of a small package."""
    (page,) = pages_of(TYPICAL)
    return found_on(page.image.crop((0, 700, page.image.width, 1_700)))


def _chance(seed: object) -> Random:
    return Random(str(seed))  # noqa: S311 - simulated paper


def _texts(file: bytes) -> tuple[str, ...]:
    (page,) = scan.pages_of(file)
    return scan.texts_of(page, 64).ours


@pytest.mark.parametrize("name", SCENES)
def test_a_package_comes_back_from_each_scene(typical: Page, name: str) -> None:
    """However the sheet lay, and with one symbol of it destroyed."""
    for seed in range(2):
        file = scanned(typical.image, typical.symbols, SCENES[name], _chance(seed))
        assert join(_texts(file)) == TYPICAL


def test_a_scene_is_the_same_for_a_seed(typical: Page) -> None:
    """So that a page that was not read can be looked at again."""
    files = [
        scanned(typical.image, typical.symbols, SCENES["everything"], _chance(seed))
        for seed in (1, 1, 2)
    ]
    assert files[0] == files[1] != files[2]


def test_a_page_full_of_symbols_comes_back() -> None:
    """Twelve of them, at the lowest quality that is asked for."""
    (page,) = pages_of(FULL)
    assert len(page.symbols) == 12
    file = scanned(page.image, page.symbols, SCENES["everything"], _chance(0))
    assert join(_texts(file)) == FULL


@pytest.mark.parametrize("change", [Grey.levelled, Grey.sharpened, Grey.doubled, Grey.smoothed])
def test_each_way_of_making_clearer_leaves_the_symbols(
    typical: Page, change: Callable[[Grey], Grey]
) -> None:
    """A symbol is read from what it makes of a page, as it is from the page."""
    changed = change(Grey(typical.image))
    assert set(_texts_of(changed)) == set(split(TYPICAL)[0])


def _texts_of(page: Grey) -> tuple[str, ...]:
    return scan.texts_of(page, 64).ours


def test_where_two_are_destroyed_all_ways_are_tried_in_vain(typical: Page) -> None:
    """And the rest is told, so that somebody can see which are missing."""
    page = typical.image.copy()
    for box in typical.symbols[:2]:
        page.paste(255, box)
    found = _texts_of(Grey(page))
    assert len(found) == len(typical.symbols) - 2
    with pytest.raises(SurveyError) as caught:
        join(found)
    assert caught.value.code is Code.QR_MISSING


@pytest.mark.parametrize("name", ["300-grey", "300-bw", "200-grey", "200-bw", "jpeg-50"])
def test_zbar_reads_the_same_symbols(typical: Page, tmp_path: Path, name: str) -> None:
    """Debian's reader, which knows nothing of ours, from the same file."""
    path = tmp_path / "scan"
    path.write_bytes(scanned(typical.image, typical.symbols, SCENES[name], _chance(0)))
    done = subprocess.run(  # noqa: S603 - a tool of the system, a file of our own
        ["zbarimg", "--quiet", "--raw", str(path)],  # noqa: S607 - Debian's own tool
        capture_output=True,
        check=True,
    )
    assert set(done.stdout.decode("ascii").splitlines()) == set(split(TYPICAL)[0])
