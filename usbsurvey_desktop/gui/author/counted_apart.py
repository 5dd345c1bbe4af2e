"""Which questions of a survey about to be signed a tally will count apart from its former version.

By the rule that the tally itself goes by (tally.versions), so that nobody signs in another belief.
"""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.form import compile_form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.tally.versions import Version, compared

translate = QCoreApplication.translate


def apart_facts(former: Pack, loaded: Loaded) -> tuple[tuple[str, str], ...]:
    """The questions of both versions that are counted apart, in the newer order; () for none."""
    form = compile_form(loaded.questionnaire)
    before = Version(former.payload.form_sha256, former.form, (former.payload.version,))
    after = Version(loaded.digest, form, (former.payload.version + 1,))
    apart = [name for name, _way in compared((after, before)).apart() if name in form.questions]
    if not apart:
        return ()
    count = translate("CountedApart", "{n}件").format(n=len(apart))
    names = listed(question_name(form.questions[one].question) for one in apart)
    return ((noted(translate("CountedApart", "前の版と分けて集計する設問"), count), names),)
