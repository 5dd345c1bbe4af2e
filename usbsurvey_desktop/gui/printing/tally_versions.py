"""The versions of a survey in the words of a tally: which there are, and what is apart why."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.printing.tally_figures import number, question_words
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.tally.heading import VersionBodies
from usbsurvey_desktop.tally.published import ShownApart
from usbsurvey_desktop.tally.versions import Difference, Versions

_DIFFERENCES: Mapping[Difference, object] = {
    Difference.TYPE: QT_TRANSLATE_NOOP("TallyVersions", "答え方が違う"),
    Difference.CODES: QT_TRANSLATE_NOOP("TallyVersions", "選択肢が違う"),
    Difference.TEXT: QT_TRANSLATE_NOOP("TallyVersions", "言葉が違う"),
    Difference.LABELS: QT_TRANSLATE_NOOP("TallyVersions", "選択肢の言葉が違う"),
    Difference.LIMITS: QT_TRANSLATE_NOOP("TallyVersions", "答えられる範囲が違う"),
    Difference.REQUIRED: QT_TRANSLATE_NOOP("TallyVersions", "必須かどうかが違う"),
    Difference.DEFINITION: QT_TRANSLATE_NOOP("TallyVersions", "用語の定義が違う"),
    Difference.CONDITION: QT_TRANSLATE_NOOP("TallyVersions", "聞く条件が違う"),
    Difference.GATE: QT_TRANSLATE_NOOP("TallyVersions", "条件が見る設問が違う"),
    Difference.REMOVED: QT_TRANSLATE_NOOP("TallyVersions", "新しい版では聞いていない"),
}


def _say(words: object) -> str:
    return QCoreApplication.translate("TallyVersions", str(words))


def numbers_words(numbers: Iterable[int]) -> str:
    """Versions by their numbers: 「第1版、第2版」."""
    words = _say(QT_TRANSLATE_NOOP("TallyVersions", "第{n}版"))
    return listed(words.format(n=one) for one in numbers)


def version_words(version: VersionBodies) -> str:
    """A version with how many answered it."""
    words = QT_TRANSLATE_NOOP("TallyVersions", "{version} {n}団体")
    return _say(words).format(version=numbers_words(version.numbers), n=number(version.bodies))


def versions_words(versions: Iterable[VersionBodies]) -> str:
    """Each version with how many answered it."""
    return listed(map(version_words, versions))


def together_words() -> str:
    """What was done with several versions."""
    return _say(
        QT_TRANSLATE_NOOP(
            "TallyVersions",
            "型・言葉・選択肢・条件が同じ設問だけを、版をまたいで足しています。"
            "違う設問は、版ごとに分けて、それぞれの母数で示します。",
        )
    )


def hidden_words() -> str:
    """What of several versions is published."""
    return _say(
        QT_TRANSLATE_NOOP(
            "TallyVersions",
            "調査票の版によって違う設問は、公表用の表に載せません。",
        )
    )


def either_words() -> str:
    """Why all versions together and one alone are never both published."""
    return _say(
        QT_TRANSLATE_NOOP(
            "TallyVersions",
            "すべての版の集計と、一つの版だけの集計は、どちらか一方だけを公表してください。"
            "比べると、伏せた数がわかります。",
        )
    )


def not_asked_words(count: int) -> str:
    """How many bodies were not asked a question in this way; "" for none."""
    words = QT_TRANSLATE_NOOP("TallyVersions", "この形では聞いていない {n}")
    return _say(words).format(n=number(count)) if count else ""


def asked_by_words(versions: Versions | None, link_id: str) -> str:
    """Which versions ask a question as the newest does; "" where all of them do."""
    if versions is None or versions.asked_in(link_id) is None:
        return ""
    return numbers_words(versions.ways[link_id][0].numbers)


def apart_title(one: ShownApart) -> str:
    """What a question that is counted apart is called: 「第1版の設問 A-3 …（言葉が違う）」."""
    told = listed(_say(_DIFFERENCES[each]) for each in Difference if each in one.way.differs)
    words = QT_TRANSLATE_NOOP("TallyVersions", "{versions}の設問 {question}（{differs}）")
    return _say(words).format(
        versions=numbers_words(one.way.numbers),
        question=question_words(one.way.form, one.link_id),
        differs=told,
    )


def in_words(apart: Iterable[ShownApart], shown: Callable[[Form], Form]) -> Iterator[ShownApart]:
    """The same, with forms in the words to show."""
    for one in apart:
        versions = tuple(replace(each, form=shown(each.form)) for each in one.way.versions)
        yield replace(one, way=replace(one.way, versions=versions))
