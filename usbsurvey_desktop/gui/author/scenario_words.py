"""Whether a scenario means what it expects, in sentences."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.scenarios import Difference, Part, Scenario, differences
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.joined import labelled, listed, sentences
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate
_MOST_NAMED = 10


def opened_words(form: Form, scenario: Scenario, name: str) -> str:
    """Say that a scenario was opened, and what is not as it expects."""
    opened = translate("Scenario", "シナリオ {name} を開きました。")
    first = opened.format(name=visible_line(scenario.title or name))
    if scenario.expected is None:
        return sentences((first, translate("Scenario", "期待する結果は書かれていません。")))
    found = differences(form, scenario)
    if not found:
        return sentences((first, translate("Scenario", "期待どおりです。")))
    words = translate("Scenario", "期待と違うところが{n}つあります。")
    lines = (_line(form, each) for each in found)
    return "\n".join((sentences((first, words.format(n=len(found)))), *lines))


def _line(form: Form, difference: Difference) -> str:
    name = _names()[difference.part]
    if not difference.link_ids:
        return translate("Scenario", "・{part}").format(part=name)
    named = [_called(form, link_id) for link_id in difference.link_ids[:_MOST_NAMED]]
    left = len(difference.link_ids) - len(named)
    if left:
        named.append(translate("Scenario", "ほか{n}件").format(n=left))
    return translate("Scenario", "・{part}").format(part=labelled(name, listed(named)))


def _called(form: Form, link_id: str) -> str:
    if link_id in form.pages:
        return visible_line(form.pages[link_id].group.title)
    return question_name(form.owner(link_id).question)


def _names() -> Mapping[Part, str]:
    return {
        Part.COMPLETE: translate("Scenario", "完成しているかどうか"),
        Part.APPLICABLE: translate("Scenario", "対象になる設問の数"),
        Part.STATES: translate("Scenario", "設問の状態"),
        Part.ROUTE: translate("Scenario", "通るページ"),
        Part.FINDINGS: translate("Scenario", "確認が必要なところ"),
        Part.DROPPED: translate("Scenario", "提出しない入力"),
    }
