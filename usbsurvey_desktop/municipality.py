"""The bodies that answer surveys: 47 prefectures and 1,741 municipalities, and how they are found.

Promises: a body code is judged by its check digit alone, so that a body outside the list (a union
of municipalities, say) still has a valid code; search folds variant glyphs, widths and kana, while
everything shown or stored keeps the official writing.
Source: 総務省「都道府県コード及び市区町村コード」; docs/semantics.md §1, `body_code`.
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import mul

_WEIGHTS = (6, 5, 4, 3, 2)
_MODULUS = 11

# Each pair: what is written, what it is searched as. Old and unofficial forms met in place names.
_GLYPHS = (
    "檮梼 龍竜 條条 檜桧 竈釜 籠篭 耆者 諫諌 鰺鯵 嶋島 嶌島 﨑崎 嵜崎 髙高 濱浜 澤沢 邊辺 邉辺 "
    "齋斉 斎斉 齊斉 國国 廣広 鹽塩 櫻桜 眞真 惠恵 榮栄 瀧滝 萬万 豐豊 與与 來来 禮礼 藏蔵 縣県 "
    "圓円 德徳 關関 驒騨 曾曽 靏鶴 礪砺 蘆芦 壷壺 冨富 舘館 峯峰 嶽岳 龜亀 渕淵 靜静 澁渋 絲糸 "
    "繩縄 攝摂 壹壱 會会 鐵鉄 當当 彌弥 穗穂 讚讃 隱隠 籔藪 ゖか けか ゕか がか 之の 乃の"
)
_NAME_GLYPHS = {ord(pair[0]): pair[1] for pair in _GLYPHS.split()}
_LARGE_KANA = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_IDEOGRAPHIC_VARIATIONS = range(0xE0100, 0xE01F0)
_VARIATIONS = range(0xFE00, 0xFE10)
_SUFFIXES = ("都", "道", "府", "県", "市", "区", "町", "村")
_KANA_SUFFIXES = ("し", "く", "まち", "ちよう", "むら", "そん", "けん")


class MunicipalityKind(StrEnum):
    """The kinds of bodies, as survey packs name them in their routes."""

    PREFECTURE = "prefecture"
    DESIGNATED_CITY = "designated_city"
    SPECIAL_WARD = "special_ward"
    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    OTHER = "other"


_KINDS = {
    "都道府県": MunicipalityKind.PREFECTURE,
    "政令指定都市": MunicipalityKind.DESIGNATED_CITY,
    "特別区": MunicipalityKind.SPECIAL_WARD,
    "市": MunicipalityKind.CITY,
    "町": MunicipalityKind.TOWN,
    "村": MunicipalityKind.VILLAGE,
}


@dataclass(frozen=True)
class Municipality:
    """One body: its six-digit code, official name, prefecture, reading in hiragana and kind."""

    code: str
    name: str
    prefecture: str
    kana: str
    kind: MunicipalityKind


def is_valid_code(code: str) -> bool:
    """Tell whether a text is six ASCII digits of which the last is the right check digit."""
    if len(code) != len(_WEIGHTS) + 1 or not (code.isascii() and code.isdigit()):
        return False
    *digits, check = map(int, code)
    total: int = sum(map(mul, _WEIGHTS, digits))
    return (_MODULUS - total % _MODULUS) % 10 == check


class Municipalities:
    """The bundled list in code order.

    Args:
        bodies: UTF-8 CSV with the columns code, prefecture, name, kana.
        kinds: UTF-8 CSV with the columns code, kind; one row for each body.
        further: bodies that were read before.

    Raises:
        KeyError: a body has no kind, or a kind or column is not known.
    """

    def __init__(self, bodies: bytes, kinds: bytes, further: Iterable[Municipality] = ()) -> None:
        kind_of = {row["code"]: _KINDS[row["kind"]] for row in _rows(kinds)}
        read = (
            Municipality(
                row["code"], row["name"], row["prefecture"], row["kana"], kind_of[row["code"]]
            )
            for row in _rows(bodies)
        )
        listed = sorted((*read, *further), key=lambda body: body.code)
        self._by_code = {body.code: body for body in listed}

    @cached_property
    def _entries(self) -> tuple["_Entry", ...]:
        return tuple(_Entry.of(body) for body in self._by_code.values())

    def __len__(self) -> int:
        return len(self._by_code)

    def __iter__(self) -> Iterator[Municipality]:
        return iter(self._by_code.values())

    def by_code(self, code: str) -> Municipality | None:
        """Look a body up by its six digits; None when it is not in the list."""
        return self._by_code.get(code)

    def search(self, text: str, limit: int) -> tuple[Municipality, ...]:
        """Find bodies by code, name or reading, the likeliest first, at most `limit`.

        Words apart by a space must all fit, as in 「東京 府中」. Blank text finds nothing. Fast
        enough to run at every key press.
        """
        words = [_Word.of(word) for word in unicodedata.normalize("NFKC", text).split()]
        if not words:
            return ()
        ranked = []
        for entry in self._entries:
            ranks = [entry.rank(word) for word in words]
            if None not in ranks:
                ranked.append((sum(rank for rank in ranks if rank is not None), entry.body))
        ranked.sort(key=lambda pair: (pair[0], pair[1].code))
        return tuple(body for _rank, body in ranked[:limit])


@dataclass(frozen=True)
class _Word:
    """A searched word, folded as a name and as a reading."""

    name: str
    kana: str

    @classmethod
    def of(cls, word: str) -> "_Word":
        return cls(_fold_name(word), _fold_kana(word))


@dataclass(frozen=True)
class _Entry:
    body: Municipality
    name: str
    bare_name: str
    full_name: str
    kana: str
    bare_kana: str
    prefecture: str
    whole: str
    """All that a word can fit, so that most bodies are passed over by one look."""

    @classmethod
    def of(cls, body: Municipality) -> "_Entry":
        name, kana = _fold_name(body.name), _fold_kana(body.kana)
        prefecture = _fold_name(body.prefecture)
        return cls(
            body=body,
            name=name,
            bare_name=_without(name, _SUFFIXES),
            full_name=prefecture + name,
            kana=kana,
            bare_kana=_without(kana, _KANA_SUFFIXES),
            prefecture=prefecture,
            whole=f"{body.code}\n{prefecture}{name}\n{kana}",
        )

    def rank(self, word: _Word) -> int | None:
        """How well a word fits, 0 best; None when it does not."""
        if word.name not in self.whole and word.kana not in self.whole:
            return None
        fits = (
            word.name in (self.body.code, self.name),
            word.name == self.bare_name,
            word.kana in (self.kana, self.bare_kana),
            self.name.startswith(word.name) or self.body.code.startswith(word.name),
            self.kana.startswith(word.kana),
            self.full_name.startswith(word.name) and len(word.name) > len(self.prefecture),
            word.name in self.name,
            word.kana in self.kana,
            self.prefecture.startswith(word.name),
        )
        return next((rank for rank, fit in enumerate(fits) if fit), None)


def _rows(content: bytes) -> Iterator[Mapping[str, str]]:
    return csv.DictReader(content.decode("utf-8").splitlines())


def _without(text: str, suffixes: tuple[str, ...]) -> str:
    """Take one kind's ending away, unless nothing would be left."""
    suffix = next((suffix for suffix in suffixes if text.endswith(suffix)), "")
    return text.removesuffix(suffix) or text


def _fold_kana(text: str) -> str:
    """Fold width, katakana and small kana, so that ぎようだ and ギョウダ are one reading."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(character for character in plain if not _is_variation(character))
    return kept.translate(_KATAKANA_TO_HIRAGANA).translate(_LARGE_KANA)


def _fold_name(text: str) -> str:
    """Fold as a reading, and variant glyphs and the ヶ of place names besides."""
    return _fold_kana(text).translate(_NAME_GLYPHS)


def _is_variation(character: str) -> bool:
    return ord(character) in _IDEOGRAPHIC_VARIATIONS or ord(character) in _VARIATIONS
