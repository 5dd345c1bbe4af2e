"""`draft migrate`: a draft taken along to a corrected version of its survey."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.containers import kept
from usbsurvey_desktop.cli.draft_desk import (
    WayIn,
    as_slot,
    draft_argument,
    looked_at,
    older_copy_option,
    opened,
    pack_of,
    report,
)
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import chosen_pack
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, passphrase_file, survey_option
from usbsurvey_desktop.cli.output import require_free, tell, write_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.moves import Fate, Kind, Move, Why
from usbsurvey_desktop.records import JsonObject, JsonValue
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.submitting.moving import Former, Moving, formers, move, way_to

_FATES: Mapping[Fate, Words] = {
    Fate.CARRIED: Words("引き継ぐもの", "Carried over"),
    Fate.RECHECK: Words("引き継いで、もう一度確かめるもの", "Carried over, to be confirmed"),
    Fate.DROPPED: Words("引き継がないもの", "Not carried over"),
}
_ADDED = Words("新しい設問", "New questions")
_WHYS: Mapping[Why, Words] = {
    Why.WORDS: Words("言葉が変わりました", "worded in another way"),
    Why.OPTIONS: Words("選択肢が増えたか減りました", "other options beside it"),
    Why.SHOWN: Words("新しい版では対象になります", "applies now"),
    Why.GONE: Words("新しい版にありません", "not in the newer version"),
    Why.TYPE: Words("設問の種類が違います", "another type of question"),
    Why.OPTION_GONE: Words("選んだ選択肢がありません", "a chosen option is gone"),
    Why.LIMITS: Words("新しい版の決まりに合いません", "does not fit its limits now"),
    Why.CHECK: Words("確認の文や条件が変わりました", "its check changed"),
}
_KINDS: Mapping[Kind, Words] = {
    Kind.ANSWER: Words("回答", "answer"),
    Kind.FREE_TEXT: Words("自由記述", "free text"),
    Kind.REASON: Words("確認への理由", "reason"),
    Kind.MEMO: Words("庁内メモ", "internal note"),
    Kind.REMARK: Words("返信への対応", "reply"),
}
_FORMER_WORDS = Words(
    "調査票の第{n}版での文：{words}", "Words in version {n} of the survey: {words}"
)
_FORMER_ANSWER = Words(
    "調査票の第{n}版での回答：{words}", "Answer in version {n} of the survey: {words}"
)
_UNSIGNED = Words(
    "署名は新しい下書きに引き継ぎません。もう一度署名してください。",
    "The signature does not go over: sign again.",
)
_KEPT = Words(
    "元の下書きは変わっていません。この端末では、これからは古い写しとして開きます。",
    "The draft before is as it was. On this terminal it counts as an older copy from now on.",
)


@click.command(
    "migrate",
    cls=CodedCommand,
    words=Words(
        "下書きを、同じ調査の新しい版に移して、別のファイルに書きます。\n"
        "引き継ぐもの、確かめるもの、引き継がないものを、理由といっしょに示します。\n"
        "元の下書きは変わりません。",
        "Take a draft to a later version of its survey, into a file of its own.\n"
        "What goes over, what is to be confirmed and what stays behind is told, with the reasons.\n"
        "The draft before stays as it is.",
    ),
)
@draft_argument
@survey_option
@option("--out", required=True, type=FILE, ja="新しい下書きファイル", en="the new draft")
@as_slot
@older_copy_option
@passphrase_file
@as_json
@click.pass_obj
def migrate_draft(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    survey: Path,
    out: Path,
    wanted: SlotName | None,
    older_copy: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Write the draft of the later version, and tell what became of everything."""
    require_free(out)
    later = chosen_pack(survey, rim)
    here = kept(Drafts, rim)
    with opened(WayIn(draft, passphrase_file, wanted, older_copy), rim) as (before, _words):
        moving = way_to(later, pack_of(before.content), before.content)
        with about(out):
            move(here, before, out, moving, now=rim.now(), memos=_memos(moving))
    found = looked_at(WayIn(out, None, None), rim)
    tell(*([str(_UNSIGNED)] if moving.is_signed else []), str(_KEPT))
    report({**found, **_told(moving)}, as_json=as_json)
    if not as_json:
        write_lines(*_lines(moving))
    return Exit.DONE


def _memos(moving: Moving) -> Mapping[str, str]:
    return {name: "\n".join(_memo(one, moving)) for name, one in formers(moving).items()}


def _memo(former: Former, moving: Moving) -> Iterator[str]:
    version = moving.earlier.payload.version
    for words, told in ((_FORMER_WORDS, former.words), (_FORMER_ANSWER, former.answers)):
        yield from (str(words).format(n=version, words=one) for one in told)


def _told(moving: Moving) -> JsonObject:
    found, later = moving.migration, moving.later.payload
    fates: dict[str, JsonValue] = {
        fate.value: [_move(one, moving) for one in found.of(fate)] for fate in _FATES
    }
    return {
        "survey": later.survey,
        "version": later.version,
        "former_version": moving.earlier.payload.version,
        "was_signed": moving.is_signed,
        **fates,
        "added": list(found.added),
        "conditioned": list(found.conditioned),
    }


def _move(one: Move, moving: Moving) -> JsonObject:
    told: JsonObject = {"kind": one.kind.value, "name": one.name}
    if one.fate is Fate.CARRIED:
        return told
    wordings: list[JsonValue] = [{"before": w.before, "now": w.now} for w in one.wordings]
    return {
        **told,
        "why": one.why.value if one.why else None,
        "finding": one.finding.value if one.finding else None,
        "typed": moving.label(one),
        "wordings": wordings,
    }


def _lines(moving: Moving) -> Iterator[str]:
    found = moving.migration
    for fate, heading in _FATES.items():
        # Pages follow their questions and have no row, as in the window.
        moves = [one for one in found.of(fate) if one.kind is not Kind.PAGE]
        yield f"{heading}: {len(moves) - _beside(moves, moving)}"
        if fate is not Fate.CARRIED:
            yield from (_line(one, moving) for one in moves)
    yield f"{_ADDED}: {len(found.added)}"
    yield from (f"  {name}" for name in found.added)


def _beside(moves: Sequence[Move], moving: Moving) -> int:
    """How many are free texts told with their answer, which count as one with it."""
    answers = {one.name for one in moves if one.kind is Kind.ANSWER}
    owner = moving.earlier.form.free_text_owner
    return sum(one.kind is Kind.FREE_TEXT and owner.get(one.name) in answers for one in moves)


def _line(one: Move, moving: Moving) -> str:
    why = f" — {_WHYS[one.why]}" if one.why else ""
    return f"  {_KINDS[one.kind]} {one.name}: {moving.label(one)}{why}"
