"""Which widget asks a question of which type; a new type is one line here."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.items.base import ItemHelp, ItemWidget
from usbsurvey_desktop.gui.items.choice import ChoiceItem
from usbsurvey_desktop.gui.items.date_field import DateItem
from usbsurvey_desktop.gui.items.date_time import DateTimeItem
from usbsurvey_desktop.gui.items.fixed import FixedItem
from usbsurvey_desktop.gui.items.line import LineItem
from usbsurvey_desktop.gui.items.matrix import MatrixItem
from usbsurvey_desktop.gui.items.multi_choice import MultiChoiceItem
from usbsurvey_desktop.gui.items.municipality import MunicipalityItem
from usbsurvey_desktop.gui.items.text import TextItem
from usbsurvey_desktop.questionnaire.definition import ItemType, Question

_Maker = Callable[[Question, QWidget | None], ItemWidget]

_BY_TYPE: Mapping[ItemType, _Maker] = {
    ItemType.YES_NO: ChoiceItem,
    ItemType.SINGLE_CHOICE: ChoiceItem,
    ItemType.MULTI_CHOICE: MultiChoiceItem,
    ItemType.INTEGER: LineItem,
    ItemType.DECIMAL: LineItem,
    ItemType.DATE: DateItem,
}


def item_widget(question: Question, look_up: ItemHelp, parent: QWidget | None) -> ItemWidget:
    """Make the widget that asks a question, or shows what the program answers."""
    if question.link_id in look_up.fixed:
        return FixedItem(question, parent)
    if question.matrix is not None:
        return MatrixItem(question, question.matrix, parent)
    if question.type is ItemType.BODY_CODE:
        return MunicipalityItem(question, look_up, parent)
    if question.type is ItemType.DATE_TIME:
        return DateTimeItem(question, look_up, parent)
    if question.type is ItemType.TEXT:
        return TextItem(question, parent) if question.multiline else LineItem(question, parent)
    return _BY_TYPE[question.type](question, parent)
