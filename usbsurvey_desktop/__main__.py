"""`usbsurvey` and `python -m usbsurvey_desktop`: a command, or the windows.

Each is imported only when it is asked for: no command may load Qt, and the windows should not wait
for the commands. The second form is for developers: `-m` lets Python itself look for modules in the
working folder first, which may be one that was received.
"""

import os
import sys
from collections.abc import Sequence

from usbsurvey_desktop.cli.box import said_in_a_box
from usbsurvey_desktop.cli.hindrance import (
    hindrance,
    not_kept_beside,
    not_loaded,
    platforms_in,
    unsound,
)
from usbsurvey_desktop.cli.own_start import is_own_start
from usbsurvey_desktop.cli.start import Opening, opening
from usbsurvey_desktop.crashes import leave_nothing
from usbsurvey_desktop.places import profile, this_program


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask, by default those of the process; give the exit code."""
    if arguments is None:  # the process is this program's alone
        leave_nothing()
    if this_program().bundle is not None and is_own_start(sys.argv[1:]):
        from multiprocessing import freeze_support  # noqa: PLC0415 - see below

        # A frozen program is started again for each process of `review.crew`, and ends here then.
        freeze_support()
    words = sys.argv[1:] if arguments is None else arguments
    _write_every_character()
    asked = opening(words)
    if asked is not None:
        return _windows(asked)
    with said_in_a_box():
        return _command(words)


def _command(words: Sequence[str]) -> int:
    from usbsurvey_desktop.cli.main import commands, run  # noqa: PLC0415 - see above
    from usbsurvey_desktop.cli.rim import Rim  # noqa: PLC0415 - see above
    from usbsurvey_desktop.offscreen import (  # noqa: PLC0415 - see above
        annex_pdf_maker,
        form_pdf_maker,
        pdf_maker,
        qr_pdf_maker,
        self_test,
    )

    commands.add_command(self_test)
    makers = Rim(
        pdf=pdf_maker,
        qr_pdf=qr_pdf_maker,
        form_pdf=form_pdf_maker,
        annex_pdf=annex_pdf_maker,
    )
    return run(words, makers)


def _windows(asked: Opening) -> int:
    program = this_program()
    had = platforms_in(program.bundle)
    if words := hindrance(asked, os.environ, sys.platform, platforms=had):
        return _hindered(words)
    if asked.profile is None and (words := not_kept_beside(program)):
        return _hindered(words)
    try:
        from usbsurvey_desktop.app import QT_VERSION, run  # noqa: PLC0415 - see above
    except ImportError as error:
        return _hindered(not_loaded(error))
    if words := unsound(sys.version_info, QT_VERSION):
        return _hindered(words)
    return run(profile(asked.profile), asked.file, asked.practice)


def _hindered(words: str) -> int:
    from usbsurvey_desktop.cli.exit_codes import Exit  # noqa: PLC0415 - see above
    from usbsurvey_desktop.cli.output import tell  # noqa: PLC0415 - see above

    with said_in_a_box():
        tell(words)
    return Exit.WRONG_USE


def _write_every_character() -> None:
    """Keep a name that the console's code page lacks from ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
