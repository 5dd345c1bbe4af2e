"""How `tally` splits the bodies: its options, and what they mean."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import Function, WrongUse, option
from usbsurvey_desktop.cli.inbox import Inbox
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.tally.population import MOST_BYTES, Classes, read_classes
from usbsurvey_desktop.tally.splits import (
    KIND,
    POPULATION,
    PREFECTURE,
    Split,
    by_kind,
    by_population,
    by_prefecture,
    by_question,
    splitting_questions,
)
from usbsurvey_desktop.tally.versions import Versions

_NO_SPLIT = Words(
    "--by には prefecture、kind、population、または選択肢のある設問のIDを指定してください。",
    "--by takes prefecture, kind, population, or the link_id of a question with options.",
)
_NO_CLASSES = Words(
    "人口区分のファイルがありません。"
    "--by population と --classes F.csv は、いっしょに指定してください。",
    "There is no file of population classes: --by population and --classes F.csv go together.",
)
UNKNOWN = Words(
    "人口区分のファイルにあって、団体の一覧にない団体コードの数",
    "Codes in the file of population classes that the list of bodies does not hold",
)


class SplitGiven(TypedDict):
    """How to split."""

    by: str | None
    classes: Path | None


@dataclass(frozen=True)
class By:
    """How to split, with what was read for it."""

    name: str | None
    classes: Classes | None


def split_options(function: Function) -> Function:
    """Add the options that `SplitGiven` names."""
    by = option(
        "--by",
        metavar="prefecture|kind|population|LINK_ID",
        ja="分け方：都道府県、団体の種類、人口区分、または設問（クロス集計）",
        en="count also by prefecture, by kind of body, by population class, or by a question",
    )
    classes = option(
        "--classes",
        type=FILE,
        metavar="F.csv",
        ja="人口区分のファイル（団体コードと、人口または区分のCSV）",
        en="the population classes: a CSV of body codes with inhabitants or classes (docs/cli.md)",
    )
    return by(classes(function))


def read_by(given: SplitGiven) -> By:
    """Read what the split needs, before the long work.

    Raises:
        SurveyError: what reading the file of population classes raises.
        WrongUse: that file is missing, or needed for nothing.
    """
    path = given["classes"]
    if (path is None) is (given["by"] == POPULATION):
        raise WrongUse(_NO_CLASSES)
    if path is None:
        return By(given["by"], None)
    with about(path):
        return By(given["by"], read_classes(read_bounded(path, MOST_BYTES)))


def split_of(by: By, inbox: Inbox, versions: Versions) -> Split | None:
    """The split of an inbox for the versions that are counted; None for the whole alone.

    Raises:
        WrongUse: there is no such split.
    """
    form = versions.newest.form
    if by.name is None:
        return None
    if by.classes is not None:
        return by_population(by.classes)
    if by.name == PREFECTURE:
        return by_prefecture(inbox.expected)
    if by.name == KIND:
        return by_kind()
    if by.name not in splitting_questions(form):
        raise WrongUse(_NO_SPLIT)
    return by_question(form, by.name, versions.asked_in(by.name))
