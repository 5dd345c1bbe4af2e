"""`draft export` and `draft import`: the answers of a draft as a document, and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from usbsurvey_desktop.cli.answers import read_answers_file
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.draft_desk import (
    WayIn,
    as_slot,
    draft_argument,
    facts,
    looked_into,
    older_copy_option,
    opened,
    pack_of,
    report,
)
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force, passphrase_file
from usbsurvey_desktop.cli.output import require_free, tell, write_file
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.snapshot import PageMark, PageRecord, Snapshot
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.store.draft_content import DraftContent, content_with, snapshot_of
from usbsurvey_desktop.store.slots import SlotName

_PLAIN = Words(
    "このファイルの回答は暗号化されていません。使い終わったら消してください。",
    "The answers in this file are not encrypted. Delete it when it is no longer needed.",
)
_DROPPED = Words(
    "署名は外れました。もう一度署名してください。",
    "The signature that waited is gone: sign again.",
)


@click.command(
    "export",
    cls=CodedCommand,
    words=Words(
        "下書きに入力したものを、回答のJSONファイルに書き出します。\n"
        "書き出したファイルは暗号化されません。",
        "Write everything typed into a draft as an answers document.\nIt is not encrypted.",
    ),
)
@draft_argument
@option("--out", required=True, type=FILE, ja="回答のJSONファイル", en="the answers document")
@as_slot
@passphrase_file
@force
@as_json
@click.pass_obj
def export_answers(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    out: Path,
    wanted: SlotName | None,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write the raw answers and the reasons, also those that would not be sent."""
    require_free(out, force=force)
    found, content = looked_into(WayIn(draft, passphrase_file, wanted), rim)
    answers, reasons = dict(content.answers), dict(content.reasons)
    document = canonical({"answers": answers, "reasons": reasons})
    write_file(out, document + b"\n", force=force)
    tell(str(_PLAIN))
    counts = {"answers": len(answers), "reasons": len(reasons)}
    report({**found, "out": str(out), **counts}, as_json=as_json)
    return Exit.DONE


@click.command(
    "import",
    cls=CodedCommand,
    words=Words(
        "回答のJSONファイルの中身を、下書きの回答にします。\n"
        "ファイルにない回答は下書きからなくなります（一つ前の世代には残ります）。",
        "Let a draft say what an answers document says.\n"
        "Answers that are not in it are gone; the generation before keeps them.",
    ),
)
@draft_argument
@option(
    "--answers", required=True, type=FILE, ja="回答のJSONファイル", en="the answers, a JSON file"
)
@as_slot
@older_copy_option
@passphrase_file
@as_json
@click.pass_obj
def import_answers(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    answers: Path,
    wanted: SlotName | None,
    older_copy: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Replace the answers and reasons, with one history entry for each that differs."""
    with opened(WayIn(draft, passphrase_file, wanted, older_copy), rim) as (now, _words):
        form = pack_of(now.content).form
        given = _Given(form, *read_answers_file(answers, form))
        before = now.content
        if (given.answers, given.reasons) != (before.answers, before.reasons):
            now.revise(partial(_with, given=given, now=rim, who=now.slot.who))
        found = facts(now)
    if before.pending is not None and now.content.pending is None:
        tell(str(_DROPPED))
    counts = {"answers": len(given.answers), "reasons": len(given.reasons)}
    changed = len(_different(before.answers, given.answers))
    report({**found, **counts, "changed": changed}, as_json=as_json)
    return Exit.DONE


@dataclass(frozen=True)
class _Given:
    form: Form
    answers: Raw
    reasons: Mapping[str, str]


def _with(content: DraftContent, *, given: _Given, now: Rim, who: str) -> DraftContent:
    """The content as if the answers had been typed: their pages are begun or done."""
    at_rest = snapshot_of(content)
    changed = _different(content.answers, given.answers)
    known = changed & (given.form.questions.keys() | given.form.free_text_owner.keys())
    pages = {given.form.owner(link_id).page_id for link_id in known}
    begun = {page_id: PageRecord(PageMark.STARTED) for page_id in pages}
    typed = Snapshot(
        answers=given.answers,
        pages={**at_rest.pages, **begun},
        reasons=given.reasons,
        comments=at_rest.comments,
    )
    snapshot = Filling(given.form, typed).snapshot()
    return content_with(content, snapshot, at=now.now(), who=who)


def _different(before: Raw, after: Raw) -> frozenset[str]:
    return frozenset(key for key in {*before, *after} if before.get(key) != after.get(key))
