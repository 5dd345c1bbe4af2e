"""What to say about a page that was just left."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.my_numbers import my_number_points
from usbsurvey_desktop.gui.shared.joined import sentences

translate = QCoreApplication.translate


def left_behind(filling: Filling, left: str, shown: str) -> tuple[str, str]:
    """Write what the bar says about a page, and the words of the way back; "" for nothing to say.

    Gaps are told only of a page before the one that is shown now: whoever goes back has not passed
    them by.
    """
    route = filling.route
    if left not in route:
        return "", ""
    state = filling.page(left)
    is_before = route.index(left) < route.index(shown)
    numbers = my_number_points(state.questions)
    parts = [point.text for point in numbers]
    if is_before and state.gaps:
        words = translate(
            "LeftBehind", "前のページに未回答が{count}問あります。あとで答えられます。"
        )
        parts.insert(0, words.format(count=state.gaps))
    if numbers:
        return sentences(parts), translate("LeftBehind", "戻って確かめる")
    return sentences(parts), translate("LeftBehind", "戻って答える")
