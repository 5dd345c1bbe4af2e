"""The licences of everything a bundle holds."""

from pathlib import Path

from scripts.bundle.target import ROOT


def write_licences(folder: Path, python: Path) -> None:
    """Collect the licences into `LICENSES/`.

    Args:
        folder: the bundle.
        python: the Python of the environment it was built in.
    """
    del python
    licences = folder / "LICENSES"
    licences.mkdir(exist_ok=True)
    for own in (ROOT / "LICENSE", ROOT / "resources" / "NOTICE"):
        (licences / own.name).write_bytes(own.read_bytes())
