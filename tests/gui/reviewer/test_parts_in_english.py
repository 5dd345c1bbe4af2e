"""The parts of a tally in another language: words of ours are translated, data is not."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import worlds
from tests.support.spoken import english
from usbsurvey_desktop.gui.reviewer.tally_words import part_words
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.tally.splits import Split, by_kind, by_prefecture, by_question

_WARD = Municipality("131016", "千代田区", "東京都", "ちよだく", MunicipalityKind.SPECIAL_WARD)


def _option() -> Split:
    return by_question(worlds.pack().form, "A1")


@pytest.mark.parametrize(
    ("split", "spoken", "kept"),
    [
        pytest.param(by_kind(), ("Designated city", "Special ward", "Other"), "", id="kind"),
        pytest.param(by_prefecture([_WARD]), ("Other",), "東京都", id="prefecture"),
        pytest.param(_option(), ("Unanswered", "Not applicable"), "はい", id="question"),
    ],
)
def test_what_is_ours_is_said_in_english(
    split: Split, spoken: tuple[str, ...], kept: str, qapp: QApplication
) -> None:
    """A kind, その他 and the states are ours; a prefecture and an option are data."""
    with english(qapp):
        words = part_words(split)

    assert set(spoken) <= set(words)
    assert not kept or kept in words
    assert len(words) == len(split.parts)


def test_in_japanese_every_part_has_its_label(qapp: QApplication) -> None:
    """The labels are those of the tables that are written out."""
    del qapp
    assert part_words(by_kind()) == tuple(by_kind().parts.values())
