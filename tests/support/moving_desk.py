"""A draft of the first version in an `Office` that knows the corrected survey, by keys."""

from functools import partial

from tests.support.kept_walks import home_after
from tests.support.moving import TYPED, corrected_pack
from tests.support.newcomer import ENTER, begin
from tests.support.office import PASSPHRASE, Office, alt, keys, screen, write
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.migration_view import MigrationView
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.store.draft_content import DraftContent, content_with, snapshot_of


def at_home(office: Office, later: Pack | None = None) -> MainWindow:
    """Home, with a draft that answers all of the first version; a later one may have come since."""
    window = home_after(_filled, office)
    if later is not None:
        office.hold(later, confirmed=False)
    return window


def unlock(window: MainWindow) -> None:
    """Type the 合言葉 where a draft or an identity asks for it."""
    write(window, PASSPHRASE)
    keys(window, ENTER)


def open_draft(window: MainWindow) -> None:
    """Go on with the newest draft from home."""
    keys(window, ENTER)
    unlock(window)


def opened(office: Office) -> MainWindow:
    """That draft, open, with the corrected survey."""
    window = at_home(office, corrected_pack())
    open_draft(window)
    return window


def before_the_move(office: Office) -> MainWindow:
    """The lists of what would become of it."""
    window = opened(office)
    alt(window, "V")
    screen(window, MigrationView)
    return window


def content_of(office: Office, name: str) -> DraftContent:
    """What a draft in the profile says."""
    return office.workplace().drafts.look(office.profile.drafts / name, PASSPHRASE)


def _filled(office: Office) -> MainWindow:
    window = office.open_window()
    begin(window)
    window.close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.revise(partial(_answered, office))
    draft.close()
    return office.open_window()


def _answered(office: Office, content: DraftContent) -> DraftContent:
    pack = read_pack(content.pack.encode("ascii"))
    assert isinstance(pack, Pack)
    filling = Filling(pack.form, snapshot_of(content))
    for link_id, raw in TYPED.items():
        filling.answer(link_id, raw)
    return content_with(content, filling.snapshot(), at=office.clock(), who="respondent-1")
