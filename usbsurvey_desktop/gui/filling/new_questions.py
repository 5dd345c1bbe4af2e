"""What changes made from S07 have newly asked, so that it is answered before S07 comes back."""

from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling


class NewQuestions:
    """Follows changes; a page that was shown is never asked for twice."""

    def __init__(self, filling: Filling) -> None:
        self._filling = filling
        self._asked: frozenset[str] = frozenset()

    def take(self, change: Change) -> None:
        """Remember what a change has opened, forget what it has closed."""
        self._asked = self._asked.union(change.shown).difference(change.hidden)

    def forget(self, page_id: str) -> None:
        """Leave a page out: it is shown now."""
        self._asked -= frozenset(self._filling.form.pages[page_id].question_ids)

    def next_page(self, current: str) -> str | None:
        """Name the first page but the current one with a new question that is still open."""
        form = self._filling.form
        findings = self._filling.evaluation.blocking
        to_do = {form.owner(found.link_id).question.link_id for found in findings if found.link_id}
        pages = {form.questions[link_id].page_id for link_id in self._asked & to_do}
        return next((page for page in self._filling.route if page in pages - {current}), None)
