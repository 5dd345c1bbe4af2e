"""What changed since a former version, in words."""

from tests.support.questionnaires import Json, form, group, option, question, read, whole_form
from usbsurvey_desktop.gui.author.changed_words import changed_facts
from usbsurvey_desktop.questionnaire.changes import changes_between


def _facts(former: Json, newer: Json) -> dict[str, str]:
    before, after = read(former), read(newer)
    return dict(changed_facts(changes_between(before, after), before, after))


def _choice(*options: Json, **members: object) -> Json:
    return form(
        question("A", "single_choice", short_label="頻度", options=list(options), **members)
    )


def test_an_option_in_other_words_is_quoted() -> None:
    """What it was and what it is; options that came or went are told by their codes' kind."""
    facts = _facts(
        _choice(option("a", label="毎日"), option("b")),
        _choice(option("a", label="毎日のように"), option("c")),
    )
    assert facts == {
        "選択肢を加えたか、なくした設問（1件）": "頻度",
        "頻度": "「毎日」\n→「毎日のように」",
    }


def test_another_type_is_told_by_itself() -> None:
    """The options that went with it are not told as well."""
    facts = _facts(_choice(option("a"), option("b")), form(question("A", "text")))
    assert facts["答え方の種類を変えた設問（1件）"] == "A"
    assert not any("選択肢を加えたか" in name for name in facts)


def test_a_short_label_that_follows_its_text_is_not_told_twice() -> None:
    """As in an XLSForm that has the label alone; by itself it stands beside the question."""
    before = form(question("A", text="甲", short_label="甲"))
    both = _facts(before, form(question("A", text="乙", short_label="乙")))
    alone = _facts(before, form(question("A", text="甲", short_label="乙")))
    assert both == {"文か選択肢の文を変えた設問（1件）": "乙", "乙": "「甲」\n→「乙」"}
    assert alone == {"番号や補足などを変えた設問（1件）": "乙"}


def test_another_unit_has_no_words_to_quote() -> None:
    """The question is named, and its text stands as it was."""
    facts = _facts(form(question("A", "integer")), form(question("A", "integer", unit="台")))
    assert facts == {"文か選択肢の文を変えた設問（1件）": "A"}


def test_a_long_text_is_cut() -> None:
    """A page of words is not read here."""
    facts = _facts(form(question("A", text="い" * 500)), form(question("A", text="ろ" * 500)))
    assert len(facts["A"]) < 260


def test_nothing_changed_is_nothing_told() -> None:
    """No fact at all."""
    assert _facts(form(question("A")), form(question("A"))) == {}


def _above(**members: object) -> Json:
    page = group("page", question("A"), question("B"), page=True, **members)
    return whole_form(group("section", page))


def test_another_definition_is_told_and_quoted_once() -> None:
    """The questions below it are named, and not as if their own words differed."""
    facts = _facts(_above(definition="USBメモリ"), _above(definition="SDカード"))
    assert facts == {
        "用語の定義を変えた設問（2件）": "A、B",
        "用語の定義": "「USBメモリ」\n→「SDカード」",
    }


def test_another_title_of_a_page_is_told_and_quoted_once() -> None:
    """A heading can turn a question round."""
    facts = _facts(_above(title="使っている場合"), _above(title="使っていない場合"))
    assert facts == {
        "ページなどの見出しを変えた設問（2件）": "A、B",
        "見出し": "「使っている場合」\n→「使っていない場合」",
    }
