"""What the registry knows of vulnerabilities is told, and no answer is never a good one."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from scripts.audit import (
    CANARY,
    NOT_ANSWERED,
    NOTHING_KNOWN,
    SOMETHING_KNOWN,
    Answer,
    answers,
    chosen,
    exit_code,
)

_WEAK = {
    "id": "PYSEC-1",
    "aliases": ["CVE-1", "GHSA-1"],
    "fixed_in": ["2.1"],
    "withdrawn": None,
}
_LOCK = {
    "package": [
        {
            "name": "usbsurvey-desktop",
            "version": "0.1.0",
            "dependencies": [{"name": "click"}],
            "dev-dependencies": {"build": [{"name": "freezer"}], "dev": [{"name": "tester"}]},
        },
        {"name": "click", "version": "8", "dependencies": [{"name": "colours"}]},
        {"name": "colours", "version": "1", "dependencies": [{"name": "click"}]},
        {"name": "freezer", "version": "6"},
        {"name": "tester", "version": "9"},
    ]
}


class Registry:
    """Pages by what follows `…/pypi/`; it may be silent, and keeps what was asked."""

    def __init__(self, pages: Mapping[str, object], *, silent: str = "") -> None:
        self._pages = {name: json.dumps(page).encode() for name, page in pages.items()}
        self._silent = silent
        self.asked: list[str] = []

    def fetch(self, address: str) -> bytes | None:
        """The page of an address."""
        name = address.removeprefix("https://pypi.org/pypi/").removesuffix("/json")
        self.asked.append(name)
        if self._silent and name.startswith(self._silent):
            raise OSError(self._silent)
        return self._pages.get(name)


def _page(version: str, *vulnerabilities: Mapping[str, Any]) -> dict[str, object]:
    return {"info": {"version": version}, "vulnerabilities": list(vulnerabilities)}


_SINGING = {"pycrypto": _page(CANARY[1], _WEAK)}


def _asked_about(registry: Registry) -> list[Answer]:
    return list(answers([("some", "2.0")], registry.fetch))


def test_a_release_without_vulnerabilities_passes() -> None:
    """Asked for by its own page."""
    registry = Registry({**_SINGING, "some/2.0": _page("2.0")})
    given = _asked_about(registry)
    assert given == [Answer("some", "2.0")]
    assert exit_code(given) == NOTHING_KNOWN
    assert "some" not in registry.asked


def test_a_mirror_answers_with_the_page_of_the_newest_release() -> None:
    """It counts where that is the release of the lock file."""
    given = _asked_about(Registry({**_SINGING, "some": _page("2.0")}))
    assert exit_code(given) == NOTHING_KNOWN


def test_a_vulnerability_is_told_with_all_its_names() -> None:
    """Also beside an answer that is missing; what was withdrawn is none."""
    withdrawn = {**_WEAK, "id": "PYSEC-2", "withdrawn": "2026-01-01T00:00:00Z"}
    given = _asked_about(Registry({**_SINGING, "some": _page("2.0", _WEAK, withdrawn)}))
    assert given[0].line() == "some 2.0: CVE-1, GHSA-1, PYSEC-1 (mended in 2.1)\n"
    assert exit_code([*given, Answer("other", "1", why="silent")]) == SOMETHING_KNOWN


@pytest.mark.parametrize(
    ("registry", "told"),
    [
        (Registry({**_SINGING, "some": _page("3.0")}), "the page is that of 3.0"),
        (Registry({**_SINGING, "some": {"error": "log in"}}), "the page says something else"),
        (Registry({**_SINGING, "some": ["log in"]}), "the page says something else"),
        (
            Registry({**_SINGING, "some": {**_page("2.0"), "vulnerabilities": {}}}),
            "the page says something else",
        ),
        (Registry(_SINGING), "the registry has no page of it"),
        (Registry(_SINGING, silent="some"), "nobody answers (some)"),
        (Registry({"pycrypto": _page(CANARY[1])}), "this registry passes on no advisories"),
        (Registry({}, silent="pycrypto"), "nobody answers (pycrypto)"),
    ],
    ids=[
        "other-release",
        "a-proxy",
        "a-list",
        "no-list",
        "no-page",
        "silent",
        "no-advisories",
        "no-registry",
    ],
)
def test_no_answer_is_no_good_one(registry: Registry, told: str) -> None:
    """The script says why and ends with a code of its own."""
    given = _asked_about(registry)
    assert [answer.why for answer in given] == [told]
    assert "NOT ANSWERED" in given[0].line()
    assert exit_code(given) == NOT_ANSWERED


def test_a_page_that_is_no_json_is_no_answer() -> None:
    """A proxy that wants a password sends a page for people."""
    given = list(answers([("some", "2.0")], lambda _address: b"<html>"))
    assert [answer.why for answer in given] == ["the page says something else"]
    assert exit_code(given) == NOT_ANSWERED


def test_nothing_is_asked_of_a_registry_that_knows_nothing() -> None:
    """Its answers would look like good ones."""
    registry = Registry({"pycrypto": _page(CANARY[1])})
    _asked_about(registry)
    assert not any(name.startswith("some") for name in registry.asked)


def test_nothing_asked_is_nothing_answered() -> None:
    """An empty list of packages is a fault, not a good answer."""
    assert exit_code([]) == NOT_ANSWERED


def test_what_runs_and_what_builds_is_asked_about() -> None:
    """With all that these need in turn; of the tests' tools only when all are asked for."""
    assert [name for name, _ in chosen(_LOCK, is_all=False)] == ["click", "colours", "freezer"]
    everything = ["click", "colours", "freezer", "tester"]
    assert [name for name, _ in chosen(_LOCK, is_all=True)] == everything
