"""A second, slow reading of docs/semantics.md, to hold the engine against.

Written from the words of that document alone and sharing no code with the program: everything is
worked out anew from its definition each time it is asked. What applies is asked backwards, by
definition, in no order at all.
"""

import operator
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.support import oracle_notation as notation

Json = dict[str, Any]
Raw = dict[str, Any]
_COMPARES = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_SET_COMPARES: dict[str, Callable[[set[str], Any], bool]] = {
    "any_of": lambda chosen, codes: bool(chosen & set(codes)),
    "all_of": lambda chosen, codes: chosen >= set(codes),
    "none_of": lambda chosen, codes: not chosen & set(codes),
    "count>=": lambda chosen, count: len(chosen) >= count,
    "count<=": lambda chosen, count: len(chosen) <= count,
}


def is_blank(value: object) -> bool:
    """§1: empty or white space only, full-width space included; for choices, none."""
    return value is None or value == () or (isinstance(value, str) and value.strip() == "")


@dataclass(frozen=True)
class Oracle:
    """A form as its file says it, and all that was ever entered."""

    form: Json
    raw: Raw
    recheck: frozenset[str] = frozenset()
    """The questions whose answer came back from hiding and awaits a look (§2)."""
    _applying: dict[str, bool] = field(init=False, default_factory=dict, compare=False)
    """What was worked out about these very answers already; it is asked over and over."""

    # The tree (§1)

    def placed(self) -> Iterator[tuple[Json, list[Json]]]:
        """Every question in form order, with the groups above it."""

        def below(items: list[Json], groups: list[Json]) -> Iterator[tuple[Json, list[Json]]]:
            for item in items:
                if item["type"] == "group":
                    yield from below(item["items"], [*groups, item])
                else:
                    yield item, groups

        return below(self.form["items"], [])

    def questions(self) -> list[Json]:
        """All questions, in form order."""
        return [question for question, _groups in self.placed()]

    def question(self, link_id: str) -> Json:
        """One question by its link_id."""
        return next(one for one in self.questions() if one["link_id"] == link_id)

    def pages(self) -> dict[str, list[str]]:
        """The questions of each page, in form order."""
        found: dict[str, list[str]] = {}
        for question, groups in self.placed():
            page = next(group["link_id"] for group in groups if group.get("page"))
            found.setdefault(page, []).append(question["link_id"])
        return found

    def free_texts(self, question: Json) -> list[tuple[str, Json]]:
        """The implicit items of a question: each with the option it belongs to (§1)."""
        return [
            (f"{question['link_id']}.{option['code']}", option)
            for option in question.get("options", ())
            if "free_text" in option
        ]

    # What applies, and what counts (§2, §4)

    def applies(self, link_id: str) -> bool:
        """§4: its condition and those of all groups above it hold."""
        if link_id not in self._applying:
            above = next(groups for one, groups in self.placed() if one["link_id"] == link_id)
            conditions = [item.get("enable_when") for item in (*above, self.question(link_id))]
            self._applying[link_id] = all(map(self.holds, filter(None, conditions)))
        return self._applying[link_id]

    def read(self, link_id: str) -> Any:  # noqa: ANN401 - a value of any type
        """What was entered, as a value; None when it is blank or no value of its type."""
        entered = self.raw.get(link_id)
        return None if is_blank(entered) else notation.read(self.question(link_id), entered)

    def value(self, link_id: str) -> Any:  # noqa: ANN401 - a value of any type
        """§2: a hidden answer counts as unanswered everywhere."""
        return self.read(link_id) if self.applies(link_id) else None

    def asked_texts(self, question: Json) -> list[tuple[str, Json]]:
        """§1: a free text is asked for while its option is chosen."""
        value = self.value(question["link_id"])
        chosen = value if isinstance(value, tuple) else (value,)
        return [one for one in self.free_texts(question) if one[1]["code"] in chosen]

    def enabled(self) -> set[str]:
        """Every question and free text that applies."""
        asked = [one for one in self.questions() if self.applies(one["link_id"])]
        texts = [text_id for one in asked for text_id, _option in self.asked_texts(one)]
        return {*(one["link_id"] for one in asked), *texts}

    def values(self) -> dict[str, Any]:
        """§2, `effective`, as values."""
        found = {one["link_id"]: self.value(one["link_id"]) for one in self.questions()}
        for question in self.questions():
            for text_id, _option in self.asked_texts(question):
                text = self.raw.get(text_id)
                found[text_id] = None if is_blank(text) else text
        return {link_id: value for link_id, value in found.items() if value is not None}

    def states(self) -> dict[str, str]:
        """§3: exactly one of three."""
        return {
            one["link_id"]: "not_applicable"
            if not self.applies(one["link_id"])
            else "unanswered"
            if self.value(one["link_id"]) is None
            else "answered"
            for one in self.questions()
        }

    def dropped(self) -> list[str]:
        """§2: what was entered and will not be sent, in form order."""
        texts = [[text_id for text_id, _ in self.free_texts(one)] for one in self.questions()]
        items = [
            link_id
            for one, its in zip(self.questions(), texts, strict=True)
            for link_id in (one["link_id"], *its)
        ]
        enabled = self.enabled()
        return [one for one in items if one not in enabled and not is_blank(self.raw.get(one))]

    def route(self) -> list[str]:
        """§6: the pages with at least one enabled item."""
        return [page for page, ids in self.pages().items() if any(map(self.applies, ids))]

    # Conditions (§4)

    def holds(self, condition: Json) -> bool:
        """§4, §5: whether a condition, or the `when` of a check, holds."""
        match condition:
            case {"all": parts}:
                return all(self.holds(part) for part in parts)
            case {"any": parts}:
                return any(self.holds(part) for part in parts)
            case {"not": part}:
                return not self.holds(part)
            case {"texts": _secret_like}:
                return any(_is_secret_like(text) for text in self._answered_texts())
            case {"question": name, "operator": sign, "other": other}:
                return self._same_type(sign, name, other)
            case {"question": name, "operator": sign, "value": compared}:
                return self._compares(name, sign, compared)
            case _:
                raise ValueError(condition)

    def _compares(self, name: str, sign: str, compared: Any) -> bool:  # noqa: ANN401 - any value
        answer = self.value(name)
        if sign == "exists":
            return (answer is not None) is bool(compared)
        if answer is None:
            return False
        if isinstance(answer, tuple):
            return _SET_COMPARES[sign](set(answer), compared)
        return bool(_COMPARES[sign](answer, notation.read(self.question(name), compared)))

    def _same_type(self, sign: str, name: str, other: str) -> bool:
        one, two = self.value(name), self.value(other)
        if one is None or two is None:
            return False
        if self.question(name)["type"] == "text":
            one, two = _same_words(one), _same_words(two)
        return bool(_COMPARES[sign](one, two))

    def _answered_texts(self) -> list[str]:
        types = {one["link_id"]: one["type"] for one in self.questions()}
        values = self.values().items()
        return [value for link_id, value in values if types.get(link_id, "text") == "text"]

    def is_required(self, question: Json) -> bool:
        """§5: whether it may not stay blank, if it applies."""
        condition = question.get("required_when")
        return bool(question["required"]) and (condition is None or self.holds(condition))


def _same_words(text: str) -> str:
    """§5: NFKC, without blanks, upper and lower case alike."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if not sign.isspace()).casefold()


def _is_secret_like(text: str) -> bool:
    """§5: 12 digits in a row, blanks and hyphens ignored, or a word for a secret and its sign."""
    plain = unicodedata.normalize("NFKC", text)
    together = "".join(sign for sign in plain if not sign.isspace() and sign not in "-‐−–—―ー")
    words = r"(パスワード|暗証番号|合言葉)\s*[:=は]"
    return bool(re.search("[0-9]{12}", together) or re.search(words, plain))
