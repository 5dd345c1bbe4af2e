"""What ruff and the import contracts cannot see: sizes, and calls of Qt that hurt people."""

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

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


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    has_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring


def _calls(path: Path) -> Iterator[tuple[int, str, ast.Call]]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.lineno, node.func.attr, node


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_functions_and_classes_keep_their_size(path: Path) -> None:
    """No file is over 400 lines, no function over 40 without its docstring, no class over 200."""
    lines = path.read_text(encoding="utf-8").count("\n")
    too_large = [f"file {lines}"] if lines > MOST_FILE_LINES else []
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = _body_lines(node)
            if size > MOST_FUNCTION_LINES:
                too_large.append(f"{node.name} {size}")
        if isinstance(node, ast.ClassDef):
            size = (node.end_lineno or 0) - node.lineno + 1
            if size > MOST_CLASS_LINES:
                too_large.append(f"{node.name} {size}")
    assert too_large == []


def test_the_median_file_is_small() -> None:
    """Half of all modules are at most 120 lines."""
    sizes = [path.read_text(encoding="utf-8").count("\n") for path in MODULES]
    assert statistics.median(sizes) <= MEDIAN_FILE_LINES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_call_that_hurts_people(path: Path) -> None:
    """No nested event loop, no rich text from data, no fixed sizes, no lambda as a slot."""
    found = [
        f"line {line}: {name}: {FORBIDDEN_CALLS[name]}"
        for line, name, _call in _calls(path)
        if name in FORBIDDEN_CALLS and not _is_the_event_loop(path, name)
    ]
    found += [
        f"line {line}: a lambda as a slot keeps its widgets alive"
        for line, name, call in _calls(path)
        if name in TAKES_SLOT and any(isinstance(part, ast.Lambda) for part in call.args)
    ]
    assert found == []


def _is_the_event_loop(path: Path, name: str) -> bool:
    return name == "exec" and path in {PACKAGE / "app.py", PACKAGE / "gui" / "application.py"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_for_translation_are_literals(path: Path) -> None:
    """`tr` of anything but a literal would never be found by lupdate, an f-string included."""
    wrong = [
        line
        for line, name, call in _calls(path)
        if name == "tr" and not (call.args and isinstance(call.args[0], ast.Constant))
    ]
    assert wrong == []


UNCHECKED = {PACKAGE / "store" / "draft_content.py"}
"""Where a record of every key stroke is made, which `write_content` checks whole."""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_record_is_checked_when_it_is_made(path: Path) -> None:
    """Pydantic's `model_construct` believes whatever it is given: only named places may call it."""
    unchecked = [line for line, name, _call in _calls(path) if name == "model_construct"]
    assert bool(unchecked) is (path in UNCHECKED)


EXEMPTION = re.compile(r"# ?(?:noqa|type: ignore)(?:: ?[A-Z0-9, ]+|\[[a-z, -]+\])?")
REASON = re.compile(r" ?- \S|  # (?!noqa|type:)\S")
DOCUMENT = re.compile(r"\bdocs/[\w./-]*\w")


def _comments(path: Path) -> Iterator[tuple[int, str]]:
    source = io.StringIO(path.read_text(encoding="utf-8"))
    for token in tokenize.generate_tokens(source.readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_exemption_says_why(path: Path) -> None:
    """A `noqa` or `type: ignore` is followed by its reason, on the same line."""
    unexplained = [
        f"line {line}: {comment}"
        for line, comment in _comments(path)
        for exemption in EXEMPTION.finditer(comment)
        if not REASON.match(comment, exemption.end())
    ]
    assert unexplained == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_that_is_named_exists(path: Path) -> None:
    """Whoever follows a source in a docstring or comment finds the page."""
    named = DOCUMENT.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []
