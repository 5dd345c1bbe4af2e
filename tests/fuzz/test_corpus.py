"""What was ever fed to a reader and reached something new is fed to it again in every test run."""

from pathlib import Path

import pytest

from tests.fuzz.seeds import honest
from tests.fuzz.targets import TARGETS, run

CORPUS = Path(__file__).parent / "corpus"


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_no_reader_raises_anything_but_a_code(name: str) -> None:
    """Neither on the kept corpus nor on an honest input cut at some places."""
    inputs = [path.read_bytes() for path in sorted((CORPUS / name).iterdir())]
    seed = honest(name)[0]
    inputs += [seed[: len(seed) * part // 8] for part in range(9)]
    for raw in inputs:
        run(name, raw)


def test_every_corpus_belongs_to_a_reader() -> None:
    """A reader that was renamed takes its corpus along."""
    assert {folder.name for folder in CORPUS.iterdir()} == set(TARGETS)


def test_the_corpus_stays_small() -> None:
    """It is read in every test run and copied by everybody who clones."""
    sizes = {
        folder.name: [path.stat().st_size for path in folder.iterdir()]
        for folder in CORPUS.iterdir()
    }
    assert {name for name, each in sizes.items() if len(each) > 60 or sum(each) > 150_000} == set()
    assert sum(map(sum, sizes.values())) < 2_000_000
