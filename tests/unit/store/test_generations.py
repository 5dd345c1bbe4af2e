"""What the profile remembers of drafts, so that an older copy is noticed."""

from pathlib import Path

from usbsurvey_desktop.store.generations import Generation, GenerationFile


def test_generations_are_remembered_over_a_restart(tmp_path: Path) -> None:
    """An older copy is noticed on the next day too."""
    path = tmp_path / "generations.json"
    GenerationFile(path).remember("a", Generation(3, "2026-11-20T10:00:00+09:00"))
    GenerationFile(path).remember("b", Generation(1, None))

    again = GenerationFile(path)

    assert again.highest("a") == Generation(3, "2026-11-20T10:00:00+09:00")
    assert again.highest("b") == Generation(1, None)
    assert again.highest("c") is None


def test_a_broken_memory_counts_as_empty(tmp_path: Path) -> None:
    """It only loses a warning; no draft is kept from opening."""
    path = tmp_path / "generations.json"
    path.write_text('{"seen": 1}')

    GenerationFile(path).remember("a", Generation(1, None))

    assert GenerationFile(path).highest("a") == Generation(1, None)


def test_a_memory_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    """The save before it has succeeded."""
    (tmp_path / "file").write_text("")
    memory = GenerationFile(tmp_path / "file" / "generations.json")

    memory.remember("a", Generation(1, None))

    assert memory.highest("a") is None
