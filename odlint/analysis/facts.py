"""What rules may ask beside the file itself. A fact that is not known raises Unknown, and the rule is skipped.

Facts are computed when a rule first asks, once per file. `vocabulary.py` declares the same names with their types for
the compiler of rules; a test holds the two together.
"""

from __future__ import annotations

import os

from odlint.analysis.tracking import TrackedMessage
from odlint.language.runtime import STEPS, OutOfSteps, Unknown
from odlint.odapi.extractors import KNOWN, TWINS, generation
from odlint.odapi.schedules import LearningRate
from odlint.workspace.workspace import is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from odlint.analysis.settings import Target
    from odlint.analysis.training import Training
    from odlint.schema.message import Message
    from odlint.workspace.workspace import Workspace

STEPS_IN_ALL = 20_000_000  # and all evaluations of one rule on one file


class Facts:
    """Facts of one file, and the step budget of the expressions that ask for them.

    Attributes:
        root: the file's root message.
        training: what the file names and what lies around it.
        element: index of the element that a rule on a repeated field looks at.
        steps: what is left of the budget of the present evaluation.
        current_rule: number of the rule's variant that is being evaluated; -1 for none.
        exhausted: variants that have spent the budget for one file.
    """

    __slots__ = (
        "_compute",
        "_known",
        "_members",
        "_memoized",
        "_searched",
        "_spent",
        "current_rule",
        "element",
        "exhausted",
        "root",
        "steps",
        "training",
    )

    def __init__(self, root: Message, training: Training, compute: Mapping[str, Callable[[Facts], Any]]) -> None:
        """`compute` has the function that computes each fact, by name."""
        self.root = root
        self.training = training
        self.steps = STEPS
        self.element = 0
        self.current_rule = -1
        self.exhausted: set[int] = set()
        self._compute = compute
        self._known: dict[str, Any] = {}
        self._memoized: dict[str, Any] = {}
        self._searched: Sequence[object] = ()
        self._members: frozenset[object] = frozenset()
        self._spent: dict[int, int] = {}

    @property
    def workspace(self) -> Workspace:
        """The files around this one."""
        return self.training.workspace

    @property
    def target(self) -> Target:
        """What the user says that the file is for."""
        return self.training.target

    def get(self, name: str) -> Any:
        """The fact of this name; raises Unknown."""
        known = self._known.get(name)
        if known is None:
            try:
                known = self._compute[name](self)
            except Unknown as unknown:
                known = unknown
            self._known[name] = known
        if known.__class__ is Unknown:
            raise known.with_traceback(None)
        return known

    def missing(self, name: str) -> Unknown | None:
        """Why the fact of this name is not known; None if it is."""
        known = self._known.get(name)
        if known is None:
            try:
                known = self.get(name)
            except Unknown as unknown:
                return unknown
        return known if known.__class__ is Unknown else None

    def memoize(self, key: str, compute: Callable[[], Any]) -> Any:
        """Return a value that is the same wherever in the file a rule asks for it; raises Unknown if `compute` does."""
        value = self._memoized.get(key, self)
        if value is self:
            value = self._memoized[key] = compute()
        return value

    def watched(self, log: list[tuple[Message, str]]) -> WatchedFacts:
        """Facts of the same file that note in `log` what a finding's message was read from."""
        root: Any = TrackedMessage(self.root, log)  # reads alike
        facts = WatchedFacts(root, self.training, self._compute)
        facts._memoized = self._memoized  # computed once for the file, not again for each finding
        return facts

    def peek(self, name: str) -> Any:
        """The fact of this name if it was computed and is known, else None."""
        known = self._known.get(name)
        return None if known.__class__ is Unknown else known

    def start_evaluation(self, variant: int) -> None:
        """Give a rule's variant a fresh budget for one more evaluation, and add up what the last one spent.

        Compiled rules call this only if the budget is not fresh or a rule is exhausted; else they set `current_rule`.
        """
        if self.steps != STEPS:
            spent = self._spent[self.current_rule] = self._spent.get(self.current_rule, 0) + STEPS - self.steps
            self.steps = STEPS
            if spent > STEPS_IN_ALL:
                self.exhausted.add(self.current_rule)
        self.current_rule = variant
        if variant in self.exhausted:
            raise OutOfSteps("the rule visited too many elements")

    def has_member(self, item: object, items: Sequence[object]) -> bool:
        """True if the list has the item. The list that is searched again and again is made into a set once."""
        if items is not self._searched:
            self.tick(len(items))
            self._searched, self._members = items, frozenset(items)
        self.tick(1)
        return item in self._members

    def tick(self, count: int) -> None:
        """Spend `count` steps of the budget."""
        self.steps -= count
        if self.steps < 0:
            raise OutOfSteps("the rule visited too many elements")

    # -- functions that rules may call; each raises Unknown when this machine cannot tell --

    def path_absent(self, path: str) -> bool:
        """The file is surely not there."""
        if self.workspace.find(path) is not None:
            return False
        if is_remote(path) or is_placeholder(path) or not self.workspace.absent(path):
            raise Unknown("files of another machine")
        return True

    def records_absent(self, pattern: str) -> bool:
        """No file matches an input path, which may be a glob pattern or end in `@10`."""
        if is_remote(pattern) or is_placeholder(pattern) or not self.workspace.folder:
            raise Unknown("files of another machine")
        head, at, shards = pattern.rpartition("@")
        if at and shards.isdigit():
            pattern = f"{head}-*-of-*"
        if not any(mark in pattern for mark in "*?["):
            return self.path_absent(pattern)
        place = pattern if os.path.isabs(pattern) else os.path.join(self.workspace.folder, pattern)
        if any(True for _ in self.workspace.files.matches(place)):
            return False
        if not self.workspace.files.is_folder(os.path.dirname(place)):
            raise Unknown("files of another machine")
        return True

    def checkpoint_absent(self, prefix: str) -> bool:
        """There is no checkpoint with this prefix, neither an index nor a file of the very name."""
        files = [prefix + ".index", prefix + ".meta", prefix]
        if any(self.workspace.find(name) is not None for name in files):
            return False
        return self.path_absent(prefix + ".index")

    def checkpoints_beside(self, prefix: str) -> list[str]:
        """Checkpoints in the folder that the prefix stands in, as paths written like it, the newest last."""
        head, slash, _ = prefix.replace("\\", "/").rpartition("/")
        return [head + slash + name for name in self._checkpoints(head)]

    def checkpoints_in(self, folder: str) -> list[str]:
        """Checkpoints in a folder, or in its folder `checkpoint`, as paths written like it, the newest last."""
        place = folder.rstrip("/")
        for inner in (place, place + "/checkpoint"):
            names = self._checkpoints(inner)
            if names:
                return [f"{inner}/{name}" for name in names]
        return []

    def _checkpoints(self, folder: str) -> list[str]:
        from odlint.tf.checkpoints.discovery import prefixes_in

        if is_remote(folder) or is_placeholder(folder) or "\0" in folder:
            raise Unknown("files of another machine")
        above = [folder] if os.path.isabs(folder) else [os.path.join(one, folder) for one in self.workspace.folders]
        return next((names for place in above if (names := prefixes_in(place, self.workspace.files))), [])

    def freezes_anything(self, pattern: str, variables: list[str]) -> bool:
        """Some variable of a TF1 checkpoint matches the pattern, from its beginning."""
        from odlint.odapi.variable_patterns import matches_any

        return matches_any(pattern, variables)

    def extractor_backbone(self, extractor: str) -> str:
        """The backbone of a feature extractor, such as mobilenet_v2; "" where its name does not tell.

        Unknown without a checkpoint to compare it with, so that no check imports it for nothing.
        """
        self.get("checkpoint")
        from odlint.tf.checkpoints.backbones import backbone_of_extractor

        return backbone_of_extractor(extractor)

    def is_in_run_folder(self, prefix: str) -> bool:
        """A checkpoint lies in the config's own folder, and so do the events that a TF2 training run writes."""
        folder = self.workspace.folder
        if not folder or os.path.dirname(os.path.abspath(prefix)) != folder:
            return False
        events = self.training.events.value or ()
        return any(os.path.basename(os.path.dirname(path)) == "train" for path in events)

    def path_is_folder(self, path: str) -> bool:
        """A folder stands at this path."""
        place = path if os.path.isabs(path) else os.path.join(self.workspace.folder, path)
        if is_remote(path) or not self.workspace.folder:
            raise Unknown("files of another machine")
        return self.workspace.files.is_folder(place)

    def is_placeholder(self, path: str) -> bool:
        """Nobody has filled in this path yet."""
        return is_placeholder(path)

    def is_printable(self, text: str) -> bool:
        """The text holds no control characters."""
        return text.isprintable()

    def is_remote(self, path: str) -> bool:
        """The path names a place that another machine or service holds."""
        return is_remote(path)

    def known_extractors(self, architecture: str, tf: int) -> list[str]:
        """Extractor names that this generation accepts for this architecture."""
        return list(KNOWN.get(architecture, {}).get(tf, ()))

    def extractor_twin(self, extractor: str) -> str:
        """The TF2 name of a TF1 extractor; "" when it has none."""
        return TWINS.get(extractor, "")

    def extractor_generation(self, extractor: str) -> int:
        """1 or 2; 0 for a name that the API does not know."""
        return generation(extractor)

    def known_names(self, field: str) -> list[str]:
        """Names that the Model Garden looks up for a field, such as "mg.backbones.ResNet.model_id"."""
        from odlint.modelgarden.schema.index import names_for

        owner, _, name = field.rpartition(".")
        return [str(one) for one in names_for(owner, name)]


class WatchedFacts(Facts):
    """Facts whose own reading of the config is not logged, but for the field that a message would name."""

    __slots__ = ()

    def memoize(self, key: str, compute: Callable[[], Any]) -> Any:
        """See Facts; memoized values add no related location."""
        log = self.root.log  # type: ignore[attr-defined]  # the root is a TrackedMessage
        length = len(log)
        try:
            return super().memoize(key, compute)
        finally:
            del log[length:]

    def get(self, name: str) -> Any:
        """The fact of this name; raises Unknown."""
        log = self.root.log  # type: ignore[attr-defined]  # the root is a TrackedMessage
        length = len(log)
        try:
            fact = super().get(name)
        finally:
            del log[length:]
        if isinstance(fact, LearningRate):
            message, field = fact.peak_at
            log.append((message.message if isinstance(message, TrackedMessage) else message, field))
        return fact
