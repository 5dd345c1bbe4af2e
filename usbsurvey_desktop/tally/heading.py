"""What must be known to read any table of a tally: the notes below all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.words import SCOPE_WORDS


@dataclass(frozen=True)
class VersionBodies:
    """A version that is tallied beside others."""

    numbers: tuple[int, ...]
    """Of the survey packs that have its form, the lowest first."""
    form_version: str
    form_sha256: str
    bodies: int
    """How many answered it."""


@dataclass(frozen=True)
class Heading:
    """Which survey, which bodies, when, by what."""

    survey: str
    """Its id."""
    title: str
    form_version: str
    """Of the newest form that is counted."""
    pack_versions: tuple[int, ...]
    """Of the survey packs whose answers could be counted, the lowest first."""
    scope: Scope
    bodies: int
    """N: how many were counted."""
    expected: int
    """How many should answer."""
    left_out: int
    """How many are in the scope and answered another form."""
    made: datetime
    """Aware; as whoever asked for the tally gave it."""
    program: str
    """Version of the program."""
    at_least: int | None = None
    """Cells from 1 to below this are hidden; None where nothing is."""
    is_practice: bool = False
    """Whether the survey is one of practice, so that nothing here is a result."""
    versions: tuple[VersionBodies, ...] = ()
    """The newest first, where several are tallied; else empty."""

    def notes(self) -> tuple[str, ...]:
        """One note for each fact, first its name."""
        return tuple(f"{name}：{fact}" for name, fact in self._facts())

    def _facts(self) -> Iterator[tuple[str, str]]:
        packs = numbers_words(self.pack_versions)
        if self.is_practice:
            yield "練習", "練習用の調査票による集計で、実際の調査の結果ではない"
        yield "調査", f"{self.title}（{self.survey}）"
        yield "調査票", packs if self.versions else f"{packs}（様式の版 {self.form_version}）"
        yield "範囲", SCOPE_WORDS[self.scope]
        yield "集計した団体数 N", str(self.bodies)
        yield from self._version_facts()
        yield "対象の団体数", str(self.expected)
        if self.left_out:
            yield "別の版の調査票に回答したため入れていない団体数", str(self.left_out)
        if self.at_least is not None:
            yield "秘匿", f"1以上{self.at_least}未満の数と、それを計算できる数を伏せた"
            yield "秘匿の範囲", "小さい数のある設問の全部。区分では、くじで選んだ他の区分も"
            yield "公表", "同じ時点の集計は、一つの分け方だけで公表すること（比べると計算できる）"
            if self.versions or self.left_out:
                yield "公表する版", "すべての版の集計と一つの版だけの集計は、どちらか一方だけ"
        yield "集計日時", time_text(self.made)
        yield "作成", f"usbsurvey {self.program}"

    def _version_facts(self) -> Iterator[tuple[str, str]]:
        if not self.versions:
            return
        yield (
            "版ごとの団体数",
            "、".join(
                f"{numbers_words(one.numbers)}（様式の版 {one.form_version}）{one.bodies}"
                for one in self.versions
            ),
        )
        yield "版の違い", "型・言葉・選択肢・条件が同じ設問だけを、版をまたいで足した"
        if self.at_least is None:
            yield "版で違う設問", "版ごとに分けて数えた（母数も別）。表「版で違う設問の集計」にある"
            yield "聞いていない", "その設問を同じ形では聞いていない版に回答した団体"
        else:
            yield "版で違う設問", "公表する表には載せない"


def numbers_words(numbers: Iterable[int]) -> str:
    """Versions of a survey by their numbers."""
    return "、".join(f"第{number}版" for number in numbers)
