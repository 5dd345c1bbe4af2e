"""`tally`: what all bodies say together."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Unpack

import click

from usbsurvey_desktop import __version__
from usbsurvey_desktop.cli.command import CodedCommand, WrongUse, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inbox import Inbox, inbox_options, read_inbox
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import as_json
from usbsurvey_desktop.cli.output import tell, write_json, write_lines
from usbsurvey_desktop.cli.practice_inputs import InboxGiven
from usbsurvey_desktop.cli.record_words import PLAIN
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.tally_exports import (
    ExportsGiven,
    export,
    export_options,
    export_pdf,
    require_free_exports,
)
from usbsurvey_desktop.cli.tally_report import LEFT_OUT, Tallied, tally_document, tally_lines
from usbsurvey_desktop.cli.tally_split import (
    UNKNOWN,
    By,
    SplitGiven,
    read_by,
    split_of,
    split_options,
)
from usbsurvey_desktop.cli.verify_report import is_in_order
from usbsurvey_desktop.review.checked import CheckedFile, CheckedPackage
from usbsurvey_desktop.review.fold import Folded
from usbsurvey_desktop.tally.book import tally_tables
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.counted import Counted, Scope, counted, of_forms, other_forms
from usbsurvey_desktop.tally.coverage import coverage
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.held import Holding, held_of
from usbsurvey_desktop.tally.published import published
from usbsurvey_desktop.tally.report import Report, report_of
from usbsurvey_desktop.tally.suppression import LEAST, suppressed
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.together import bodies_by_version, tabulate_versions
from usbsurvey_desktop.tally.versions import compared, versions_of

_NOT_KNOWN = Words(
    "--suppress といっしょに使える --by は、prefecture、kind、population です。"
    "設問の回答は、だれもが知っているものではありません。",
    "With --suppress, --by takes prefecture, kind or population; "
    "what bodies answered to a question is not known to everybody.",
)


class _Given(InboxGiven, ExportsGiven, SplitGiven):
    """The options that others read."""


@click.command(
    "tally",
    cls=CodedCommand,
    words=Words(
        "提出ファイルを全部開き、設問ごとに数えます。\n"
        "数えるのは受理したものだけです（--include all で読めたものすべて）。",
        "Open every package and count, question by question.\n"
        "Only accepted packages count, unless --include all is given.",
    ),
)
@inbox_options
@split_options
@option(
    "--include",
    type=click.Choice([scope.value for scope in Scope]),
    default=Scope.ACCEPTED.value,
    metavar="accepted|all",
    ja="入れる範囲：受理だけ（既定）、または読めたものすべて",
    en="what counts: accepted packages (the default), or everything that opens",
)
@option(
    "--suppress",
    type=click.IntRange(LEAST),
    metavar="N",
    ja="公表用：1以上N未満の数と、それを計算できる数を伏せる（N は3以上）。"
    "どの区分が小さいかがわからないように、くじで選んだ区分も伏せる。"
    "同じ時点の集計は、一つの分け方だけで公表すること",
    en="to be published: hide numbers from 1 to below N, and what would give them away (N >= 3); "
    "of the parts also some drawn by lot, so that nobody can tell which are small; "
    "publish one split of one state only",
)
@export_options
@as_json
@click.pass_obj
def tally(
    rim: Rim,
    *,
    places: tuple[Path, ...],
    include: str,
    suppress: int | None,
    as_json: bool,
    **given: Unpack[_Given],
) -> Exit:
    """Print the counts, and write them to files."""
    require_free_exports(given)
    by = read_by(given)
    # Before the long work: Qt may not be here.
    make_pdf = None if given["pdf"] is None else rim.pdf()
    scope, holding = Scope(include), Holding()

    def hold(one: CheckedFile, folded: Folded) -> None:
        found = one.found
        if isinstance(found, CheckedPackage) and scope.allows(folded.about(found.digest).standing):
            holding.add(found.digest, held_of(found))

    inbox = read_inbox(places, given, rim, hold)
    entered = counted(inbox.verified.overview, holding, scope)
    found = _tallied(inbox, entered, scope, by, suppress)
    out = export(_tables(found), given, rim.now())
    if make_pdf is not None:
        out += export_pdf(partial(make_pdf, _report(found, inbox), rim.now()), given)
    if out and suppress is None:
        tell(str(PLAIN))
    if found.left_out:
        tell(f"{LEFT_OUT}: {found.heading.left_out}")
    unknown = _unknown(by, inbox)
    if unknown:
        tell(f"{UNKNOWN}: {len(unknown)}")
    if as_json:
        write_json(
            {**tally_document(found), "unknown_bodies": unknown, "out": [str(path) for path in out]}
        )
    else:
        write_lines(*tally_lines(found), *map(str, out))
    return Exit.DONE if is_in_order(found.verified) else Exit.ANSWER_IS_NO


def _unknown(by: By, inbox: Inbox) -> list[str]:
    """The codes of the file of population classes that no body has."""
    if by.classes is None:
        return []
    listed = inbox.verified.world.reader.municipalities
    return list(by.classes.unknown([body.code for body in listed]))


def _tallied(
    inbox: Inbox, entered: Sequence[Counted], scope: Scope, by: By, suppress: int | None
) -> Tallied:
    """Count what answered any version that was named.

    Raises:
        WrongUse: no such split, or none that goes with suppression.
    """
    world = inbox.verified.world
    versions = compared(versions_of(world.packs))
    split = split_of(by, inbox, versions)
    if suppress is not None and split is not None and not split.is_known:
        raise WrongUse(_NOT_KNOWN)
    bodies = of_forms(entered, versions.forms)
    found = tabulate_versions(versions, bodies, split)
    heading = Heading(
        survey=world.survey,
        title=world.packs[0].payload.title,
        form_version=versions.newest.form.questionnaire.version,
        pack_versions=versions.numbers,
        scope=scope,
        bodies=len(bodies),
        expected=len(inbox.expected),
        left_out=len(entered) - len(bodies),
        made=world.reader.now,
        program=__version__,
        at_least=suppress,
        is_practice=world.is_practice,
        versions=bodies_by_version(versions.every, bodies) if versions.are_several else (),
    )
    shown = published(found) if suppress is None else suppressed(found, suppress, chance_of(bodies))
    covered = coverage(inbox.verified.overview, inbox.expected, entered, versions.forms)
    others = other_forms(entered, versions.forms)
    return Tallied(inbox.verified, found, heading, shown, bodies, covered, others)


def _tables(found: Tallied) -> tuple[Table, ...]:
    return tuple(
        tally_tables(found.tally, found.publication, found.heading, found.bodies, found.covered)
    )


def _report(found: Tallied, inbox: Inbox) -> Report:
    expected = {body.code for body in inbox.expected}
    asked = sum(one.municipality.code in expected for one in found.bodies)
    return report_of(
        found.tally, found.publication, found.heading, found.bodies, found.covered, asked
    )
