"""Sheets of paper as scanners and telephones give them back: simulated, the same for a seed.

A scene takes the page as a printer would print it, grey at 300 dots an inch, and gives the file
that an office would have of it. What is drawn by chance is small things of every day: nothing lies
quite straight on the glass, every scan has some noise.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from random import Random  # noqa: TID251 - simulated paper, from a seed
from types import MappingProxyType

from PIL import Image, ImageChops, ImageDraw, ImageFilter

INCH = 300
"""Dots an inch of the page that a scene takes."""
WHITE = 255
_ACROSS = 2_600
"""Dots of a photo, which are not all paper: of twelve million a telephone takes."""
Corner = tuple[float, float]
Box = tuple[int, int, int, int]
"""Left, top, right and bottom in dots."""


@dataclass(frozen=True)
class Scene:
    """How a page is scanned; what is not said is as good as it gets.

    Degrees are the most that it may be turned by chance, `upright` by how much it surely is.
    `noise` is what is at most added to or taken from a grey value.
    """

    dpi: int = INCH
    is_black_and_white: bool = False
    jpeg: int = 0
    degrees: float = 0.4
    upright: int = 0
    noise: int = 8
    blur: float = 0.5
    stains: int = 0
    is_one_destroyed: bool = False
    is_photo: bool = False
    is_pdf: bool = False
    is_promised: bool = True
    """Whether the parity is enough for it: one lost symbol of a page, not two."""


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "300-grey": Scene(),
        "300-bw": Scene(is_black_and_white=True),
        "200-grey": Scene(dpi=200),
        "200-bw": Scene(dpi=200, is_black_and_white=True),
        "rotated-5": Scene(degrees=5),
        "rotated-5-200-bw": Scene(degrees=5, dpi=200, is_black_and_white=True),
        "noise": Scene(noise=90),
        "noise-200": Scene(noise=60, dpi=200),
        "jpeg-50": Scene(jpeg=50),
        "jpeg-50-200": Scene(jpeg=50, dpi=200),
        "jpeg-30-200": Scene(jpeg=30, dpi=200),
        "pdf-200-grey": Scene(dpi=200, is_pdf=True),
        "pdf-200-bw": Scene(dpi=200, is_pdf=True, is_black_and_white=True, degrees=2),
        "150-grey": Scene(dpi=150),
        "photo": Scene(is_photo=True, jpeg=75, degrees=3),
        "photo-askew": Scene(is_photo=True, jpeg=60, degrees=5, noise=20, blur=0.8),
        "stains": Scene(stains=12),
        "destroyed": Scene(is_one_destroyed=True),
        "destroyed-200-bw": Scene(is_one_destroyed=True, dpi=200, is_black_and_white=True),
        "upside-down": Scene(upright=180),
        "on-its-side": Scene(upright=90, dpi=200),
        "everything": Scene(dpi=200, jpeg=50, degrees=5, noise=30, is_one_destroyed=True),
        "beyond-promise": Scene(
            dpi=200,
            jpeg=50,
            degrees=5,
            noise=30,
            stains=4,
            is_one_destroyed=True,
            is_promised=False,
        ),
    }
)


def scanned(page: Image.Image, symbols: Sequence[Box], scene: Scene, chance: Random) -> bytes:
    """The file of a scan: PDF where the scene says so, JPEG where it says how good, or else TIFF.

    `symbols` says where they stand, so that one of them can be destroyed.
    """
    page = _stained(page, scene.stains, chance)
    if scene.is_one_destroyed:
        _destroy(page, chance.choice(symbols), chance)
    page = _photographed(page, chance) if scene.is_photo else _laid(page, scene, chance)
    page = page.filter(ImageFilter.GaussianBlur(scene.blur * scene.dpi / INCH))
    page = _noisy(page, scene.noise, chance)
    if scene.is_black_and_white:
        page = page.point(_darker_than_half, "1")
    if scene.upright:
        page = page.rotate(scene.upright, expand=True)
    return _filed(page, scene)


def _darker_than_half(grey: int) -> int:
    return WHITE if grey > WHITE // 2 else 0


def _filed(page: Image.Image, scene: Scene) -> bytes:
    file = io.BytesIO()
    if scene.is_pdf:
        page.save(file, "PDF", resolution=scene.dpi)  # JPEG inside, or CCITT where it is 1-bit
    elif scene.jpeg:
        page.save(file, "JPEG", quality=scene.jpeg, dpi=(scene.dpi, scene.dpi))
    else:
        page.save(file, "TIFF", dpi=(scene.dpi, scene.dpi))
    return file.getvalue()


def _stained(page: Image.Image, stains: int, chance: Random) -> Image.Image:
    """Spots of 1 to 3 mm, dark, pale or where the print has come off."""
    page = page.copy()
    pen = ImageDraw.Draw(page)
    for _ in range(stains):
        x, y = chance.randrange(page.width), chance.randrange(page.height)
        across, down = chance.randint(15, 40), chance.randint(15, 40)
        pen.ellipse((x, y, x + across, y + down), fill=chance.choice((0, 40, 90, WHITE)))
    return page


def _destroy(page: Image.Image, symbol: Box, chance: Random) -> None:
    """Scratch one symbol out."""
    left, top, right, bottom = symbol
    pen = ImageDraw.Draw(page)
    for _ in range(12):
        ends = [(chance.randint(left, right), chance.randint(top, bottom)) for _ in range(2)]
        pen.line(ends, fill=0, width=30)


def _laid(page: Image.Image, scene: Scene, chance: Random) -> Image.Image:
    """The page on the glass: a little moved, turned, and in the dots of the scanner."""
    factor = INCH / scene.dpi
    size = round(page.width / factor), round(page.height / factor)
    angle = radians(chance.uniform(-scene.degrees, scene.degrees))
    across, down = chance.uniform(-9, 9), chance.uniform(-9, 9)
    a, b = cos(angle) * factor, sin(angle) * factor
    middle_x, middle_y = size[0] / 2, size[1] / 2
    matrix = (
        *(a, b, page.width / 2 + across - a * middle_x - b * middle_y),
        *(-b, a, page.height / 2 + down + b * middle_x - a * middle_y),
    )
    if scene.dpi < INCH:
        page = page.filter(ImageFilter.GaussianBlur((factor - 1) * 0.8))
    return page.transform(
        size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR, fillcolor=WHITE
    )


def _photographed(page: Image.Image, chance: Random) -> Image.Image:
    """The page seen a little from the side, by a telephone, in uneven light."""
    wide, high = page.width, page.height
    width, height = _ACROSS, _ACROSS * high // wide
    corners = [
        (x * (wide - 1) + chance.uniform(-0.05, 0.05) * wide + (x - 0.5) * 0.1 * wide,
         y * (high - 1) + chance.uniform(-0.05, 0.05) * high + (y - 0.5) * 0.1 * high)
        for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))
    ]  # fmt: skip
    seen = page.transform(
        (width, height),
        Image.Transform.PERSPECTIVE,
        _towards(corners, width, height),
        Image.Resampling.BILINEAR,
        fillcolor=120,
    )
    light = Image.linear_gradient("L").resize((width, height))
    light = light.rotate(chance.choice((0, 90, 180, 270))).resize((width, height))
    return ImageChops.multiply(seen, light.point(lambda grey: 120 + grey * 120 // WHITE))


def _towards(corners: list[Corner], width: int, height: int) -> tuple[float, ...]:
    """The perspective that takes a picture of this size from these corners (Heckbert, 1989)."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    dx1, dx2, dx3 = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, dy3 = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    whole = dx1 * dy2 - dx2 * dy1
    g, h = (dx3 * dy2 - dx2 * dy3) / whole, (dx1 * dy3 - dx3 * dy1) / whole
    return (
        *((x1 - x0 + g * x1) / width, (x3 - x0 + h * x3) / height, x0),
        *((y1 - y0 + g * y1) / width, (y3 - y0 + h * y3) / height, y0),
        *(g / width, h / height),
    )


def _noisy(page: Image.Image, most: int, chance: Random) -> Image.Image:
    """Each dot lighter or darker, mostly by little."""
    one, two = (
        Image.frombytes("L", page.size, chance.randbytes(page.width * page.height))
        for _ in range(2)
    )
    noise = ImageChops.add(one, two, scale=2).point(lambda grey: grey * most // 128)
    return ImageChops.add(page, noise, offset=-most)
