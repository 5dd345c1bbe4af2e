"""What is built into a package, as its own list says (PEP 770), and where it has none, as we do."""

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from scripts.bundle.parts import Inside
from scripts.bundle.wheels import Wheel

_LICENCES = MappingProxyType({"libXau": "MIT-open-group", "openssl": "Apache-2.0"})
"""Of what stands in a list without one."""

_NOT_INSIDE = frozenset({("pillow", "FriBiDi"), ("pillow", "libimagequant")})
"""What Pillow can use and its wheels leave out; tests/frozen looks for it in the files."""


def insides(wheel: Wheel) -> tuple[Inside, ...]:
    """What is built into a package, sorted by name, each once."""
    found = {*_told(wheel), *_ours(wheel)}
    return tuple(sorted(found, key=lambda inside: (inside.name, inside.version, inside.purl)))


def _told(wheel: Wheel) -> Iterator[Inside]:
    for path in sorted(wheel.metadata.glob("sboms/*.json")):
        listed = json.loads(path.read_bytes())  # noqa: TID251 - from a wheel of the lock file
        for component in listed.get("components", ()):
            if _is_inside(wheel, component):
                yield Inside(
                    name=component["name"],
                    version=component.get("version", ""),
                    licence=_licence(component),
                    purl=component.get("purl", "").split("?")[0],
                    told_by=f"{wheel.metadata.name}/sboms/{path.name}",
                )


def _is_inside(wheel: Wheel, component: Mapping[str, Any]) -> bool:
    is_itself = component.get("purl", "").startswith(f"pkg:pypi/{wheel.name}@")
    is_left_out = (wheel.name, component["name"]) in _NOT_INSIDE
    return not is_itself and not is_left_out and component.get("scope") != "excluded"


def _licence(component: Mapping[str, Any]) -> str:
    told = [
        choice.get("expression") or choice["license"].get("id") or choice["license"]["name"]
        for choice in component.get("licenses", ())
    ]
    return " AND ".join(told) or _LICENCES.get(component["name"], "")


def _ours(wheel: Wheel) -> Iterator[Inside]:
    ours = "scripts/bundle/inside.py"
    if wheel.name == "zxing-cpp":
        yield Inside("zint", "", "BSD-3-Clause", "", ours)
    if wheel.name == "pypdfium2":
        built = wheel.metadata.parent / "pypdfium2_raw" / "version.json"
        numbers = json.loads(built.read_bytes())  # noqa: TID251 - as above
        version = ".".join(str(numbers[name]) for name in ("major", "minor", "build", "patch"))
        yield Inside("pdfium", version, "BSD-3-Clause AND Apache-2.0", "", ours)
