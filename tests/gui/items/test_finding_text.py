"""Every finding of the engine has its words at the field."""

import pytest

from tests.support.scenario import usb_form
from usbsurvey_desktop.engine.answers import Finding, FindingCode
from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.gui.items.finding_text import finding_text


@pytest.mark.parametrize(
    ("link_id", "code", "facts", "words"),
    [
        ("A3", FindingCode.REQUIRED, {}, "頻度を選んでください。"),
        ("R.tel", FindingCode.REQUIRED, {}, "電話を入力してください。"),
        ("A5", FindingCode.FREE_TEXT_REQUIRED, {}, "「その他」の内容を入力してください。"),
        ("A5", FindingCode.EXCLUSIVE, {}, "いっしょに選べない選択肢が選ばれています。"),
        ("A5", FindingCode.TOO_FEW, {"limit": 2}, "2つ以上選んでください。"),
        ("A5", FindingCode.TOO_MANY, {"limit": 3}, "3つまで選べます。"),
        ("O3", FindingCode.TOO_LONG, {"limit": 1000, "length": 1012}, "12文字多くなっています。"),
        ("O3", FindingCode.TOO_SHORT, {"limit": 2}, "2文字以上にしてください。"),
        ("O3", FindingCode.TOO_SMALL, {"limit": "1"}, "1以上にしてください。"),
        ("O3", FindingCode.TOO_LARGE, {"limit": "9"}, "9以下にしてください。"),
        ("O3", FindingCode.PATTERN, {}, "決められた形になっていません。"),
        ("O3", FindingCode.UNPARSED, {"type": "integer"}, "整数として読めません。例：120"),
        ("O3", FindingCode.UNPARSED, {"type": "text"}, "読み取れません。選び直してください。"),
        (
            "R.email",
            FindingCode.PATTERN,
            {},
            "メールアドレスとして読めません。例：soumu@city.example.lg.jp",
        ),
        (
            "A5",
            FindingCode.RECHECK,
            {},
            "前に入力した回答です。今の状況に合うか確かめてください。",
        ),
    ],
)
def test_a_finding_is_a_sentence(
    link_id: str, code: FindingCode, facts: dict[str, Fact], words: str
) -> None:
    """Code and facts become words, with numbers and an example where that helps."""
    question = usb_form().questions[link_id].question
    assert finding_text(question, Finding(link_id, code, facts=facts)) == words


@pytest.mark.parametrize("code", [code for code in FindingCode if code is not FindingCode.CHECK])
def test_no_finding_is_without_words(code: FindingCode) -> None:
    """A code that is new in the engine would be seen here."""
    question = usb_form().questions["A5"].question
    assert finding_text(question, Finding("A5", code))
