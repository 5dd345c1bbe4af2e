"""通知文の別紙: what stands on it, and that it is one page for every survey."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import collectors, worlds
from tests.support.pdfs import pages_of
from usbsurvey_desktop.gui.printing.annex_sheet import annex_paper, annex_printable
from usbsurvey_desktop.gui.printing.layout import Pages
from usbsurvey_desktop.gui.printing.paper import Style, Text
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.offscreen import annex_pdf_maker
from usbsurvey_desktop.sealing.addressing import Addressing
from usbsurvey_desktop.sealing.publish import publish

FILE = "small-survey-v1.survey.txt"


def test_the_annex_says_all_that_is_compared() -> None:
    """The six groups in large digits, two lines; survey, issuer, deadline, file, whom to ask."""
    paper = annex_paper(worlds.pack(), FILE)
    (digits,) = [
        block.text
        for block in paper.blocks
        if isinstance(block, Text) and block.style is Style.DIGITS
    ]
    number = check_number(worlds.pack().issuer.fingerprint)
    assert digits.split() == number.split()
    assert len(digits.splitlines()) == 2
    words = "\n".join(paper.texts())
    for text in ("小さな調査", "第1版", "試験省　調査課", "令和8年12月20日（日）", FILE):
        assert text in words
    for text in ("東京都、試験省", "03-0000-0000", "survey@example.lg.jp"):
        assert text in words


def test_what_is_not_given_has_no_row() -> None:
    """A survey without a mail address leaves it out; a later version stands by its number."""
    terms = replace(
        worlds.TERMS, version=2, contact=worlds.CONTACT.model_copy(update={"email": ""})
    )
    words = list(annex_paper(worlds.pack(terms), FILE).texts())
    assert "メール" not in words
    assert "第2版" in words


@pytest.mark.usefixtures("qapp")
def test_a_country_fits_one_page() -> None:
    """48 recipients and a title of two lines: still one sheet of paper."""
    addressing = Addressing()
    for one in (collectors.MINISTRY, *collectors.prefectures()):
        addressing = addressing.with_card(collectors.card(one), worlds.NOW)
    pack = publish(
        replace(worlds.TERMS, title="題" * 60),
        worlds.SMALL_FORM,
        recipients=addressing.recipients,
        routes=addressing.routes,
        key=worlds.identity("issuer").signing_key(),
    )
    assert len(Pages((annex_paper(pack, FILE),))) == 1


def test_the_pdf_is_named_after_the_file() -> None:
    """`…-別紙.pdf` beside `….survey.txt`, and it needs no choice."""
    printable = annex_printable(worlds.pack(), FILE)
    assert printable.file == "small-survey-v1-別紙.pdf"
    assert printable.papers(False) == (annex_paper(worlds.pack(), FILE),)


def test_the_command_makes_the_same_page(qapp: QApplication, tmp_path: Path) -> None:
    """The PDF of the command line is one page that holds the number."""
    del qapp
    (page,) = pages_of(annex_pdf_maker()(worlds.pack(), FILE, worlds.NOW), tmp_path)
    for group in check_number(worlds.pack().issuer.fingerprint).split():
        assert group in page
