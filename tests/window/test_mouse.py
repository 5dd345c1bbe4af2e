"""The whole job by mouse, from the first start to the second revision."""

from pathlib import Path

import pytest

from tests.support import respondent, returned
from tests.support.listener import listening
from tests.support.mouse import Mouse
from tests.support.respondent import PASSPHRASE
from tests.support.xwindow import Person, Program

pytestmark = pytest.mark.window

ASKED = "業務の名前を書いてください。"
REPLY = "隔週で使う。"
SECRET = "password text"
_TRIES = 3
_LONG_SECONDS = 15
NEXT = "保存して次へ"


def _prepare(mouse: Mouse) -> None:
    mouse.click("準備をする")
    mouse.fill("団体", "131016")
    mouse.click("東京都 千代田区", "list item")
    mouse.fill("所属", respondent.DEPARTMENT)
    mouse.fill("氏名", respondent.NAME)
    mouse.fill("合言葉", PASSPHRASE, SECRET)
    mouse.fill("合言葉（もう一度）", PASSPHRASE, SECRET)
    mouse.click("身分証と下書きを作る")
    mouse.click("回答を始める")


def _answer(mouse: Mouse, person: Person) -> None:
    mouse.fill("回答者-4 電話", respondent.TELEPHONE)
    mouse.fill("回答者-6 回答基準日", "2026-11-20")
    mouse.choose("αモデル")
    mouse.choose("人口5万人以上10万人未満")
    mouse.click(NEXT)
    for pattern, reason in (("A", "b."), ("B", "a."), ("C", "a.")):
        person.wait_for_title(f"パターン{pattern}：利用の有無")
        mouse.choose("No(いいえ)")
        mouse.click(NEXT)
        person.wait_for_title(f"パターン{pattern}：利用していない場合")
        mouse.choose(reason, "check box")
        if pattern == "A":
            mouse.choose("e.", "check box")
            mouse.fill("その他の内容", respondent.FREE_TEXT)
        mouse.click(NEXT)
    person.wait_for_title("その他：利用の有無")
    mouse.choose("No(いいえ)")
    mouse.click(NEXT)


def _seal(mouse: Mouse, person: Person) -> None:
    person.wait_for_title("回答内容を確認してください")
    mouse.click("提出に進む")
    person.wait_for_title("署名")
    mouse.fill("身分証の合言葉", PASSPHRASE, SECRET)
    mouse.click("署名する")
    person.wait_for_title("提出ファイルを作ります")
    mouse.click("提出ファイルを作る")
    person.wait_for_title("提出ファイルを作りました")


def _is_chosen(mouse: Mouse, person: Person) -> bool:
    """Whether the dialog goes; a first click may only close the list of completions."""
    for _ in range(2):
        person.wait_for_stillness()
        mouse.click("開く")
        if person.sees(lambda: len(person.titles()) == 1, seconds=_LONG_SECONDS):
            return True
    return False


def _take_in(mouse: Mouse, person: Person, note: Path) -> None:
    mouse.click("ホームに戻る")
    person.wait_for_title("ホーム")
    mouse.click("返信ファイルを取り込む：")
    person.wait_for_title("下書きを開く")
    mouse.fill("合言葉", PASSPHRASE, SECRET)
    mouse.click("開く")
    person.wait_for_title("返信の取り込み")
    mouse.click("返信ファイルを選ぶ")
    person.wait_for_title("返信ファイルを選ぶ")
    for _ in range(_TRIES):
        # Completions come late; who clicks before they are there may land in a folder above the
        # file, with nothing in the field any more.
        mouse.fill("ファイル", "")
        person.press("ctrl+a")
        person.write(str(note))
        if _is_chosen(mouse, person):
            break
    person.wait_until(lambda: len(person.titles()) == 1, "the dialog to close")
    # Without a window manager nobody else gives the focus back.
    person.wait_for_title("返信の取り込み")
    for _ in range(_TRIES):
        # The window hears no key before the dialog is wholly gone, which nothing on screen tells.
        person.wait_for_stillness()
        mouse.click("身分証の合言葉", SECRET)
        person.press("ctrl+a")
        person.write(PASSPHRASE)
        mouse.click("取り込む")
        if person.sees(lambda: returned.is_taken_in(person), seconds=_LONG_SECONDS):
            break
    person.wait_for_title(returned.TAKEN_IN)


@pytest.mark.parametrize("scale", ["1", "1.5"])
def test_a_newcomer_seals_twice_by_mouse_alone(
    display: str, world: Path, tmp_path: Path, scale: str
) -> None:
    """Prepared, answered, sealed, returned, mended and sealed again; keys write letters only.

    Also where half as large again leaves 910x512 logical pixels, the narrow layout.
    """
    person = Person(display, respondent.CHARACTERS)
    with listening(display, tmp_path / "run") as listener:
        extra = {**listener.environment, "QT_SCALE_FACTOR": scale}
        program = Program(display, "--practice", str(world), extra=extra)
        mouse = Mouse(person, listener, float(scale))
        person.wait_for_title("ホーム")
        _prepare(mouse)
        _answer(mouse, person)
        _seal(mouse, person)
        (first,) = (world / "output").glob("131016-*-r1.sealed.txt")
        _take_in(mouse, person, returned.send_back(world, first, [("A8", ASKED)]))
        mouse.click("直す")
        person.wait_for_title("パターンA：利用していない場合")
        mouse.choose("このコメントに対応した", "check box")
        mouse.fill("返事（任意。", REPLY)
        mouse.click("保存して確認に戻る")
        _seal(mouse, person)
        _code, errors = program.close()
    person.close()
    assert len(list((world / "output").glob("131016-*-r2.sealed.txt"))) == 1
    assert errors == ""
