"""Ask the registry of packages what it knows of vulnerabilities in the lock file (`make audit`).

`audit.py [--all]`: what runs in the program and what builds it, or with `--all` every package of
the lock file. Ends with 0 if the registry answered for each and knows of none, with 1 if it knows
of one, and with 2 if it did not answer for one: no answer is never taken for a good one.

A script of developers; the program itself opens no connection. What no package of PyPI names
(CPython, Qt inside PySide6, libraries of Debian) is in no answer: docs/decisions/0033-sbom.md.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
PROJECT = "usbsurvey-desktop"
CANARY = ("pycrypto", "2.6.1")
"""The last release of a package given up in 2013, with vulnerabilities that PyPI has published: a
registry that tells of none passes on packages, but not what is known of them."""
NOTHING_KNOWN, SOMETHING_KNOWN, NOT_ANSWERED = 0, 1, 2
_REGISTRY = "https://pypi.org/pypi"
_NOT_FOUND = 404
_SECONDS = 60
_GROUPS = ("build",)

Fetch = Callable[[str], bytes | None]
"""Gives what lies at an address, or None if nothing does; raises OSError if nobody answers."""


@dataclass(frozen=True)
class Answer:
    """What the registry said of one release; `why` tells why it did not answer, empty if it did."""

    name: str
    version: str
    vulnerabilities: tuple[str, ...] = ()
    why: str = ""

    def line(self) -> str:
        """One line for people."""
        said = "; ".join(self.vulnerabilities) or "nothing known"
        return f"{self.name} {self.version}: {f'NOT ANSWERED, {self.why}' if self.why else said}\n"


def fetched(address: str) -> bytes | None:
    """What lies at an address of the registry, or None if nothing does.

    Raises:
        OSError: nobody answers.
    """
    request = Request(address, headers={"Accept": "application/json"})  # noqa: S310 - https, above
    try:
        with urlopen(request, timeout=_SECONDS) as page:  # noqa: S310 - the same
            return bytes(page.read())
    except HTTPError as error:
        if error.code == _NOT_FOUND:
            return None
        raise


def chosen(lock: Mapping[str, Any], *, is_all: bool) -> list[tuple[str, str]]:
    """Names and versions of the packages to ask about, sorted.

    Args:
        lock: the lock file.
        is_all: every package in it; else what the program needs, and what builds it.
    """
    packages = {package["name"]: package for package in lock["package"]}
    project = packages.pop(PROJECT)
    if not is_all:
        groups = (project.get("dev-dependencies", {}).get(group, ()) for group in _GROUPS)
        first = [*project["dependencies"], *(line for group in groups for line in group)]
        wanted = _with_all_they_need((line["name"] for line in first), packages)
        packages = {name: package for name, package in packages.items() if name in wanted}
    return sorted((name, package["version"]) for name, package in packages.items())


def _with_all_they_need(first: Iterable[str], packages: Mapping[str, Any]) -> set[str]:
    found, waiting = set[str](), list(first)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [line["name"] for line in packages[name].get("dependencies", ())]
    return found


def answers(releases: Iterable[tuple[str, str]], fetch: Fetch) -> Iterator[Answer]:
    """Ask about each release, the canary first; after a canary that is not known nothing is asked.

    The canary's answer is given only if it tells that the others would mean nothing.
    """
    canary = _answer(*CANARY, fetch)
    if canary.why or not canary.vulnerabilities:
        yield Answer(*CANARY, why=canary.why or "this registry passes on no advisories")
        return
    for name, version in releases:
        yield _answer(name, version, fetch)


def _answer(name: str, version: str, fetch: Fetch) -> Answer:
    try:
        # The page of a release first; a mirror may have only that of the newest one.
        page = fetch(f"{_REGISTRY}/{name}/{version}/json") or fetch(f"{_REGISTRY}/{name}/json")
    except OSError as error:
        return Answer(name, version, why=f"nobody answers ({error})")
    if page is None:
        return Answer(name, version, why="the registry has no page of it")
    try:
        told = json.loads(page)  # noqa: TID251 - a developer's script
        shown = told["info"]["version"]
        known = tuple(sorted(_vulnerabilities(told["vulnerabilities"])))
    except (AttributeError, LookupError, TypeError, ValueError):  # as a proxy's own page
        return Answer(name, version, why="the page says something else")
    if shown != version:
        return Answer(name, version, why=f"the page is that of {shown}")
    return Answer(name, version, vulnerabilities=known)


def _vulnerabilities(told: object) -> Iterator[str]:
    if not isinstance(told, list):
        raise TypeError(told)  # an empty something else would look like nothing known
    for one in told:
        if not one.get("withdrawn"):
            names = ", ".join(sorted({one["id"], *one["aliases"]}))
            mended = ", ".join(one["fixed_in"]) or "no release"
            yield f"{names} (mended in {mended})"


def exit_code(given: Iterable[Answer]) -> int:
    """What the script ends with; a known vulnerability weighs more than a missing answer."""
    found = tuple(given)
    if any(answer.vulnerabilities for answer in found):
        return SOMETHING_KNOWN
    return NOT_ANSWERED if not found or any(answer.why for answer in found) else NOTHING_KNOWN


def main() -> int:
    """Ask, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true")
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    given = []
    for answer in answers(chosen(lock, is_all=parser.parse_args().all), fetched):
        sys.stdout.write(answer.line())
        sys.stdout.flush()
        given.append(answer)
    known = sum(bool(answer.vulnerabilities) for answer in given)
    silent = sum(bool(answer.why) for answer in given)
    asked = f"{len(given)} releases asked about"
    sys.stdout.write(f"{asked}: {known} with a known vulnerability, {silent} not answered\n")
    return exit_code(given)


if __name__ == "__main__":
    sys.exit(main())
