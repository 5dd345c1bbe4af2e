"""A package as pages of symbols, with what may be printed beside them: all that goes on paper.

Promises: what the symbols of all pages say joins to the text that was given. Source:
docs/formats.md §9.
"""

from dataclasses import dataclass

from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.symbols import Dots, page_dots


@dataclass(frozen=True)
class Named:
    """Whose answers a package holds, by somebody who knows: it cannot be read from outside."""

    survey: str
    """The title."""
    body: str
    revision: int
    is_practice: bool = False
    code: str = ""
    """Of the body."""
    to: tuple[str, ...] = ()
    """Who gets it, by the pack."""


@dataclass(frozen=True)
class SheetPage:
    """One page: how many symbols stand on it, the spare one included, and their image."""

    symbols: int
    dots: Dots


@dataclass(frozen=True)
class QrSheet:
    """The pages of one package; `digest` is its `dig`, `named` None where nobody knows."""

    digest: str
    pages: tuple[SheetPage, ...]
    named: Named | None = None

    @property
    def symbols(self) -> int:
        """How many symbols stand on all pages; one of each page is spare."""
        return sum(page.symbols for page in self.pages)


def drawn(package_text: str, digest: str, named: Named | None = None) -> QrSheet:
    """Draw the pages of a package; takes a second a page.

    Raises:
        SurveyError: what `split` raises.
    """
    pages = tuple(SheetPage(len(texts), page_dots(texts)) for texts in split(package_text))
    return QrSheet(digest, pages, named)
