"""Take the pictures of docs/images again, in a real window.

A newcomer walks through a practice world with the same steps as in the end-to-end tests, so a
picture never shows a screen that cannot be reached.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support import respondent, returned  # noqa: E402 - found by the line above
from tests.support.xwindow import Person, Program, screen  # noqa: E402 - after the path is set

IMAGES = ROOT / "docs" / "images"
SETTLED_SECONDS = 1.0
COMMENTS = (
    ("A8", "「その他」の内容に、業務の名前を書いてください。"),
    ("B7", "前回は「利用している」と回答されています。変わった理由を教えてください。"),
)
MESSAGE = "次の2点を確かめて、12月10日までに出し直してください。"


class _Camera:
    def __init__(self, person: Person) -> None:
        self._person = person

    def take(self, name: str) -> None:
        # A picture is for people: let the last paint and the last save be over.
        for _ in range(10):
            self._person.look(seconds=SETTLED_SECONDS / 10)
        self._person.picture(IMAGES / f"{name}.png")
        sys.stdout.write(f"docs/images/{name}.png\n")


def _make_world(folder: Path) -> None:
    command = [sys.executable, "-m", "usbsurvey_desktop", "demo", str(folder)]
    subprocess.run([*command, "--bodies", "3", "--seed", "1"], cwd=ROOT, check=True)  # noqa: S603 - our own program


def _respond(person: Person, camera: _Camera) -> None:
    person.wait_for_title(respondent.HOME)
    camera.take("home")
    respondent.prepare(person)
    camera.take("respondent")
    respondent.answer_who_we_are(person)
    person.press("y", "ctrl+Return")
    person.wait_for_title("連携の内容")
    person.press("3")
    camera.take("answer")
    person.press("ctrl+Return")
    person.wait_for_title("業務への影響")
    person.press("ctrl+Return")
    person.wait_for_title("システムの形態")
    camera.take("matrix")
    person.press("alt+b")
    person.wait_for_title("業務への影響")
    person.press("alt+b")
    person.wait_for_title("連携の内容")
    person.press("alt+b")
    person.wait_for_title("パターンA：利用の有無")
    person.press("n")
    camera.take("not-applicable")
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    camera.take("free-text")
    respondent.answer_the_rest(person)
    camera.take("check")
    respondent.sign_and_seal(person)
    camera.take("sealed")
    person.press("alt+q")
    person.wait_for_title("QR提出票")
    camera.take("paper")
    person.press("alt+b")
    person.wait_for_title("提出ファイルを作りました")


def _return(person: Person, camera: _Camera, world: Path) -> None:
    (package,) = (world / "output").glob("*-r1.sealed.txt")
    note = returned.send_back(world, package, COMMENTS, MESSAGE)
    person.press("Return")
    returned.open_for_return(person)
    returned.take_in(person, note)
    camera.take("returned")
    person.press("Return")
    person.wait_for_title("パターンA：利用していない場合")
    camera.take("comment")
    person.press("ctrl+Return")
    person.wait_for_title("回答内容を確認してください")
    person.press("alt+q")


def _review(person: Person, camera: _Camera, passphrase: str) -> None:
    person.wait_for_title(respondent.HOME)
    person.press("alt+v")
    person.wait_for_title("提出ファイルの確認")
    camera.take("open")
    person.press(*["Tab"] * 5)
    person.write(passphrase)
    person.press("ctrl+Return")
    person.wait_for_title("回答の確認")
    camera.take("review")


def main() -> int:
    """Walk once and save what is seen."""
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        world = Path(folder) / "practice"
        _make_world(world)
        person = Person(display, respondent.CHARACTERS)
        program = Program(display, "--practice", str(world))
        camera = _Camera(person)
        _respond(person, camera)
        _return(person, camera, world)
        _review(person, camera, (world / "passphrase.txt").read_text(encoding="utf-8").strip())
        program.close()
        person.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
