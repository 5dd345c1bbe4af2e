"""受付照合 holds nothing that is misread on paper or at a telephone."""

import re

import pytest

from tests.support import worlds
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.records import from_base64url, to_base64url


@pytest.mark.parametrize("dig", ["A" * 43, "r0NgxRkq6mYx1l9b8sY0R2xUeDAJtYx5Kw1WmQe2v3c"])
def test_people_compare_digits_alone(dig: str) -> None:
    """Three groups of five, whatever letters the digest has."""
    assert re.fullmatch(r"\d{5} \d{5} \d{5}", short_digest(dig))


def test_it_begins_the_number_that_the_command_line_tells() -> None:
    """A collector without a window compares the same digits."""
    dig = worlds.package().digest

    assert check_number(from_base64url(dig)).startswith(short_digest(dig))


def test_another_file_has_another_one() -> None:
    """One bit in the digest is enough."""
    assert short_digest(to_base64url(bytes(32))) != short_digest(to_base64url(b"\1" + bytes(31)))
