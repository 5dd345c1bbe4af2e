"""The route: the pages with at least one question that applies, as it is now.

A page that lost its questions is skipped both ways; next and back also work from such a page.
Source: docs/semantics.md §6.
"""

from collections.abc import Collection, Iterable

from usbsurvey_desktop.engine.answers import Finding
from usbsurvey_desktop.engine.form import Form


def route(form: Form, enabled: Collection[str]) -> tuple[str, ...]:
    """Name the pages that have something to answer, in form order."""
    asked = frozenset(enabled)
    return tuple(
        [page_id for page_id, page in form.pages.items() if not asked.isdisjoint(page.question_ids)]
    )


def next_page(form: Form, now: Collection[str], page_id: str) -> str | None:
    """Name the first page of the route after this one; None at its end."""
    pages = list(form.pages)
    return _first(now, pages[pages.index(page_id) + 1 :])


def previous_page(form: Form, now: Collection[str], page_id: str) -> str | None:
    """Name the last page of the route before this one; None at its start."""
    pages = list(form.pages)
    return _first(now, pages[: pages.index(page_id)][::-1])


def first_open_page(
    form: Form, findings: Iterable[Finding], returned: Collection[str] = ()
) -> str | None:
    """Name the first page with something to mend or answer, or one of those that were returned.

    None when only checks are left.
    """
    to_mend = {form.owner(finding.link_id).page_id for finding in findings if finding.link_id}
    return _first(to_mend.union(returned), form.pages)


def _first(wanted: Collection[str], pages: Iterable[str]) -> str | None:
    return next((page_id for page_id in pages if page_id in wanted), None)
