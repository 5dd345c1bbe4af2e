"""Every frozen file still comes to what it was published with: one test each, code and step."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.vectors import form, readers

pytestmark = pytest.mark.vectors


@pytest.mark.parametrize("path", form.named(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_vector_is_met(path: Path, record_property: Callable[[str, object], None]) -> None:
    """The reader gives the expected code at the expected check, or the state, and the contents."""
    vector = form.read(path)
    record_property("vector", f"{vector.kind}\t{vector.expect}")
    found = readers.outcome(vector)
    assert found.meets(vector), found


def test_the_folder_is_what_the_manifest_says() -> None:
    """No file of the vectors or of their world was changed, removed or slipped in."""
    found = {
        path.relative_to(form.FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in (*readers.READERS, "world")
        for path in (form.FOLDER / folder).rglob("*")
        if path.is_file()
    }
    lines = [line.split("\t") for line in form.rows()]
    assert {f"{kind}/{name}": digest for kind, name, _, _, digest in lines} == found
    assert len(lines) == len(found)
