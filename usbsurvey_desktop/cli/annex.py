"""`survey annex`: the sheet that goes with the official letter, with the issuer's 照合番号."""

from pathlib import Path

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import read_survey
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force
from usbsurvey_desktop.cli.output import require_free, write_file, write_json, write_lines
from usbsurvey_desktop.cli.pdf_names import require_pdf_name
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.sealing.pack import Pack


@click.command(
    "annex",
    cls=CodedCommand,
    words=Words(
        "通知文に付ける別紙（照合番号と確かめ方）をPDFにします。",
        "Write the annex of the official letter, with the check number, as a PDF in Japanese.",
    ),
)
@argument("survey", ja="調査票ファイル", en="a survey pack", type=FILE)
@option("--out", required=True, type=FILE, ja="作るPDF", en="the PDF to write")
@force
@as_json
@click.pass_obj
def annex(rim: Rim, *, survey: Path, out: Path, force: bool, as_json: bool) -> Exit:
    """Write the sheet of a pack that passed every check."""
    require_pdf_name(out, "--out")
    require_free(out, force=force)
    # Before the work: Qt may not be here.
    make_pdf = rim.annex_pdf()
    pack = _published(survey, rim)
    with about(out):
        pdf = make_pdf(pack, survey.name, rim.now())
    write_file(out, pdf, force=force)
    if as_json:
        number = check_number(pack.issuer.fingerprint)
        write_json(
            {
                "survey": pack.payload.survey,
                "version": pack.payload.version,
                "check_number": number,
                "file": str(out),
            }
        )
    else:
        write_lines(str(out))
    return Exit.DONE


def _published(path: Path, rim: Rim) -> Pack:
    """Read the pack as its own issuer, who has nobody to ask to send it again.

    Raises:
        SurveyError: as `read_survey`; `text_damaged` has the `reason` `own_pack`.
    """
    try:
        return read_survey(path, rim).pack
    except SurveyError as error:
        if error.code is not Code.TEXT_DAMAGED:
            raise
        raise SurveyError(error.code, {**error.facts, "reason": "own_pack"}) from error
