"""版: how the revisions of a submission and the versions of a survey are named."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def revision_words(revision: int) -> str:
    """Name a revision: 「第2版」."""
    return translate("Revisions", "第{n}版").format(n=revision)


def version_words(version: int) -> str:
    """Name a version of a survey: 「第2版」, which English calls by another word."""
    return translate("Versions", "第{n}版").format(n=version)


def replacing_words(revision: int) -> str:
    """Name a revision and the one it replaces: 「第2版（第1版を置き換えます）」."""
    if revision == 1:
        return revision_words(revision)
    words = translate("Revisions", "第{n}版（第{before}版を置き換えます）")
    return words.format(n=revision, before=revision - 1)
