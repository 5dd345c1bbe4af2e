"""Nothing is handed on whose licence does not allow it, or that nobody has decided on."""

import pytest
from license_expression import get_spdx_licensing

from scripts.bundle.licence_rules import (
    COMPATIBLE,
    REPLACEABLE,
    check_licences,
    expression_of,
    expression_of_debian,
    relied_on,
    ways,
)
from scripts.bundle.parts import Holding, Inside, Kind, Part
from scripts.bundle.refused import NotShippableError, Why


def _holding(licence: str, *, inside: str = "MIT", modules: tuple[str, ...] = ()) -> Holding:
    part = Part(
        key="thing",
        name="thing",
        version="1",
        maker="Somebody",
        kind=Kind.LIBRARY,
        licence=licence,
        purl="pkg:generic/thing@1",
        source="",
        texts={},
        inside=(Inside("core", "2", inside, "", "its own list"),),
    )
    return Holding(part, modules=frozenset(modules))


@pytest.mark.parametrize(
    ("expression", "kept"),
    [
        ("MIT", {"MIT"}),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", {"LGPL-3.0-only"}),
        ("GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0",
         {"GPL-2.0-or-later WITH Bootloader-exception", "Apache-2.0"}),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", {"Apache-2.0", "Unicode-3.0"}),
        ("LGPL-2.1-or-later OR MIT", {"MIT"}),
        ("GPL-3.0-only", set()),
        ("MIT AND GPL-3.0-only", set()),
        ("GPL-2.0-or-later WITH Classpath-exception-2.0", set()),
    ],
    ids=["one", "lgpl", "exception", "either-and", "freest", "gpl", "both", "other-exception"],
)  # fmt: skip
def test_we_keep_to_the_freest_way_that_is_open(expression: str, kept: set[str]) -> None:
    """Each part of an `and` counts, one of an `or` is enough, and an exception only as it is."""
    assert relied_on(expression) == kept


@pytest.mark.parametrize("words", ["", "BSD License, see file", "MIT AND", "MIT Apache-2.0"])
def test_words_that_are_no_expression_open_no_way(words: str) -> None:
    """They are for a person to read."""
    assert ways(words) == ()


def test_what_nobody_decided_stops_the_build() -> None:
    """With the name of the package and its own words, also where it has none."""
    with pytest.raises(NotShippableError) as refused:
        expression_of("new", "BSD-ish, ask us")
    assert (refused.value.why, refused.value.names) == (Why.UNDECIDED, ("new: BSD-ish, ask us",))
    with pytest.raises(NotShippableError) as refused:
        expression_of("new", "")
    assert refused.value.names == ("new: no licence",)


def test_a_decision_holds_for_the_words_it_was_made_for() -> None:
    """Other words of the same package are read anew."""
    words = "License :: OSI Approved :: BSD License"
    assert expression_of("segno", words) == ("BSD-3-Clause", False)
    assert expression_of("segno", "MIT") == ("MIT", True)
    with pytest.raises(NotShippableError):
        expression_of("other", words)


@pytest.mark.parametrize(
    ("source", "expression"),
    [
        ("gcc-12", "GPL-3.0-or-later WITH GCC-exception-3.1"),
        ("gcc-14", "GPL-3.0-or-later WITH GCC-exception-3.1"),
        ("python3.11", "Python-2.0.1"),
        ("zlib", "Zlib"),
    ],
)
def test_a_library_of_debian_has_the_licence_that_was_read(source: str, expression: str) -> None:
    """Whatever version its source package bears in its name."""
    assert expression_of_debian(f"lib-of-{source}", source) == expression


def test_a_package_of_debian_goes_before_its_source() -> None:
    """`libuuid` is free; its sisters, which nobody read, are under the LGPL."""
    assert expression_of_debian("libuuid1", "util-linux") == "BSD-3-Clause"
    with pytest.raises(NotShippableError):
        expression_of_debian("libmount1", "util-linux")


def test_a_library_of_debian_that_nobody_read_stops_the_build() -> None:
    """`readline` is under the GPL."""
    with pytest.raises(NotShippableError) as refused:
        expression_of_debian("libreadline8", "readline")
    assert refused.value.names == ("debian: libreadline8 (readline)",)


@pytest.mark.parametrize(
    ("holding", "named"),
    [
        (_holding("GPL-3.0-only"), "thing: GPL-3.0-only"),
        (_holding("MIT", inside="AGPL-3.0-only"), "thing / core: AGPL-3.0-only"),
        (_holding("MIT", inside=""), "thing / core: "),
    ],
    ids=["part", "inside", "inside-without"],
)
def test_what_must_not_be_handed_on_stops_the_build(holding: Holding, named: str) -> None:
    """By name, also where it is built into something free."""
    with pytest.raises(NotShippableError) as refused:
        check_licences([_holding("MIT"), holding])
    assert (refused.value.why, refused.value.names) == (Why.INCOMPATIBLE, (named,))


def test_lgpl_inside_an_archive_stops_the_build() -> None:
    """Nobody could put another in its place; beside the program it is welcome."""
    check_licences([_holding("LGPL-3.0-only")])
    with pytest.raises(NotShippableError) as refused:
        check_licences([_holding("LGPL-3.0-only", modules=("thing.core",))])
    assert refused.value.why is Why.NOT_REPLACEABLE
    assert refused.value.names == ("thing: thing.core",)


def test_the_closed_list_holds_licences_that_exist() -> None:
    """Each is in the list of SPDX; what is none of those says so itself."""
    spdx = get_spdx_licensing()
    named = sorted(one for one in COMPATIBLE if not one.startswith("LicenseRef-"))
    assert [one for one in named if spdx.validate(one).errors] == []


def test_no_gpl_without_an_exception_is_in_the_closed_list() -> None:
    """Neither the GPL nor the AGPL; of the LGPL only what may be replaced."""
    plain = {one for one in COMPATIBLE if "GPL" in one and " WITH " not in one}
    assert plain == REPLACEABLE
