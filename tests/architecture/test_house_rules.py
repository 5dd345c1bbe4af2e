"""What ruff and the import contracts cannot see: sizes, and calls of Qt that hurt people."""

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "usbsurvey_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = sorted(
    path
    for folder in ("usbsurvey_desktop", "tests", "scripts", "bench")
    for path in (ROOT / folder).rglob("*.py")
)
MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 40
MOST_CLASS_LINES = 200
MEDIAN_FILE_LINES = 120
FORBIDDEN_CALLS = {
    "exec": "a nested event loop; use open() and a signal",
    "processEvents": "a nested event loop; use a job",
    "setHtml": "rich text from data; use insertText or plain_label",
    "setToolTip": "rich text from data, and nothing for the keyboard; say it in the window",
    "setFixedSize": "text would be cut; use layouts",
}

TAKES_SLOT = {"connect", "singleShot"}


class _Call(NamedTuple):
    """A call of a method in a source."""

    line: int
    name: str
    begins_literally: bool
    takes_lambda: bool


class _Seen(NamedTuple):
    """What is kept of a source; its tree would fill the memory."""

    sizes: Sequence[tuple[str, int, int]]
    """What it is, how many lines it has, and how many it may have."""
    calls: Sequence[_Call]


@cache
def _seen(path: Path) -> _Seen:
    text = path.read_text(encoding="utf-8")
    sizes, calls = [("file", text.count("\n"), MOST_FILE_LINES)], []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            sizes.append((node.name, _body_lines(node), MOST_FUNCTION_LINES))
        elif isinstance(node, ast.ClassDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            sizes.append((node.name, lines, MOST_CLASS_LINES))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_literal = bool(node.args) and isinstance(node.args[0], ast.Constant)
            takes_lambda = any(isinstance(part, ast.Lambda) for part in node.args)
            calls.append(_Call(node.lineno, node.func.attr, is_literal, takes_lambda))
    return _Seen(sizes, calls)


def _body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    has_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring


def _of_each(paths: Iterable[Path], found: Callable[[Path], Iterable[str]]) -> list[str]:
    """What a rule finds in all files, each finding behind the name of its file."""
    return [f"{path.relative_to(ROOT)}: {one}" for path in paths for one in found(path)]


def test_there_is_something_to_look_at() -> None:
    """The rules below go through every file; over none they would all hold."""
    assert len(MODULES) > 100
    assert {*MODULES, Path(__file__)} <= {*SOURCES}


def _too_large(path: Path) -> Iterator[str]:
    for name, lines, most in _seen(path).sizes:
        if lines > most:
            yield f"{name} {lines}"


def test_files_functions_and_classes_keep_their_size() -> None:
    """No file is over 400 lines, no function over 40 without its docstring, no class over 200."""
    assert _of_each(MODULES, _too_large) == []


def test_the_median_file_is_small() -> None:
    """Half of all modules are at most 120 lines."""
    sizes = [path.read_text(encoding="utf-8").count("\n") for path in MODULES]
    assert statistics.median(sizes) <= MEDIAN_FILE_LINES


def _hurting(path: Path) -> Iterator[str]:
    for call in _seen(path).calls:
        if call.name in FORBIDDEN_CALLS and not _is_the_event_loop(path, call.name):
            yield f"line {call.line}: {call.name}: {FORBIDDEN_CALLS[call.name]}"
        if call.name in TAKES_SLOT and call.takes_lambda:
            yield f"line {call.line}: a lambda as a slot keeps its widgets alive"


def test_no_call_that_hurts_people() -> None:
    """No nested event loop, no rich text from data, no fixed sizes, no lambda as a slot."""
    assert _of_each(MODULES, _hurting) == []


def _is_the_event_loop(path: Path, name: str) -> bool:
    return name == "exec" and path in {PACKAGE / "app.py", PACKAGE / "gui" / "application.py"}


def _untranslatable(path: Path) -> Iterator[str]:
    for call in _seen(path).calls:
        if call.name == "tr" and not call.begins_literally:
            yield f"line {call.line}"


def test_texts_for_translation_are_literals() -> None:
    """`tr` of anything but a literal would never be found by lupdate, an f-string included."""
    assert _of_each(MODULES, _untranslatable) == []


UNCHECKED = {PACKAGE / "store" / "draft_content.py"}
"""Where a record of every key stroke is made, which `write_content` checks whole."""


def test_a_record_is_checked_when_it_is_made() -> None:
    """Pydantic's `model_construct` believes whatever it is given: only named places may call it."""
    unchecked = {
        path
        for path in MODULES
        if any(call.name == "model_construct" for call in _seen(path).calls)
    }
    assert unchecked == UNCHECKED


EXEMPTION = re.compile(r"# ?(?:noqa|type: ignore)(?:: ?[A-Z0-9, ]+|\[[a-z, -]+\])?")
REASON = re.compile(r" ?- \S|  # (?!noqa|type:)\S")
DOCUMENT = re.compile(r"\bdocs/[\w./-]*\w")


def _comments(path: Path) -> Iterator[tuple[int, str]]:
    text = path.read_text(encoding="utf-8")
    if not EXEMPTION.search(text):
        return
    source = io.StringIO(text)
    for token in tokenize.generate_tokens(source.readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _unexplained(path: Path) -> Iterator[str]:
    for line, comment in _comments(path):
        for exemption in EXEMPTION.finditer(comment):
            if not REASON.match(comment, exemption.end()):
                yield f"line {line}: {comment}"


def test_every_exemption_says_why() -> None:
    """A `noqa` or `type: ignore` is followed by its reason, on the same line."""
    assert _of_each(SOURCES, _unexplained) == []


def _dangling(path: Path) -> Iterator[str]:
    for name in DOCUMENT.findall(path.read_text(encoding="utf-8")):
        if not (ROOT / name).exists():
            yield name


def test_a_document_that_is_named_exists() -> None:
    """Whoever follows a source in a docstring or comment finds the page."""
    assert _of_each(SOURCES, _dangling) == []
