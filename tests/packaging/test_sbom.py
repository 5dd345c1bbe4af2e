"""`sbom.cdx.json` lists each file of a bundle, follows its schema, and is the same each time."""

import hashlib
import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from scripts.bundle.hashes import names, write_hashes
from scripts.bundle.inventory import take_inventory
from scripts.bundle.licences import write_licences
from scripts.bundle.parts import Holding, Kind, Part
from scripts.bundle.refused import NotShippableError, Why
from scripts.bundle.sbom import NAME, sbom_text, write_sbom
from scripts.bundle.target import version
from tests.support.part_lists import within

PYTHON = Path(sys.executable)
EPOCH = 1_795_000_000
Listed = Mapping[str, Any]


@pytest.fixture(name="listed_once", scope="module")
def _listed_once(
    frozen_once: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Listed]:
    """A bundle that is only looked at, and what its list says."""
    bundle = Path(shutil.copytree(frozen_once, tmp_path_factory.mktemp("listed") / "bundle"))
    listed = _listed(bundle)
    write_hashes(bundle)
    return bundle, listed


@pytest.fixture(name="parts", scope="module")
def _parts(listed_once: tuple[Path, Listed]) -> dict[str, Listed]:
    return {one["bom-ref"]: one for one in within(listed_once[1])}


def _listed(bundle: Path) -> Listed:
    write_licences(bundle, PYTHON)
    write_sbom(bundle, PYTHON, epoch=EPOCH)
    found: Listed = json.loads((bundle / NAME).read_bytes())  # noqa: TID251 - of our own making
    return found


def test_every_file_is_listed_once_with_its_hash(listed_once: tuple[Path, Listed]) -> None:
    """Also the licences; only the list itself and what is written after it have none."""
    bundle, listed = listed_once
    files = [one for one in within(listed) if one["type"] == "file"]
    assert sorted(one["name"] for one in files) == names(bundle)
    bare = {one["name"] for one in files if "hashes" not in one}
    assert bare == {"SHA256SUMS", NAME}
    for one in files:
        if one["name"] not in bare:
            digest = hashlib.sha256((bundle / one["name"]).read_bytes()).hexdigest()
            assert one["hashes"] == [{"alg": "SHA-256", "content": digest}]


def test_each_file_stands_below_its_part(parts: dict[str, Listed]) -> None:
    """A licence too: below the part that it is the licence of."""
    click = {one["name"] for one in parts["click"]["components"]}
    assert "LICENSES/click/LICENSE.txt" in click
    ours = {one["name"] for one in parts["usbsurvey-desktop"]["components"]}
    assert {"usbsurvey", "LICENSES/NOTICE.txt"} <= ours


def test_a_package_is_told_with_all_that_identifies_it(parts: dict[str, Listed]) -> None:
    """Version, address in the registry, licence, maker, and the hash of the wheel."""
    pillow = parts["pillow"]
    assert pillow["purl"] == f"pkg:pypi/pillow@{pillow['version']}"
    assert pillow["licenses"] == [{"acknowledgement": "declared", "expression": "MIT-CMU"}]
    assert pillow["supplier"]["name"]
    wheel = next(one for one in pillow["externalReferences"] if one["type"] == "distribution")
    assert wheel["hashes"] == pillow["hashes"]
    lock = (Path(__file__).parents[2] / "uv.lock").read_text(encoding="utf-8")
    assert f'{wheel["url"]}", hash = "sha256:{pillow["hashes"][0]["content"]}"' in lock


def test_what_is_built_in_is_a_component_of_its_part(parts: dict[str, Listed]) -> None:
    """A scanner for weaknesses finds the OpenSSL inside `cryptography`; Pillow's say is kept to."""
    inside = {one["name"]: one for one in parts["cryptography"]["components"]}
    assert inside["openssl"]["purl"].startswith("pkg:generic/openssl@4.")
    assert inside["openssl"]["properties"][0]["value"].startswith("cryptography-")
    pillow = {one["name"] for one in parts["pillow"]["components"]}
    assert "OpenJPEG" in pillow
    assert not {"libimagequant", "pybind11"} & pillow


def test_modules_stand_with_their_part(parts: dict[str, Listed]) -> None:
    """Whoever looks for `socket` finds whether it is in, and whose it is."""
    modules = {
        key: next(one["value"] for one in part["properties"]).split()
        for key, part in parts.items()
        if key in {"click", "python", "pyinstaller"}
    }
    assert "click.core" in modules["click"]
    assert "codecs" in modules["python"]
    assert "pyimod02_importers" in modules["pyinstaller"]
    assert modules["python"] == sorted(modules["python"])


def test_parts_stand_in_an_order_of_need(listed_once: tuple[Path, Listed]) -> None:
    """The program needs `cryptography`, which needs `cffi`."""
    needs = {one["ref"]: one.get("dependsOn", []) for one in listed_once[1]["dependencies"]}
    assert {"cryptography", "python"} <= set(needs["usbsurvey-desktop"])
    assert "cffi" in needs["cryptography"]


def test_the_same_bundle_gives_the_same_bytes(
    bundle: Path, listed_once: tuple[Path, Listed]
) -> None:
    """In another folder too; the time is the given one, and other bytes give another number."""
    other, first = listed_once
    assert first["metadata"]["timestamp"] == "2026-11-18T11:06:40+00:00"
    assert first["metadata"]["component"]["version"] == version()
    assert _listed(bundle)["serialNumber"] == first["serialNumber"]
    assert (bundle / NAME).read_bytes() == (other / NAME).read_bytes()
    with (bundle / "usbsurvey").open("r+b") as stream:
        stream.seek(0x10)
        stream.write(b"\0")
    assert _listed(bundle)["serialNumber"] != first["serialNumber"]


def test_a_list_that_breaks_the_schema_is_refused() -> None:
    """Here by a hash that is none."""
    part = Part(
        key="usbsurvey-desktop",
        name="x",
        version="1",
        maker="Somebody",
        kind=Kind.APPLICATION,
        licence="MIT",
        purl="pkg:generic/x@1",
        source="",
        texts={},
    )
    with pytest.raises(NotShippableError) as refused:
        sbom_text([Holding(part, {"x": "no hash"})], {}, EPOCH)
    assert refused.value.why is Why.INVALID


def test_a_bundle_with_a_stray_file_gets_no_list(bundle: Path) -> None:
    """Nothing is listed as unknown."""
    (bundle / "stray").write_bytes(b"x")
    with pytest.raises(NotShippableError):
        write_sbom(bundle, PYTHON, epoch=EPOCH)
    assert not (bundle / NAME).exists()
    assert {one.part.name for one in take_inventory(_without(bundle, "stray"), PYTHON)}


def _without(bundle: Path, name: str) -> Path:
    (bundle / name).unlink()
    return bundle
