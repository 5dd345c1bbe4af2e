"""The counts of a differential run, added up at its end; they come from every worker."""

from collections import Counter

import pytest

_COUNTS = ("refused", "accepted", "wrongly accepted")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was opened by whom, and the codes with which we alone refuse."""
    counts: Counter[str] = Counter()
    for report in terminalreporter.stats.get("passed", []):
        for name, number in getattr(report, "user_properties", ()):
            if name.startswith("differential "):
                counts[name.removeprefix("differential ")] += number
    if not counts:
        return
    terminalreporter.section("our opener beside jwcrypto, joserfc and jose")
    changed = sum(counts[name] for name in _COUNTS)
    told = ", ".join(f"{counts[name]} {name}" for name in _COUNTS)
    terminalreporter.write_line(f"{changed} packages: {told}")
    for name in sorted(set(counts) - set(_COUNTS)):
        terminalreporter.write_line(f"  refused by us alone, {name}: {counts[name]}")
