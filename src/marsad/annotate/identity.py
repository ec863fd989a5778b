"""Tables told apart by being the same object: hashing thousands of rows for each document would cost more than reading it."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """A value as a key of a cache: equal to itself alone, never to an equal copy; the cache keeps it alive.

    Attributes:
        value: The value.
    """

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
