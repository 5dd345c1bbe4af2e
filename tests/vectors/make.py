"""Make the vectors that are not there yet. What is there is never written again.

Run as `python -m tests.vectors.make`. Each new file is read before it is kept: a case that does
not come to what it expects is told and left out. Source: docs/formats.md §14.
"""

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __package__ in {None, ""}:  # run by path
    sys.path.insert(0, str(ROOT))

from tests.vectors import form, readers, world  # noqa: E402 - after the path
from tests.vectors.making.case import Case, Generator  # noqa: E402 - after the path
from tests.vectors.making.every import GENERATORS  # noqa: E402 - after the path
from tests.vectors.making.people import packs, people  # noqa: E402 - after the path


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _make_world() -> None:
    for name, made in people().items():
        if not (world.PEOPLE / f"{name}.p12").exists():
            signing, opening = made()
            _keep(world.PEOPLE / f"{name}.open.p12", opening)
            _keep(world.PEOPLE / f"{name}.p12", signing)
    for name, publish in packs().items():
        path = world.PACKS / f"{name}.survey.txt"
        if not path.exists():
            _keep(path, f"{publish().text}\n".encode())


def _make(case: Case, generator: Generator) -> bool:
    vector = case.vector(generator.kind, generator.common)
    found = readers.outcome(vector)
    if not found.meets(vector):
        sys.stderr.write(f"{generator.kind}/{case.name}: wanted {case.expect} {case.step}, ")
        sys.stderr.write(f"came to {found}\n")
        return False
    gain = {"gives": found.gives} if found.gives else {}
    kept = form.Vector(
        vector.kind,
        vector.name,
        vector.expect,
        vector.step,
        vector.content,
        {**vector.context, **gain},
    )
    _keep(vector.path, form.write(kept))
    return True


def _write_manifest() -> None:
    """Add what is new; a line that is there stays, even if its file was changed since."""
    lines = {tuple(line.split("\t")[:2]): line for line in form.rows()}
    for generator in GENERATORS:
        for path in sorted((form.FOLDER / generator.kind).iterdir()):
            lines.setdefault((generator.kind, path.name), form.row(form.read(path)))
    for path in sorted(world.WORLD.rglob("*")):
        if path.is_file():
            name = path.relative_to(world.WORLD).as_posix()
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            lines.setdefault(("world", name), f"world\t{name}\t-\t-\t{digest}")
    text = "".join(f"{lines[key]}\n" for key in sorted(lines))
    form.MANIFEST.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Make what is missing; anything but 0 means that a case did not come to what it expects."""
    _make_world()
    failed = 0
    for generator in GENERATORS:
        for case in generator.cases:
            if not (form.FOLDER / generator.kind / case.name).exists():
                failed += not _make(case, generator)
    _write_manifest()
    sys.stdout.write(f"{len(form.named())} vectors, {failed} not as expected\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
