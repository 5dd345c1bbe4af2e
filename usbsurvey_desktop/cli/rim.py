"""What a command gets from the world around it: the user, their folder, the clock, the policy."""

import platform
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NoReturn, TypeAlias

from usbsurvey_desktop.crypto.kdf import WRITTEN, KdfParameters
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.identity.key_file import Protection
from usbsurvey_desktop.places import account, cores, policy_file, profile, program_folder
from usbsurvey_desktop.qr.sheet import QrSheet
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.rules import NO_RULES, Rules, rules_in
from usbsurvey_desktop.tally.report import Report

JAPAN = timezone(timedelta(hours=9))
MakePdf: TypeAlias = Callable[[Report, datetime], bytes]
"""Makes a PDF of a report; the time is what it names as its own."""
MakeQrPdf: TypeAlias = Callable[[QrSheet, datetime], bytes]
"""The same of a QR sheet."""
MakeFormPdf: TypeAlias = Callable[[Form, str, str, datetime], bytes]
"""The same of a form, its digest and the language (`ja`, `en`) of the words around it."""

MakeAnnexPdf: TypeAlias = Callable[[Pack, str, datetime], bytes]
"""The same of the annex of an official letter: a pack, and what its file is called."""


def clock() -> datetime:
    """The time of this terminal, in Japanese time."""
    return datetime.now(JAPAN)  # noqa: TID251 - the rim, where the clock comes from


def _own() -> ProfileFolder:
    return ProfileFolder(profile())


def _no_pdf() -> NoReturn:
    raise SurveyError(Code.FILE_UNWRITABLE, {"reason": "no_qt"})


@dataclass(frozen=True)
class Rim:
    """One call's surroundings; a test gives other ones."""

    profile: ProfileFolder = field(default_factory=_own)
    now: Callable[[], datetime] = clock
    policy: Path = field(default_factory=policy_file)
    """Where the administrator's file lies, if there is one."""
    rules: Rules = NO_RULES
    program: Path = field(default_factory=program_folder)
    """Where the copy of the program lies that is running."""
    account: str = field(default_factory=account)
    host: str = field(default_factory=platform.node)
    kdf: KdfParameters = WRITTEN
    """What a new passphrase slot costs where no policy says it; less only in tests."""
    protection: Protection = field(default_factory=Protection)
    """What a guess at a new key file costs; less only in tests."""
    calls: OsCalls = OS
    cores: int = field(default_factory=cores)
    """How many processes may check packages at a time."""
    pdf: Callable[[], MakePdf] = _no_pdf
    """Gives what makes PDFs, which takes Qt; `file_unwritable` with `no_qt` where there is none."""
    qr_pdf: Callable[[], MakeQrPdf] = _no_pdf
    """The same for QR sheets."""
    form_pdf: Callable[[], MakeFormPdf] = _no_pdf
    """The same for forms on paper."""
    annex_pdf: Callable[[], MakeAnnexPdf] = _no_pdf
    """The same for annexes of official letters."""

    def ruled(self) -> "Rim":
        """The same under the policy, its issuers among the pins of the folder.

        Raises:
            SurveyError: `policy_refused`.
        """
        rules = rules_in(self.policy)
        return replace(
            self, rules=rules, profile=ProfileFolder(self.profile.folder, rules.issuer_pins)
        )
