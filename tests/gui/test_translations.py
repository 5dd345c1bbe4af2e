"""The English words are whole, fresh, and say no less than the Japanese ones."""

import re
import string
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from scripts.translations import COMPILED, WORDS, compile_words, extract

_JAPANESE = re.compile(r"[\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uff01-\uff09\uff0b-\uff9f]")
"""Letters and signs, except for the asterisk in front of an error."""
_IN_BRACKETS = re.compile(r"[(\[「][^()\[\]「」]*[)\]」]")
_MNEMONIC = re.compile(r"&(?!&)(.)")
_PROPER_NAMES = (
    *("千代田区", "総務省", "情報政策課", "山田 太郎", "日本語"),
    *("団体コード", "人口", "区分", "2万人以上5万人未満"),
)
"""Names and what people type in Japanese; each stands in brackets behind its English."""


def _messages() -> list[Element]:
    return list(parse(WORDS).getroot().iter("message"))  # noqa: S314 - our own file


def _pairs() -> list[tuple[str, str]]:
    return [
        (message.findtext("source") or "", message.findtext("translation") or "")
        for message in _messages()
    ]


def _fields(text: str) -> Counter[str]:
    return Counter(
        name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name
    )


def _letters(text: str) -> list[str]:
    return [letter.upper() for letter in _MNEMONIC.findall(text.replace("&&", ""))]


def test_the_words_are_those_of_the_sources(tmp_path: Path) -> None:
    """`make translations` was run after the last change of words."""
    fresh = tmp_path / "en.ts"
    fresh.write_bytes(WORDS.read_bytes())

    extract(fresh)

    assert fresh.read_bytes() == WORDS.read_bytes()


def test_the_compiled_file_is_made_of_the_words(tmp_path: Path) -> None:
    """What the program loads holds every translation, byte for byte as it comes out again."""
    fresh = tmp_path / "en.qm"

    compile_words(WORDS, fresh)

    assert fresh.read_bytes() == COMPILED.read_bytes()


def test_every_text_is_translated() -> None:
    """An English window shows no Japanese sentence of ours: nothing is unfinished or empty."""
    open_texts = [
        message.findtext("source")
        for message in _messages()
        if message.find("translation[@type]") is not None or not message.findtext("translation")
    ]

    assert open_texts == []


def test_a_translation_has_the_places_of_its_source() -> None:
    """A value that is told in Japanese is told in English, and no place stays unfilled."""
    wrong = [(ja, en) for ja, en in _pairs() if en and _fields(ja) != _fields(en)]

    assert wrong == []


def test_a_translation_has_the_alt_letter_of_its_source() -> None:
    """The keys are the same in both languages, and as unique on a screen."""
    wrong = [(ja, en) for ja, en in _pairs() if en and _letters(ja) != _letters(en)]

    assert wrong == []


def test_no_japanese_is_left_in_an_english_text() -> None:
    """Only a name that has no English stays, in brackets."""
    wrong = []
    for ja, en in _pairs():
        rest = _IN_BRACKETS.sub(_kept_names, en)
        if _JAPANESE.search(rest):
            wrong.append((ja, en))

    assert wrong == []


def _kept_names(found: re.Match[str]) -> str:
    return "" if any(name in found[0] for name in _PROPER_NAMES) else found[0]


def test_a_translation_has_no_slip_of_the_pen() -> None:
    """No doubled blank, none before a full stop or comma, no straight quotation mark.

    Straight marks stand only where the Japanese says something to type, with the same marks.
    """
    wrong = [
        en
        for ja, en in _pairs()
        if re.search(r"  | [.,](?:\s|$)", en)
        or _straight_marks(en) not in ([], _straight_marks(ja))
    ]

    assert wrong == []


def _straight_marks(text: str) -> list[str]:
    return re.findall(r"['\"]", text)
