"""Counters of constant size whose content does not depend on the order in which things were counted.

A tally keeps the entries whose keys have the smallest hashes. What one part of the data evicts had more than `limit`
smaller keys before it there, hence in the whole, too: so parts that are counted apart and merged keep the same entries,
and the counts of those are exact.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from zlib import crc32

from odlint.tf.records.record_locations import Place

Key = TypeVar("Key", bound=Hashable)
MOST_SIGHTINGS = 3  # places kept of something that was seen several times


def even_sample(key: object) -> int:
    """A hash that is the same in every process and on every machine."""
    return crc32(repr(key).encode("utf-8", "surrogatepass"))


@dataclass(slots=True)
class Tally(Generic[Key]):
    """How often each key was seen, and where first.

    Attributes:
        entries: key -> (count, first place).
        partial: there were more than `limit` keys, and only a sample of them is here.
    """

    limit: int
    entries: dict[Key, tuple[int, Place]] = field(default_factory=dict)
    partial: bool = False

    def add(self, key: Key, place: Place, count: int = 1) -> None:
        """Count a key."""
        entries = self.entries
        known = entries.get(key)
        if known is None:
            if len(entries) >= 2 * self.limit:
                self.settle()
            entries[key] = (count, place)
        else:
            first = known[1]
            entries[key] = (known[0] + count, first if first <= place else place)

    def merge(self, other: Tally[Key]) -> None:
        """Count what another tally counted."""
        self.partial |= other.partial
        for key, (count, place) in other.entries.items():
            self.add(key, place, count)

    def settle(self) -> None:
        """Keep no more than `limit` entries."""
        if len(self.entries) > self.limit:
            self.partial = True
            for key in sorted(self.entries, key=_order(even_sample))[self.limit :]:
                del self.entries[key]  # in place: the hot loop holds the dictionary

    def counts(self) -> dict[Key, int]:
        """How often each key was seen."""
        return {key: count for key, (count, _) in self.entries.items()}


def _order(by: Callable[[object], int]) -> Callable[[object], tuple[int, str]]:
    return lambda key: (by(key), repr(key))


@dataclass(slots=True)
class DuplicateCounter:
    """Which of many things, known by 64-bit digests, were seen more than once, and where.

    With more than `limit` different ones, a fair sample of `limit` is compared: each of them with all the others.

    Attributes:
        once: digest -> the place where it was seen, for those seen once.
        often: digest -> (count, first places), for those seen more often.
        partial: there were more than `limit`.
    """

    limit: int
    once: dict[int, Place] = field(default_factory=dict)
    often: dict[int, tuple[int, tuple[Place, ...]]] = field(default_factory=dict)
    partial: bool = False

    def add(self, digest: int, place: Place) -> None:
        """Note that something was seen."""
        once = self.once
        if digest not in once:
            if digest in self.often:
                self._again(digest, 1, (place,))
                return
            once[digest] = place
            if len(once) > 2 * self.limit:
                self.settle()
        else:
            self._again(digest, 2, (once.pop(digest), place))

    def merge(self, other: DuplicateCounter) -> None:
        """Note what another one has seen."""
        self.partial |= other.partial
        for digest, place in other.once.items():
            self.add(digest, place)
        for digest, (count, places) in other.often.items():
            mine = self.once.pop(digest, None)
            self._again(digest, count + (mine is not None), places if mine is None else (*places, mine))

    def settle(self) -> None:
        """Keep no more than `limit` digests: the smallest, which are as good as random ones."""
        if len(self) > self.limit:
            self.partial = True
            last = sorted((*self.once, *self.often))[self.limit - 1]
            for digests in (self.once, self.often):
                for digest in [digest for digest in digests if digest > last]:
                    del digests[digest]

    def repeated(self) -> Iterator[tuple[int, tuple[Place, ...]]]:
        """(count, first places) of what was seen more than once, by place."""
        return iter(sorted(self.often.values(), key=lambda entry: entry[1]))

    def __len__(self) -> int:
        return len(self.once) + len(self.often)

    def __contains__(self, digest: int) -> bool:
        return digest in self.once or digest in self.often

    def first(self, digest: int) -> Place:
        """Where something was seen first; KeyError when it was not."""
        place = self.once.get(digest)
        return place if place is not None else self.often[digest][1][0]

    def digests(self) -> Iterator[int]:
        """All that were seen."""
        yield from self.once
        yield from self.often

    def _again(self, digest: int, count: int, places: tuple[Place, ...]) -> None:
        known, before = self.often.get(digest, (0, ()))
        if known or len(places) > 1:
            places = tuple(sorted((*before, *places))[:MOST_SIGHTINGS])
        self.often[digest] = (known + count, places)
