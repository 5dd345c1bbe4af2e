"""A package is taken for what its metadata and the lock file say, or refused."""

import hashlib
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

from scripts.bundle.refused import NotShippableError, Why
from scripts.bundle.wheels import Wheel, installed

_URL = "https://registry/some_thing-1.2-cp313-cp313"
_LOCK = f"""
[[package]]
name = "some-thing"
version = "1.2"
wheels = [
  {{ url = "{_URL}-win_amd64.whl", hash = "sha256:aa" }},
  {{ url = "{_URL}-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", hash = "sha256:bb" }},
]
"""
_TAGS = "Tag: cp313-cp313-manylinux_2_17_x86_64\nTag: cp313-cp313-manylinux2014_x86_64\n"


def _installed(
    folder: Path, *lines: str, version: str = "1.2", tags: str = _TAGS
) -> tuple[Wheel, ...]:
    metadata = folder / "site" / f"some_thing-{version}.dist-info"
    metadata.mkdir(parents=True)
    told = "\n".join(("Metadata-Version: 2.4", "Name: Some.Thing", f"Version: {version}", *lines))
    (metadata / "METADATA").write_text(told, encoding="utf-8")
    (metadata / "WHEEL").write_text(tags, encoding="utf-8")
    digest = urlsafe_b64encode(hashlib.sha256(b"x").digest()).rstrip(b"=").decode()
    record = f"some/thing.py,sha256={digest},1\n../../bin/thing,sha256={digest},1\n"
    (metadata / "RECORD").write_text(record, encoding="utf-8")
    lock = folder / "uv.lock"
    lock.write_text(_LOCK, encoding="utf-8")
    return installed(folder / "site", lock)


def test_a_package_is_named_as_the_lock_file_does(tmp_path: Path) -> None:
    """With the wheel that was installed, and its own files below the folder of packages."""
    (found,) = _installed(tmp_path, "License-Expression: MIT")
    assert (found.name, found.version, found.locked.digest) == ("some-thing", "1.2", "bb")
    record = found.metadata / "RECORD"
    assert found.files == {
        "some/thing.py": hashlib.sha256(b"x").hexdigest(),
        f"{found.metadata.name}/RECORD": hashlib.sha256(record.read_bytes()).hexdigest(),
    }


@pytest.mark.parametrize(
    ("lines", "declared"),
    [
        (("License: old words", "License-Expression: MIT"), "MIT"),
        (("License: old\n  words", "Classifier: License :: OSI Approved"), "old words"),
        (("Classifier: Topic :: Text", "Classifier: License :: Free"), "License :: Free"),
        ((), ""),
    ],
    ids=["expression", "free-text", "classifier", "nothing"],
)
def test_a_licence_is_what_the_clearest_field_says(
    tmp_path: Path, lines: tuple[str, ...], declared: str
) -> None:
    """An expression before free words, and these before classifiers."""
    (found,) = _installed(tmp_path, *lines)
    assert found.declared == declared


@pytest.mark.parametrize(
    ("lines", "maker"),
    [
        (("Author: A. Person", "Author-email: other@x.invalid"), "A. Person"),
        (("Author-email: A. Person <a@x.invalid>, B <b@x.invalid>",), "A. Person, B"),
        (("Author-email: a@x.invalid", "Maintainer-email: M <m@x.invalid>"), "M"),
        (("Author: See AUTHORS.txt", "Maintainer: M"), "M"),
        ((), "some-thing project"),
    ],
    ids=["author", "authors-with-address", "maintainer", "elsewhere", "nobody"],
)
def test_a_maker_is_who_the_metadata_name(
    tmp_path: Path, lines: tuple[str, ...], maker: str
) -> None:
    """A name, never a mere address."""
    (found,) = _installed(tmp_path, *lines)
    assert found.maker == maker


def test_what_extras_need_is_not_needed(tmp_path: Path) -> None:
    """Only what a package always may need counts."""
    (found,) = _installed(
        tmp_path, "Requires-Dist: Other_One>=2", "Requires-Dist: third ; extra == 'x'"
    )
    assert found.requires == {"other-one"}


def test_another_version_than_the_locked_one_is_refused(tmp_path: Path) -> None:
    """What was not locked was not looked at by anybody."""
    with pytest.raises(NotShippableError) as refused:
        _installed(tmp_path, version="1.3")
    assert (refused.value.why, refused.value.names) == (Why.NOT_LOCKED, ("some-thing 1.3",))


def test_a_wheel_of_another_kind_is_refused(tmp_path: Path) -> None:
    """Its hash stands nowhere."""
    with pytest.raises(NotShippableError) as refused:
        _installed(tmp_path, tags="Tag: cp313-cp313-linux_riscv64\n")
    assert (refused.value.why, refused.value.names) == (Why.WHICH_WHEEL, ("some-thing",))
