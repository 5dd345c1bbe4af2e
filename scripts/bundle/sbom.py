"""`sbom.cdx.json`: every part of a bundle, every file of each, and every module inside (CycloneDX).

The same bundle gives the same bytes: the serial number is made of all the rest, and the time is
that of the build. Source: CycloneDX 1.6 (ECMA-424), docs/decisions/0033-sbom.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.model.license import LicenseAcknowledgement, LicenseExpression
from cyclonedx.model.lifecycle import LifecyclePhase, PredefinedLifecycle
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from scripts.bundle.hashes import NAME as HASHES
from scripts.bundle.hashes import names, sha256
from scripts.bundle.inventory import take_inventory
from scripts.bundle.parts import PROGRAM, Holding, Inside, Part
from scripts.bundle.refused import NotShippableError, Why
from scripts.bundle.version_resource import FOUNDERS

NAME = "sbom.cdx.json"
MODULES = "usbsurvey:modules"
"""The property that names the Python modules of a part inside the archives, between blanks."""
TOLD_BY = "usbsurvey:told-by"
"""The property of what is built into a part: which list names it."""
_LICENCES = "LICENSES/"
_WITHOUT_HASH = {
    HASHES: "Written after this list, whose hash it holds.",
    NAME: "This list.",
}
_FOUNDERS = OrganizationalEntity(name=FOUNDERS)


def write_sbom(folder: Path, python: Path, *, epoch: int) -> None:
    """Write `sbom.cdx.json`, when nothing but the hashes is still to be written.

    Args:
        folder: the bundle.
        python: the Python of the environment it was built in.
        epoch: the moment of the build, in seconds since 1970.

    Raises:
        NotShippableError: a file or a module of it belongs to nobody, or the list is not valid.
    """
    holdings = take_inventory(folder, python)
    written = sbom_text(holdings, about(folder, holdings), epoch)
    (folder / NAME).write_text(written, encoding="utf-8", newline="\n")


def about(folder: Path, holdings: Iterable[Holding]) -> dict[str, dict[str, str]]:
    """The texts of licences that lie in a bundle: by key of a part their names and hashes.

    What is in no part's folder is ours.
    """
    keys = {holding.part.key for holding in holdings}
    found: dict[str, dict[str, str]] = {}
    for name in names(folder):
        if name.startswith(_LICENCES):
            key = name.removeprefix(_LICENCES).partition("/")[0]
            owner = key if key in keys else PROGRAM
            found.setdefault(owner, {})[name] = sha256(folder / name)
    return found


def sbom_text(holdings: Sequence[Holding], texts: dict[str, dict[str, str]], epoch: int) -> str:
    """The list as CycloneDX JSON, checked against its schema.

    Args:
        holdings: what is in the bundle.
        texts: the texts of licences, by the key of the part that they belong to.
        epoch: the moment of the build, in seconds since 1970.

    Raises:
        NotShippableError: it does not follow the schema.
    """
    bom = _bom(holdings, texts, epoch)
    bom.serial_number = uuid5(NAMESPACE_URL, JsonV1Dot6(bom).output_as_string())
    written = JsonV1Dot6(bom).output_as_string(indent=1) + "\n"
    if wrong := JsonStrictValidator(SchemaVersion.V1_6).validate_str(written):
        raise NotShippableError(Why.INVALID, (str(wrong),))
    return written


def _bom(holdings: Sequence[Holding], texts: dict[str, dict[str, str]], epoch: int) -> Bom:
    components = {one.part.key: _component(one, texts.get(one.part.key, {})) for one in holdings}
    program = components.pop(PROGRAM)
    program.components.update(
        Component(type=ComponentType.FILE, name=name, description=why, bom_ref=f"file:{name}")
        for name, why in _WITHOUT_HASH.items()
    )
    bom = Bom(
        components=components.values(),
        serial_number=UUID(int=0),
        metadata=BomMetaData(
            component=program,
            supplier=_FOUNDERS,
            manufacturer=_FOUNDERS,
            lifecycles=[PredefinedLifecycle(phase=LifecyclePhase.BUILD)],
            timestamp=datetime.fromtimestamp(epoch, UTC),
        ),
    )
    needed = {key for holding in holdings for key in holding.part.requires}
    bom.register_dependency(program, [one for key, one in components.items() if key not in needed])
    for holding in holdings:
        if holding.part.key in components:
            others = [components[key] for key in holding.part.requires & components.keys()]
            bom.register_dependency(components[holding.part.key], others)
    return bom


def _component(holding: Holding, texts: dict[str, str]) -> Component:
    part = holding.part
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType(part.kind),
        bom_ref=part.key,
        supplier=OrganizationalEntity(name=part.maker),
        licenses=[_licence(part.licence, is_declared=part.is_declared)],
        purl=PackageURL.from_string(part.purl),
        cpe=part.cpe or None,
        hashes=[_hash(part.digest)] if part.digest else (),
        external_references=_references(part),
        properties=_modules(holding),
        components=[*_files({**holding.files, **texts}), *map(_built_in, part.inside)],
    )


def _files(files: dict[str, str]) -> Iterator[Component]:
    for name, digest in files.items():
        yield Component(
            type=ComponentType.FILE, name=name, bom_ref=f"file:{name}", hashes=[_hash(digest)]
        )


def _built_in(inside: Inside) -> Component:
    return Component(
        type=ComponentType.LIBRARY,
        name=inside.name,
        version=inside.version or None,
        bom_ref=f"{inside.told_by}#{inside.name}@{inside.version}",
        licenses=[_licence(inside.licence, is_declared=True)],
        purl=PackageURL.from_string(inside.purl) if inside.purl else None,
        properties=[Property(name=TOLD_BY, value=inside.told_by)],
    )


def _references(part: Part) -> Iterator[ExternalReference]:
    if part.download:
        yield ExternalReference(
            type=ExternalReferenceType.DISTRIBUTION,
            url=XsUri(part.download),
            hashes=[_hash(part.digest)],
        )
    if part.source:
        yield ExternalReference(
            type=ExternalReferenceType.SOURCE_DISTRIBUTION, url=XsUri(part.source)
        )


def _modules(holding: Holding) -> Iterator[Property]:
    if holding.modules:
        yield Property(name=MODULES, value=" ".join(sorted(holding.modules)))


def _licence(expression: str, *, is_declared: bool) -> LicenseExpression:
    told = LicenseAcknowledgement.DECLARED if is_declared else LicenseAcknowledgement.CONCLUDED
    return LicenseExpression(expression, acknowledgement=told)


def _hash(digest: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=digest)
