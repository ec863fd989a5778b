"""Names on the map, placed so that none lies over another; a name without room is left out, never squeezed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from marsad.publish.projection import Frame

_GLYPH_WIDTH, _LINE = 0.57, 1.15

MARGIN = 0.5
"""Clear room around a name, more than what rounding its place to a tenth can take."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that wants a place.

    Attributes:
        text: The name.
        x: Where its mark is.
        y: Where its mark is.
        gap: Radius of the mark; the name keeps clear of it.
        size: Height of the letters.
        css: Class of the text.
    """

    text: str
    x: float
    y: float
    gap: float
    size: float = 13
    css: str = "town"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share a point."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def placed(names: Iterable[Name], around: Frame, taken: Iterable[Box] = ()) -> Iterator[tuple[Name, float, float]]:
    """The names that find room, in order of their rank, each with the left end of its base line.

    Args:
        names: The most important first.
        around: Names stay inside of this.
        taken: Rectangles to keep clear of.
    """
    boxes = list(taken)
    for name in names:
        width, height = len(name.text) * name.size * _GLYPH_WIDTH, name.size * _LINE
        for left, top in _spots(name, width, height):
            box = Box(left, top, left + width, top + height)
            inside = box.left >= 3 and box.top >= 3 and box.right <= around.width - 3 and box.bottom <= around.height - 3
            if inside and not any(box.meets(other) for other in boxes):
                boxes.append(Box(left - MARGIN, top - MARGIN, box.right + MARGIN, box.bottom + MARGIN))
                yield name, round(left, 1), round(top + height * 0.78, 1)
                break


def _spots(name: Name, width: float, height: float) -> Iterator[tuple[float, float]]:
    gap = name.gap + 3
    yield name.x + gap, name.y - height / 2
    yield name.x - gap - width, name.y - height / 2
    yield name.x - width / 2, name.y - gap - height
    yield name.x - width / 2, name.y + gap
    for x in (name.x + gap * 0.7, name.x - gap * 0.7 - width):
        yield x, name.y - gap * 0.7 - height
        yield x, name.y + gap * 0.7
