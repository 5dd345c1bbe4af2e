"""A filling taken along to a newer version of the same form, thing by thing.

Promises: everything that was filled in is among the moves of a `Migration`, carried or not; what is
carried was typed under the same link_id and type, and the newer form finds nothing wrong with it
that the earlier one did not. Pure. Source: docs/semantics.md §8, decisions/0040.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from usbsurvey_desktop.engine.answers import FindingCode, RawAnswer, is_blank
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.moves import Fate, Kind, Migration, Move, Why
from usbsurvey_desktop.engine.parsing import Unparsed, parse
from usbsurvey_desktop.engine.snapshot import PageMark, Snapshot
from usbsurvey_desktop.engine.standing import Standing, at_rest, restored
from usbsurvey_desktop.engine.validation import free_text_finding, value_finding
from usbsurvey_desktop.engine.wording import wordings
from usbsurvey_desktop.questionnaire.changes import (
    Aspect,
    Changes,
    Sameness,
    changes_between,
)
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES
from usbsurvey_desktop.questionnaire.tree import PlacedQuestion, placed_questions


def migration(earlier: Form, snapshot: Snapshot, form: Form) -> Migration:
    """Take a filling of one version of a form to another one.

    Args:
        earlier: the form that was filled in.
        snapshot: where its filling stands.
        form: the newer version.
    """
    way = _Way(
        before=restored(earlier, snapshot),
        snapshot=snapshot,
        form=form,
        changes=changes_between(earlier.questionnaire, form.questionnaire),
        was=placed_questions(earlier.questionnaire),
        now=placed_questions(form.questionnaire),
    )
    return way.migration()


@dataclass(frozen=True)
class _Way:
    """From one standing to the next, with what differs between the two forms."""

    before: Standing
    snapshot: Snapshot
    form: Form
    changes: Changes
    was: Mapping[str, PlacedQuestion]
    now: Mapping[str, PlacedQuestion]

    def migration(self) -> Migration:
        """Judge everything, then stand in the newer form with what goes over."""
        judged = [self._answer(name, self.before.raw[name]) for name in self._typed()]
        others = [*self._reasons(), *self._comments()]
        after = self._standing(judged, others)
        answers = (self._shown_again(move, after) for move in judged)
        kept = at_rest(after)
        return Migration(
            moves=(*answers, *others, *self._pages(kept)),
            added=tuple(one.link_id for one in self.changes.of(Sameness.ADDED)),
            conditioned=tuple(
                one.link_id
                for one in self.changes.questions
                if one.aspects & {Aspect.CONDITION, Aspect.REQUIRED}
            ),
            snapshot=kept,
        )

    def _typed(self) -> Iterator[str]:
        """What was typed, in the order of the form; what that does not know comes last."""
        raw, questions = self.before.raw, self.before.form.questions
        known = [name for owner, each in questions.items() for name in (owner, *each.free_texts)]
        return (name for name in dict.fromkeys((*known, *raw)) if name in raw)

    def _answer(self, name: str, raw: RawAnswer) -> Move:
        """Judge an answer or a free text, but for whether it applies."""
        earlier, form = self.before.form, self.form
        owner = self._owner(name)
        move = Move(Kind.ANSWER if name == owner else Kind.FREE_TEXT, name, raw)
        if owner not in earlier.questions or owner not in form.questions:
            return _dropped(move, Why.GONE)
        old, new = earlier.questions[owner].question, form.questions[owner].question
        if old.type is not new.type:
            return _dropped(move, Why.TYPE)
        if name != owner and name not in form.free_text_owner:
            return _dropped(move, Why.OPTION_GONE)
        found = _finding(form, name, raw)
        if found is not None and found is not _finding(earlier, name, raw):
            is_option = found is FindingCode.UNPARSED and new.type in CHOICE_TYPES
            why = Why.OPTION_GONE if is_option else Why.LIMITS
            return replace(_dropped(move, why), finding=found)
        differing = wordings(self.was[owner], self.now[owner])
        if is_blank(raw) or not differing:
            return move
        why = Why.OPTIONS if all(one.is_offer for one in differing) else Why.WORDS
        return replace(move, fate=Fate.RECHECK, why=why, wordings=differing)

    def _reasons(self) -> Iterator[Move]:
        checks = {check.id for check in self.form.questionnaire.checks}
        for name, text in self.snapshot.reasons.items():
            move = Move(Kind.REASON, name, text)
            if name not in checks:
                yield _dropped(move, Why.GONE)
            elif name in self.changes.checks:
                yield _dropped(move, Why.CHECK)
            else:
                yield move

    def _comments(self) -> Iterator[Move]:
        for one in self.snapshot.comments:
            move = Move(Kind.REMARK if one.is_remark else Kind.MEMO, one.link_id, one.text)
            is_lost = not one.is_remark and one.link_id and not self.form.has(one.link_id)
            yield _dropped(move, Why.GONE) if is_lost else move

    def _pages(self, kept: Snapshot) -> Iterator[Move]:
        for name, record in self.snapshot.pages.items():
            if record.state is PageMark.UNTOUCHED:
                continue
            move, now = Move(Kind.PAGE, name, record.state.value), kept.pages.get(name)
            if now is None:
                yield _dropped(move, Why.GONE)
            elif now.state is PageMark.RECHECK is not record.state:
                yield replace(move, fate=Fate.RECHECK)
            else:
                yield move

    def _standing(self, answers: Sequence[Move], others: Sequence[Move]) -> Standing:
        """Stand in the newer form; what awaits a look is what did, is reworded or shown again."""
        raw = {one.name: one.what for one in answers if one.fate is not Fate.DROPPED}
        gone = {(one.kind, one.name) for one in others if one.fate is Fate.DROPPED}
        snapshot, names = self.snapshot, self.form.questions.keys()
        after = Standing(
            form=self.form,
            raw=raw,
            reasons={
                name: text
                for name, text in snapshot.reasons.items()
                if (Kind.REASON, name) not in gone
            },
            visited=self._visited(),
            comments=tuple(
                one
                for one in snapshot.comments
                if one.is_remark or (Kind.MEMO, one.link_id) not in gone
            ),
        )
        enabled = self.before.evaluation.enabled
        reworded = {self._owner(one.name) for one in answers if one.fate is Fate.RECHECK}
        recheck = frozenset(
            name
            for name in after.evaluation.enabled & names
            if not is_blank(raw.get(name))
            and (name in self.before.recheck or name in reworded or name not in enabled)
        )
        touched = (name for name in self.before.touched if self.form.has(name))
        return replace(after, recheck=recheck, touched=frozenset(touched) - recheck)

    def _shown_again(self, move: Move, after: Standing) -> Move:
        """Tell of an answer that applies only now that it is to be looked at."""
        name = self._owner(move.name)
        is_new = name in after.recheck and name not in self.before.evaluation.enabled
        if move.fate is Fate.CARRIED and is_new:
            return replace(move, fate=Fate.RECHECK, why=Why.SHOWN)
        return move

    def _visited(self) -> frozenset[str]:
        """The pages that were opened, and those to which questions of them have moved."""
        before, questions = self.before, self.form.questions
        moved = {
            questions[name].page_id
            for page in before.visited
            for name in before.form.pages[page].question_ids
            if name in questions
        }
        return (before.visited | moved) & self.form.pages.keys()

    def _owner(self, name: str) -> str:
        """The question a name is or belongs to, as the form knows it that was filled in."""
        return self.before.form.free_text_owner.get(name, name)


def _dropped(move: Move, why: Why) -> Move:
    return replace(move, fate=Fate.DROPPED, why=why)


def _finding(form: Form, name: str, raw: RawAnswer) -> FindingCode | None:
    """What a form finds wrong with an answer by itself; blanks are left to its end."""
    each = form.owner(name)
    if is_blank(raw):
        return None
    if name != each.question.link_id:
        found = free_text_finding(name, each.free_texts[name], str(raw))
        return found.code if found else None
    value = parse(each.question, raw)
    if isinstance(value, Unparsed):
        return FindingCode.UNPARSED
    found = value_finding(each.question, value)
    return found.code if found else None
