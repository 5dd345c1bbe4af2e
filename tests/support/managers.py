"""The 情報システム管理者 of a body, and somebody else who would like to be it."""

from functools import cache

from tests.support.people import NOW, identity
from usbsurvey_desktop.identity.card import Card, make_card, read_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import Identity

MANAGER = Subject("架空市", "総務部 情報政策課", "情報 管理", "131016")
OTHER_MANAGER = Subject("架空市", "会計課", "別 管理", "131016")


def manager(subject: Subject = MANAGER) -> Identity:
    """The identity, opened with its opening key."""
    return identity(subject)


@cache
def manager_card(subject: Subject = MANAGER) -> Card:
    """The card, as a file brings it."""
    return read_card(make_card(manager(subject), now=NOW).encode())
