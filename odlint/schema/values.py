"""Raw text of a scalar to its value, by field type, remembering what was read before.

Configs repeat themselves (`0.9997`, `true`, `300`), so a look-up beats a conversion; the memory is bounded.
"""

from __future__ import annotations

from odlint.syntax.parsing.literals import FLOAT32_MAX, INT32, UINT32, boolean, floating, integer, string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Scalar = bool | int | float | str

_REMEMBERED = 5000  # literals per type

# Literals read so far that the API's parser accepts, but reads differently than they look, by (type, text).
# Nearly always empty, which is what makes looking for them free.
ODD: dict[tuple[str, str], str] = {}
_PYTHON_ONLY = "+_oObB"  # marks of numbers that only the Python parser of the format takes


def _note_odd(kind: str, raw: str, value: Scalar) -> None:
    digits = raw.lstrip("+-")
    if kind == "float":
        if isinstance(value, float) and digits[:1].isdigit() and abs(value) > FLOAT32_MAX:
            ODD[kind, raw] = "number-overflows"
        elif raw[0] == "+" or "_" in raw:
            ODD[kind, raw] = "python-only-number"
    elif len(digits) > 1 and digits[0] == "0" and digits.isdigit():
        ODD[kind, raw] = "octal-number"
    elif any(mark in raw for mark in _PYTHON_ONLY) and not digits.lower().startswith("0x"):
        ODD[kind, raw] = "python-only-number"


def _remembering(kind: str, convert: Callable[[str], Scalar]) -> Callable[[str], Scalar]:
    known: dict[str, Scalar] = {}
    find = known.get

    def read(raw: str) -> Scalar:
        value = find(raw)
        if value is None:
            value = convert(raw)
            if kind != "bool":
                _note_odd(kind, raw, value)
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
    "float": _remembering("float", floating),
    "int32": _remembering("int32", _within(INT32)),
    "uint32": _remembering("uint32", _within(UINT32)),
    "bool": _remembering("bool", boolean),
    "string": string,
}
