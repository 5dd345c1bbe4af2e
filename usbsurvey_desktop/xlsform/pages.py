"""Sections and pages for an author who knows only groups: every question gets a page.

A group with the appearance field-list is a page. Of the others, one with nothing but questions and
plain groups below it becomes a page, a top-level one that holds groups alone a section of pages;
questions that stand beside pages get a page of their own. Source: docs/formats/xlsform.md.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.xlsform.nodes import Node
from usbsurvey_desktop.xlsform.reading import Reading

_LONGEST_NAME: Final = 64
_PAGE: Final = "page."


def shape(root: Node, reading: Reading) -> None:
    """Give every question a page, and every group a title.

    Args:
        root: the tree as the rows say it, with the title of the form; it is changed.
        reading: knows the languages.
    """
    names = {one.link_id for one in root.nodes()}
    for node in root.items():
        _entitle(node, root, reading)
    root.children = [*_paged(root, names, is_root=True)]


def _entitle(node: Node, around: Node, reading: Reading) -> None:
    """A group without a title has that of the group around it, in every language."""
    if node.is_question:
        return
    if "title" not in node.members:
        node.members["title"] = around.members["title"]
        for code in reading.others:
            above = around.words.get(code, {}).get("title")
            if above is not None:
                node.words.setdefault(code, {}).setdefault("title", above)
    for child in node.items():
        _entitle(child, node, reading)


def _paged(group: Node, names: set[str], *, is_root: bool) -> Iterator[Node]:
    """Give what stands in a group that is no page, in pages."""
    for is_loose, run in groupby(group.items(), key=lambda child: child.is_question):
        if is_loose:
            yield _page(group, list(run), names)
            continue
        for child in run:
            if not child.is_page:
                _settle(child, names, is_section=is_root)
            yield child


def _settle(group: Node, names: set[str], *, is_section: bool) -> None:
    """Make a group a page, or put what stands in it into pages."""
    has_pages = any(one.is_page for one in group.nodes())
    has_groups_alone = not any(one.is_question for one in group.items())
    if has_pages or (is_section and has_groups_alone):
        group.children = [*_paged(group, names, is_root=False)]
    elif is_section:
        group.children = [_page(group, list(group.items()), names)]
    else:
        group.members["page"] = True


def _page(around: Node, children: Iterable[Node], names: set[str]) -> Node:
    """A page of its own, called as its first item, with the title of the group around it."""
    held = list(children)
    name = f"{_PAGE}{held[0].link_id}"[:_LONGEST_NAME]
    number = 1
    while name in names:
        number += 1
        ending = f"_{number}"
        name = f"{_PAGE}{held[0].link_id}"[: _LONGEST_NAME - len(ending)] + ending
    names.add(name)
    members: dict[str, JsonValue] = {
        "type": "group",
        "link_id": name,
        "page": True,
        "title": around.members["title"],
    }
    words = {
        code: {"title": texts["title"]} for code, texts in around.words.items() if "title" in texts
    }
    return Node(members, {"": held[0].places[""]}, words, children=[*held])
