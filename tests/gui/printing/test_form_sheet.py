"""The form on paper: everything the windows would say, and where to go on."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.support.questionnaires import Json, compares, equals, group, option, question, whole_form
from tests.support.scenario import ROOT, compiled, form_at, small_form, usb_form
from usbsurvey_desktop.engine.form import Form, in_words
from usbsurvey_desktop.gui.printing.form_routes import after_words
from usbsurvey_desktop.gui.printing.form_sheet import PrintedForm, form_paper, form_printable
from usbsurvey_desktop.gui.printing.layout import Pages
from usbsurvey_desktop.gui.printing.paper import Blank, Item, Paper
from usbsurvey_desktop.questionnaire.instructions import instructions
from usbsurvey_desktop.questionnaire.load import Loaded, load

DIGEST = "Ppob" + "A" * 39
SHIPPED = sorted((ROOT / "forms").glob("*/form.json"))


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    del qapp


def sheet(form: Form, purpose: str = "") -> Paper:
    """The sheet of a form."""
    return form_paper(PrintedForm(form, DIGEST, purpose))


def lines(form: Form) -> list[str]:
    """Every text on the sheet."""
    return list(sheet(form).texts())


def marked(form: Form, mark: str) -> list[str]:
    """The texts beside a mark."""
    blocks = sheet(form).blocks
    return [block.text for block in blocks if isinstance(block, Item) and block.mark == mark]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_everything_of_a_form_is_on_paper(path: Path) -> None:
    """Titles, texts, options, helps, and what its checks ask about."""
    form = form_at(path)
    whole = "\n".join(lines(form))
    for each in form.questionnaire.questions():
        assert each.text in whole
        assert (each.help or "") in whole
        for one in each.options:
            assert (one.label_display or one.label) in whole
    for group_ in form.questionnaire.items:
        assert group_.title in whole
        assert (group_.definition or "") in whole
    for check in form.questionnaire.checks:
        assert check.text in whole


def test_the_survey_is_told_who_answers_what() -> None:
    """The frames before what not everybody answers, in the order of the form."""
    assert marked(usb_form(), "▼")[:3] == [
        (
            "A-2からA-7までの6問は、A-1で「Yes(はい)」を選んだ方だけがお答えください。"
            "そのほかの方は、A-8へ進んでください。"
        ),
        (
            "A-8は、A-1で「No(いいえ)」を選んだ方だけがお答えください。"
            "そのほかの方は、B-1へ進んでください。"
        ),
        (
            "B-2は、B-1で「Yes(はい)」を選んだ方だけがお答えください。"
            "そのほかの方は、B-7へ進んでください。"
        ),
    ]


def test_the_survey_says_where_to_go_on() -> None:
    """Behind the gates, behind what rules the other branch out, and at the end."""
    assert marked(usb_form(), "→") == [
        "A-1で「No(いいえ)」を選んだ方は、A-8へ進んでください。",
        "次は、B-1へ進んでください。",
        "B-1で「No(いいえ)」を選んだ方は、B-7へ進んでください。",
        "次は、C-1へ進んでください。",
        "C-1で「No(いいえ)」を選んだ方は、C-6へ進んでください。",
        "次は、その他-1へ進んでください。",
        "その他-1で「No(いいえ)」を選んだ方は、これで終わりです。",
    ]


def test_several_conditions_are_told_one_by_one() -> None:
    """What must all be so, and what may be so; two questions are named both."""
    both = {"all": [equals("A", "yes"), equals("B", "no")]}
    either = {"any": [equals("A", "yes"), equals("B", "no")]}
    form = small_form(
        question("A", counted=True),
        question("B", counted=True),
        question("C", counted=True, enable_when=both),
        question("D", counted=True, enable_when=both),
        question("E", counted=True, enable_when=either),
    )
    assert marked(form, "▼") == [
        (
            "C、Dは、次のすべてに当てはまる方だけがお答えください。\n"
            "・Aで「Yes」を選んだ\n・Bで「No」を選んだ\nそのほかの方は、Eへ進んでください。"
        ),
        (
            "Eは、次のどれかに当てはまる方だけがお答えください。\n"
            "・Aで「Yes」を選んだ\n・Bで「No」を選んだ\nそのほかの方は、これで終わりです。"
        ),
    ]


def test_who_is_left_is_told_after_the_options() -> None:
    """Some options lead on further than all others."""
    first, second = equals("A", "yes"), equals("B", "no")
    form = small_form(
        question("A", counted=True),
        question("B", counted=True, enable_when=first),
        question("C", counted=True, enable_when=equals("A", "no")),
        question("D", counted=True, enable_when=second),
    )
    questions = {name: each.question for name, each in form.questions.items()}
    told = instructions(form.questionnaire)
    assert list(after_words("B", told, questions)) == [
        "Bで「Yes」を選んだ方は、これで終わりです。",
        "そのほかの方は、Dへ進んでください。",
    ]


def test_room_for_each_kind_of_answer() -> None:
    """Marks to be ticked, lines and frames to be written into, limits in words."""
    form = small_form(
        question(
            "A", "multi_choice", options=[option("a", free_text={}), option("b", exclusive=True)]
        ),
        question("B", "integer", unit="本", constraint={"minimum": "0", "maximum": "100"}),
        question("C", "decimal"),
        question("D", "date"),
        question("E", "date_time"),
        question("F", "body_code"),
        question("G", "text", constraint={"max_length": 1000, "min_length": 2}, multiline=True),
        question("H", "text", constraint={"pattern": "^[^@\\s]+@[^@\\s]+$", "max_length": 9}),
        question("I", "multi_choice", constraint={"min_count": 1, "max_count": 2}),
        question("J", "text", multiline=True),
    )
    said = lines(form)
    assert marked(form, "□")[:2] == ["a. a", "b. b（これを選ぶときは、ほかを選ばないでください）"]
    assert "内容（1,000文字まで）" in said
    assert "0本以上、100本以下" in said
    assert "＿＿＿＿＿＿＿＿＿＿ 本" in said
    assert "＿＿＿＿年＿＿月＿＿日" in said
    assert "＿＿＿＿年＿＿月＿＿日　＿＿時＿＿分" in said
    assert any(line.startswith("団体コード（6桁）＿") for line in said)
    assert "2文字以上、1,000文字まで" in said
    assert "決められた形で書いてください、9文字まで" in said
    assert "あてはまるものをすべて選んでください、1つ以上選んでください、2つまで選べます" in said
    frames = [block.lines for block in sheet(form).blocks if isinstance(block, Blank)]
    assert frames == [2, 8, 1, 8]


@pytest.mark.parametrize(
    ("required", "sentence", "tags"),
    [
        pytest.param([True, True], "お答えいただく設問は、すべて回答が必要です。", 0, id="all"),
        pytest.param([True, False], "「任意」とある設問のほかは", 1, id="most"),
        pytest.param([True, False, False], "「必須」とある設問のほかは", 1, id="few"),
        pytest.param([False, False], "「必須」とある設問のほかは", 0, id="none"),
    ],
)
def test_what_must_be_answered_is_told_once(required: list[bool], sentence: str, tags: int) -> None:
    """The fewer ones bear a word."""
    asked = [question(f"Q{n}", counted=True, required=each) for n, each in enumerate(required)]
    said = lines(small_form(*asked))
    assert any(line.startswith(sentence) for line in said)
    assert sum(line.endswith(("（任意）", "（必須）")) for line in said) == tags


def test_what_is_required_under_a_condition_says_so() -> None:
    """In a sentence of its own, without a word at the title."""
    form = small_form(
        question("A", counted=True),
        question("B", counted=True, required_when=equals("A", "yes")),
    )
    assert "Aで「Yes」を選んだ方は、必ずお答えください。" in lines(form)


def test_notes_speak_of_answers_that_paper_cannot_know() -> None:
    """The answer of another question is named by it; of two ways to say one, one is printed."""
    noted = [
        {"text": "「{answer:A}」のことです。", "when": compares("A", "exists", True)},
        {"text": "Aで選ぶもののことです。", "when": compares("A", "exists", False)},
        {"text": "ひとこと。"},
        {"text": "いいえの方へ。", "when": equals("A", "no")},
    ]
    form = small_form(
        question(
            "A",
            counted=True,
            notes=[{"text": "まだです。", "when": compares("A", "exists", False)}],
        ),
        question("B", counted=True, notes=noted, refers_to="A", condition_text="2の場合"),
    )
    assert marked(form, "補足") == [
        "まだです。",
        "「Aの回答」のことです。",
        "ひとこと。",
        "Aで「No」を選んだ方：いいえの方へ。",
    ]
    assert {"条件：2の場合", "Aの回答を見ながらお答えください。"} <= set(lines(form))


def test_head_and_foot_tell_which_form_it_is() -> None:
    """A mark from its digest that is no 照合番号, at head and foot; purpose where it is known."""
    paper = sheet(usb_form(), "実態を知るため。")
    whole = list(paper.texts())
    assert "実態を知るため。" in whole
    mark = whole[whole.index("版の印") + 1]
    assert mark == "3e9a1b00"
    assert paper.foot.endswith(f"版の印 {mark}")
    assert not any(re.search(r"\d{5} \d{5}", text) for text in (*whole, paper.foot))
    assert "「暫定」の選択肢は、確定した調査票では変わることがあります。" in whole
    assert "目的" not in lines(small_form(question("A")))


def test_a_translation_says_that_it_is_one() -> None:
    """On every page, and before the questions."""
    form = in_words(usb_form(), {"title": "Questionnaire on USB media"})
    paper = sheet(form)
    assert paper.mark == "参考訳"
    assert any("原文が正式です。" in text for text in paper.texts())
    assert paper.title == "Questionnaire on USB media"


def test_the_printing_screen_gets_one_sheet() -> None:
    """Named after the form."""
    printable = form_printable(PrintedForm(usb_form(), DIGEST))
    assert printable.file == "mic-usb-media-2025-調査票.pdf"
    assert printable.papers(False) == (sheet(usb_form()),)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_a_question_is_not_torn_apart(path: Path) -> None:
    """Title, options and where to go on stand on one page; a frame with what it is about."""
    loaded = load(path.read_bytes())
    assert isinstance(loaded, Loaded)
    pages = Pages((sheet(form_at(path)),))
    for page in pages._pages:  # noqa: SLF001 - what stands on a page has no other way out
        assert not page.content[-1].row.joins


@settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.booleans(), min_size=1, max_size=6))
def test_any_small_form_becomes_pages(gates: list[bool]) -> None:
    """Conditions at questions or pages, wherever they stand."""
    pages: list[Json] = [group("p", question("A", counted=True), page=True)]
    for number, is_page in enumerate(gates):
        under: Json = {"enable_when": equals("A", "yes" if number % 2 else "no")}
        asked = question(f"Q{number}", counted=True, **({} if is_page else under))
        pages.append(group(f"p{number}", asked, page=True, **(under if is_page else {})))
    form = compiled(whole_form(group("s", *pages)))
    assert len(marked(form, "▼")) == len(instructions(form.questionnaire).only_if)
    assert len(Pages((sheet(form),))) >= 1
