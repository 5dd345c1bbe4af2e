"""Whether survey packs are versions of one survey, so that their answers may lie side by side.

Source: docs/formats.md §3, check 7.
"""

from collections.abc import Sequence

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.sealing.pack import Pack


def require_one_course(packs: Sequence[Pack]) -> None:
    """Let packs of one survey pass that one issuer can have published one after another.

    `supersedes` decides nothing: the pack it names need not be among them.

    Raises:
        SurveyError: `issuer_mismatch` for packs of several keys; `pack_conflict` for two packs of
            one version that say different things.
    """
    if len({pack.issuer.public_key_hash for pack in packs}) > 1:
        raise SurveyError(Code.ISSUER_MISMATCH)
    if len({pack.payload.version for pack in packs}) < len({pack.digest for pack in packs}):
        raise SurveyError(Code.PACK_CONFLICT)
