"""回答の確認: a reviewer compares, comments and decides, in every state of a case."""

from dataclasses import replace
from pathlib import Path

from tests.support import worlds
from tests.support.casework import WORDS, casework
from tests.support.deciding import BOTH
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, write
from tests.support.reviewing import Shared, opened, roster, sealed
from tests.support.scenery.opening import cover
from tests.support.scenery.scene import Scene, settle
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.review.casework import Casework, GiveBack, Wait
from usbsurvey_desktop.review.comment_files import Kept
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import Act, Hold
from usbsurvey_desktop.sealing.compose import compose
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.seal import Sealed

EARLIER: worlds.Answers = {
    "R.body_code": {"state": "answered", "value": worlds.BODY},
    "A1": {"state": "answered", "value": "yes"},
    "A2": {"state": "answered", "value": ("a", "b")},
    "A3": {"state": "answered", "value": "毎週、棚卸しをします。\n記録は紙です。"},
}
LATER: worlds.Answers = {
    **worlds.SMALL_ANSWERS,
    "A3": {"state": "answered", "value": "毎月、棚卸しをします。\n記録は紙です。"},
}


def revisions() -> tuple[Sealed, Sealed]:
    """A first package, and the second one that replaces it with other answers."""
    first = _answered(EARLIER, 1, None)
    return first, _answered(LATER, 2, opened(first).digest)


def _answered(answers: worlds.Answers, revision: int, prev: str | None) -> Sealed:
    submission = compose(
        worlds.pack(),
        worlds.municipality(),
        Finished(answers, {}),
        reply_to=worlds.opening_key("respondent").public_key(),
        circumstances=replace(worlds.circumstances(), revision=revision, prev=prev),
    )
    return worlds.package(worlds.signed(submission))


def lay(office: Office, package: Sealed, name: str) -> Path:
    """Put a package where the desk looks for it; the one laid last stands first."""
    office.output.mkdir(exist_ok=True)
    path = office.output / f"131016-{name}.sealed.txt"
    path.write_bytes(package.content)
    return path


def look(
    office: Office, package: Path, *, name: str = "ministry", pack: Pack | None = None
) -> MainWindow:
    """Open a package as a collector, with the roster of the three reviewers."""
    office.profile.make()
    worlds.put_key_files(office.profile.identities, name)
    known = office.folder / "ministry.roster.txt"
    known.write_text(roster(*BOTH).text, encoding="ascii")
    office.hold(pack)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    office.ask.answers += [package, known]
    press(window, "提出ファイルを選ぶ")
    if name == "ministry":
        press(window, "署名者名簿を選ぶ")
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    screen(window, CaseView)
    return window


def first(office: Office) -> MainWindow:
    """A first package of two signers in the roster."""
    return look(office, lay(office, sealed(), "r1"))


def compared(office: Office) -> MainWindow:
    """A second package beside the first."""
    before, now = revisions()
    lay(office, before, "r1")
    return look(office, lay(office, now, "r2"))


def work_of(office: Office, package: Opened, name: str = "anna") -> Casework:
    """Another way to the same case, past the window."""
    return replace(casework(office.output, package, name=name), outbox=office.output)


def _list_open(office: Office) -> MainWindow:
    window = compared(office)
    settle()
    window.resize(910, 433)
    settle()
    press(window, "▶ 設問の一覧")
    return window


def _commented(office: Office) -> MainWindow:
    before, now = revisions()
    lay(office, before, "r1")
    path = lay(office, now, "r2")
    work = work_of(office, opened(now))
    work.comments.save(WORDS, worlds.NOW, over=work.comments.read())
    return look(office, path)


def _words_missing(office: Office) -> MainWindow:
    window = first(office)
    press(window, "差し戻す")
    return window


def _hold_asked(office: Office) -> MainWindow:
    window = first(office)
    press(window, "保留にする")
    return window


def accepted(office: Office) -> MainWindow:
    """The package was accepted just now."""
    window = first(office)
    press(window, "受理する")
    return window


def _reopen_asked(office: Office) -> MainWindow:
    window = accepted(office)
    press(window, "受理を取り消す")
    return window


def sent_before(office: Office) -> MainWindow:
    """A second package, after comments on the first were sent."""
    before, now = revisions()
    lay(office, before, "r1")
    path = lay(office, now, "r2")
    work_of(office, opened(before, roster(*BOTH))).decide(GiveBack(WORDS), worlds.NOW)
    return look(office, path)


def sent_elsewhere(office: Office) -> MainWindow:
    """The same, and the note is on a colleague's terminal."""
    before, now = revisions()
    lay(office, before, "r1")
    path = lay(office, now, "r2")
    work = work_of(office, opened(before, roster(*BOTH)))
    replace(work, outbox=office.folder / "theirs").decide(GiveBack(WORDS), worlds.NOW)
    return look(office, path)


def _returned(office: Office) -> MainWindow:
    window = first(office)
    screen(window, CaseView).whole.box.setFocus()
    write(window, "日付を確かめてください。")
    press(window, "差し戻す")
    return window


def unsent(office: Office) -> MainWindow:
    """The ledger has a return, and the program ended before its note was a file."""
    package = sealed()
    path = lay(office, package, "r1")
    blocked = office.folder / "blocked"
    blocked.write_bytes(b"")
    work = replace(work_of(office, opened(package, roster(*BOTH))), outbox=blocked)
    assert work.decide(GiveBack(WORDS), worlds.NOW).trouble is not None
    return look(office, path)


def contested(office: Office) -> MainWindow:
    """Two reviewers decided without knowing of each other."""
    package = sealed()
    path = lay(office, package, "r1")
    seen = opened(package, roster(*BOTH)).as_seen()
    shared = Shared(office.output)
    shared.say("ben", Act.HELD, Hold(reason="asking_body"), seen)
    shared.receive("anna", seen)
    assert shared.folded().about(seen.digest).standing is Standing.CONTESTED
    return look(office, path)


def reasoned(office: Office) -> MainWindow:
    """A reason was given for a check over two answers."""
    asked = {"question": "A1", "operator": "=", "value": "yes"}
    given = {"question": "A2", "operator": "any_of", "value": ["c"]}
    check: JsonObject = {
        "id": "X1",
        "severity": "warn_with_reason",
        "when": {"all": [asked, given]},
        "text": "A-1とA-2を確かめてください。",
    }
    key = worlds.identity("issuer").signing_key()
    pack = publish(
        worlds.TERMS,
        {**worlds.SMALL_FORM, "checks": [check]},
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=key,
    )
    submission = compose(
        pack,
        worlds.municipality(),
        Finished(worlds.SMALL_ANSWERS, {"X1": "研修の日だけ使いました。"}),
        reply_to=worlds.opening_key("respondent").public_key(),
        circumstances=worlds.circumstances(),
    )
    package = worlds.package(worlds.signed(submission), of=pack)
    return look(office, lay(office, package, "r1"), pack=pack)


def forked(office: Office) -> MainWindow:
    """Two first packages of one body."""
    lay(office, sealed(), "r1-b")
    return look(office, lay(office, sealed(), "r1-a"))


def arrived(office: Office) -> MainWindow:
    """A branch came while the package was looked at, and it was to be accepted."""
    window = first(office)
    lay(office, sealed(), "r1-b")
    press(window, "受理する")
    return window


def overtaken(office: Office) -> MainWindow:
    """A colleague was quicker; the own decision was not recorded."""
    package = sealed()
    window = look(office, lay(office, package, "r1"))
    work_of(office, opened(package), "ben").decide(Wait("signer"), worlds.NOW)
    press(window, "受理する")
    return window


def joined(office: Office) -> MainWindow:
    """Both windows of a reviewer have comments, and one of them was to be returned."""
    package = sealed()
    window = look(office, lay(office, package, "r1"))
    comments = work_of(office, opened(package)).comments
    comments.save({**WORDS, "A3": "別の画面で書きました。"}, worlds.NOW, over=Kept())
    screen(window, CaseView).whole.box.setFocus()
    write(window, "この画面で書きました。")
    press(window, "差し戻す")
    return window


def _own_copy(office: Office) -> MainWindow:
    return look(office, lay(office, sealed(), "r1"), name="respondent")


def _covered(office: Office) -> MainWindow:
    return cover(_commented(office))


SCENES = (
    Scene("decide: first", first),
    Scene("decide: compared", compared),
    Scene("decide: narrow list open", _list_open),
    Scene("decide: commented", _commented),
    Scene("decide: words missing", _words_missing),
    Scene("decide: hold asked", _hold_asked),
    Scene("decide: accepted", accepted),
    Scene("decide: reopen asked", _reopen_asked),
    Scene("decide: returned", _returned),
    Scene("decide: sent before", sent_before),
    Scene("decide: sent from another terminal", sent_elsewhere),
    Scene("decide: unsent", unsent),
    Scene("decide: contested", contested),
    Scene("decide: forked", forked),
    Scene("decide: reason given", reasoned),
    Scene("decide: branch arrived", arrived),
    Scene("decide: overtaken", overtaken),
    Scene("decide: two windows", joined),
    Scene("decide: own copy", _own_copy),
    Scene("decide: covered", _covered),
)
