"""Commands that speak two languages, and end every refusal with a code, a sentence and an exit.

A command returns its exit code. A `SurveyError` on its way out is printed as `code: sentence` on
stderr and, with `--json`, as `{"status": code, …}` on stdout.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from usbsurvey_desktop.cli.about import FILE_FACT
from usbsurvey_desktop.cli.exit_codes import Exit, exit_code
from usbsurvey_desktop.cli.language import Language, Words, chosen_language
from usbsurvey_desktop.cli.messages import line
from usbsurvey_desktop.cli.output import write_json
from usbsurvey_desktop.errors import SurveyError

_USAGE = Words("使い方: ", "Usage: ")
_ARGUMENTS = Words("指定するもの", "Positional arguments")
_OPTIONS = Words("オプション", "Options")
_COMMANDS = Words("コマンド", "Commands")
_HELP = Words("この説明を表示します。", "Show this message.")
_REQUIRED = Words("必須", "required")


class WrongUse(click.UsageError):
    """A mistake on the command line that click cannot see, in the user's language."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))


Function = TypeVar("Function", bound=Callable[..., Any])


class _Worded(click.Command):
    """A command whose help is in the language of the moment."""

    def __init__(self, *arguments: Any, words: Words, **settings: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **settings)
        self._words = words

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=str(_USAGE))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, line by line: Japanese has no spaces to wrap at."""
        del ctx
        formatter.write_paragraph()
        for text in str(self._words).splitlines():
            formatter.write(f"  {text}\n")

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first line, uncut."""
        del limit
        return str(self._words).splitlines()[0]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in the language of the moment."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = str(_HELP)
        return option

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the arguments are."""
        given = [param for param in self.get_params(ctx) if isinstance(param, WordedArgument)]
        if given:
            with formatter.section(str(_ARGUMENTS)):
                formatter.write_dl([param.get_help_record(ctx) for param in given])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the options are."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for param in options if (record := param.get_help_record(ctx))]
        with formatter.section(str(_OPTIONS)):
            formatter.write_dl(records)


def refused(error: SurveyError, *, as_json: bool) -> Exit:
    """Tell a refusal, and give the exit code it ends with."""
    click.echo(line(error.code, error.facts), err=True)
    if as_json:
        facts = {key: fact for key, fact in error.facts.items() if key != FILE_FACT}
        write_json({"status": error.code.value, **facts})
    return exit_code(error.code)


class CodedCommand(_Worded):
    """A sub-command."""

    def invoke(self, ctx: click.Context) -> None:
        """Run, and leave with the exit code of the answer or of the refusal."""
        try:
            code: Exit = super().invoke(ctx)
        except SurveyError as error:
            code = refused(error, as_json=bool(ctx.params.get("as_json")))
        ctx.exit(code)


class WordedGroup(_Worded, click.Group):
    """A group of sub-commands."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and then the commands, in the order they were added."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one line for each command."""
        del ctx
        rows = [(name, command.get_short_help_str()) for name, command in self.commands.items()]
        with formatter.section(str(_COMMANDS)):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order they were added."""
        del ctx
        return list(self.commands)


class WordedOption(click.Option):
    """An option whose help is in the language of the moment."""

    def __init__(self, *arguments: Any, words: Words, **settings: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **settings)
        self._words = words

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """How the option is written, and what it is for."""
        del ctx
        names = ", ".join(self.opts)
        metavar = "" if self.is_flag else f" {self.metavar or 'FILE'}"
        required = f" [{_REQUIRED}]" if self.required else ""
        return f"{names}{metavar}", f"{self._words}{required}"


class WordedArgument(click.Argument):
    """An argument whose help is in the language of the moment."""

    def __init__(self, *arguments: Any, words: Words, **settings: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **settings)
        self._words = words

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """How the argument is written, and what it is."""
        return self.make_metavar(ctx), str(self._words)


def option(*names: str, ja: str, en: str, **settings: Any) -> Callable[[Function], Function]:  # noqa: ANN401 - click's own
    """An option with its help in both languages."""
    return click.option(*names, cls=WordedOption, words=Words(ja, en), **settings)


def argument(name: str, ja: str, en: str, **settings: Any) -> Callable[[Function], Function]:  # noqa: ANN401 - click's own
    """An argument with its help in both languages."""
    return click.argument(name, cls=WordedArgument, words=Words(ja, en), **settings)


def usage_sentence(error: click.ClickException) -> str:
    """What is wrong with the words on the command line."""
    if chosen_language() is Language.ENGLISH or isinstance(error, WrongUse):
        return error.format_message()
    match error:
        case click.MissingParameter(param=param) if param is not None:
            return f"{param.get_error_hint(error.ctx)} がありません。"
        case click.NoSuchOption():
            return f"{error.option_name} というオプションはありません。"
        case click.exceptions.NoSuchCommand():
            is_inner = error.ctx is not None and error.ctx.parent is not None
            words = "コマンドは" if is_inner else "コマンドもファイルも"
            return f"{error.command_name} という{words}ありません。"
        case click.BadParameter(param=param) if param is not None:
            allowed = _allowed(param.type)
            return f"{param.get_error_hint(error.ctx)} の値が正しくありません{allowed}。"
        case _:
            return f"使い方が違います（{error.format_message()}）。"


def _allowed(kind: click.ParamType[Any]) -> str:
    """What a value may be, in brackets; nothing where that is not a short list or a range."""
    match kind:
        case click.Choice():
            return f"（{'、'.join(map(str, kind.choices))} のどれか）"
        case click.IntRange():
            most = "" if kind.max is None else f"{kind.max}以下"
            return f"（{kind.min}以上{most}の整数）"
        case _:
            return ""
