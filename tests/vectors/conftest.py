"""After a run: how many vectors of each format came to which code, all as expected or not."""

from collections import Counter

import pytest


def _counted(reporter: pytest.TerminalReporter, outcome: str) -> Counter[tuple[str, str]]:
    values = (
        str(value)
        for report in reporter.getreports(outcome)
        if report.when == "call"
        for name, value in report.user_properties
        if name == "vector"
    )
    return Counter((kind, expect) for kind, expect in (value.split("\t") for value in values))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the number of vectors for each format and code."""
    passed, failed = (_counted(terminalreporter, outcome) for outcome in ("passed", "failed"))
    whole = passed + failed
    if not whole:
        return
    terminalreporter.section("vectors")
    for kind in sorted({kind for kind, _ in whole}):
        codes = {expect: count for (of, expect), count in whole.items() if of == kind}
        parts = "  ".join(f"{expect} {count}" for expect, count in sorted(codes.items()))
        terminalreporter.write_line(f"{kind} {sum(codes.values())}: {parts}")
    verdict = "all as expected" if not failed else f"{failed.total()} NOT AS EXPECTED"
    terminalreporter.write_line(f"{whole.total()} vectors, {verdict}")
