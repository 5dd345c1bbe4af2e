"""`draft new` and `draft show`."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.containers import kept
from usbsurvey_desktop.cli.draft_desk import (
    WayIn,
    as_slot,
    chosen_card,
    draft_argument,
    facts,
    looked_at,
    looked_into,
    pack_of,
    recovery_option,
    report,
)
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.finding_words import STATE_WORDS
from usbsurvey_desktop.cli.inputs import chosen_pack
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import (
    FILE,
    as_json,
    passphrase_file,
    require_body_code,
    survey_option,
)
from usbsurvey_desktop.cli.output import require_free, tell, write_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.answers import Raw, State
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.records import JsonObject, canonical
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.draft_content import DraftContent, snapshot_of
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.slots import SlotName

_NO_RECOVERY = Words(
    "復旧用の鍵が登録されていません。合言葉を忘れると、この下書きはだれにも開けません。",
    "There is no recovery key: if the passphrase is forgotten, nobody can open this draft.",
)
_SURVEY = Words("調査", "Survey")
_EDITED = Words("最後の変更", "Last edit")
_SIGNED = Words("署名した回答が、封を待っています。", "Signed answers wait to be sealed.")
_SENT = Words("提出ファイル 第{n}版", "Sealed file, revision {n}")


@click.command(
    "new",
    cls=CodedCommand,
    words=Words(
        "下書きを作ります。合言葉は12文字以上にします。\n"
        "公開カードを渡すと、その人が復旧できます。照合番号を表示するので、見比べてください。",
        "Make a draft. Its passphrase needs at least 12 characters.\n"
        "With a card its holder can recover it: compare the check number that is printed.",
    ),
)
@survey_option
@option(
    "--file", "draft", required=True, type=FILE, ja="下書きファイル（.usbdraft）", en="the draft"
)
@option("--body-code", metavar="CODE", ja="団体コード（6桁）", en="the six digits of the body")
@recovery_option
@passphrase_file
@as_json
@click.pass_obj
def new_draft(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    survey: Path,
    draft: Path,
    body_code: str | None,
    recovery: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Make a draft that holds the survey and, if it was given, the body's code."""
    require_free(draft)
    pack = chosen_pack(survey, rim)
    content = DraftContent(pack=pack.text, answers=_known_answers(pack.form, body_code))
    card = None if recovery is None else chosen_card(recovery)
    words = passphrase.chosen(passphrase_file, passphrase.DRAFT)
    with about(draft):
        made = kept(Drafts, rim).create(draft, content, words, recovery=card)
        made.close()
    if all(slot.label != "manager" for slot in made.slots):
        tell(str(_NO_RECOVERY))
    report({**facts(made), **_survey(pack)}, as_json=as_json)
    return Exit.DONE


def _known_answers(form: Form, body_code: str | None) -> Raw:
    if body_code is None:
        return {}
    require_body_code(body_code)
    if RESPONDENT_BODY not in form.questions:
        # What a survey does not ask is no answer, as in the window.
        return {}
    return read_answers(form, canonical({RESPONDENT_BODY: body_code}))


@click.command(
    "show",
    cls=CodedCommand,
    words=Words(
        "下書きを開ける人と世代を示します。合言葉は要りません。\n"
        "--contents を付けると、合言葉を尋ねて、進み具合と提出ファイルも示します。",
        "Show who can open a draft, and its generation; no passphrase is asked.\n"
        "With --contents it is asked, and progress and sealed files are shown too.",
    ),
)
@draft_argument
@option("--contents", is_flag=True, ja="中身も調べます。", en="Look inside too.")
@as_slot
@passphrase_file
@as_json
@click.pass_obj
def show_draft(
    rim: Rim,
    *,
    draft: Path,
    contents: bool,
    wanted: SlotName | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Print what a draft is; nothing is locked or written."""
    way = WayIn(draft, passphrase_file, wanted)
    if not contents:
        report(looked_at(way, rim), as_json=as_json)
        return Exit.DONE
    found, content = looked_into(way, rim)
    with about(draft):
        pack = pack_of(content)
    report({**found, **_of_content(content, pack)}, as_json=as_json)
    if not as_json:
        write_lines(*_content_lines(content, pack))
    return Exit.DONE


def _survey(pack: Pack) -> JsonObject:
    return {"survey": pack.payload.survey, "version": pack.payload.version}


def _states(content: DraftContent, pack: Pack) -> Mapping[State, int]:
    """How many of the counted questions are in each state."""
    snapshot = snapshot_of(content)
    evaluation = evaluate(pack.form, snapshot.answers, reasons=snapshot.reasons)
    found = Counter(
        state
        for link_id, state in evaluation.states.items()
        if pack.form.questions[link_id].question.counted
    )
    return {state: found[state] for state in STATE_WORDS}


def _of_content(content: DraftContent, pack: Pack) -> JsonObject:
    people: list[JsonObject] = [
        {"slot": one.slot.who, "name": one.name, "post": one.post} for one in content.people
    ]
    submissions: list[JsonObject] = [
        {"revision": one.revision, "digest": one.dig, "file": one.file, "sealed_at": one.sealed_at}
        for one in content.submissions
    ]
    return {
        **_survey(pack),
        "edited_at": content.history.last_at,
        "people": people,
        "states": {state.value: count for state, count in _states(content, pack).items()},
        "pages": {page_id: work.state for page_id, work in content.pages.items()},
        "history": {"count": content.history.count, "head": content.history.head},
        "is_signed": content.pending is not None,
        "approvals": len(content.approvals),
        "submissions": submissions,
        "returns": len(content.returns),
    }


def _content_lines(content: DraftContent, pack: Pack) -> Iterator[str]:
    yield f"{_SURVEY}: {pack.payload.title} ({pack.payload.survey} v{pack.payload.version})"
    yield f"{_EDITED}: {content.history.last_at or '-'}"
    for one in content.people:
        yield f"{one.slot.who}: {one.name} {one.post}".rstrip()
    counts = _states(content, pack).items()
    yield " · ".join(f"{STATE_WORDS[state]} {count}" for state, count in counts)
    if content.pending is not None:
        yield str(_SIGNED)
    for sent in content.submissions:
        yield f"{str(_SENT).format(n=sent.revision)}: {sent.file} {sent.sealed_at}"
