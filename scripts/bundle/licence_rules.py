"""Which licences a bundle may carry, and which licence a maker's words mean.

Closed lists: what stands in none of them stops the build, and a person reads the licence.
Reasons: docs/decisions/0033-sbom.md.
"""

import re
from collections.abc import Iterable
from types import MappingProxyType

from license_expression import ExpressionError, Licensing

from scripts.bundle.parts import Holding
from scripts.bundle.refused import Why, refuse_any

PERMISSIVE = frozenset(
    {
        "0BSD",
        "AFL-2.1",
        "Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "bzip2-1.0.6",
        "CC-BY-4.0",
        "FTL",
        "HPND-sell-variant",
        "IJG",
        "ISC",
        "libpng-2.0",
        "libtiff",
        "LicenseRef-public-domain",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "MIT-open-group",
        "PSF-2.0",
        "Python-2.0.1",
        "Unicode-3.0",
        "Unicode-DFS-2016",
        "X11",
        "Zlib",
    }
)
"""Notices go along, and that is all."""

REPLACEABLE = frozenset({"LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only"})
"""As files of their own, which anybody may put others in the place of (NOTICE.txt tells how)."""

EXCEPTED = frozenset(
    {
        # The program that unpacks and starts Python, made for closed programs too.
        "GPL-2.0-or-later WITH Bootloader-exception",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        # Free to hand on with what was built with Visual C++.
        "LicenseRef-Microsoft-Visual-Cpp-Runtime",
    }
)
"""Copyleft or no free licence, with a permission that reaches what we do."""

COMPATIBLE = PERMISSIVE | REPLACEABLE | EXCEPTED

_PYINSTALLER = (
    "GPLv2-or-later with a special exception which allows to use PyInstaller to build and "
    "distribute non-free programs (including commercial ones)"
)
# Only its hooks for the time of running get into a bundle, and its LICENSE puts those under Apache.
_HOOKS = (
    "License :: OSI Approved :: Apache Software License; "
    "License :: OSI Approved :: GNU General Public License v2 (GPLv2)"
)
_PYPDFIUM2 = "BSD-3-Clause, Apache-2.0, dependency licenses"

DECIDED = MappingProxyType(
    {
        ("pyinstaller", _PYINSTALLER): "GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0",
        ("pyinstaller-hooks-contrib", _HOOKS): "Apache-2.0",
        ("pypdfium2", _PYPDFIUM2): "BSD-3-Clause AND Apache-2.0",
        ("segno", "License :: OSI Approved :: BSD License"): "BSD-3-Clause",
    }
)
"""What the words of a package's own metadata mean, where they are no expression."""

_DEBIAN = MappingProxyType(
    {
        "brotli": "MIT",
        "bzip2": "bzip2-1.0.6",
        "dbus": "AFL-2.1 OR GPL-2.0-or-later",
        "expat": "MIT",
        "fontconfig": "HPND-sell-variant",
        "freetype": "FTL OR GPL-2.0-or-later",
        "gcc": "GPL-3.0-or-later WITH GCC-exception-3.1",
        "glib2.0": "LGPL-2.1-or-later",
        "libbsd": "BSD-3-Clause AND BSD-2-Clause AND ISC AND MIT",
        "libcap2": "BSD-3-Clause OR GPL-2.0-only",
        "libffi": "MIT",
        "libgcrypt20": "LGPL-2.1-or-later",
        "libgpg-error": "LGPL-2.1-or-later",
        "libmd": "BSD-3-Clause AND BSD-2-Clause AND ISC",
        "libpng1.6": "libpng-2.0",
        "libuuid1": "BSD-3-Clause",
        "libx11": "MIT AND X11",
        "libxau": "MIT-open-group",
        "libxcb": "X11",
        "libxdmcp": "MIT-open-group",
        "libxkbcommon": "MIT AND X11",
        "libzstd": "BSD-3-Clause OR GPL-2.0-only",
        "lz4": "BSD-2-Clause",
        "mpdecimal": "BSD-2-Clause",
        "pcre2": "BSD-3-Clause",
        "python": "Python-2.0.1",
        "systemd": "LGPL-2.1-or-later",
        "xcb-util": "X11",
        "xcb-util-cursor": "X11",
        "xcb-util-image": "X11",
        "xcb-util-keysyms": "X11",
        "xcb-util-renderutil": "X11",
        "xcb-util-wm": "X11",
        "xz-utils": "LicenseRef-public-domain",
        "zlib": "Zlib",
    }
)
"""Of the libraries in a package or a source package of Debian, as its copyright file says; without
the version in its name (`gcc-12`, `python3.11`)."""

_ONE = re.compile(r"[A-Za-z0-9.+-]+(?: WITH [A-Za-z0-9.+-]+)?")
"""One licence; the library takes words with blanks between them for the name of one as well."""
_LICENSING = Licensing()


def expression_of(name: str, declared: str) -> tuple[str, bool]:
    """The licence of a package as an SPDX expression, and whether it gives that itself.

    Raises:
        NotShippableError: its words are no expression, and nobody has decided what they mean.
    """
    if (name, declared) in DECIDED:
        return DECIDED[name, declared], False
    refuse_any(Why.UNDECIDED, [] if ways(declared) else [f"{name}: {declared or 'no licence'}"])
    return declared, True


def expression_of_debian(package: str, source: str) -> str:
    """The licence of the libraries in a package of Debian.

    Args:
        package: its name; it goes first where not all packages of a source have the same licence.
        source: the name of its source package.

    Raises:
        NotShippableError: nobody has read its copyright file yet.
    """
    name = re.sub(r"(?<=^gcc)-[0-9]+$|(?<=^python)3\.[0-9]+$", "", source)
    licence = _DEBIAN.get(package) or _DEBIAN.get(name, "")
    refuse_any(Why.UNDECIDED, [] if licence else [f"debian: {package} ({source})"])
    return licence


def ways(expression: str) -> tuple[frozenset[str], ...]:
    """The sets of licences that one may keep to, each enough; none if it is no expression."""
    try:
        parsed = _LICENSING.parse(expression)
    except ExpressionError:
        return ()
    if parsed is None or not all(_ONE.fullmatch(str(one)) for one in parsed.literals):
        return ()
    chosen = _LICENSING.dnf(parsed)
    alternatives = chosen.args if isinstance(chosen, _LICENSING.OR) else (chosen,)
    return tuple(
        frozenset(map(str, way.args if isinstance(way, _LICENSING.AND) else (way,)))
        for way in alternatives
    )


def relied_on(expression: str) -> frozenset[str]:
    """The licences we keep to: of the ways that are open to us the freest; none if none is."""
    open_ways = (way for way in ways(expression) if way <= COMPATIBLE)
    return min(open_ways, key=lambda way: (len(way - PERMISSIVE), sorted(way)), default=frozenset())


def check_licences(holdings: Iterable[Holding]) -> None:
    """Let a bundle pass of which everything may be handed on.

    Raises:
        NotShippableError: it names every part that may not be handed on with this program, or, if
            there is none, every LGPL module inside an archive.
    """
    found = tuple(holdings)
    refuse_any(
        Why.INCOMPATIBLE,
        (
            f"{name}: {licence}"
            for holding in found
            for name, licence in _licences(holding)
            if not relied_on(licence)
        ),
    )
    refuse_any(
        Why.NOT_REPLACEABLE,
        (
            f"{holding.part.key}: {module}"
            for holding in found
            for module in holding.modules
            if relied_on(holding.part.licence) & REPLACEABLE
        ),
    )


def _licences(holding: Holding) -> Iterable[tuple[str, str]]:
    part = holding.part
    yield part.key, part.licence
    for inside in part.inside:
        yield f"{part.key} / {inside.name}", inside.licence
