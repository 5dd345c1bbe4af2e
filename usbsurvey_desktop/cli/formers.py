"""Which version `survey publish` makes: after the pack that was named, and those kept here."""

from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.cli.command import WrongUse
from usbsurvey_desktop.cli.inputs import read_survey
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import tell, write_file
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.terms import WrittenTerms
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.succession import followed, next_version, require_higher
from usbsurvey_desktop.submitting.kept_packs import keep_pack, kept_packs

_TWO_FORMERS = Words(
    "--terms の supersedes が、前の版（--supersedes の調査票、またはこの端末にある新しい版）と"
    "違います。",
    "`supersedes` in --terms is not the former version: the pack given by --supersedes, or a newer "
    "one kept here.",
)
_FIRST = Words(
    "第1版には前の版がありません。"
    "--terms に supersedes を書くときは、version を2以上にしてください。",
    "Version 1 supersedes nothing: with `supersedes` in --terms write a `version` of 2 or more.",
)
_ITSELF = Words(
    "--out が前の版の調査票ファイルです。別の名前にしてください。",
    "--out is the pack of the former version. Give another name.",
)
_KEPT_HERE = Words(
    "この端末に第{version}版があるので、その次の版にします。",
    "Version {version} is kept here, so this is a version after it.",
)
_NOT_KEPT = Words(
    "注意: 調査票ファイルは書きましたが、この端末には入れられませんでした。"
    "次の版は、--supersedes でこのファイルを指定してください。",
    "Note: the pack was written, but not kept in your folder. "
    "Name this file by --supersedes for the next version.",
)


@dataclass(frozen=True)
class Formers:
    """The pack that a caller named as the former version, and those of the profile."""

    named: Pack | None
    kept: tuple[Pack, ...]

    def following(self, written: WrittenTerms, survey: str, issuer: Certificate) -> WrittenTerms:
        """The terms with the version and the hash of the newest former pack, where there is one.

        Raises:
            SurveyError: as `followed` and `require_higher`.
            WrongUse: for a `supersedes` in the terms that is not this pack, or with version 1.
        """
        former = followed(survey, issuer, named=self._named_by(written), known=self.kept)
        if former is None:
            if written.supersedes is not None and written.version == 1:
                raise WrongUse(_FIRST)
            return written
        if written.supersedes not in (None, former.digest):
            raise WrongUse(_TWO_FORMERS)
        has_version = "version" in written.model_fields_set
        version = written.version if has_version else next_version(former)
        require_higher(version, former)
        if former != self.named:
            tell(str(_KEPT_HERE).format(version=former.payload.version))
        return written.model_copy(update={"version": version, "supersedes": former.digest})

    def _named_by(self, written: WrittenTerms) -> Pack | None:
        if self.named is not None or written.supersedes is None:
            return self.named
        return next((one for one in self.kept if one.digest == written.supersedes), None)


def formers(supersedes: Path | None, out: Path, rim: Rim) -> Formers:
    """Read the former versions before the long work.

    Raises:
        SurveyError: as `read_survey`.
        WrongUse: if the output would be written over the former version.
    """
    named = None if supersedes is None else read_survey(supersedes, rim).pack
    if supersedes is not None and out.exists() and out.samefile(supersedes):
        raise WrongUse(_ITSELF)
    return Formers(named, kept_packs(rim.profile))


def write_published(pack: Pack, out: Path, rim: Rim, *, force: bool) -> None:
    """Write the file, and keep the pack in the profile too; the file stands if that fails.

    Raises:
        SurveyError: as `write_file`.
    """
    write_file(out, f"{pack.text}\n".encode("ascii"), force=force)
    try:
        keep_pack(rim.profile, pack)
    except SurveyError:
        tell(str(_NOT_KEPT))
