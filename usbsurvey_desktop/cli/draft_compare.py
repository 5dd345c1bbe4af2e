"""`draft compare`: a draft held against a sealed file that was made from it."""

from collections.abc import Mapping
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.draft_desk import (
    WayIn,
    as_slot,
    draft_argument,
    looked_into,
    pack_of,
    report,
)
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import read_identity, read_package, reader_of
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, passphrase_file
from usbsurvey_desktop.cli.output import write_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.store.draft_content import reach_of
from usbsurvey_desktop.store.history import Reach
from usbsurvey_desktop.store.slots import SlotName

_REACH_WORDS: Mapping[Reach, Words] = {
    Reach.REACHED: Words(
        "この下書きは、提出ファイルを作ったとき以後のものです。",
        "The draft is as it was when that file was sealed, or later.",
    ),
    Reach.OLDER: Words(
        "古い世代です。この下書きは、提出ファイルを作る前の写しです。",
        "An older generation: the draft is a copy from before that file was sealed.",
    ),
    Reach.FORKED: Words(
        "分岐しています。提出ファイルは、別の写しから作られました。",
        "A fork: that file was sealed from another copy.",
    ),
    Reach.UNKNOWN: Words(
        "比べられません。この提出ファイルが、この下書きから作られたかどうかが分かりません。",
        "This cannot be told: nothing shows that the file was sealed from this draft.",
    ),
}


@click.command(
    "compare",
    cls=CodedCommand,
    words=Words(
        "下書きが、提出ファイルを作ったときより古い写しでないかを調べます。\n"
        "古い写しか、別の写しか、どちらか分からなければ、終了コード1で終わります。",
        "See whether a draft is an older copy than one of its sealed files.\n"
        "Ends with exit code 1 if it is, if the file was sealed from another copy, or if neither\n"
        "can be told.",
    ),
)
@draft_argument
@option("--package", required=True, type=FILE, ja="提出ファイル", en="a package sealed from it")
@option("--identity", required=True, type=FILE, ja="回答者の身分証", en="who sealed it (.p12)")
@option(
    "--identity-passphrase-file",
    type=FILE,
    ja="身分証の合言葉が下書きと違うとき、そのファイル",
    en="the identity's passphrase, where it is another one",
)
@as_slot
@passphrase_file
@as_json
@click.pass_obj
def compare_draft(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    package: Path,
    identity: Path,
    identity_passphrase_file: Path | None,
    wanted: SlotName | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Hold the history in the package against that of the draft; nothing is written."""
    found, content = looked_into(WayIn(draft, passphrase_file, wanted), rim)
    with about(draft):
        pack = pack_of(content)
    own = read_identity(identity, rim, identity_passphrase_file or passphrase_file)
    opened = read_package(package, reader_of(own, pack, rim=rim))
    sealed, previous = opened.submission.history, opened.submission.prev
    reach = reach_of(content, opened.digest, previous, count=sealed.count, head=sealed.head)
    told: JsonObject = {
        "digest": opened.digest,
        "revision": opened.submission.revision,
        "reach": reach.value,
    }
    report({**found, **told}, as_json=as_json)
    if not as_json:
        write_lines(str(_REACH_WORDS[reach]))
    return Exit.DONE if reach is Reach.REACHED else Exit.ANSWER_IS_NO
