"""Every package vector: what opens, then what is refused, check by check."""

from tests.vectors.making import (
    package_by_reference,
    package_contents,
    package_file,
    package_good,
    package_handoff,
    package_seal,
    package_signatures,
    package_signers,
    package_survey,
)
from tests.vectors.making.case import Generator

GENERATOR = Generator(
    "package",
    {"identity": "ministry", "pack": "small-v1", "date": "2026-11-20T10:00:00+09:00"},
    (
        *package_good.CASES,
        *package_signers.CASES,
        *package_by_reference.CASES,
        *package_handoff.CASES,
        *package_survey.CASES,
        *package_file.CASES,
        *package_seal.CASES,
        *package_signatures.CASES,
        *package_contents.CASES,
    ),
)
