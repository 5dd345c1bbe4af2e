"""Versions of a survey only go up: which pack the next one follows, and whether it does.

Respondents' copies refuse a lower version and another pack of the same one (docs/formats.md §3,
check 7); here the issuer is kept from signing such a pack at all.
"""

from collections.abc import Collection

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.sealing.pack import Pack

HIGHEST = 9_999
_FORMER = {"reason": "former"}


def newest(packs: Collection[Pack]) -> Pack | None:
    """The pack of the highest version; None of none."""
    return max(packs, key=lambda one: one.payload.version, default=None)


def next_version(former: Pack | None) -> int:
    """The version that is proposed after a former pack; 1 for a new survey."""
    return 1 if former is None else min(former.payload.version + 1, HIGHEST)


def followed(
    survey: str, issuer: Certificate, *, named: Pack | None, known: Collection[Pack]
) -> Pack | None:
    """The newest former pack of this survey by this issuer.

    Args:
        survey: the id of what is to be published.
        issuer: who will sign.
        named: the one a person says is the former; it must be.
        known: packs on this desk; those of other surveys and keys say nothing, because anybody can
            make a pack of the highest version.

    Raises:
        SurveyError: for `named`, with the `reason` `former`: `form_mismatch` if it is of another
            survey, `issuer_mismatch` if another key or name signed it. Whoever confirmed that one
            could not take the new one in.
    """
    if named is not None:
        if named.payload.survey != survey:
            raise SurveyError(Code.FORM_MISMATCH, _FORMER)
        if _origin(named.issuer) != _origin(issuer):
            raise SurveyError(Code.ISSUER_MISMATCH, _FORMER)
    own = [one for one in known if one.payload.survey == survey and _is_by(one, issuer)]
    return newest([*own, *([] if named is None else [named])])


def require_higher(version: int, former: Pack | None) -> None:
    """Let a version pass that is higher than the former one.

    Raises:
        SurveyError: with the `reason` `former` and `version`, that of the former: `pack_older`, or
            `pack_conflict` for the same version.
    """
    if former is None or version > former.payload.version:
        return
    is_same = version == former.payload.version
    code = Code.PACK_CONFLICT if is_same else Code.PACK_OLDER
    raise SurveyError(code, {**_FORMER, "version": former.payload.version})


def _is_by(pack: Pack, issuer: Certificate) -> bool:
    return pack.issuer.public_key_hash == issuer.public_key_hash


def _origin(issuer: Certificate) -> tuple[bytes, bytes]:
    return issuer.public_key_hash, issuer.subject_hash
