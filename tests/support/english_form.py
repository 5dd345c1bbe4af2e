"""A small survey written in English, with its translation into Japanese."""

from tests.support.questionnaires import Json, equals, group, option, question, whole_form

PAGE = "page.use"
_CHOICES = [
    option("daily", label="Every day", exclusive=True),
    option("staff", label="By staff"),
    option("vendor", label="By vendors"),
    option("other", label="Other", free_text={"max_length": 100}),
]


def english_form() -> Json:
    """Four questions on one page, a note with an answer in it, and a check."""
    page = group(
        PAGE,
        question("Q1", text="Are USB media used?", short_label="Use", number="1"),
        question(
            "Q2",
            "multi_choice",
            text="By whom?",
            short_label="By whom",
            number="2",
            options=_CHOICES,
            enable_when=equals("Q1", "yes"),
            notes=[{"text": "You answered {answer:Q1}."}],
        ),
        question("Q3", "text", text="Anything else?", short_label="Else", required=False),
        page=True,
    )
    check = {"id": "X1", "severity": "info", "when": equals("Q1", "no"), "text": "Thank you."}
    return whole_form(
        {**group("section.use", page), "title": "Use of media"},
        id="english-form",
        language="en",
        title="Survey of USB media",
        short_title="USB media",
        checks=[check],
    )


JAPANESE = {
    "title": "USBメモリの調査",
    "short_title": "USBメモリ",
    "section.use.title": "媒体の利用",
    "page.use.title": "利用",
    "Q1.number": "問1",
    "Q1.short_label": "利用の有無",
    "Q1.text": "USBメモリを使っていますか。",
    "Q1.option.yes": "はい",
    "Q1.option.no": "いいえ",
    "Q2.number": "問2",
    "Q2.short_label": "使う人",
    "Q2.text": "だれが使いますか。",
    "Q2.note.0": "問1の回答は「{answer:Q1}」です。",
    "Q2.option.daily": "毎日",
    "Q2.option.staff": "職員",
    "Q2.option.vendor": "業者",
    "Q2.option.other": "その他",
    "Q3.number": "問3",
    "Q3.short_label": "ほかに",
    "Q3.text": "ほかにありますか。",
    "check.X1.text": "ありがとうございました。",
}
"""The words of the translation by their keys."""
