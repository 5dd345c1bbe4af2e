"""What S16 says of a form before everything else: its name, its file, and how sound it is."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.author.finding_words import Row
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


def state_words(opened: OpenForm, rows: tuple[Row, ...]) -> str:
    """Say which form this is, where it was read from, how long it is, and what was found."""
    mend = sum(row.is_to_mend for row in rows)
    counted = sum(question.counted for question in opened.questions.values())
    form = opened.questionnaire
    words = translate("Author", "{id} 版 {version}。")
    parts = (
        "" if form is None else words.format(id=form.id, version=form.version),
        translate("Author", "ファイル {file}。").format(file=visible_line(opened.path.name)),
        translate("Author", "数える設問 {n}問。").format(n=f"{counted:,}"),
        translate("Author", "直す {mend}件、注意 {heed}件。").format(
            mend=mend, heed=len(rows) - mend
        ),
    )
    return sentences(parts)
