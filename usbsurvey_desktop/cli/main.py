"""The command line: which commands there are, and how a call of them ends."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from usbsurvey_desktop import __version__, logs
from usbsurvey_desktop.cli.answers import answers_group
from usbsurvey_desktop.cli.bundles import bundle_group
from usbsurvey_desktop.cli.command import WordedGroup, option, refused, usage_sentence
from usbsurvey_desktop.cli.drafts import draft_group
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.form_printing import print_form
from usbsurvey_desktop.cli.forms import form_group
from usbsurvey_desktop.cli.identities import identity_group
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import line
from usbsurvey_desktop.cli.notes import note_command
from usbsurvey_desktop.cli.opening import open_command
from usbsurvey_desktop.cli.options import FILE
from usbsurvey_desktop.cli.output import tell, write_lines
from usbsurvey_desktop.cli.own_facts import about_command
from usbsurvey_desktop.cli.practice import demo
from usbsurvey_desktop.cli.qr_group import qr_group
from usbsurvey_desktop.cli.records import record_group
from usbsurvey_desktop.cli.reviewing import review_group
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.rosters import roster_group
from usbsurvey_desktop.cli.sealing import seal
from usbsurvey_desktop.cli.surveys import survey_group
from usbsurvey_desktop.cli.tallying import tally
from usbsurvey_desktop.cli.verifying import verify
from usbsurvey_desktop.cli.xlsforms import export_xlsform, import_xlsform
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.profile_folder import ProfileFolder

PROGRAM = "usbsurvey"
_STOPPED = Words("中止しました。", "Stopped.")
_TRY_HELP = Words("使い方は --help で見られます。", "See --help.")
_ABOUT = Words(
    "通信しない調査の道具です。回答し、署名し、封をし、開いて確かめます。\n\n"
    "コマンドを付けずに起動すると、画面を開きます：\n"
    "  usbsurvey [--profile DIR] [--practice DIR] [FILE]\n\n"
    "終了コード: 0 完了 · 1 答えが「いいえ」 · 2 使い方か入力の誤り ·\n"
    "            3 安全のため拒否 · 4 合言葉の誤り\n"
    "合言葉: --passphrase-file、環境変数 USBSURVEY_PASSPHRASE、なければ尋ねます。\n"
    "言語: 環境変数 USBSURVEY_LANG（ja または en）。",
    "A survey desk without a network: answer, sign, seal, open and check.\n\n"
    "Without a command it opens the windows:\n"
    "  usbsurvey [--profile DIR] [--practice DIR] [FILE]\n\n"
    "Exit codes: 0 done · 1 the answer is no · 2 wrong use or input ·\n"
    "            3 refused for safety · 4 wrong passphrase\n"
    "Passphrase: --passphrase-file, the variable USBSURVEY_PASSPHRASE, else it is asked.\n"
    "Language: the variable USBSURVEY_LANG (ja or en).",
)


def _show_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's callback
    if asked:
        write_lines(f"{PROGRAM} {__version__}")
        ctx.exit(Exit.DONE)


@click.group(PROGRAM, cls=WordedGroup, words=_ABOUT)
@option(
    "--profile",
    type=FILE,
    metavar="DIR",
    ja="利用者のフォルダー（既定はこの利用者のもの）。",
    en="The user's folder (by default the one of this account).",
)
@option(
    "--practice",
    type=FILE,
    metavar="DIR",
    ja="練習用のフォルダー（demo で作ったもの）を使います。",
    en="Use a practice world made by demo.",
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    ja="版を表示します。",
    en="Show the version.",
)
@click.pass_context
def commands(ctx: click.Context, profile: Path | None, practice: Path | None) -> None:
    """Hold all commands."""
    rim: Rim = ctx.ensure_object(Rim)
    if practice is not None:
        # A practice world has issuers of its own, which the administrator has never seen.
        ctx.obj = replace(rim, profile=ProfileFolder(practice / "profile"))
    elif profile is not None:
        ctx.obj = replace(rim, profile=ProfileFolder(profile, rim.rules.issuer_pins))


form_group.add_command(print_form)
form_group.add_command(import_xlsform)
form_group.add_command(export_xlsform)
commands.add_command(form_group)
commands.add_command(answers_group)
commands.add_command(identity_group)
commands.add_command(survey_group)
commands.add_command(draft_group)
commands.add_command(seal)
commands.add_command(open_command)
commands.add_command(note_command)
commands.add_command(roster_group)
commands.add_command(verify)
commands.add_command(tally)
commands.add_command(review_group)
commands.add_command(bundle_group)
commands.add_command(record_group)
commands.add_command(qr_group)
commands.add_command(demo)
commands.add_command(about_command)


def run(arguments: Sequence[str], rim: Rim | None = None) -> int:
    """Run one command; whatever happens ends as an exit code, never as a traceback.

    Under a policy that is not right nothing runs.
    """
    try:
        ruled = (rim or Rim()).ruled()
    except SurveyError as error:
        return refused(error, as_json="--json" in arguments)
    try:
        code: int = commands.main(list(arguments), PROGRAM, standalone_mode=False, obj=ruled)
    except click.ClickException as error:
        return _wrong_use(error)
    except click.Abort:
        tell(str(_STOPPED))
        return Exit.WRONG_USE
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback would show values
        place = logs.unexpected(error)
        tell(f"{line(Code.UNEXPECTED, {})} [{type(error).__name__} {place}]")
        return Exit.ANSWER_IS_NO
    return code


def _wrong_use(error: click.ClickException) -> Exit:
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        tell(*error.format_message().splitlines())
        return Exit.WRONG_USE
    if context is not None:
        tell(*context.get_usage().splitlines())
    tell(*usage_sentence(error).splitlines(), str(_TRY_HELP))
    return Exit.WRONG_USE
