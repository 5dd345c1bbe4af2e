"""Many packages checked on all cores, with a bar while it lasts and the cache of the profile."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext

import click

from usbsurvey_desktop.cli.command import option
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.review_inputs import ReviewWorld
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.review.cache import cache_name, open_cache
from usbsurvey_desktop.review.checked import CheckedFile
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.inbox import Incoming

_CHECKING = Words("提出ファイルを点検しています", "Checking packages")

cache_option = option(
    "--no-cache",
    is_flag=True,
    ja="前に点検した結果を使わず、残しもしない",
    en="neither use results of earlier checks nor keep any",
)


def checked_files(
    files: Sequence[Incoming], world: ReviewWorld, rim: Rim, *, is_remembered: bool
) -> Iterator[CheckedFile]:
    """Check files for whoever reviews; the results come as they are found, in any order.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    path = rim.profile.checks / cache_name(world.survey, world.reader)
    cache = open_cache(path, world.reader) if is_remembered and files else None
    with cache or nullcontext() as memory, Crew(world.reader, rim.cores, memory) as crew:
        yield from _told(crew.check(files), len(files))


def _told(found: Iterator[CheckedFile], total: int) -> Iterator[CheckedFile]:
    """The same, with a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield from found
        return
    with click.progressbar(found, total, str(_CHECKING), file=sys.stderr) as bar:
        yield from bar
