"""A library is of the package of Debian that installed these bytes, and of no other."""

from pathlib import Path

import pytest

from scripts.bundle.debian import DebianPackage, owners
from scripts.bundle.hashes import sha256

LIBRARY = Path("/usr/lib/x86_64-linux-gnu/libz.so.1")


def test_a_library_is_known_by_name_and_bytes() -> None:
    """With its version, its source, and where its licences are told."""
    package = owners({"libz.so.1": sha256(LIBRARY), "nobody.so.9": "00"})["libz.so.1"]
    assert (package.name, package.source, package.architecture) == ("zlib1g", "zlib", "amd64")
    assert package.version.startswith("1:1.")
    assert package.copyright.is_file()
    assert package.archive.startswith("https://snapshot.debian.org/package/zlib/")
    assert package.key == "debian-zlib1g"


def test_the_source_of_a_package_of_ubuntu_is_elsewhere() -> None:
    """The release workflow builds there."""
    package = DebianPackage("zlib1g", "1:1.2-3ubuntu4", "amd64", "zlib", "1:1.2-3ubuntu4", "ubuntu")
    assert package.archive == "https://launchpad.net/ubuntu/+source/zlib/1:1.2-3ubuntu4"
    assert package.key == "ubuntu-zlib1g"


def test_other_bytes_under_the_same_name_are_nobodys() -> None:
    """The name alone proves nothing."""
    assert owners({"libz.so.1": "00" * 32}) == {}


def test_without_dpkg_nothing_is_of_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows."""
    monkeypatch.setenv("PATH", "")
    assert owners({"libz.so.1": sha256(LIBRARY)}) == {}
