"""Choosing among several heads: what is named, noted and left as it was."""

from dataclasses import replace

import pytest

from tests.support import worlds
from tests.support.deciding import acts, done, standing_in
from tests.support.refusals import refused
from tests.support.reviewing import NOTHING_DECIDED, Shared, dig, opened, sealed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.decision import prepare_choice, prepare_reopening
from usbsurvey_desktop.review.fold import Chosen, Standing
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import MOST_SUPERSEDED, Acceptance, Act, Choice, Hold
from usbsurvey_desktop.sealing.opened import Opened


def test_a_choice_names_the_others_and_notes_them(shared: Shared, seen_package: Opened) -> None:
    """All of them are received first; a copy of the chosen one is no other."""
    rivals = [opened(sealed()), opened(sealed())]
    desk = shared.desk()
    entry = done(prepare_choice(seen_package, [*rivals, seen_package], desk), desk)
    over = frozenset(rival.digest for rival in rivals)
    assert entry.line.detail == Choice(over=tuple(sorted(over)))
    assert acts(shared) == [Act.OPEN, *[Act.RECEIVED] * 3, Act.CHOSEN]
    assert shared.folded().chosen(worlds.BODY) == Chosen(seen_package.digest, over)
    desk = shared.desk("ben")
    changed = done(prepare_choice(rivals[0], [seen_package, rivals[1]], desk), desk)
    assert changed.line.supersedes == (entry.hash,)
    assert acts(shared, "ben") == [Act.OPEN, Act.CHOSEN]
    assert shared.folded().chosen(worlds.BODY) == Chosen(
        rivals[0].digest, frozenset({seen_package.digest, rivals[1].digest})
    )


@pytest.mark.parametrize("count", [0, 65])
def test_a_choice_is_among_two_to_sixty_five(
    shared: Shared, seen_package: Opened, count: int
) -> None:
    """What no line can say is refused as such."""
    rivals = [replace(seen_package, digest=dig(f"rival {n}")) for n in range(count)]
    with refused(Code.PAYLOAD_SCHEMA):
        prepare_choice(seen_package, rivals, replace(shared.desk(), folded=NOTHING_DECIDED))


def test_a_choice_takes_no_decision_away(shared: Shared, seen_package: Opened) -> None:
    """A branch that was decided and never received is not received beside what was decided."""
    rival = opened(sealed())
    seen = rival.as_seen()
    shared.say("ben", Act.HELD, Hold(reason="other"), seen)
    desk = shared.desk()
    done(prepare_choice(seen_package, [rival], desk), desk)
    assert acts(shared) == [Act.OPEN, Act.RECEIVED, Act.CHOSEN]
    assert standing_in(shared, rival) is Standing.HELD


def test_more_heads_than_a_line_names_are_settled_in_steps(
    shared: Shared, seen_package: Opened
) -> None:
    """Somebody who names nothing of what they supersede keeps nobody from deciding."""
    seen = seen_package.as_seen()
    accepted = Acceptance(note=None, signers=(SignerState.REGISTERED,))
    shared.write("ben", *[Statement(Act.ACCEPTED, accepted, seen)] * (MOST_SUPERSEDED + 2))
    for standing in (Standing.CONTESTED, Standing.REVIEWING):
        desk = shared.desk()
        done(prepare_reopening(seen_package, "other", desk), desk)
        assert standing_in(shared, seen_package) is standing


def test_nobody_chooses_between_bodies(shared: Shared, seen_package: Opened) -> None:
    """The packages of two bodies are no branches of one."""
    submission = seen_package.submission
    body = submission.body.model_copy(update={"code": "131024"})
    elsewhere = submission.model_copy(update={"body": body})
    other = replace(opened(sealed()), submission=elsewhere)
    with refused(Code.BODY_MISMATCH):
        prepare_choice(seen_package, [other], shared.desk())
