"""Parts of a question as its author calls them, out of a place in the file."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def part_words(pointer: str) -> str:
    """Call the part of an item that a JSON pointer leads into; この項目 where it has no name."""
    steps = pointer.split("/")
    names = _names()
    for step in steps if "checks" in steps[:2] else reversed(steps):
        if step in names:
            return names[step]
    return translate("Parts of a form", "この項目")


def _names() -> Mapping[str, str]:
    return {
        "enable_when": translate("Parts of a form", "条件"),
        "required_when": translate("Parts of a form", "必須の条件"),
        "notes": translate("Parts of a form", "補足"),
        "checks": translate("Parts of a form", "点検の条件"),
        "refers_to": translate("Parts of a form", "参照する設問"),
        "options": translate("Parts of a form", "選択肢"),
        "constraint": translate("Parts of a form", "制約"),
        "source": translate("Parts of a form", "出典"),
        "expected_counts": translate("Parts of a form", "設問数の宣言"),
        "text": translate("Parts of a form", "本文"),
        "short_label": translate("Parts of a form", "短い見出し"),
        "number": translate("Parts of a form", "番号"),
        "title": translate("Parts of a form", "見出し"),
        "help": translate("Parts of a form", "説明"),
        "definition": translate("Parts of a form", "用語の定義"),
    }


def member_words(member: str) -> str:
    """Call a member of a constraint; as it stands where it has no name here."""
    return {
        "min_length": translate("Parts of a form", "文字数の下限"),
        "max_length": translate("Parts of a form", "文字数の上限"),
        "pattern": translate("Parts of a form", "書式"),
        "minimum": translate("Parts of a form", "下限"),
        "maximum": translate("Parts of a form", "上限"),
        "min_count": translate("Parts of a form", "選ぶ数の下限"),
        "max_count": translate("Parts of a form", "選ぶ数の上限"),
        "required_when": translate("Parts of a form", "必須の条件（任意の設問なので）"),
        "length": translate("Parts of a form", "文字数"),
        "count": translate("Parts of a form", "選ぶ数"),
        "range": translate("Parts of a form", "値"),
    }.get(member, member)


def problem_words(problem: str) -> str:
    """Say what keeps a JSON object from having the shape of a form; `problem` is pydantic's."""
    if problem == "missing":
        return translate("Parts of a form", "必要な項目がありません。")
    if problem == "extra_forbidden":
        return translate(
            "Parts of a form", "知らない項目です。つづりを確かめるか、消してください。"
        )
    words = translate("Parts of a form", "調査票の定義の形ではありません（{problem}）。")
    return words.format(problem=problem)


def carried_words(field: str) -> str:
    """Call what a workbook does not carry, by its pointer from its item on."""
    steps = field.split("/")
    names = {
        **_names(),
        "issues": translate("Parts of a form", "作成時の覚え書き（issues）"),
        "documents": translate("Parts of a form", "出典の文書"),
        "text_fixes": translate("Parts of a form", "本文の直し"),
        "not_fixed": translate("Parts of a form", "直さなかったところ"),
        "matrix": translate("Parts of a form", "表の形"),
        "checks": translate("Parts of a form", "回答どうしの点検"),
        "definition_title": translate("Parts of a form", "用語の定義の見出し"),
        "condition_text": translate("Parts of a form", "条件の文"),
        "annotation": translate("Parts of a form", "注記"),
        "type_basis": translate("Parts of a form", "種類の根拠"),
        "unit": translate("Parts of a form", "単位"),
        "page": translate("Parts of a form", "ページの区切り"),
        "translations": translate("Parts of a form", "訳"),
        "status": translate("Parts of a form", "状態"),
        "issued": translate("Parts of a form", "発出日"),
        "counted": translate("Parts of a form", "設問数に数えるかどうか"),
        "required": translate("Parts of a form", "必須かどうか"),
        "type": translate("Parts of a form", "設問の種類"),
        "multiline": translate("Parts of a form", "何行書けるか"),
        "short_title": translate("Parts of a form", "短い題名"),
        "language": translate("Parts of a form", "言語"),
        "items": translate("Parts of a form", "区分とページの分け方"),
    }
    return names.get(steps[0], field)
