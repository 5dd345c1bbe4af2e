"""The layers hold, and the change log can be read by a machine."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_import_contract_is_kept() -> None:
    """import-linter finds no broken contract."""
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(  # noqa: S603 - the linter of this environment
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


def test_rooms_without_windows_never_load_qt() -> None:
    """Importing every room below the rim leaves Qt and the network out of the process."""
    code = (
        "import pkgutil, importlib, sys\n"
        "import usbsurvey_desktop as p\n"
        "skip = ('gui', 'app', 'workrooms', 'offscreen', 'selftest', '__main__')\n"
        "rooms = [m for m in pkgutil.iter_modules(p.__path__) if m.name not in skip]\n"
        "for room in rooms:\n"
        "    top = importlib.import_module(f'{p.__name__}.{room.name}')\n"
        "    for m in pkgutil.walk_packages(getattr(top, '__path__', ()), f'{top.__name__}.'):\n"
        "        importlib.import_module(m.name)\n"
        "print(*sorted(n for n in sys.modules if n.split('.')[0] in"
        " {'PySide6', 'shiboken6', 'http', 'requests'}))\n"
    )
    result = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == ""


def test_the_change_log_keeps_its_form() -> None:
    """CHANGELOG.md has Unreleased on top and only the headings of Keep a Changelog."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (.+)$", text, re.MULTILINE)
    kinds = set(re.findall(r"^### (.+)$", text, re.MULTILINE))
    assert versions[0] == "[Unreleased]"
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
