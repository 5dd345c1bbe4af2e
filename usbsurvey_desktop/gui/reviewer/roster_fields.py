"""What both screens that change 署名者名簿 ask: one line of words, and whose identity signs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_words import role_words
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.names import office_name
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.roster import Entry
from usbsurvey_desktop.signs import has_refused_signs
from usbsurvey_desktop.visible import visible_line

_COLUMNS = 24
translate = QCoreApplication.translate


class WordsRow:
    """One line of at most `most` code points; `words` gives it once it is right."""

    def __init__(
        self, label: str, *, most: int, is_required: bool, parent: QWidget, given: str = ""
    ) -> None:
        """Begin with the words `given`; parts are owned by `parent`."""
        self.edit = LineEdit(columns=_COLUMNS, parent=parent)
        self.edit.setText(given)
        required = translate("RosterFields", "※必須")
        optional = translate("RosterFields", "任意")
        tag = required if is_required else optional
        self.row: FormRow = form_row(label, self.edit, tag=tag, parent=parent)
        self._most = most
        self._is_required = is_required

    def words(self) -> str | None:
        """What is written, without blanks around it; None, with the reason shown, if it is not."""
        text = self.edit.text().strip()
        error = ""
        if self._is_required and not text:
            error = translate("RosterFields", "入れてください。")
        elif len(text) > self._most or has_refused_signs(text):
            error = translate(
                "RosterFields", "{most}文字までにし、見えない文字は消してください。"
            ).format(most=self._most)
        self.row.show_error(error)
        return None if error else text


def person_facts(certificate: Certificate) -> tuple[tuple[str, str], ...]:
    """Whose a certificate is, as it says itself."""
    subject = certificate.subject
    return (
        (translate("RosterFields", "氏名"), visible_line(subject.person)),
        (translate("RosterFields", "所属"), office_name(subject)),
    )


def entry_words(entry: Entry) -> str:
    """An entry by its person and role, for one line."""
    return listed((visible_line(entry.certificate.subject.person), role_words(entry.record.role)))
