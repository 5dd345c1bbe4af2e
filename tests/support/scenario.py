"""A person using a form: answers, steps from page to page, and looks."""

from functools import cache
from pathlib import Path

from tests.support.questionnaires import Json, form
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.page_state import PageState, QuestionState, SectionState
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.questionnaire.load import Loaded, load, load_object

ROOT = Path(__file__).resolve().parents[2]
USB_SURVEY = ROOT / "forms" / "mic-usb-media-2025" / "form.json"


@cache
def usb_form() -> Form:
    """Compile the survey of 24 questions that ships with the program."""
    return form_at(USB_SURVEY)


def form_at(path: Path) -> Form:
    """Compile a form file that must be sound."""
    loaded = load(path.read_bytes())
    assert isinstance(loaded, Loaded)
    return compile_form(loaded.questionnaire)


def small_form(*items: Json, **members: object) -> Form:
    """Compile a form with one page that holds these questions; it must be sound."""
    return compiled(form(*items, **members))


def compiled(document: Json) -> Form:
    """Compile a form that must be sound."""
    loaded = load_object(document)
    assert isinstance(loaded, Loaded), loaded.findings
    return compile_form(loaded.questionnaire)


class Scenario:
    """One person with one form, standing on one page of it."""

    def __init__(self, form: Form, snapshot: Snapshot | None = None) -> None:
        self.filling = Filling(form, snapshot)
        self.page_id = self.filling.route[0]
        self.filling.enter_page(self.page_id)

    def answer(self, link_id: str, raw: RawAnswer | None) -> Change:
        """Answer, and look at what followed."""
        return self.filling.answer(link_id, raw)

    def answer_all(self, **answers: RawAnswer) -> None:
        """Answer several questions in the order given."""
        for link_id, raw in answers.items():
            self.filling.answer(link_id, raw)

    def next(self) -> str | None:
        """Press 次へ; tells the page that opens, or None at the end of the route."""
        return self._go(self.filling.next_page(self.page_id))

    def back(self) -> str | None:
        """Press 戻る; tells the page that opens, or None at the start of the route."""
        return self._go(self.filling.previous_page(self.page_id))

    def page(self) -> PageState:
        """Look at the page."""
        return self.filling.page(self.page_id)

    def see(self, link_id: str) -> QuestionState:
        """Look at one question, wherever it stands."""
        owner = self.filling.form.owner(link_id)
        page = self.filling.page(owner.page_id)
        return next(each for each in page.questions if each.question == owner.question)

    def section(self, link_id: str) -> SectionState:
        """Look at one section of the outline."""
        return next(each for each in self.filling.outline() if each.group.link_id == link_id)

    def reopen(self) -> "Scenario":
        """Put the form away and take it up again, on its first page."""
        return Scenario(self.filling.form, self.filling.snapshot())

    def _go(self, page_id: str | None) -> str | None:
        if page_id is not None:
            self.filling.leave_page(self.page_id)
            self.filling.enter_page(page_id)
            self.page_id = page_id
        return page_id
