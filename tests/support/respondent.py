"""A newcomer who answers the survey with the keyboard alone, from ホーム to a sealed file."""

from tests.support.xwindow import Person

PASSPHRASE = "correct horse battery staple"
FREE_TEXT = "隔週で媒体を使う。"
DEPARTMENT = "情報政策課"
NAME = "山田太郎"
TELEPHONE = "03-1234-5678"
CHARACTERS = FREE_TEXT + DEPARTMENT + NAME
HOME = "ホーム"


def prepare(person: Person, department: str = DEPARTMENT, name: str = NAME) -> None:
    """Make the identity and the draft in one step, with one passphrase."""
    person.wait_for_title(HOME)
    person.press("Return")
    person.wait_for_title("準備")
    person.write("131016")
    person.press("Return")
    person.write(department)
    person.press("Return")
    person.write(name)
    person.press("Return")
    person.write(PASSPHRASE)
    person.press("Return")
    person.write(PASSPHRASE)
    person.press("ctrl+Return")
    person.wait_for_title("身分証を作りました")
    person.press("Return")
    person.wait_for_title("団体と回答者")


def answer_who_we_are(person: Person, telephone: str = TELEPHONE) -> None:
    """Fill the page of the body; department and person are there already."""
    person.write(telephone)
    person.press("Return", "Return")
    person.write("2026-11-20")
    person.press("Return", "Return", "Return")
    person.press("ctrl+Return")
    person.wait_for_title("パターンA：利用の有無")


def reach_the_free_text(person: Person) -> None:
    """Say No to A-1 and choose その他 at A-8, whose text box then has the focus."""
    person.press("n", "ctrl+Return")
    person.wait_for_title("パターンA：利用していない場合")
    person.press("b", "e", "Tab")


def answer_the_rest(person: Person) -> None:
    """Say No everywhere else: the shortest way through, 7 questions in all."""
    person.press("ctrl+Return")
    for pattern in ("B", "C"):
        person.wait_for_title(f"パターン{pattern}：利用の有無")
        person.press("n", "ctrl+Return")
        person.wait_for_title(f"パターン{pattern}：利用していない場合")
        person.press("a", "ctrl+Return")
    person.wait_for_title("その他：利用の有無")
    person.press("n", "ctrl+Return")
    person.wait_for_title("回答内容を確認してください")


def sign_and_seal(person: Person) -> None:
    """Sign as the respondent and make the package in the place that is offered."""
    person.press("ctrl+Return")
    person.wait_for_title("署名")
    person.write(PASSPHRASE)
    person.press("ctrl+Return")
    person.wait_for_title("提出ファイルを作ります")
    person.press("ctrl+Return")
    person.wait_for_title("提出ファイルを作りました")


def answer_all(person: Person) -> None:
    """The whole job: from ホーム to the sealed file."""
    prepare(person)
    answer_who_we_are(person)
    reach_the_free_text(person)
    person.write(FREE_TEXT)
    answer_the_rest(person)
    sign_and_seal(person)
