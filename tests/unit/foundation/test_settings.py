"""Settings survive a round trip, and a damaged file never keeps the program from starting."""

from dataclasses import asdict, replace

import pytest

from usbsurvey_desktop.settings import (
    MOST_BYTES,
    ColorScheme,
    HomePart,
    Language,
    Letters,
    ReceivedFolder,
    Settings,
    TallyLook,
    read,
    written,
)
from usbsurvey_desktop.strict_json import parse_object


def test_settings_come_back_as_they_were_written() -> None:
    """Reading what was written gives the same settings and leaves nothing out."""
    settings = Settings(
        color_scheme=ColorScheme.DARK,
        text_percent=150,
        letters=Letters.SYSTEM,
        language=Language.ENGLISH,
        home=(HomePart.COLLECT,),
        received=ReceivedFolder("/share/received", "accepted", "registered", "kana", ("file",)),
        tally=TallyLook("all", "prefecture"),
    )
    assert read(written(settings)) == (settings, 0)


@pytest.mark.parametrize("document", [b"", b"{", b"[]", b"\xff", b'{"a":1.5}'])
def test_an_unreadable_file_gives_the_defaults(document: bytes) -> None:
    """What is no JSON object counts as one thing left out."""
    assert read(document) == (Settings(), 1)


@pytest.mark.parametrize("value", ["99", "120", "201", "true", '"150"', "null"])
def test_a_member_that_does_not_fit_is_left_out_alone(value: str) -> None:
    """The other members of the file still count."""
    document = f'{{"text_percent":{value},"color_scheme":"light"}}'.encode()
    assert read(document) == (Settings(color_scheme=ColorScheme.LIGHT), 1)


@pytest.mark.parametrize("value", ["0", "61", "-1", "10.5", '"10"', "null"])
def test_minutes_until_the_screen_is_covered_are_1_to_60(value: str) -> None:
    """Nobody is left without a lock by a file; what does not fit is the ten minutes."""
    assert read(f'{{"lock_minutes":{value}}}'.encode()) == (Settings(lock_minutes=10), 1)
    assert read(b'{"lock_minutes":60}') == (Settings(lock_minutes=60), 0)


def test_a_member_of_a_newer_program_is_left_out() -> None:
    """An unknown name is counted and otherwise ignored."""
    assert read(b'{"future":true,"text_percent":125}') == (Settings(text_percent=125), 1)


@pytest.mark.parametrize(
    "value", ['"answer"', "[1]", '["nobody"]', '["answer","answer"]', "[[]]", "null"]
)
def test_parts_of_home_that_do_not_fit_leave_all_parts(value: str) -> None:
    """Each part is named once; what does not fit hides nothing."""
    assert read(f'{{"home":{value}}}'.encode()) == (Settings(), 1)
    assert read(b'{"home":[]}') == (Settings(home=()), 0)


@pytest.mark.parametrize(
    "value", ["null", "[]", '"x"', "1"], ids=["nothing", "list", "text", "number"]
)
def test_a_received_folder_that_is_no_object_is_left_out(value: str) -> None:
    """It is as if nothing had been opened before."""
    assert read(f'{{"received":{value}}}'.encode()) == (Settings(), 1)


@pytest.mark.parametrize(
    "hidden", ["[1]", '"file"', "null", str(["x"] * 65).replace("'", '"')], ids=range(4)
)
def test_of_a_received_folder_the_members_that_fit_are_taken(hidden: str) -> None:
    """A text with a zero, one that is too long and an unknown member count as none."""
    long = "x" * 4097
    members = f'"folder":"a\\u0000b","state":"{long}","order":"kana","hidden":{hidden},"more":1'
    found = read(f'{{"received":{{{members}}}}}'.encode())
    assert found == (Settings(received=ReceivedFolder(order="kana")), 0)


def test_of_a_tally_the_members_that_fit_are_taken() -> None:
    """What is no object is left out; a member that is no short text is as if it were not there."""
    assert read(b'{"tally":[1]}') == (Settings(), 1)
    found = read(b'{"tally":{"scope":1,"split":"kind","more":"x"}}')
    assert found == (Settings(tally=TallyLook(split="kind")), 0)


def test_what_a_newer_program_wrote_stays_when_an_older_one_changes_something() -> None:
    """Members it does not know, values it does not understand, and parts inside a part."""
    before = (
        b'{"color_scheme":"sepia","future":{"a":[1]},"home":["answer"],'
        b'"received":{"folder":"/x","future":true},"text_percent":150}'
    )
    chosen, _ignored = read(before)

    after = written(replace(chosen, text_percent=200), before)

    assert parse_object(after, depth=4) == {
        **parse_object(written(Settings()), depth=4),
        "color_scheme": "sepia",
        "future": {"a": [1]},
        "home": ["answer"],
        "received": {**asdict(ReceivedFolder()), "folder": "/x", "hidden": [], "future": True},
        "text_percent": 200,
    }


def test_a_value_that_is_not_understood_gives_way_to_one_that_is_chosen() -> None:
    """The person decides what holds."""
    after = written(Settings(color_scheme=ColorScheme.DARK), b'{"color_scheme":"sepia"}')
    assert read(after) == (Settings(color_scheme=ColorScheme.DARK), 0)


@pytest.mark.parametrize("before", [b"", b"{", b"[]"])
def test_a_damaged_file_is_written_anew(before: bytes) -> None:
    """Nothing of it can be kept."""
    assert written(Settings(), before) == written(Settings())


def test_a_file_never_becomes_too_large_to_be_read_again() -> None:
    """Of one as large as it may be, what nobody here knows goes; what was chosen is kept."""
    before = b'{"future":"' + b"x" * (MOST_BYTES - 13) + b'"}'
    chosen = Settings(is_capture_refused=True)
    document = written(chosen, before)
    assert len(before) == MOST_BYTES
    assert len(document) <= MOST_BYTES
    assert read(document) == (chosen, 0)
