"""What ODK makes of an XLSForm: pyxform converts it, elementpath reads and evaluates its XPath.

Where XPath 1.0 leaves off, or elementpath is another version of it, this does what ODK's engine
does (JavaRosa, https://github.com/getodk/javarosa: `XPathEqExpr`, `XPathCmpExpr`, `XPathFuncExpr`):
a question without an answer is an empty text, what is no number is NaN, a day is a number of days,
Java counts a text in UTF-16 units, and Java's patterns know ASCII alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import nan
from operator import ge, gt, le, lt
from typing import Final
from xml.etree.ElementTree import Element, fromstring

from elementpath import XPath1Parser, XPathContext
from elementpath.aliases import ContextType
from elementpath.xpath_nodes import EtreeElementNode
from elementpath.xpath_tokens import XPathFunction, XPathToken
from pyxform.xls2xform import convert

Row = Mapping[str, str]
_Value = str | float | bool | date
_XFORMS: Final = {"x": "http://www.w3.org/2002/xforms"}
_FIRST_DAY = date(1970, 1, 1)
_NUMBER = re.compile(r"-?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_ORDER: Mapping[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
_NEAR = 1e-12
"""What JavaRosa takes for no difference between two numbers."""
_JAVA = {".": r"[^\n\r\u0085\u2028\u2029]"}


class OdkParser(XPath1Parser):
    """XPath 1.0 with the functions and the values of ODK."""


class OdkForm:
    """A form in ODK, over answers that stay the same.

    Args:
        survey: rows of the sheet, in the names of its columns.
        choices: rows of the other sheet.
    """

    def __init__(self, survey: Sequence[Row], choices: Sequence[Row] = ()) -> None:
        book = {"survey": [*map(dict, survey)], "choices": [*map(dict, choices)]}
        model = fromstring(convert(book).xform).find(".//x:model", _XFORMS)  # noqa: S314 - our own
        assert model is not None
        self._binds = {
            bind.attrib["nodeset"].rpartition("/")[2]: bind.attrib
            for bind in model.findall("x:bind", _XFORMS)
        }

    def relevant(self, answers: Mapping[str, str]) -> dict[str, bool]:
        """Which questions apply; what does not is empty for all that comes after it."""
        data = self._data(answers)
        found: dict[str, bool] = {}
        for name, bind in self._binds.items():
            element = data.find(name)
            if element is not None:
                found[name] = _is_true(bind.get("relevant") or "true()", data, element)
                element.text = element.text if found[name] else None
        return found

    def is_kept(self, name: str, answers: Mapping[str, str]) -> bool:
        """Whether the answer to a question keeps its constraint; only answers are asked."""
        data = self._data(answers)
        element = data.find(name)
        assert element is not None
        return not element.text or _is_true(self._binds[name]["constraint"], data, element)

    def _data(self, answers: Mapping[str, str]) -> Element:
        data = Element("data")
        for name, bind in self._binds.items():
            element = Element(name, {"type": bind.get("type", "string")})
            element.text = answers.get(name) or None
            data.append(element)
        return data


def _is_true(expression: str, data: Element, element: Element) -> bool:
    context = XPathContext(data, item=element)
    token = OdkParser().parse(expression)
    return bool(token.boolean_value(token.evaluate(context)))


_method, _function = OdkParser.method, OdkParser.function


def _argument(token: XPathToken, at: int, context: ContextType) -> _Value:
    found = token.get_argument(context, at, default="")
    if not isinstance(found, EtreeElementNode):
        # A number of XPath 1.0 is a double; elementpath reads `1.0` as something more exact.
        return float(found) if isinstance(found, Decimal) else found
    text = found.elem.text or ""
    return date.fromisoformat(text) if text and found.elem.get("type") == "date" else text


def _number(value: _Value) -> float:
    if isinstance(value, date):
        return float((value - _FIRST_DAY).days)
    if isinstance(value, str):
        # JavaRosa knows no exponents and no infinity either.
        return float(value) if _NUMBER.fullmatch(value.strip()) else nan
    return float(value)


def _text(value: _Value) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


@_method("=")
@_method("!=")
@_method("<")
@_method("<=")
@_method(">")
@_method(">=")
def evaluate_comparison(self: XPathToken, context: ContextType = None) -> bool:
    """XPath 1.0, section 3.4."""
    left, right = _argument(self, 0, context), _argument(self, 1, context)
    if self.symbol in _ORDER:
        return _ORDER[self.symbol](_number(left), _number(right))
    if isinstance(left, int | float) or isinstance(right, int | float):
        is_equal = abs(_number(left) - _number(right)) < _NEAR
    else:
        is_equal = _text(left) == _text(right)
    return is_equal is (self.symbol == "=")


@_method(_function("selected", nargs=2))
def evaluate_selected(self: XPathFunction, context: ContextType = None) -> bool:
    """`multiSelected`."""
    texts = [_text(_argument(self, at, context)) for at in (0, 1)]
    return f" {texts[1].strip()} " in f" {texts[0]} "


@_method(_function("count-selected", nargs=1))
def evaluate_count_selected(self: XPathFunction, context: ContextType = None) -> float:
    """`countSelected`."""
    return float(len(_text(_argument(self, 0, context)).split()))


@_method(_function("string-length", nargs=1))
def evaluate_string_length(self: XPathFunction, context: ContextType = None) -> float:
    """`stringLength`, in the units of Java."""
    return len(_text(_argument(self, 0, context)).encode("utf-16-le")) / 2


@_method(_function("date", nargs=1))
def evaluate_date(self: XPathFunction, context: ContextType = None) -> date:
    """`toDate` of a text."""
    return date.fromisoformat(_text(_argument(self, 0, context)))


@_method(_function("regex", nargs=2))
def evaluate_regex(self: XPathFunction, context: ContextType = None) -> bool:
    """`Pattern.matches`."""
    text, pattern = (_text(_argument(self, at, context)) for at in (0, 1))
    # Java's `.` outside of sets; in all else our tests write, its ASCII is Python's.
    java = re.sub(r"\\.|\[(?:\\.|[^\]])*\]|\.", lambda it: _JAVA.get(it[0], it[0]), pattern)
    return re.fullmatch(java, text, re.ASCII) is not None


OdkParser.build()
