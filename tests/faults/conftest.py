"""The counts of a run with real errors and kills, added up at its end; from every worker."""

from collections import Counter

import pytest

from tests.support.stretching import stretch_quickly


@pytest.fixture(autouse=True)
def _keys_stretched_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_quickly(monkeypatch)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many calls were disturbed, in what, and what came of it."""
    counts: Counter[str] = Counter()
    for report in terminalreporter.stats.get("passed", []):
        for name, number in getattr(report, "user_properties", ()):
            if name.startswith("faults "):
                counts[name.removeprefix("faults ")] += number
    if not counts:
        return
    terminalreporter.section("errors and kills at each file operation, by strace")
    for name in sorted(counts):
        terminalreporter.write_line(f"{name}: {counts[name]}")
