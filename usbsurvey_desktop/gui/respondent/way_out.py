"""What to do about the forgotten 合言葉 of an identity, which no 復旧 of a draft brings back."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.joined import sentences

translate = QCoreApplication.translate


def way_out(*, was_recovered: bool) -> str:
    """Say it; `was_recovered` where the 合言葉 of the draft was set anew."""
    words = translate(
        "WayOut",
        "身分証の合言葉を忘れたときは、新しい身分証を作り、"
        "公開カードを受領側に送り直してください。",
    )
    if not was_recovered:
        return words
    recovered = translate("WayOut", "復旧で決め直したのは下書きの合言葉だけです。")
    return sentences((recovered, words))
