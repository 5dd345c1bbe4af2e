"""The surveys the scenes are about: the small ones, and the real one of 24 questions."""

from dataclasses import replace
from functools import cache

from tests.support import worlds
from usbsurvey_desktop.records import parse_object
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish

_FORM = worlds.ROOT / "forms/mic-usb-media-2025/form.json"
_DEPTH = 16
_REAL_TERMS = replace(
    worlds.TERMS,
    survey="mic-usb-media-2025",
    title="USBメモリ等の外部記録媒体の利用実態に関する調査",
    purpose="地方公共団体における外部記録媒体の利用の実態をつかみ、今後の施策の検討に使うため",
    legal_basis="地方自治法第245条の4",
    approval_required=True,
)


@cache
def real_survey() -> Pack:
    """The survey of the ministry, signed by the issuer of the small world."""
    return publish(
        _REAL_TERMS,
        parse_object(_FORM.read_bytes(), depth=_DEPTH),
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )


@cache
def approved_survey() -> Pack:
    """The small survey, where an approver must sign too."""
    return worlds.pack(replace(worlds.TERMS, approval_required=True))


__all__ = ["approved_survey", "real_survey"]
