"""What the list in a bundle says of its files and parts."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

LIST = "sbom.cdx.json"
Component = Mapping[str, Any]


def components(bundle: Path) -> Iterator[Component]:
    """Everything that the list of a bundle names, what lies in something else too."""
    return within(json.loads((bundle / LIST).read_bytes()))  # noqa: TID251 - of our own making


def within(listed: Component) -> Iterator[Component]:
    """The same of a list that was read."""
    waiting = [listed["metadata"]["component"], *listed["components"]]
    while waiting:
        component = waiting.pop()
        yield component
        waiting += component.get("components", ())


def parts(bundle: Path) -> dict[str, Component]:
    """What is no file, by its key."""
    return {one["bom-ref"]: one for one in components(bundle) if one["type"] != "file"}


def files(bundle: Path) -> list[str]:
    """The names of all files that are listed, sorted."""
    return sorted(one["name"] for one in components(bundle) if one["type"] == "file")


def changed(bundle: Path) -> list[str]:
    """The listed files whose bytes are others than the list says."""
    return [
        one["name"]
        for one in components(bundle)
        if one["type"] == "file"
        for told in one.get("hashes", ())
        if told["content"] != hashlib.sha256((bundle / one["name"]).read_bytes()).hexdigest()
    ]
