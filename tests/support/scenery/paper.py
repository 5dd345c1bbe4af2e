"""QR提出票を読み取る: a collector reads sheets of paper."""

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, write
from tests.support.paper_desk import (
    OTHER,
    begin,
    choose,
    contradicting,
    of_three_pages,
    pages,
    scan,
)
from tests.support.policies import policy
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.store.rules import Rules


def _forbidden(office: Office) -> MainWindow:
    office.rules = Rules(policy(qr_allowed=False))
    return begin(office)


def _reading(office: Office) -> MainWindow:
    jobs = PatientJobs()
    office.jobs = jobs
    window = begin(office, {"scan-1.png": scan(pages()[0])})
    choose(window, office, "scan-1.png")
    jobs.is_late = True
    choose(window, office, "scan-2.png", "scan-3.pdf")
    return window


def _stopped(office: Office) -> MainWindow:
    window = _reading(office)
    press(window, "中止")
    return window


def _partly(office: Office) -> MainWindow:
    (page,), (other,) = pages(), pages(OTHER)
    long = of_three_pages(other[0])
    scans = {"131016 千代田区.pdf": scan(page[:1]), "スキャン 0001.png": scan((long,))}
    window = begin(office, scans)
    choose(window, office, *scans)
    return window


def _conflict(office: Office) -> MainWindow:
    (page,), (other,) = pages(), pages(OTHER)
    scans = {
        "a.png": scan(page),
        "b.png": scan((contradicting(page[0]), *page[1:])),
        "c.pdf": scan((*page, *other), other),
    }
    window = begin(office, scans)
    choose(window, office, *scans)
    return window


def _complete(office: Office) -> MainWindow:
    (page,), (other,) = pages(), pages(OTHER)
    scans = {"a.png": scan(page), "b.png": scan(other)}
    window = begin(office, scans)
    choose(window, office, *scans)
    return window


def _refused(office: Office) -> MainWindow:
    scans = {"白紙.png": scan(())}
    window = begin(office, scans)
    choose(window, office, *scans, "お知らせ.docx.png")
    return window


def _typed(office: Office) -> MainWindow:
    window = begin(office)
    write(window, pages(worlds.BODY)[0][0])
    keys(window, ENTER)
    return window


def _typed_wrong(office: Office) -> MainWindow:
    window = _typed(office)
    write(window, "4901234567894")
    keys(window, ENTER)
    return window


def _left(office: Office) -> MainWindow:
    window = _typed(office)
    press(window, "受領フォルダーに戻る")
    return window


SCENES = (
    Scene("paper: not allowed", _forbidden),
    Scene("paper: nothing read", begin),
    Scene("paper: reading", _reading),
    Scene("paper: stopped", _stopped),
    Scene("paper: partly read", _partly),
    Scene("paper: contradicting", _conflict),
    Scene("paper: whole", _complete),
    Scene("paper: refused", _refused),
    Scene("paper: typed", _typed),
    Scene("paper: typed wrong", _typed_wrong),
    Scene("paper: left", _left),
)
