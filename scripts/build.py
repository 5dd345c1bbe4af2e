"""`make build`: the folder for an office, made and packed, and let test itself.

The self-test runs from the folder that would be copied to an office, not from the source.
"""

import os
import subprocess
import sys

from scripts.bundle.complete import complete
from scripts.bundle.environment import make_environment
from scripts.bundle.freeze import freeze
from scripts.bundle.size import size_line
from scripts.bundle.target import Target, epoch, version


def main() -> int:
    """Build the bundle for this system; the exit code is that of its self-test."""
    target = Target(version(), "windows" if sys.platform == "win32" else "linux")
    moment = epoch(os.environ.get("SOURCE_DATE_EPOCH"))
    python = make_environment(target.environment)
    freeze(target, python, moment)
    complete(target, python, moment)
    sys.stdout.write(size_line(target))
    sys.stdout.flush()
    tested = subprocess.run([target.commands, "self-test"], check=False).returncode  # noqa: S603 - our own program
    sys.stdout.write(
        f"{'Ready' if tested == 0 else 'Not fit to be handed out'}: {target.archive}\n"
    )
    return tested


if __name__ == "__main__":
    sys.exit(main())
