"""Changing JSON as JSON: what comes out is spelt canonically again.

Our readers refuse at once what is not canonical, so bytes changed at random seldom get further.
"""

import random  # noqa: TID251 - a fuzzer draws, from the seed it is given
from collections.abc import Callable
from typing import Any

from tests.support import jose_by_hand as hand

Json = Any
Spot = tuple[Json, Json]
"""An object or array, and the key or index of one value in it."""

_SHARE_OF_JSON = 0.7
_ODD_VALUES: tuple[Json, ...] = (
    *(None, True, False, 0, 1, -1, 2, 255, 2**31, 2**53 - 1, 2**53, -(2**53), 1.5),
    *("", " ", "　", "A1", "A1.f", "yes", "no", "131016", "0", "-0", "１２", "1e9", "\ud800", "\0"),
    *("2026-02-30", "2026-11-20", "2026-11-20T10:00:00+09:00", "9999-12-31T23:59:59-12:00", "￿"),
    *([], {}, [[]], [{}], {"": None}, ["a", "a"], "A" * 43, "A" * 22, "x" * 1_001, "𠮷"),
)
_MOST_CHANGES = 3


def mutated(raw: bytes, most: int, seed: int, otherwise: Callable[[bytes], bytes]) -> bytes:
    """The input with a few changes.

    Args:
        raw: any bytes; of JSON, or of lines of it, mostly the JSON of one line is changed.
        most: bytes of what comes out.
        seed: the same for the same changes.
        otherwise: changes bytes as bytes.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    if chance.random() > _SHARE_OF_JSON:
        return otherwise(raw)
    lines = raw.split(b"\n")
    place = chance.randrange(len(lines))
    try:
        whole = [hand.parsed(lines[place].decode())]
        for _ in range(chance.randint(1, _MOST_CHANGES)):
            _change(whole, chance)
        lines[place] = hand.plain(whole[0]).encode() if whole else b""
    except (ValueError, RecursionError):
        return otherwise(raw)
    return b"\n".join(lines)[:most]


def _spots(value: Json) -> list[Spot]:
    found: list[Spot] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one))
        found += [(one, key) for key in keys]
        waiting += [one[key] for key in keys if isinstance(one[key], dict | list)]
    return found


def _change(whole: list[Json], chance: random.Random) -> None:
    spots = _spots(whole)
    if not spots:
        return
    (holder, key), (other, where) = chance.choice(spots), chance.choice(spots)
    match chance.randrange(6):
        case 0:
            holder[key] = _copy(chance.choice(_ODD_VALUES))
        case 1:
            holder[key] = _copy(other[where])
        case 2:
            del holder[key]
        case 3 if isinstance(holder, list):
            holder.insert(key, _copy(other[where]))
        case 3:
            holder[chance.choice(("", "x", f"{key}x", str(where)))] = _copy(other[where])
        case 4:
            holder[key] = _near(holder[key], chance)
        case _:
            holder[key], other[where] = _copy(other[where]), _copy(holder[key])


def _copy(value: Json) -> Json:
    return hand.parsed(hand.plain([value]))[0]  # type: ignore[index]  # a list, not an object


def _near(value: Json, chance: random.Random) -> Json:
    """A value of the same type that is not far off."""
    if isinstance(value, int):
        return value + chance.choice((-1, 1, 1_000))
    if isinstance(value, str):
        cut = chance.randint(0, len(value))
        return value[:cut] + chance.choice(("", "0", "a", "-", "\u200b", value)) + value[cut + 1 :]
    return value
