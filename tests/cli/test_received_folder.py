"""A folder that was received runs nothing, whatever the files in it are called."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import worlds
from usbsurvey_desktop.review.crew import FEW

PROGRAM = """import sys

from usbsurvey_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
"""
"""As an installer writes it; it lies in a folder of its own, the first that is looked in."""
STOLEN = "import os\nopen(os.environ['TRACE'], 'a').close()\nraise SystemExit(1)\n"
NAMES = ("encodings", "multiprocessing", "signal", "usbsurvey_desktop")


@pytest.mark.parametrize("flags", [(), ("-E",)], ids=["usual", "no environment"])
def test_code_in_a_received_folder_is_not_run(
    office: Path, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    """`verify .` there, with files enough for processes: neither they nor their helpers take it."""
    folder, program = office / "received", tmp_path / "bin" / "usbsurvey"
    folder.mkdir()
    for number in range(FEW + 1):
        (folder / f"a{number}.sealed.txt").write_text("junk")
    for name in NAMES:
        (folder / f"{name}.py").write_text(STOLEN)
    program.parent.mkdir()
    program.write_text(PROGRAM)
    trace = tmp_path / "trace"
    own = {key: value for key, value in os.environ.items() if key != "PYTHONSAFEPATH"}
    secret = {"USBSURVEY_PASSPHRASE": worlds.PASSPHRASE, "HOME": str(tmp_path)}
    words = ("--survey", office / worlds.pack().file_name, "--identity", office / "ministry.p12")
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *flags, program, "verify", ".", *words],
        cwd=folder,
        env=own | secret | {"TRACE": str(trace), "XDG_DATA_HOME": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1, ended.stderr
    assert f"{FEW + 1}" in ended.stdout.splitlines()[0]
    assert not trace.exists()
