"""The list of what a bundle is made of (CycloneDX)."""

from pathlib import Path


def write_sbom(folder: Path, python: Path) -> None:
    """Write `sbom.cdx.json`.

    Args:
        folder: the bundle.
        python: the Python of the environment it was built in.
    """
    del folder, python
