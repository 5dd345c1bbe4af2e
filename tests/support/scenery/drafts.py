"""A draft that somebody has begun: made by the keys of a newcomer once, then copied."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.newcomer import begin
from tests.support.office import Office
from tests.support.scenery.surveys import real_survey


@cache
def _profile() -> Mapping[str, bytes]:
    """Every file of the profile after the newcomer began with the real survey and left."""
    with TemporaryDirectory() as folder:
        office = Office(Path(folder))
        office.hold(real_survey())
        window = office.open_window()
        begin(window)
        window.close()
        whole = office.profile.folder
        return {
            str(path.relative_to(whole)): path.read_bytes()
            for path in whole.rglob("*")
            if path.is_file()
        }


def put_begun(office: Office) -> None:
    """Lay identity and draft of the real survey into the profile, nothing answered yet."""
    office.profile.make()
    for name, content in _profile().items():
        (office.profile.folder / name).write_bytes(content)


__all__ = ["put_begun"]
