"""Raw text of a scalar to its value, by field type, remembering what was read before.

Configs repeat themselves (`0.9997`, `true`, `300`), so a look-up beats a conversion; the memory is bounded.
"""

from __future__ import annotations

from odlint.syntax.literals import INT32, UINT32, boolean, floating, integer, string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Scalar = bool | int | float | str

_REMEMBERED = 5000  # literals per type


def _remembering(convert: Callable[[str], Scalar]) -> Callable[[str], Scalar]:
    known: dict[str, Scalar] = {}
    find = known.get

    def read(raw: str) -> Scalar:
        value = find(raw)
        if value is None:
            value = convert(raw)
            if len(known) < _REMEMBERED:
                known[raw] = value
        return value

    return read


def _within(limits: tuple[int, int]) -> Callable[[str], Scalar]:
    low, high = limits

    def convert(raw: str) -> int:
        value = integer(raw)
        if not low <= value <= high:
            raise OverflowError(value)
        return value

    return convert


READERS: dict[str, Callable[[str], Scalar]] = {
    "float": _remembering(floating),
    "int32": _remembering(_within(INT32)),
    "uint32": _remembering(_within(UINT32)),
    "bool": _remembering(boolean),
    "string": string,
}
