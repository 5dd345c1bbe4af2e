"""Where a filling stands, immutable, and how it is put at rest and taken up again.

Source: docs/semantics.md §2 (要再確認), docs/formats.md §8 (pages, comments).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from usbsurvey_desktop.engine.answers import Finding, FindingCode, Raw, RawAnswer, is_blank
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate, re_evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.snapshot import Comment, PageMark, PageRecord, Snapshot


@dataclass(frozen=True)
class Standing:
    """Everything a screen shows follows from this.

    `recheck` holds only questions that apply and are not blank; `touched` are the items whose
    findings may be shown; `visited` the pages that were opened.
    """

    form: Form
    raw: Raw = field(default_factory=dict)
    recheck: frozenset[str] = frozenset()
    reasons: Mapping[str, str] = field(default_factory=dict)
    touched: frozenset[str] = frozenset()
    visited: frozenset[str] = frozenset()
    comments: tuple[Comment, ...] = ()

    @cached_property
    def evaluation(self) -> Evaluation:
        """What the answers mean; computed once for each standing."""
        return evaluate(self.form, self.raw, recheck=self.recheck, reasons=self.reasons)

    def answered(self, link_id: str, answer: RawAnswer | None) -> "Standing":
        """Give the standing after one answer; what it brings back from hiding awaits a look."""
        owner = self.form.owner(link_id)
        raw = dict(self.raw)
        raw.pop(link_id, None)
        if answer is not None and answer not in ("", ()):
            raw[link_id] = answer
        answered = replace(
            self,
            raw=raw,
            recheck=self.recheck - {owner.question.link_id},
            touched=self.touched | {link_id},
            visited=self.visited | {owner.page_id},
        )
        now = answered.after(self, [link_id]).evaluation.enabled
        returned = {
            question_id
            for question_id in now - self.evaluation.enabled
            if question_id in self.form.questions and not is_blank(raw.get(question_id))
        }
        recheck = (answered.recheck & now) | returned
        return replace(answered, recheck=recheck).after(answered, [])

    def after(self, before: "Standing", answers: Collection[str] | None = None) -> "Standing":
        """Evaluate this standing by what differs from the one before it, and give it back.

        Args:
            before: a standing of the same form from which this one was made.
            answers: the items whose answer is another one; found out where it is not told.
        """
        changed = _changed(before.raw, self.raw) if answers is None else answers
        # Where `cached_property` keeps it.
        vars(self)["evaluation"] = re_evaluate(
            self.form,
            before.evaluation,
            self.raw,
            {*changed, *(before.recheck ^ self.recheck)},
            recheck=self.recheck,
            reasons=self.reasons,
        )
        return self

    def left(self, page_id: str) -> "Standing":
        """Give the standing after a page was left: its findings may be shown from now on."""
        items = self._items(page_id)
        return replace(self, touched=self.touched | (self.evaluation.enabled & items))

    def mark(self, page_id: str) -> PageMark:
        """Tell how far a page is.

        Optional questions left blank do not keep it from being done; a look alone does not begin
        it. A reviewer's comment that is not dealt with asks for another look.
        """
        items = self._items(page_id)
        if self.recheck & items or page_id in self.returned_pages:
            return PageMark.RECHECK
        asked = items & self.evaluation.enabled
        is_begun = any(not is_blank(self.raw.get(link_id)) for link_id in asked)
        if page_id not in self.visited and not is_begun:
            return PageMark.UNTOUCHED
        if page_id not in self._pages_to_mend:
            return PageMark.DONE
        return PageMark.STARTED if is_begun else PageMark.UNTOUCHED

    def may_show(self, finding: Finding) -> bool:
        """Whether a finding may be shown yet."""
        return finding.code is FindingCode.RECHECK or finding.link_id in self.touched

    def comment(self, link_id: str) -> Comment | None:
        """Find the memo of a question."""
        memos = (each for each in self.comments if not each.is_remark)
        return next((each for each in memos if each.link_id == link_id), None)

    def remarks(self, link_id: str) -> tuple[Comment, ...]:
        """Find what was done about the reviewers' comments on a question and its free texts."""
        items = {link_id, *self.form.questions[link_id].free_texts}
        return tuple(each for each in self.comments if each.is_remark and each.link_id in items)

    @property
    def open_remarks(self) -> tuple[Comment, ...]:
        """What is not dealt with yet, of every question and of the whole."""
        return tuple(each for each in self.comments if each.is_remark and not each.done)

    @cached_property
    def returned_pages(self) -> frozenset[str]:
        """The pages where such a comment stands at a question that applies."""
        owners = self.form.free_text_owner
        waiting = {owners.get(each.link_id, each.link_id) for each in self.open_remarks}
        asked = waiting & self.evaluation.enabled & self.form.questions.keys()
        return frozenset(self.form.questions[link_id].page_id for link_id in asked)

    @cached_property
    def findings(self) -> Mapping[str, tuple[Finding, ...]]:
        """By question, what is found about it and its free texts, in form order."""
        found: dict[str, list[Finding]] = {}
        for finding in self.evaluation.findings:
            if finding.link_id:
                owner = self.form.free_text_owner.get(finding.link_id, finding.link_id)
                found.setdefault(owner, []).append(finding)
        return {link_id: tuple(findings) for link_id, findings in found.items()}

    @cached_property
    def _pages_to_mend(self) -> frozenset[str]:
        return frozenset(self.form.questions[link_id].page_id for link_id in self.findings)

    def _items(self, page_id: str) -> frozenset[str]:
        """All questions of a page with their free texts."""
        questions = self.form.questions
        ids = self.form.pages[page_id].question_ids
        return frozenset(ids).union(*(questions[link_id].free_texts for link_id in ids))


def _changed(before: Raw, now: Raw) -> list[str]:
    if before is now:
        return []
    return [key for key in before.keys() | now.keys() if before.get(key) != now.get(key)]


def at_rest(standing: Standing) -> Snapshot:
    """Write a standing down; `restored` gives an equal one back."""
    return Snapshot(
        answers=standing.raw,
        pages={
            page_id: PageRecord(standing.mark(page_id), _touched(standing, page_id))
            for page_id in standing.form.pages
        },
        reasons=standing.reasons,
        comments=standing.comments,
    )


def restored(form: Form, snapshot: Snapshot) -> Standing:
    """Take a snapshot up again; pages that the form does not know are left out."""
    pages = {key: record for key, record in snapshot.pages.items() if key in form.pages}
    touched = frozenset(link_id for record in pages.values() for link_id in record.touched)
    standing = Standing(
        form=form,
        raw=dict(snapshot.answers),
        reasons=dict(snapshot.reasons),
        touched=touched,
        visited=frozenset(
            page_id for page_id, record in pages.items() if record.state is not PageMark.UNTOUCHED
        ),
        comments=snapshot.comments,
    )
    awaiting = {
        link_id
        for page_id, record in pages.items()
        if record.state is PageMark.RECHECK
        for link_id in form.pages[page_id].question_ids
        if _answers_now(standing, link_id) and link_id not in touched
    }
    return replace(standing, recheck=frozenset(awaiting))


def _answers_now(standing: Standing, link_id: str) -> bool:
    return link_id in standing.evaluation.enabled and not is_blank(standing.raw.get(link_id))


def _touched(standing: Standing, page_id: str) -> tuple[str, ...]:
    """What is touched or answered and awaits no look, in form order; see `snapshot`."""
    return tuple(
        link_id
        for question_id in standing.form.pages[page_id].question_ids
        for link_id in (question_id, *standing.form.questions[question_id].free_texts)
        if link_id not in standing.recheck and _is_known(standing, link_id)
    )


def _is_known(standing: Standing, link_id: str) -> bool:
    return link_id in standing.touched or not is_blank(standing.raw.get(link_id))
