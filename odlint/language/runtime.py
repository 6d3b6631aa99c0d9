"""What generated code calls, under the name R.

On the hot path: it imports nothing that a check has not loaded anyway, but math. It is one module, long as it is,
because every further one would cost the start of every run a file to open.
"""

from __future__ import annotations

import math

from odlint.schema import message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Protocol, TypeVar

    Number = TypeVar("Number", int, float)
    T = TypeVar("T")

    class Steps(Protocol):
        """F as far as this module knows it."""

        def tick(self, n: int) -> None: ...
        def has_member(self, item: object, items: Sequence[object], /) -> bool: ...


FactUnavailable = message.FactUnavailable
"""A value cannot be had; generated code says R.FactUnavailable."""


STEPS = 2_000_000  # list elements that one evaluation may visit


class StepLimitExceeded(Exception):
    """The step budget of one evaluation is used up: the rule is broken."""


INFINITY = math.inf
_INT_LIMIT = 2.0**63
_LONGEST_NAME = 100
_SHOWN_ITEMS = 8
_LONG = 32  # elements of a list that is worth a set when a rule searches it again and again

# Helpers that Python has already, under the names that generated code uses.
size = len
absolute = abs
real = float
is_finite = math.isfinite
is_nan = math.isnan


# --- Unknown values -------------------------------------------------------------------------------------------------


def both(*operands: Callable[[], bool]) -> bool:
    """`&&` of operands that may all be unknown: one that is false decides, wherever it stands."""
    unknown = None
    for operand in operands:
        try:
            if not operand():
                return False
        except FactUnavailable as error:
            unknown = unknown or error.what
    if unknown is not None:
        raise FactUnavailable(unknown)
    return True


def either(*operands: Callable[[], bool]) -> bool:
    """`||` of operands that may all be unknown: one that is true decides, wherever it stands."""
    unknown = None
    for operand in operands:
        try:
            if operand():
                return True
        except FactUnavailable as error:
            unknown = unknown or error.what
    if unknown is not None:
        raise FactUnavailable(unknown)
    return False


# --- Macros ---------------------------------------------------------------------------------------------------------


def every(facts: Steps, items: Sequence[T], condition: Callable[[T], bool]) -> bool:
    """`items.all(x, condition)`."""
    facts.tick(len(items))
    unknown = None
    for item in items:
        try:
            if not condition(item):
                return False
        except FactUnavailable as error:
            unknown = unknown or error.what
    if unknown is not None:
        raise FactUnavailable(unknown)
    return True


def some(facts: Steps, items: Sequence[T], condition: Callable[[T], bool]) -> bool:
    """`items.exists(x, condition)`."""
    facts.tick(len(items))
    unknown = None
    for item in items:
        try:
            if condition(item):
                return True
        except FactUnavailable as error:
            unknown = unknown or error.what
    if unknown is not None:
        raise FactUnavailable(unknown)
    return False


def exactly_one(facts: Steps, items: Sequence[T], condition: Callable[[T], bool]) -> bool:
    """`items.exists_one(x, condition)`."""
    facts.tick(len(items))
    return sum(1 for item in items if condition(item)) == 1


def keep(facts: Steps, items: Sequence[T], condition: Callable[[T], bool]) -> list[T]:
    """`items.filter(x, condition)`."""
    facts.tick(len(items))
    return [item for item in items if condition(item)]


def collect(facts: Steps, items: Sequence[T], change: Callable[[T], object]) -> list[object]:
    """`items.map(x, change)`."""
    facts.tick(len(items))
    return [change(item) for item in items]


def flatten(facts: Steps, items: Sequence[T], change: Callable[[T], Sequence[object]]) -> list[object]:
    """`items.flat_map(x, change)`: the lists that the change makes, one after the other."""
    facts.tick(len(items))
    result: list[object] = []
    for item in items:
        part = change(item)
        facts.tick(len(part))
        result += part
    return result


def groups(facts: Steps, items: Sequence[T], key: Callable[[T], int | str]) -> dict[int | str, list[T]]:
    """`items.group_by(x, key)`."""
    facts.tick(len(items))
    result: dict[int | str, list[T]] = {}
    for item in items:
        result.setdefault(key(item), []).append(item)
    return result


def group(facts: Steps, table: Mapping[int | str, list[T]], key: int | str) -> Sequence[T]:
    """`groups[key]`: the elements with this key, in order; none if there is no such key."""
    facts.tick(1)
    return table.get(key, ())


# --- Numbers --------------------------------------------------------------------------------------------------------


def divide(left: float, right: float) -> float:
    if right == 0:
        raise FactUnavailable("a division by zero")
    return left / right


def remainder(left: int, right: int) -> int:
    """With the sign of the left side, as in CEL; Python's own takes that of the right one."""
    if right == 0:
        raise FactUnavailable("a division by zero")
    result = abs(left) % abs(right)
    return -result if left < 0 else result


def least(*numbers: Number) -> Number:
    for number in numbers:
        if is_nan(number):  # min() would depend on the order
            return number
    return min(numbers)


def greatest(*numbers: Number) -> Number:
    for number in numbers:
        if is_nan(number):
            return number
    return max(numbers)


def least_of(facts: Steps, numbers: Sequence[Number]) -> Number:
    facts.tick(len(numbers))
    if not numbers:
        raise FactUnavailable("the minimum of an empty list")
    return least(*numbers)


def greatest_of(facts: Steps, numbers: Sequence[Number]) -> Number:
    facts.tick(len(numbers))
    if not numbers:
        raise FactUnavailable("the maximum of an empty list")
    return greatest(*numbers)


def total(facts: Steps, numbers: Sequence[Number]) -> Number | int:
    facts.tick(len(numbers))
    result: Number | int = 0
    for number in numbers:  # sum() rounds differently since Python 3.12
        result += number
    return result


def reals(facts: Steps, numbers: Sequence[int]) -> list[float]:
    facts.tick(len(numbers))
    return [float(number) for number in numbers]


def _check_int(number: float) -> None:
    if not -_INT_LIMIT < number < _INT_LIMIT:  # neither do infinities and NaN pass
        raise FactUnavailable("an int of that size")


def floor(number: float) -> int:
    _check_int(number)
    return math.floor(number)


def ceil(number: float) -> int:
    _check_int(number)
    return math.ceil(number)


def square_root(number: float) -> float:
    if number < 0:
        raise FactUnavailable("the root of a negative number")
    return math.sqrt(number)


def significant(number: Number, digits: int) -> Number:
    """The number rounded to so many significant digits."""
    if digits < 1:
        raise FactUnavailable("a number with less than one digit")
    if isinstance(number, int):
        surplus = len(str(abs(number))) - digits
        return round(number, -surplus) if surplus > 0 else number
    if digits > 16 or not math.isfinite(number):
        return number
    return float(f"{number:.{digits - 1}e}")


def to_int(value: float | str) -> int:
    """Truncates; reads decimal digits with an optional sign, and nothing more lenient as int() would."""
    if not isinstance(value, str):
        _check_int(value)
        return int(value)
    digits = value[1:] if value[:1] in ("-", "+") else value
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 18:
        raise FactUnavailable("the int of that text")
    return int(value)


def to_double(text: str) -> float:
    try:
        if "_" in text or not text.isascii() or text != text.strip():
            raise ValueError
        return float(text)
    except ValueError:
        raise FactUnavailable("the double of that text") from None


# --- Text -----------------------------------------------------------------------------------------------------------

_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def to_string(value: bool | float | str) -> str:
    """Exact: reading the text again gives the same value. `show` is for people."""
    if value is True or value is False:
        return "true" if value else "false"
    return str(value).removesuffix(".0")


def show(value: object) -> str:
    """A value as a message prints it."""
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, float):
        return _show_float(value)
    if isinstance(value, (list, tuple)):
        shown = ", ".join(map(show, value[:_SHOWN_ITEMS]))
        return f"{shown}, … ({len(value)} in all)" if len(value) > _SHOWN_ITEMS else shown
    return str(value)


def _show_float(value: float) -> str:
    magnitude = abs(value)
    if magnitude < 1e15 and (magnitude >= 999_999.5 or value == int(value)):
        return str(round(value))  # %g writes a million as 1e+06
    return f"{value:.6g}"


def show_if_known(hole: Callable[[], object]) -> str:
    """A message is printed for a finding; what it would like to add must not take the finding away."""
    try:
        return show(hole())
    except FactUnavailable:
        return "unknown"


def concatenate(facts: Steps, left: str, right: str) -> str:
    facts.tick(len(left) + len(right))
    return left + right


def lower(facts: Steps, text: str) -> str:
    facts.tick(len(text))
    return text.translate(_LOWER)


def split(facts: Steps, text: str, separator: str) -> list[str]:
    facts.tick(len(text))
    return text.split(separator) if separator else list(text)


def join(facts: Steps, items: Sequence[bool | float | str], separator: str) -> str:
    facts.tick(len(items))
    texts = [to_string(item) for item in items]
    facts.tick(sum(map(len, texts)) + len(separator) * len(texts))
    return separator.join(texts)


def glob(facts: Steps, text: str, pattern: str) -> bool:
    """`*` any run, `?` one character. On a mismatch only the last `*` gives way, so work is bounded by the product."""
    facts.tick(len(text) + len(pattern))
    at = wanted = begun = 0
    star = -1
    while at < len(text):
        sign = pattern[wanted] if wanted < len(pattern) else ""
        if sign == "*":
            star, begun = wanted, at
            wanted += 1
            if wanted == len(pattern):
                return True
        elif sign == "?" or sign == text[at]:
            at += 1
            wanted += 1
        elif star >= 0:
            facts.tick(wanted - star)  # what was compared since the star gave way last, and is lost now
            begun += 1
            at, wanted = begun, star + 1
        else:
            return False
    return not pattern[wanted:].strip("*")


def nearest(facts: Steps, text: str, names: Sequence[str]) -> str:
    """The name spelt most like the text, capitals aside, or `""` when none is close."""
    facts.tick(len(names))
    if text in names:
        return text
    if len(text) > _LONGEST_NAME:
        return ""
    from difflib import SequenceMatcher  # slow to load, and few rules come to this point

    matcher: SequenceMatcher[str] = SequenceMatcher(None, "", text.lower())
    best, best_ratio = "", 0.6
    for name in names:
        if len(name) <= _LONGEST_NAME:
            facts.tick(len(name) * len(text) // 64)  # the work grows with the product; short names are all but free
            matcher.set_seq1(name.lower())
            if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
                ratio = matcher.ratio()
                if ratio > best_ratio:
                    best, best_ratio = name, ratio
    return best


# --- Lists and maps -------------------------------------------------------------------------------------------------


def element(items: Sequence[T], index: int) -> T:
    if not 0 <= index < len(items):
        raise FactUnavailable(f"element {index} of a list of {len(items)}")
    return items[index]


def look_up(table: Mapping[str, T], key: str) -> T:
    if key not in table:
        raise FactUnavailable(f"figures for {key}" if key else "figures: no name is given")
    return table[key]


def member(facts: Steps, item: object, items: Sequence[object]) -> bool:
    if item != item:  # noqa: PLR0124 - NaN, which Python's `in` finds by identity
        return False
    if len(items) > _LONG:
        return facts.has_member(item, items)
    facts.tick(len(items))
    return item in items


def same(facts: Steps, left: Sequence[object], right: Sequence[object]) -> bool:
    """Lists are equal when all elements are; repeated fields may come as lists or tuples."""
    if len(left) != len(right):
        return False
    facts.tick(len(left))
    for ours, theirs in zip(left, right):  # noqa: B905 - same length; strict costs time
        if isinstance(ours, (list, tuple)) and isinstance(theirs, (list, tuple)):
            if not same(facts, ours, theirs):
                return False
        elif ours != theirs:
            return False
    return True


def listed(facts: Steps, *items: T) -> list[T]:
    """A list literal inside a macro, where it is made again and again."""
    facts.tick(len(items))
    return list(items)


def chain(facts: Steps, left: Sequence[T], right: Sequence[T]) -> list[T]:
    facts.tick(len(left) + len(right))
    return [*left, *right]


def ordered(facts: Steps, items: Sequence[float | str]) -> list[float | str]:
    facts.tick(len(items))
    # NaN goes to the end: left where it stands it would spoil the order of all the others.
    return sorted(items, key=lambda item: (item != item, item))  # noqa: PLR0124


def distinct(facts: Steps, items: Sequence[T]) -> list[T]:
    """Each value once, in the order of first appearance."""
    facts.tick(len(items))
    return list(dict.fromkeys(items))


def duplicates(facts: Steps, items: Sequence[T]) -> list[T]:
    """Each value that stands there more than once, in the order of first appearance."""
    facts.tick(len(items))
    seen: dict[T, bool] = {}
    for item in items:
        seen[item] = item in seen
    return [item for item, again in seen.items() if again]
