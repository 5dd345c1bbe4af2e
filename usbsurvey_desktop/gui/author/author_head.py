"""What S16 says of a form before everything else: its name, its file, and how sound it is."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.author.finding_words import Row
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.shared.joined import noted, sentences
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


def form_words(opened: OpenForm) -> str:
    """Name a form: 「{調査名}（{識別名} 第{版}版）」, or its file where nothing can be read."""
    form = opened.questionnaire
    if form is None:
        return visible_line(opened.path.name)
    version = translate("Author", "{id} 版 {version}").format(id=form.id, version=form.version)
    return noted(visible_line(form.title), version)


def state_words(opened: OpenForm, rows: tuple[Row, ...]) -> str:
    """Say where a form was read from, how many questions count, and what was found."""
    mend = sum(row.is_to_mend for row in rows)
    counted = sum(question.counted for question in opened.questions.values())
    parts = (
        translate("Author", "ファイル {file}。").format(file=visible_line(opened.path.name)),
        translate("Author", "数える設問 {n}問。").format(n=f"{counted:,}"),
        translate("Author", "直す {mend}件、注意 {heed}件。").format(
            mend=mend, heed=len(rows) - mend
        ),
    )
    return sentences(parts)
