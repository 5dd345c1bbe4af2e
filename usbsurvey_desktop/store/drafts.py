"""Drafts as the screens know them: containers that hold a survey and its answers.

`Drafts` is built once with what this terminal is; `Draft` is one open draft, under its lock; what
both can do stands in `store.containers`. Source: docs/formats.md §8.
"""

from usbsurvey_desktop.store.container import Container
from usbsurvey_desktop.store.containers import Containers
from usbsurvey_desktop.store.draft_content import (
    DraftContent,
    content_after,
    read_content,
    write_content,
)
from usbsurvey_desktop.store.envelope import ContainerKind
from usbsurvey_desktop.store.kept import ContentForm
from usbsurvey_desktop.store.lineage import builds_on

Draft = Container[DraftContent]
"""One open draft."""

_FORM: ContentForm[DraftContent] = ContentForm(
    ContainerKind.DRAFT,
    read_content,
    write_content,
    content_after,
    lambda content: content.history.last_at,
    builds_on,
)


class Drafts(Containers[DraftContent]):
    """How drafts are kept on this terminal."""

    @property
    def form(self) -> ContentForm[DraftContent]:
        """What a draft holds."""
        return _FORM
