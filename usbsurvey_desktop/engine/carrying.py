"""Answers of an earlier filling carried over to a form: only what asks the same.

Promises: an answer goes over only to a question with the same words, type and, where it chooses,
the same option; nothing is carried over that cannot be read. Every page that got one is in state
要再確認, so that a person looks at each. Source: docs/semantics.md §2.
"""

from collections.abc import Mapping

from usbsurvey_desktop.engine.answers import Raw, RawAnswer, is_blank
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.parsing import Unparsed, parse
from usbsurvey_desktop.engine.snapshot import PageMark, PageRecord, Snapshot
from usbsurvey_desktop.engine.wording import has_same_option
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES


def carried_over(earlier: Form, answers: Raw, form: Form, known: Mapping[str, str]) -> Snapshot:
    """What of an earlier filling fits a form, to be looked at again.

    Args:
        earlier: the form that was filled in.
        answers: what was typed then.
        form: the form to go on with.
        known: what is known anyway; it counts instead of an earlier answer, and needs no look.
    """
    fitting = {
        link_id: raw
        for link_id, raw in answers.items()
        if link_id not in known and _fits(earlier, form, link_id, raw)
    }
    pages = {
        page_id: PageRecord(
            PageMark.RECHECK, tuple(one for one in page.question_ids if one in known)
        )
        for page_id, page in form.pages.items()
        if any(one in fitting for one in page.question_ids)
    }
    return Snapshot(answers={**fitting, **known}, pages=pages)


def _fits(earlier: Form, form: Form, link_id: str, raw: RawAnswer) -> bool:
    if is_blank(raw) or not (earlier.has(link_id) and form.has(link_id)):
        return False
    old, new = earlier.owner(link_id).question, form.owner(link_id).question
    if (old.link_id, old.type, old.text) != (new.link_id, new.type, new.text):
        return False
    if link_id != new.link_id:
        return has_same_option(old, new, link_id.rpartition(".")[2])
    if isinstance(parse(new, raw), Unparsed):
        return False
    codes = raw if isinstance(raw, tuple) else (str(raw),)
    return new.type not in CHOICE_TYPES or all(has_same_option(old, new, one) for one in codes)
