"""Fuzz every reader of files from outside for a bounded time, two at a time (`make fuzz`).

`fuzz.py [SECONDS] [TARGET…]`: seconds for each reader (default 10). It starts from the corpus kept
in the repository and leaves what it finds in `.fuzz/`. `--keep` makes the kept corpus anew of both:
one small file for each place reached, the largest left out where they are too many, and every
`mended-…`, an input that once failed. Ends with 1 and the names of the crash files if a reader
failed.
"""

import argparse
import hashlib
import re
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - a script, not the program
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.fuzz.seeds import honest  # noqa: E402 - after the path it needs
from tests.fuzz.targets import TARGETS  # noqa: E402 - the same

CORPUS = ROOT / "tests" / "fuzz" / "corpus"
FOUND = ROOT / ".fuzz"
MOST_FILES, MOST_BYTES = 50, 36 * 1024
"""Of the kept corpus of one reader."""
MENDED = "mended-"
_STATISTICS = re.compile(r"stat::number_of_executed_units:\s+(\d+)")
_LIMITS = ("-timeout=20", "-rss_limit_mb=2048", "-max_len=65536", "-print_final_stats=1")


def _folders(name: str) -> tuple[Path, Path]:
    kept, found = CORPUS / name, FOUND / name
    kept.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(honest(name)):
        (found / f"seed-{number}").write_bytes(seed)
    return kept, found


def _fuzz(name: str, options: tuple[str, ...], folders: tuple[Path, ...]) -> tuple[bool, str]:
    command = [sys.executable, "-m", "tests.fuzz.run", name, *_LIMITS, *options]
    command += [f"-artifact_prefix={FOUND}/crash-{name}-", *map(str, folders)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    return done.returncode == 0, done.stdout + done.stderr


def _round(name: str, seconds: int) -> tuple[str, bool, str]:
    kept, found = _folders(name)
    is_well, output = _fuzz(name, (f"-max_total_time={seconds}",), (found, kept))
    number = _STATISTICS.search(output)
    told = f"{number[1] if number else '?':>9} inputs"
    return name, is_well, told if is_well else told + "\n" + output[-3_000:]


def _keep(name: str) -> None:
    kept, found = _folders(name)
    with TemporaryDirectory() as folder:
        is_well, _ = _fuzz(name, ("-merge=1",), (Path(folder), kept, found))
        chosen = _smallest(Path(folder))
    if not is_well:
        return
    for path in kept.iterdir():
        if not path.name.startswith(MENDED):
            path.unlink()
    for content in chosen:
        (kept / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)


def _smallest(folder: Path) -> list[bytes]:
    """The contents to keep: as many as fit, the smallest first."""
    contents = sorted((path.read_bytes() for path in folder.iterdir()), key=len)
    sizes = list(accumulate(map(len, contents)))
    return contents[: min(MOST_FILES, bisect_right(sizes, MOST_BYTES))]


def _rounds(names: list[str], seconds: int) -> Iterator[tuple[str, bool, str]]:
    with ThreadPoolExecutor(2) as pool:
        yield from pool.map(lambda name: _round(name, seconds), names)


def main() -> int:
    """Fuzz, tell, and keep what is asked to be kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=int, default=10)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--keep", action="store_true")
    given = parser.parse_args()
    names = given.targets or sorted(TARGETS)
    failed = 0
    for name, is_well, told in _rounds(names, given.seconds):
        failed += not is_well
        sys.stdout.write(f"{name:<18} {'well  ' if is_well else 'FAILED'} {told}\n")
        sys.stdout.flush()
        if given.keep and is_well:
            _keep(name)
    sys.stdout.write(f"{len(names)} readers fuzzed for {given.seconds} s each, {failed} failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
