"""Bodies and people by name, in one line, as every screen writes them."""

from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.municipality import Municipalities, Municipality
from usbsurvey_desktop.visible import visible_line

_APART = "　"


def body_name(body: Municipality) -> str:
    """A body by its prefecture and its name."""
    parts = (body.prefecture if body.prefecture != body.name else "", body.name)
    return visible_line(" ".join(filter(None, parts)))


def coded_name(body: Municipality) -> str:
    """A body by its name and code."""
    return noted(body_name(body), body.code)


def coded_body(code: str | None, municipalities: Municipalities) -> str:
    """The body of a code as `coded_name`; the code alone if no list has it, "" for none."""
    found = None if code is None else municipalities.by_code(code)
    return visible_line(code or "") if found is None else coded_name(found)


def office_name(subject: Subject) -> str:
    """Where a person works, as the certificate says it."""
    return visible_line(_APART.join(filter(None, (subject.organisation, subject.department))))


def person_name(subject: Subject) -> str:
    """A person with the office."""
    return visible_line(_APART.join(filter(None, (office_name(subject), subject.person))))
