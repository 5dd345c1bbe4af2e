"""調査票の作成・点検: a survey office opens, checks and tries its survey, and takes it to Excel."""

from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from tests.support.office import Office, press, screen
from tests.support.questionnaires import equals, form, question
from tests.support.scenery.scene import Scene, settle
from tests.support.worlds import ROOT
from usbsurvey_desktop.gui.author.author_view import AuthorView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.records import canonical

USB = ROOT / "forms" / "mic-usb-media-2025"
Rows = tuple[tuple[str, ...], ...]
SURVEY: Rows = (
    ("type", "name", "label", "hint", "relevant"),
    ("select_one yn", "used", "USBメモリを使っていますか", "", ""),
    ("text", "what", "何に使っていますか", "短く書いてください", "${used} = 'yes'"),
    ("integer", "pieces", "何本ありますか", "", "${used} = 'yes'"),
)
CHOICES: Rows = (
    ("list_name", "name", "label"),
    ("yn", "yes", "はい"),
    ("yn", "no", "いいえ"),
)
SETTINGS: Rows = (("form_title", "form_id", "version"), ("媒体の調査", "media-survey", "1"))
WRONG: Rows = (
    ("geopoint", "where", "どこで使いますか", "", ""),
    ("text", "why", "なぜですか", "", "${unused} = 'yes'"),
)


def workbook(path: Path, survey: Rows = SURVEY) -> Path:
    """Write an XLSForm as Excel does, over what has the name."""
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for title, rows in (("survey", survey), ("choices", CHOICES), ("settings", SETTINGS)):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    raw = BytesIO()
    book.save(raw)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw.getvalue())
    return path


def authoring(office: Office) -> MainWindow:
    """The desk without a form."""
    window = office.open_window()
    press(window, "調査票の作成・点検")
    return window


def example_saved(office: Office) -> MainWindow:
    """The shipped example, copied to where the office wants it."""
    window = authoring(office)
    office.ask.answers[:0] = [office.output / "調査票の見本.xlsx"]
    press(window, "見本を保存する")
    settle()
    return window


def opened(office: Office, path: Path) -> MainWindow:
    """A file opened at the desk."""
    window = authoring(office)
    office.ask.answers[:0] = [path]
    press(window, "開く")
    settle()
    return window


def _survey(office: Office) -> MainWindow:
    return opened(office, USB / "form.json")


def _checked(office: Office) -> MainWindow:
    window = _survey(office)
    press(window, "点検(")
    return window


def _routes(office: Office) -> MainWindow:
    window = _survey(office)
    press(window, "道筋")
    return window


def _broken(office: Office) -> MainWindow:
    """A definition whose condition looks ahead."""
    path = office.folder / "office" / "form.json"
    path.parent.mkdir()
    ahead = question("A", number="A-3", counted=True, enable_when=equals("B", "yes"))
    path.write_bytes(canonical(form(ahead, question("B", number="B-1", counted=True))))
    return opened(office, path)


def _not_json(office: Office) -> MainWindow:
    path = office.folder / "office" / "form.json"
    path.parent.mkdir()
    path.write_text("{", encoding="utf-8")
    return opened(office, path)


def _workbook(office: Office) -> MainWindow:
    return opened(office, workbook(office.folder / "office" / "survey.xlsx"))


def refused(office: Office) -> MainWindow:
    """A workbook with a type and a condition that cannot be taken."""
    return opened(office, workbook(office.folder / "office" / "survey.xlsx", (*SURVEY, *WRONG)))


def _refused_whole(office: Office) -> MainWindow:
    path = office.folder / "office" / "survey.xlsx"
    path.parent.mkdir()
    path.write_text("type,name,label", encoding="utf-8")
    return opened(office, path)


def _not_published(office: Office) -> MainWindow:
    window = _broken(office)
    press(window, "署名して発行する")
    return window


def exported(office: Office) -> MainWindow:
    """A form written as a workbook, in which a text would mean something else."""
    path = office.folder / "office" / "form.json"
    path.parent.mkdir()
    strange = question("B", number="B-1", text="${A} に記入", counted=True)
    path.write_bytes(canonical(form(question("A"), strange)))
    window = opened(office, path)
    office.ask.answers[:0] = [office.output / "survey.xlsx"]
    press(window, "XLSFormに書き出す")
    settle()
    return window


def _not_carried(office: Office) -> MainWindow:
    window = exported(office)
    press(window, "一覧を見る")
    return window


def _printed_refusal(office: Office) -> MainWindow:
    window = refused(office)
    press(window, "印刷")
    return window


def author_view(window: MainWindow) -> AuthorView:
    """S16, which must be shown."""
    return screen(window, AuthorView)


SCENES = (
    Scene("author: nothing opened", authoring),
    Scene("author: example saved", example_saved),
    Scene("author: a survey to try", _survey),
    Scene("author: its findings", _checked),
    Scene("author: its routes", _routes),
    Scene("author: a workbook", _workbook),
    Scene("author: a condition looks ahead", _broken),
    Scene("author: no JSON", _not_json),
    Scene("author: not published", _not_published),
    Scene("author: a workbook refused", refused),
    Scene("author: no workbook at all", _refused_whole),
    Scene("author: exported", exported),
    Scene("author: what is not carried", _not_carried),
    Scene("author: refusals to print", _printed_refusal),
)
