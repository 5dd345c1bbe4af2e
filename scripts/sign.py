"""`make signed`: the programs of the Windows bundle signed, where somebody has a certificate.

A signature changes a program, so everything that tells about it is made anew, and the program tests
itself once more.
"""

import os
import subprocess
import sys

from scripts.bundle.complete import complete
from scripts.bundle.environment import make_environment
from scripts.bundle.signing import CONTENT, PASSPHRASE, configured, newest_tool, sign
from scripts.bundle.target import Target, epoch, version


def main() -> int:
    """Sign what `make build` made; without a certificate it stays as it is."""
    certificate = configured(os.environ)
    if certificate is None:
        sys.stdout.write(f"Not signed: {CONTENT} is not set.\n")
        return 0
    for name in (CONTENT, PASSPHRASE):  # what is started from here on has no need of them
        del os.environ[name]
    target = Target(version(), "windows")
    sign((target.program, target.commands), certificate, newest_tool())
    moment = epoch(os.environ.get("SOURCE_DATE_EPOCH"))
    complete(target, make_environment(target.environment), moment)
    return subprocess.run([target.commands, "self-test"], check=False).returncode  # noqa: S603 - our own program


if __name__ == "__main__":
    sys.exit(main())
