"""S16 in words: findings as sentences, the tree, the routes, what is not carried."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.questionnaires import (
    Json,
    compares,
    equals,
    form,
    group,
    option,
    question,
    whole_form,
)
from tests.support.worlds import ROOT
from usbsurvey_desktop.gui.author.finding_words import Row, finding_rows, finding_words
from usbsurvey_desktop.gui.author.form_entries import FormEntry, form_entries
from usbsurvey_desktop.gui.author.open_form import FormKind, OpenForm
from usbsurvey_desktop.gui.author.opening import look_at_routes, open_form
from usbsurvey_desktop.gui.author.part_words import carried_words
from usbsurvey_desktop.gui.author.route_words import (
    answers_words,
    count_words,
    length_words,
    names_in_runs,
)
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.records import canonical

USB = ROOT / "forms" / "mic-usb-media-2025"


def _opened(tmp_path: Path, document: Json) -> OpenForm:
    (tmp_path / "form.json").write_bytes(canonical(document))
    return open_form(tmp_path)


def _counted(link_id: str, type_: str = "yes_no", **members: object) -> Json:
    return question(link_id, type_, counted=True, source=None, **members)


def _rows(tmp_path: Path, *items: Json) -> list[Row]:
    return list(finding_rows(_opened(tmp_path, form(*items))))


def _flat(entries: tuple[FormEntry, ...]) -> dict[str, FormEntry]:
    found = {}
    for entry in entries:
        found[entry.link_id] = entry
        found |= _flat(entry.entries)
    return found


def test_a_condition_that_looks_ahead_is_told_in_a_whole_sentence(tmp_path: Path) -> None:
    """The sentence of screens.md, S16, with the place in the file for who wrote it by hand."""
    late = question("A", number="A-3", counted=True, enable_when=equals("B", "yes"))
    rows = _rows(tmp_path, late, question("B", number="B-1", counted=True))

    first = rows[0]
    assert first.is_to_mend
    assert first.degree == "直す"
    assert first.link_id == "A"
    assert first.words == "条件が、後ろにある B-1 を見ています。前の設問だけを使えます。"
    assert first.place == "A-3（A、/items/0/items/0/items/0/enable_when）"
    assert first.sentence.startswith("A-3（")


def test_provisional_options_are_told_once_a_question() -> None:
    """Three questions of the survey have several each; the place is what people call them."""
    rows = finding_rows(open_form(USB))

    assert [row.sentence for row in rows] == [
        "A-2：選択肢が暫定です。",
        "C-2：選択肢が暫定です。",
        "その他-2：選択肢が暫定です。",
    ]
    assert {row.degree for row in rows} == {"注意"}


def test_missing_sources_are_told_together(tmp_path: Path) -> None:
    """One line for all questions, named while they are few."""
    few = _rows(tmp_path, _counted("A"), _counted("B"))
    many = _rows(tmp_path, *(_counted(f"Q{n}") for n in range(9)))

    assert [row.place for row in few] == ["A、B"]
    assert [row.place for row in many] == ["Q0、Q1、Q2、Q3、Q4など、全部で9問"]
    assert many[0].link_id == "Q0"


@pytest.mark.parametrize("code", list(LintCode), ids=str)
def test_every_code_has_a_whole_sentence(code: LintCode) -> None:
    """Each ends as a sentence does, and no place in it is left unfilled."""
    opened = open_form(USB)
    facts = {"reference": "A1", "operator": "<", "member": "pattern", "option": "p1"}
    finding = LintFinding(code, "/items/0/enable_when", "A2", facts)

    words = finding_words(finding, opened)

    assert words.endswith("。")
    assert "{" not in words


@pytest.mark.parametrize(
    ("finding", "place", "link_id"),
    [
        (LintFinding(LintCode.TEXT_TOO_LONG, "/items/1/items/0/items/0/text"), "A-1", "A1"),
        (LintFinding(LintCode.OPERATOR, "/checks/0/when"), "回答どうしの点検 X1", ""),
        (LintFinding(LintCode.EMPTY_TEXT, "/x", "", {"translation": "en"}), "訳（en）", ""),
        (LintFinding(LintCode.COUNT_MISMATCH, "/expected_counts/total"), "調査票全体", ""),
        (LintFinding(LintCode.SHAPE, "/items/0", "unknown"), "団体と回答者", "sec.respondent"),
    ],
    ids=["by its pointer", "a check", "a translation", "the whole", "not by its name"],
)
def test_a_finding_has_a_place(finding: LintFinding, place: str, link_id: str) -> None:
    """By the item it names, else by where it points."""
    opened = replace(open_form(USB), findings=(finding,))
    sections = opened.questionnaire.items if opened.questionnaire else ()

    (row,) = finding_rows(opened)

    assert row.place == place
    assert row.link_id == (sections[0].link_id if link_id == "sec.respondent" else link_id)


def test_a_file_that_is_no_form_tells_the_place_in_it(tmp_path: Path) -> None:
    """Without a form there is nothing but pointer and link_id."""
    broken = form({**question("A"), "colour": "red"})
    del broken["title"]

    rows = finding_rows(_opened(tmp_path, broken))

    unknown = "知らない項目です。つづりを確かめるか、消してください。"
    assert [(row.place, row.words) for row in rows] == [
        ("調査票全体（/title）", "必要な項目がありません。"),
        ("A（/items/0/items/0/items/0/colour）", unknown),
    ]


def test_the_tree_tells_type_condition_and_findings() -> None:
    """As it is heard: number, short text, type, required, condition, findings."""
    opened = open_form(USB)
    entries = _flat(form_entries(opened, finding_rows(opened)))

    assert entries["A2"].spoken == "A-2 頻度が多い連携、一つ選択、必須、注意 1件"
    assert entries["A2"].mark == "注意 1件"
    page = next(one for one in entries.values() if one.text.startswith("業務への影響"))
    assert page.text == "業務への影響\n条件：A-1で「Yes(はい)」を選んだとき"
    assert page.spoken == "業務への影響、条件あり、条件：A-1で「Yes(はい)」を選んだとき"
    assert entries["R.email"].text == "メール\n文章、任意"


def test_a_group_counts_what_is_found_below_it(tmp_path: Path) -> None:
    """A closed branch does not hide that something below it is to be mended."""
    late = question("A", enable_when=equals("B", "yes"), required_when=equals("B", "yes"))
    opened = _opened(tmp_path, form(late, question("B", required=False)))
    entries = _flat(form_entries(opened, finding_rows(opened)))

    assert "直す 2件" in entries["section"].spoken
    assert entries["section"].mark == ""
    assert entries["A"].text.split("\n")[1:] == [
        "はい・いいえ、条件により必須",
        "条件：「B」で「Yes」を選んだとき",
        "必須にする条件：「B」で「Yes」を選んだとき",
    ]


def test_a_condition_on_nothing_is_no_failure(tmp_path: Path) -> None:
    """A form with a reference that leads nowhere is shown all the same."""
    opened = _opened(tmp_path, form(question("A", enable_when=equals("Z", "yes"))))

    entries = _flat(form_entries(opened, finding_rows(opened)))

    assert "条件：ない設問を見ている条件のとき" in entries["A"].text


def test_a_file_that_cannot_be_read_has_no_tree(tmp_path: Path) -> None:
    """Nothing is invented."""
    (tmp_path / "form.json").write_text("{", encoding="utf-8")
    opened = open_form(tmp_path / "form.json")

    assert form_entries(opened, ()) == ()
    (row,) = finding_rows(opened)
    assert row.words.startswith("ファイルをJSONとして読めません。")


def test_routes_in_words() -> None:
    """The survey of 24 questions: 7 to 21, with the answers that lead there."""
    opened = open_form(USB)
    looked = look_at_routes(opened)
    assert looked is not None
    routes = looked.coverage.routes
    assert routes is not None

    assert length_words(routes) == "すべての道筋：回答は最小7問、最大21問。"
    assert count_words(routes) == "道筋（聞かれる設問の組み合わせ）は24通りです。"
    assert answers_words(routes.shortest, opened).startswith("A-1「No(いいえ)」、")
    assert names_in_runs(routes.shortest.link_ids, opened).endswith("、C-1、C-6、その他-1")
    assert looked.not_asked == ()
    assert looked.scenarios > 5


def test_one_route_is_called_so(tmp_path: Path) -> None:
    """A form without conditions."""
    looked = look_at_routes(_opened(tmp_path, form(question("A"))))
    assert looked is not None
    assert looked.coverage.routes is not None

    assert count_words(looked.coverage.routes).startswith("道筋は1通りです。")


def test_answers_of_every_kind_are_said(tmp_path: Path) -> None:
    """Choices by their labels, numbers and days as people write them, texts by no example."""
    codes = {"options": [option("a"), option("b")]}
    items = [
        _counted("M", "multi_choice", **codes),
        _counted("N", "decimal"),
        _counted("D", "date"),
        _counted("T", "text"),
        _counted("I", "integer"),
        _counted("W", "date_time"),
        _counted(
            "Z",
            enable_when={
                "all": [
                    compares("M", "all_of", ["a", "b"]),
                    compares("N", ">", "1.5"),
                    compares("D", "=", "2026-11-22"),
                    compares("T", "exists", True),
                    compares("I", ">=", 3),
                    compares("W", "=", "2026-11-22T09:00:00+09:00"),
                ]
            },
        ),
    ]
    opened = _opened(tmp_path, form(*items))
    looked = look_at_routes(opened)
    assert looked is not None
    assert looked.coverage.routes is not None

    said = answers_words(looked.coverage.routes.longest, opened)

    assert said == (
        "M「a. a、b. b」、N「1.5より大きい数」、D「令和8年11月22日（日）」、T「何か書く」、I「3」、"
        "W「令和8年11月22日 09:00」"
    )


def test_very_many_answers_are_not_all_said(tmp_path: Path) -> None:
    """Twenty, and how many more."""
    items = []
    for n in range(25):
        items += [_counted(f"G{n}"), _counted(f"Q{n}", enable_when=equals(f"G{n}", "yes"))]
    opened = _opened(tmp_path, form(*items))
    looked = look_at_routes(opened)
    assert looked is not None
    assert looked.coverage.routes is not None

    assert answers_words(looked.coverage.routes.longest, opened).endswith("、ほか5問")


def test_groups_are_named_before_questions(tmp_path: Path) -> None:
    """What no answer reaches may be a whole page."""
    opened = _opened(
        tmp_path, whole_form(group("s", group("p", question("A"), question("B"), page=True)))
    )

    assert names_in_runs({"p", "B"}, opened) == "p、B"


def test_what_is_not_carried_has_a_name() -> None:
    """By the first step of its pointer; what has no name stands as it is."""
    assert carried_words("issues") == "作成時の覚え書き（issues）"
    assert carried_words("checks/0/when") == "回答どうしの点検"
    assert carried_words("counted") == "設問数に数えるかどうか"
    assert carried_words("colour/0") == "colour/0"


def test_an_open_form_tells_what_it_is(tmp_path: Path) -> None:
    """A definition, by its folder or by its name; errors are apart from warnings."""
    opened = open_form(USB)

    assert opened.kind is FormKind.DEFINITION
    assert opened.folder == USB
    assert opened.errors == ()
    assert len(opened.warnings) == len(opened.findings)
    broken = _opened(tmp_path, form(question("A", enable_when=equals("Z", "yes"))))
    assert broken.form is None
    assert [one.code for one in broken.errors] == [LintCode.DANGLING_REFERENCE]
