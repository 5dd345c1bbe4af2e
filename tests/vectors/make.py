"""Make the vectors that are not there yet. What is there is never written again.

Run as `python -m tests.vectors.make`. Each new file is read before it is kept: a case that does
not come to what it expects is told and left out. Source: docs/formats.md §14.
"""

import hashlib
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __package__ in {None, ""}:  # run by path
    sys.path.insert(0, str(ROOT))

from tests.support import records  # noqa: E402 - after the path
from tests.vectors import form, readers, world  # noqa: E402 - after the path
from tests.vectors.making.case import Case, Generator  # noqa: E402 - after the path
from tests.vectors.making.every import GENERATORS  # noqa: E402 - after the path
from tests.vectors.making.people import packs, people  # noqa: E402 - after the path
from tests.vectors.making.world_rosters import rosters  # noqa: E402 - after the path

_WORTH_A_TWIN = 512


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
    for name, sign in rosters().items():
        path = world.ROSTERS / f"{name}.roster.txt"
        if not path.exists():
            _keep(path, f"{sign().text}\n".encode())


def _make_forms() -> None:
    path = world.FORMS / "handoff-record-1.json"
    if not path.exists():
        _keep(path, records.FORM_FILE.read_bytes())


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
    _keep(vector.path, form.write(kept, _twin(vector)))
    return True


def _twin(vector: form.Vector) -> str:
    """A vector with the same contents, of whatever kind, so that they are kept once."""
    if len(vector.content) < _WORTH_A_TWIN:
        return ""
    digest = hashlib.sha256(vector.content).hexdigest()
    own = f"{vector.kind}/{vector.name}"
    first = _twins().setdefault(digest, own)
    return "" if first == own else first


@cache
def _twins() -> dict[str, str]:
    """The first vector with each content, by its SHA-256."""
    found: dict[str, str] = {}
    for path in form.named():
        content = form.read(path).content
        found.setdefault(hashlib.sha256(content).hexdigest(), f"{path.parent.name}/{path.name}")
    return found


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
    _make_forms()
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
