"""Print the targets of the Makefile with the line that follows `##`."""

import re
import sys
from pathlib import Path


def main() -> int:
    """Print one line per documented target."""
    for name in sys.argv[1:]:
        for line in Path(name).read_text(encoding="utf-8").splitlines():
            match = re.match(r"^([a-z-]+):.*?## (.+)$", line)
            if match:
                sys.stdout.write(f"make {match[1]:<14} {match[2]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
