"""The folder the program keeps for one user: its layout, and nothing of what is in it.

All names are made by the program:

    packs/        survey packs as they came, `<survey>-v<version>-<16 hex>.survey.txt`
    identities/   key files and cards, `<body code>-<8 hex>.p12`, `.open.p12`, `.card.txt`
    drafts/       encrypted drafts with their `.prev` and `.lock`
    records/      record books (受渡し記録簿), `<body code>-<year>.usbrecord`
    checks/       results of checks, encrypted, `<survey>-<8 signs>.checks` (`review.cache`),
                  under the opening key and `profile.secret`
    remarks/      what was written to tallies, encrypted, `<survey>-<8 signs>.remarks`
    output/       sealed files, `<body code>-<form>-r<revision>.sealed.txt`
    pins.json     issuers whose 照合番号 was confirmed (`identity.pins`)
    rosters.json  署名者名簿 last believed, their versions and keepers (`identity.roster_pins`)
    generations.json   the highest generation seen of each draft
    practice/     a practice while it lasts; removed when its window is closed, with the
                  `practice.made` beside it that says the program made the folder, and the
                  `practice.made.lock` that keeps it from other programs of the same profile
    settings.json      what the user likes (`settings`)
    QtProject.conf     folders that dialogs of Qt have shown, written by Qt (`gui.ask`); on Windows
                  it uses the registry
    program.json       which version of the program used the folder last (`last_used`)
    log.txt       events without answers, names or paths (`logs`), with `.1` and `.2`

Nothing here can be read as an answer, and a lost `generations.json` only loses a warning. Where
the folder is, only the rim knows (`places`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError

PRIVATE = 0o700
"""The mode of a folder that other users of the machine cannot list."""


@dataclass(frozen=True)
class ProfileFolder:
    """The folder of one user; it need not exist.

    `issuer_pins` are those of the administrator, which hold whatever the folder says: by survey the
    fingerprint of the issuer's certificate.
    """

    folder: Path
    issuer_pins: Mapping[str, str] = field(default_factory=dict)

    @property
    def packs(self) -> Path:
        """Survey packs that were taken in."""
        return self.folder / "packs"

    @property
    def identities(self) -> Path:
        """Identities made on this terminal."""
        return self.folder / "identities"

    @property
    def drafts(self) -> Path:
        """Where drafts lie unless a person chose another place."""
        return self.folder / "drafts"

    @property
    def records(self) -> Path:
        """Where record books lie unless a person chose another place."""
        return self.folder / "records"

    @property
    def checks(self) -> Path:
        """Results of checks of packages, which only their reader opens."""
        return self.folder / "checks"

    @property
    def remarks(self) -> Path:
        """What a person wrote to tallies, which only they open."""
        return self.folder / "remarks"

    @property
    def output(self) -> Path:
        """Where sealed files are put."""
        return self.folder / "output"

    @property
    def practice(self) -> Path:
        """Where a practice lies while it lasts."""
        return self.folder / "practice"

    @property
    def pins(self) -> Path:
        """The issuers this user has confirmed."""
        return self.folder / "pins.json"

    @property
    def rosters(self) -> Path:
        """The rosters this user has confirmed, and the last version of each."""
        return self.folder / "rosters.json"

    @property
    def generations(self) -> Path:
        """The highest generation seen of each draft."""
        return self.folder / "generations.json"

    @property
    def settings(self) -> Path:
        """The user's settings."""
        return self.folder / "settings.json"

    @property
    def dialogs(self) -> Path:
        """What Qt notes of its dialogs, where the system has no registry."""
        return self.folder / "QtProject.conf"

    @property
    def program(self) -> Path:
        """Which version of the program used the folder last."""
        return self.folder / "program.json"

    @property
    def log(self) -> Path:
        """The log, which holds no answers, names or paths."""
        return self.folder / "log.txt"

    def make(self) -> None:
        """Make the folders for what is made or taken in here.

        Raises:
            SurveyError: `file_unwritable`.
        """
        try:
            for folder in (self.folder, self.packs, self.identities, self.drafts, self.records):
                folder.mkdir(PRIVATE, parents=True, exist_ok=True)
        except OSError as error:
            raise SurveyError(Code.FILE_UNWRITABLE) from error
