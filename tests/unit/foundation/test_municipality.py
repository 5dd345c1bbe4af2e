"""The bodies that answer surveys, and how they are found."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from usbsurvey_desktop.municipality import (
    Municipalities,
    Municipality,
    MunicipalityKind,
    is_valid_code,
)

RESOURCES = Path(__file__).parents[3] / "resources"
BODIES = Municipalities(
    (RESOURCES / "localgov.csv").read_bytes(), (RESOURCES / "localgov_kind.csv").read_bytes()
)


def _names(text: str, limit: int = 8) -> list[str]:
    return [body.name for body in BODIES.search(text, limit)]


def test_the_list_has_all_bodies_by_kind() -> None:
    """47 prefectures and 1,741 municipalities, as the ministry counts them."""
    kinds = Counter(body.kind for body in BODIES)

    assert len(BODIES) == 1788
    assert kinds == {
        MunicipalityKind.PREFECTURE: 47,
        MunicipalityKind.DESIGNATED_CITY: 20,
        MunicipalityKind.CITY: 772,
        MunicipalityKind.TOWN: 743,
        MunicipalityKind.VILLAGE: 183,
        MunicipalityKind.SPECIAL_WARD: 23,
    }


def test_every_code_of_the_list_is_valid() -> None:
    """The check digit of every listed body is right, and codes come in order."""
    codes = [body.code for body in BODIES]

    assert all(is_valid_code(code) for code in codes)
    assert codes == sorted(codes)


@pytest.mark.parametrize(
    "code", ["131017", "13101", "1310160", "", "１３１０１６", "13101a", "-31016", "13101²"]
)
def test_a_code_with_a_slip_is_not_valid(code: str) -> None:
    """A wrong check digit, a wrong length and anything but ASCII digits are told."""
    assert not is_valid_code(code)


@settings(deadline=None, max_examples=50)
@given(digits=st.from_regex(r"[0-9]{5}", fullmatch=True))
def test_each_five_digits_have_one_check_digit(digits: str) -> None:
    """A single mistyped last digit never passes."""
    assert sum(is_valid_code(digits + last) for last in "0123456789") == 1


def test_a_body_is_looked_up_by_its_code() -> None:
    """The six digits give the body; digits that no body has give none."""
    assert BODIES.by_code("131016") == Municipality(
        "131016", "千代田区", "東京都", "ちよだく", MunicipalityKind.SPECIAL_WARD
    )
    assert BODIES.by_code("999997") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("梼原", "梼原町"),
        ("檮原町", "梼原町"),
        ("茅ケ崎", "茅ヶ崎市"),
        ("茅ヶ崎", "茅ヶ崎市"),
        ("茅が崎", "茅ヶ崎市"),
        ("茅ｹ崎", "茅ヶ崎市"),
        ("竜ヶ崎", "龍ケ崎市"),
        ("龍ケ崎", "龍ケ崎市"),
        ("葛\U000e0100城", "葛城市"),
        ("葛\U000e0101城", "葛城市"),
        ("葛\ufe00城", "葛城市"),
        ("塩釜", "塩竈市"),
        ("飛驒", "飛騨市"),
        ("桧原", "檜原村"),
        ("隠岐ノ島", "隠岐の島町"),
        ("ニセコ", "ニセコ町"),
        ("ﾆｾｺ", "ニセコ町"),
        ("にせこ", "ニセコ町"),
    ],
)
def test_variant_glyphs_and_widths_find_the_official_name(text: str, name: str) -> None:
    """However a name is written, its body comes first, in its official writing."""
    assert _names(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ちよだく", "千代田区"),
        ("チヨダク", "千代田区"),
        ("ﾁﾖﾀﾞｸ", "千代田区"),
        ("ぎょうだ", "行田市"),
        ("ぎようだ", "行田市"),
        ("さっぽろ", "札幌市"),
    ],
)
def test_a_reading_finds_its_body(text: str, name: str) -> None:
    """Hiragana, katakana and half-width katakana are one reading, large and small kana too."""
    assert _names(text)[0] == name


@pytest.mark.parametrize("text", ["131016", "１３１０１６", "13101"])
def test_a_code_finds_its_body(text: str) -> None:
    """Six digits, five digits without the check digit, in either width."""
    assert _names(text) == ["千代田区"]


def test_the_whole_name_comes_before_its_parts() -> None:
    """What was typed in full is first, then what begins with it, then what holds it."""
    assert _names("京都")[:3] == ["京都府", "京都市", "東京都"]
    assert _names("北海道", 2) == ["北海道", "札幌市"]
    assert _names("横浜市") == ["横浜市"]


def test_bodies_of_one_name_come_in_code_order() -> None:
    """Both cities of 府中, then the town, each told apart by its prefecture."""
    found = BODIES.search("府中", 8)

    assert [(body.prefecture, body.name) for body in found] == [
        ("東京都", "府中市"),
        ("広島県", "府中市"),
        ("広島県", "府中町"),
    ]


@pytest.mark.parametrize("text", ["広島 府中町", "府中町　広島県", "広島県府中町"])
def test_a_prefecture_narrows_the_search(text: str) -> None:
    """Words in any order must all fit, and the prefecture may stand before the name."""
    assert [body.code for body in BODIES.search(text, 8)] == ["343021"]


@pytest.mark.parametrize("text", ["", " 　", "存在しない町名", "東京 札幌"])
def test_what_fits_nothing_finds_nothing(text: str) -> None:
    """Blank text is not a search for everything."""
    assert _names(text) == []


def test_the_limit_is_kept() -> None:
    """A list under a field shows a few bodies, not all that hold the letter."""
    assert len(BODIES.search("市", 5)) == 5


def test_a_list_without_kinds_is_refused() -> None:
    """Two resource files that do not belong together are told when they are read."""
    with pytest.raises(KeyError):
        Municipalities((RESOURCES / "localgov.csv").read_bytes(), b"code,kind\n")
