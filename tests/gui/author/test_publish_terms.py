"""発行 1／3: what must be written, which versions may follow, and that nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.office import Office, focused, keys, press, screen, texts
from tests.support.publishing_desk import begun, fill_terms, put_form, put_issuer
from tests.support.questionnaires import Json
from tests.support.scenery.issuing import FORMER_TERMS, corrected, former
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.author.opening import open_form
from usbsurvey_desktop.gui.author.publish_steps import PublishSteps
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.sealing.publish import publish

ONWARD = "次へ：提出先と経路"


def _plan(window: MainWindow) -> dict[str, object]:
    return dict(vars(screen(window, PublishView).typed()))


def test_all_that_is_missing_is_told_at_once(office: Office) -> None:
    """Nothing is greyed: the press leads to the first field, and each says what it wants."""
    window = begun(office)
    press(window, ONWARD)
    assert texts(window).count("＊入れてください。") == 3
    assert "＊提出期限を、令和8年12月1日、2026-12-01のように入れてください。" in texts(window)
    assert focused(window).accessibleName() == "提出期限"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("提出期限", "令和8年11月19日", "＊もう過ぎた日です。これからの日にしてください。"),
        ("提出期限", "12月末", "＊提出期限を、"),
        ("版", "0", "＊版を1から9999の数字で入れてください。"),
        ("版", "二", "＊版を1から9999の数字で入れてください。"),
        ("版", "12345", "＊版を1から9999の数字で入れてください。"),
        ("電話", "0" * 41, "＊40文字までにし、"),
        ("目的", "あ" * 2_001, "＊2,000文字までにし、"),
        ("調査名", " ", "＊入れてください。"),
    ],
    ids=["past", "no day", "zero", "kanji", "five digits", "long line", "long text", "blank"],
)
def test_what_cannot_be_signed_is_told_at_its_field(
    office: Office, name: str, text: str, told: str
) -> None:
    """The focus goes there, and the screen stays."""
    window = begun(office)
    fill_terms(window, **{name: text})
    press(window, ONWARD)
    assert told in texts(screen(window, PublishView))
    assert focused(window).accessibleName() == name


def test_what_was_told_goes_when_it_is_mended(office: Office) -> None:
    """While somebody writes, in a line and in a box, and not only at the next press."""
    window = begun(office)
    press(window, ONWARD)
    assert texts(window).count("＊") == 4
    fill_terms(window)
    assert "＊" not in texts(screen(window, PublishView))


@pytest.mark.parametrize("day", ["2026-11-20", "R8.12.1", "２０２６年１２月１日"])
def test_a_day_to_come_may_be_written_in_any_way(office: Office, day: str) -> None:
    """Today still is to come: it ends at midnight."""
    window = begun(office)
    fill_terms(window, 提出期限=day)
    press(window, ONWARD)
    screen(window, RecipientsView)


def test_a_known_former_version_is_proposed(office: Office) -> None:
    """Its terms and recipients stand there, one version higher."""
    put_issuer(office)
    office.hold(former(), confirmed=False)
    window = begun(office, corrected())
    assert "第3版（試験省、" in texts(window)
    plan = screen(window, PublishView).typed()
    assert (plan.version, plan.deadline) == ("4", "2026-12-20")
    assert plan.purpose == FORMER_TERMS.purpose
    assert dict(plan.contact) == worlds.CONTACT.model_dump()
    assert [one.id for one in plan.addressing.recipients] == ["prefecture", "ministry"]


@pytest.mark.parametrize("version", ["3", "2"], ids=["same", "lower"])
def test_the_version_only_goes_up(office: Office, version: str) -> None:
    """The same or a lower one is refused at its field."""
    put_issuer(office)
    office.hold(former(), confirmed=False)
    window = begun(office, corrected())
    fill_terms(window, 版=version)
    press(window, ONWARD)
    assert "＊版は3より大きい数字にしてください。" in texts(screen(window, PublishView))


def test_a_former_version_comes_from_its_file(office: Office) -> None:
    """What was typed before stays, the rest comes from the file."""
    put_issuer(office)
    window = begun(office, corrected())
    fill_terms(window, 目的="わたしの目的", 電話="", 提出期限="")
    path = office.folder / "old.survey.txt"
    path.write_text(former().text, encoding="ascii")
    office.ask.answers = [path]
    press(window, "前の版の調査票ファイルを選ぶ")
    plan = screen(window, PublishView).typed()
    assert (plan.version, plan.purpose, plan.former) == ("4", "わたしの目的", former())
    assert (plan.contact["tel"], plan.deadline) == (worlds.CONTACT.tel, "2026-12-20")
    assert plan.addressing.recipients


def test_a_pack_of_another_survey_is_not_taken(office: Office) -> None:
    """It is named, and nothing changes; so is what is no pack at all."""
    other = publish(
        replace(FORMER_TERMS, survey="other-survey"),
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )
    window = begun(office)
    path = office.folder / "other.survey.txt"
    path.write_text(other.text, encoding="ascii")
    office.ask.answers = [path]
    press(window, "前の版の調査票ファイルを選ぶ")
    assert "「other.survey.txt」は、ほかの調査の調査票ファイルです。" in texts(window)
    path.write_text("{}", encoding="ascii")
    office.ask.answers = [path]
    press(window, "前の版の調査票ファイルを選ぶ")
    settle()
    assert "扱うファイルではありません" in texts(window)
    assert screen(window, PublishView).typed().former is None


def test_nothing_typed_is_lost_by_leaving_or_covering(office: Office) -> None:
    """Half a plan is there again after the cover, and after going back to the form."""
    window = office.open_window()
    steps = PublishSteps(office.workplace(), window, window)
    opened = open_form(put_form(office))
    steps.start(opened)
    fill_terms(window, 提出期限="12月の", 電話="03")
    before = _plan(window)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(window), Qt.Key.Key_L, both)
    assert _plan(window) == before
    left: list[bool] = []
    steps.left.connect(lambda: left.append(True))
    keys(window, Qt.Key.Key_Escape)
    assert left == [True]
    steps.start(opened)
    assert _plan(window) == before


def test_a_new_title_of_the_form_is_proposed(office: Office) -> None:
    """Corrected in the form meanwhile, it takes the place of the one nobody had changed here."""
    window = office.open_window()
    steps = PublishSteps(office.workplace(), window, window)
    for title, typed, shown in (
        ("はじめの題", "", "はじめの題"),
        ("つぎの題", "", "つぎの題"),
        ("つぎの題", "わたしの題", "わたしの題"),
        ("おわりの題", "", "わたしの題"),
    ):
        steps.start(open_form(put_form(office, {**worlds.SMALL_FORM, "title": title})))
        if typed:
            fill_terms(window, 調査名=typed)
        assert screen(window, PublishView).typed().title == shown
        keys(window, Qt.Key.Key_Escape)


def test_a_title_of_its_own_goes_on_to_the_next_version(office: Office) -> None:
    """A survey that was published under another title than its form's keeps it."""
    other = publish(
        replace(FORMER_TERMS, title="令和8年度の調査"),
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )
    office.hold(other)
    assert screen(begun(office), PublishView).typed().title == "令和8年度の調査"


def test_rules_are_chosen_by_the_keyboard(office: Office) -> None:
    """Enter leads from field to field to the choices; arrows choose there."""
    window = begun(office)
    fill_terms(window)
    view = screen(window, PublishView)
    assert focused(window).accessibleName() == "提出期限"
    keys(window, Qt.Key.Key_Return)
    assert focused(window).accessibleName() == "目的"
    for _ in range(2):
        keys(window, Qt.Key.Key_Tab)
    assert focused(window).accessibleName() == "担当"
    keys(window, *[Qt.Key.Key_Return] * 4, Qt.Key.Key_Down)
    assert view.typed().approval_required
    keys(window, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view.typed().handoff_record == "required"
    keys(window, Qt.Key.Key_Tab, Qt.Key.Key_Down)
    assert view.typed().roster_policy == "strict"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda form: form["items"][1]["items"][1].update(
            enable_when={"question": "A9", "operator": "exists", "value": True}
        ),
        lambda form: form.pop("items"),
    ],
    ids=["lint", "no form"],
)
def test_a_form_with_something_to_mend_is_refused(office: Office, spoil: object) -> None:
    """The list of what to mend is on the screen before, which stays."""
    document: Json = corrected()
    assert callable(spoil)
    spoil(document)
    window = office.open_window()
    PublishSteps(office.workplace(), window, window).start(open_form(put_form(office, document)))
    assert "直すところがあるので、発行できません。" in texts(window)
    assert not [one for one in window.findChildren(PublishView) if one.isVisible()]


def test_nothing_under_way_comes_onto_another_screen(office: Office) -> None:
    """Who stops while packs are being looked for, or a former one is read, is not led anywhere."""
    office.jobs = jobs = PatientJobs()
    window = office.open_window()
    steps = PublishSteps(office.workplace(), window, window)
    jobs.is_late = True
    steps.start(open_form(put_form(office)))
    steps.stop()
    assert jobs.work_off() == 1
    assert not window.findChildren(PublishView)
    jobs.is_late = False
    steps.start(open_form(put_form(office)))
    steps.stop()
    screen(window, PublishView)


@pytest.mark.parametrize("comes_first", [True, False], ids=["before", "after"])
def test_the_rules_of_a_former_version_are_proposed(office: Office, *, comes_first: bool) -> None:
    """They stand there; a rule that the person chose before naming the version stays."""
    terms = replace(FORMER_TERMS, handoff_record="optional", roster_policy="strict")
    other = publish(
        terms,
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )
    put_issuer(office)
    path = office.folder / "old.survey.txt"
    path.write_text(other.text, encoding="ascii")
    if comes_first:
        office.hold(other, confirmed=False)
    window = begun(office)
    if not comes_first:
        handoff = screen(window, PublishView).findChildren(ChoiceSet)[1]
        handoff.choose(2)
        office.ask.answers = [path]
        press(window, "前の版の調査票ファイルを選ぶ")
    plan = screen(window, PublishView).typed()
    assert plan.handoff_record == ("optional" if comes_first else "required")
    assert (plan.roster_policy, plan.approval_required) == ("strict", False)
