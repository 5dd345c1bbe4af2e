"""What the commands about drafts share: how one is opened, and what is told of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import WrongUse, argument, option
from usbsurvey_desktop.cli.containers import kept, write_facts
from usbsurvey_desktop.cli.inputs import read_card_file
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE
from usbsurvey_desktop.cli.output import tell
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.records import JsonObject, JsonValue
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Draft, Drafts
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.slots import SlotName

_LABELS = ("respondent", "approver", "other", "manager")
_NOT_A_SLOT = Words(
    "人は respondent-1 のように書いてください（respondent、approver、other、manager と番号）。",
    "Write a person as respondent-1: respondent, approver, other or manager, and a number.",
)
_OLDER = Words(
    "この下書きは古い写しかもしれません。この端末は第{newer}世代を見ています（最後の変更 {at}）。",
    "This draft may be an older copy: generation {newer} was seen here (last edit {at}).",
)
OLD_COPIES = Words(
    "前の写しは、今までの合言葉でまだ開けます。鍵を更新するには draft rekey を使ってください。",
    "Copies made before still open with the old passphrases. draft rekey makes a new key.",
)
_NOBODY = Words(
    "--as の人は、この下書きにいません（人は draft show で見られます）。",
    "Nobody of the name in --as can open this draft (see draft show).",
)
_RECOVERY = Words("復旧用の鍵の照合番号", "Check number of the recovery key")
_SHOWN = {
    "file": Words("ファイル", "file"),
    "generation": Words("世代", "generation"),
    "slots": Words("開ける人", "who can open it"),
    "slot": Words("対象の人", "person"),
    "answers": Words("回答の数", "answers"),
    "reasons": Words("理由の数", "reasons"),
    "changed": Words("変わった回答の数", "answers changed"),
    "gone": Words("外れた人（もう一度加えてください）", "out (add them again)"),
}

draft_argument = argument("draft", ja="下書きファイル", en="a draft", type=FILE)


class Slot(click.ParamType[SlotName]):
    """A way in as the history writes it: `respondent-1`."""

    name = "slot"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> SlotName:
        """The slot of that name."""
        del param, ctx
        label, _, number = str(value).rpartition("-")
        if label not in _LABELS or number not in {str(n) for n in range(1, 100)}:
            raise WrongUse(_NOT_A_SLOT)
        return SlotName.model_validate({"label": label, "no": int(number)})


as_slot = option(
    "--as",
    "wanted",
    type=Slot(),
    metavar="respondent-1",
    ja="開く人（省くと、合言葉の合う人）",
    en="who opens it (by default whoever the passphrase is of)",
)
person_option = option(
    "--person",
    type=Slot(),
    required=True,
    metavar="approver-1",
    ja="対象の人（manager-1 は復旧用の鍵）",
    en="whose way in (manager-1 is the recovery slot)",
)
recovery_option = option(
    "--recovery", type=FILE, ja="復旧する人の公開カード", en="the card of who can recover it"
)


older_copy_option = option(
    "--older-copy",
    is_flag=True,
    ja="古い写しと分かったうえで変更します。",
    en="Change the draft although it is an older copy.",
)


@dataclass(frozen=True)
class WayIn:
    """How the caller gets into a draft; an older copy is changed only with `older_copy`."""

    draft: Path
    passphrase_file: Path | None
    wanted: SlotName | None
    older_copy: bool = False


@contextmanager
def opened(way: WayIn, rim: Rim) -> Iterator[tuple[Draft, str]]:
    """The draft, under its lock until the block ends, and the passphrase that opened it.

    Raises:
        SurveyError: what opening a draft raises, or `require_newest`; what the block raises names
            the draft.
    """
    with about(way.draft):
        # First: nobody is asked a passphrase for a missing file.
        _require_known(way, names(kept(Drafts, rim).slots(way.draft)))
    words = passphrase.existing(way.passphrase_file, passphrase.DRAFT)
    with about(way.draft):
        draft = kept(Drafts, rim).open(way.draft, words, way.wanted)
        try:
            require_newest(draft.newer, older_copy=way.older_copy)
            yield draft, words
        finally:
            draft.close()


def looked_at(way: WayIn, rim: Rim) -> JsonObject:
    """What a draft shows to everybody, as `facts` tells it; no passphrase is asked.

    Raises:
        SurveyError: `file_unreadable`, or check 1 or 2 of the format.
    """
    with about(way.draft):
        outside = kept(Drafts, rim).outside(way.draft)
    tell_older(outside.newer)
    return {
        "file": str(way.draft),
        "file_id": outside.file_id,
        "generation": outside.number,
        "slots": names(outside.slots),
        "is_older": outside.newer is not None,
    }


def looked_into(way: WayIn, rim: Rim) -> tuple[JsonObject, DraftContent]:
    """The same, and what is in the draft; nothing is locked or written.

    Raises:
        SurveyError: what looking into a draft raises.
    """
    found = looked_at(way, rim)
    _require_known(way, found["slots"])
    words = passphrase.existing(way.passphrase_file, passphrase.DRAFT)
    with about(way.draft):
        return found, kept(Drafts, rim).look(way.draft, words, way.wanted)


def _require_known(way: WayIn, slots: JsonValue) -> None:
    """Refuse a person who has no way in, before a passphrase is asked.

    Raises:
        WrongUse: with where to look.
    """
    if way.wanted is not None and isinstance(slots, list) and way.wanted.who not in slots:
        raise WrongUse(_NOBODY)


def tell_older(newer: Generation | None) -> None:
    """Say that this terminal has seen a later generation, if it has."""
    if newer is not None:
        tell(str(_OLDER).format(newer=newer.number, at=newer.edited_at or "-"))


def require_newest(newer: Generation | None, *, older_copy: bool) -> None:
    """Say that the draft is an older copy, if it is, and let it pass only if that is wanted.

    Whoever saved it would make the newer file look like the older one.

    Raises:
        SurveyError: `draft_conflict` with `reason` `older_copy`.
    """
    tell_older(newer)
    if newer is not None and not older_copy:
        raise SurveyError(Code.DRAFT_CONFLICT, {"reason": "older_copy", "newer": newer.number})


def pack_of(content: DraftContent) -> Pack:
    """The survey in a draft.

    Raises:
        SurveyError: `draft_content` with the code of the `pack`, if it is not sound.
    """
    pack = read_pack(content.pack.encode("ascii"))
    if isinstance(pack, Refused):
        raise SurveyError(Code.DRAFT_CONTENT, {"pack": pack.code.value})
    return pack


def chosen_card(path: Path) -> Card:
    """Read the card the caller named, and tell its 照合番号 to be compared.

    Raises:
        SurveyError: what the card is refused with.
    """
    card = read_card_file(path)
    tell(f"{_RECOVERY}: {check_number(card.certificate.fingerprint)}")
    return card


def names(slots: tuple[SlotName, ...]) -> list[JsonValue]:
    """Ways in as JSON."""
    return [slot.who for slot in slots]


def facts(draft: Draft) -> JsonObject:
    """What every command tells of the draft it has left behind."""
    return {
        "file": str(draft.path),
        "file_id": draft.file_id,
        "generation": draft.generation.number,
        "slots": names(draft.slots),
        "is_older": draft.newer is not None,
    }


def report(found: JsonObject, *, as_json: bool) -> None:
    """Print what became of a draft."""
    write_facts(found, _SHOWN, as_json=as_json)
