"""The form of the hand-off record against its specification, docs/handoff_record.md."""

import re
from pathlib import Path

import pytest

from tests.support.records import FORM_FILE, digest, record_form
from tests.support.refusals import refused
from usbsurvey_desktop.engine.record_forms import read_record_forms
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.questionnaire.definition import Severity

DOCUMENT = (Path(__file__).parents[3] / "docs/handoff_record.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \| ([^|]+) \|", DOCUMENT, re.MULTILINE)
"""Number and link_ids of each line of §2."""
DIGESTS = {"1": "Oj1C9SPnN7KTVD1AdVR2aac5MJj_hEyaHjNecAC_08Q"}
"""Published versions. A changed form is a new version: put the old file into `earlier/`, named
after its version, and its successor's digest here."""


def test_the_form_asks_the_22_fields_and_nothing_else() -> None:
    """Every link_id of §2 is a question or a free text, and every question is in §2."""
    form = record_form()
    named = [re.findall(r"`([^`]+)`", link_ids) for _number, link_ids in ROWS]
    listed = {link_id for names in named for link_id in names}
    assert len(ROWS) == 22
    assert listed - form.free_text_owner.keys() == form.questions.keys()


def test_the_six_pages_hold_their_fields() -> None:
    """申請 H1 to H7 and H10, 承認 H8, 作業 H9 and H11 to H17, 引渡し, 後始末, 点検."""
    fields = {
        page.group.title: list(dict.fromkeys(name.split(".")[0] for name in page.question_ids))
        for page in record_form().pages.values()
    }
    assert fields == {
        "申請": ["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H10"],
        "承認": ["H8"],
        "作業": ["H9", "H11", "H12", "H13", "H14", "H15", "H16", "H17"],
        "引渡し": ["H18"],
        "後始末": ["H19", "H20", "H21"],
        "点検": ["H22"],
    }


def test_every_text_of_a_check_stands_in_the_specification() -> None:
    """Letter by letter; those about an order of times are made from one sentence."""
    checks = record_form().questionnaire.checks
    order = re.compile(r".+が.+より前の時刻です。時刻を確かめてください。")
    assert "「{後の項目}が{前の項目}より前の時刻です。時刻を確かめてください。」" in DOCUMENT
    assert [
        check.id
        for check in checks
        if f"「{check.text}」" not in DOCUMENT and not order.fullmatch(check.text)
    ] == []


def test_the_severities_are_those_of_the_specification() -> None:
    """What blocks is what makes the record wrong; everything else may be explained."""
    checks = record_form().questionnaire.checks
    blocking = {check.id for check in checks if check.severity is Severity.BLOCK}
    assert blocking == {"direction", "not_approved", "not_relocked", "virus_found"}
    others = [check.severity for check in checks if check.id not in blocking]
    assert set(others) == {Severity.WARN_WITH_REASON}


def test_the_standing_line_is_on_each_page() -> None:
    """住民の氏名、マイナンバー、… は書かないでください。."""
    told = {page.section.definition for page in record_form().pages.values()}
    assert told == {"住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。"}


@pytest.mark.parametrize(
    ("check", "pages"),
    [
        ("direction", ["page.request"]),
        ("order_approved", ["page.approval"]),
        ("order_restored", ["page.work"]),
        ("not_approved", ["page.work"]),
        ("same_person_approval", ["page.approval"]),
        ("same_person_witness", ["page.work"]),
        ("not_relocked", ["page.closing"]),
        ("virus_found", ["page.work"]),
        ("not_dedicated", ["page.request"]),
        ("no_witness", ["page.work"]),
    ],
)
def test_each_check_keeps_its_page_open(check: str, pages: list[str]) -> None:
    """A page waits for what can be known when it is written."""
    assert list(record_form().check_pages[check]) == pages


def test_published_versions_stay_as_they_are() -> None:
    """Records name the form by its digest: a published version changes by no byte that counts."""
    form = record_form()
    assert DIGESTS[form.questionnaire.version] == digest()
    earlier = sorted(FORM_FILE.parent.glob("earlier/*.json"))
    forms = read_record_forms([FORM_FILE.read_bytes(), *(path.read_bytes() for path in earlier)])
    assert sorted(forms) == sorted(DIGESTS.values())


def test_a_file_that_is_no_form_is_refused() -> None:
    """A damaged installation is told, not passed over."""
    with refused(Code.QUESTIONNAIRE_INVALID):
        read_record_forms([FORM_FILE.read_bytes(), b"{}"])
