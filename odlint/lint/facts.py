"""What rules may ask beside the file itself. A fact that cannot be had raises Unknown, and the rule is skipped.

Facts are computed when a rule first asks, once per file. `vocabulary.py` declares the same names with their types for
the compiler of rules; a test holds the two together.
"""

from __future__ import annotations

import os

from odlint.lint.extractors import KNOWN, TWINS, generation
from odlint.lint.language.runtime import OutOfSteps, Unknown
from odlint.lint.settings import Target
from odlint.lint.tracking import TrackedMessage
from odlint.model.workspace import Workspace, is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.schema.message import Message
    from odlint.syntax.source import Source

STEPS = 100_000  # list elements that one evaluation may visit
STEPS_IN_ALL = 20_000_000  # and all evaluations of one rule on one file


class LabelMapFact:
    """A label map that could be read: what rules know of it, and where its highest id stands."""

    __slots__ = (
        "count",
        "display_names",
        "file",
        "guessed",
        "ids",
        "max_id",
        "min_id",
        "names",
        "path",
        "place",
        "source",
    )

    def __init__(self, path: str, file: str, guessed: bool, source: Source, root: Message) -> None:
        self.guessed = guessed
        items = root.get("item")
        self.path = path
        self.file = file
        self.source = source
        self.count = len(items)
        self.ids: list[int] = [item.get("id") for item in items]
        self.names: list[str] = [item.get("name") for item in items]
        self.display_names: list[str] = [item.get("display_name") for item in items]
        self.max_id = max(self.ids, default=0)
        self.min_id = min(self.ids, default=0)
        top = items[self.ids.index(self.max_id)] if items else root
        span = top.field_span("id") if items else None
        self.place: tuple[int, int] = span or top.span or (0, 0)


class LearningRateFact:
    """The schedule of the optimizer's learning rate, as far as the config alone tells it.

    Attributes:
        schedule: which member of the oneof is set, such as "cosine_decay_learning_rate".
        peak: highest rate that the schedule reaches; peak_at: the message and field that say so.
        warmup_rate, warmup_steps: where the warm-up starts and how long it lasts (0 without one).
        last_step: the step at which the schedule ends or changes last; 0 when it never does.
    """

    __slots__ = ("last_step", "peak", "peak_at", "schedule", "warmup_rate", "warmup_steps")

    def __init__(
        self,
        schedule: str,
        peak: float,
        peak_at: tuple[Message | TrackedMessage, str],
        warmup_rate: float = 0.0,
        warmup_steps: int = 0,
        last_step: int = 0,
    ) -> None:
        self.peak_at = peak_at
        self.schedule = schedule
        self.peak = peak
        self.warmup_rate = warmup_rate
        self.warmup_steps = warmup_steps
        self.last_step = last_step


class Facts:
    """Facts of one file, and the step budget of the expressions that ask for them."""

    __slots__ = ("_known", "_once", "_spender", "_spent", "element", "root", "shared", "steps", "target", "workspace")

    def __init__(
        self,
        root: Message,
        workspace: Workspace,
        target: Target,
        shared: dict[str, LabelMapFact | Unknown] | None = None,
    ) -> None:
        self.root = root
        self.workspace = workspace
        self.target = target
        self.steps = STEPS
        self.element = 0  # index of the element that a rule on a repeated field looks at
        self._known: dict[str, Any] = {}
        self._once: dict[str, Any] = {}
        self._spender = -1
        self._spent: dict[int, int] = {}
        self.shared = shared if shared is not None else {}  # label maps by path: parsed once per file

    def get(self, name: str) -> Any:
        """The fact of this name; raises Unknown."""
        known = self._known.get(name)
        if known is None:
            try:
                known = _COMPUTE[name](self)
            except Unknown as unknown:
                known = unknown
            self._known[name] = known
        if known.__class__ is Unknown:
            raise known
        return known

    def once(self, key: str, compute: Callable[[], Any]) -> Any:
        """A value that is the same wherever in the file a rule asks for it; raises Unknown like its computation."""
        known = self._once.get(key, self)
        if known is self:
            known = self._once[key] = compute()
        return known

    def watched(self, log: list[tuple[Message, str]]) -> WatchedFacts:
        """Facts of the same file that note in `log` what a finding's sentence was read from."""
        return WatchedFacts(TrackedMessage(self.root, log), self.workspace, self.target, self.shared)  # type: ignore[arg-type]  # reads alike

    def used(self, name: str) -> Any:
        """The fact of this name if somebody asked for it and it is known, else None."""
        known = self._known.get(name)
        return None if known.__class__ is Unknown else known

    def renew(self, variant: int) -> None:
        """A fresh budget for one more evaluation of a rule's variant; what the last one spent is added up."""
        if self.steps != STEPS:
            self._spent[self._spender] = self._spent.get(self._spender, 0) + STEPS - self.steps
            self.steps = STEPS
        self._spender = variant
        if self._spent and self._spent.get(variant, 0) > STEPS_IN_ALL:
            raise OutOfSteps("the rule visited too many elements")

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

    def label_map_at(self, path: str) -> LabelMapFact:
        """The label map at a path of the config."""
        known = self.shared.get(path)
        if known is None:
            try:
                known = _read_label_map(self.workspace, path)
            except Unknown as unknown:
                known = unknown
            self.shared[path] = known
        if isinstance(known, Unknown):
            raise known
        return known


class WatchedFacts(Facts):
    """Facts whose own reading of the config leaves no trace but the field that a sentence would name."""

    __slots__ = ()

    def once(self, key: str, compute: Callable[[], Any]) -> Any:
        """A value computed for the whole file: no single place of it is what a sentence speaks of."""
        log = self.root.log  # type: ignore[attr-defined]  # the root is a TrackedMessage
        length = len(log)
        try:
            return super().once(key, compute)
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
        if fact.__class__ is LearningRateFact:
            message, field = fact.peak_at
            log.append((message.message if isinstance(message, TrackedMessage) else message, field))
        return fact


def _read_label_map(workspace: Workspace, path: str) -> LabelMapFact:
    from odlint.model.pipeline import refusals
    from odlint.schema import LABEL_MAP
    from odlint.schema.binding import bind
    from odlint.syntax.parser import parse
    from odlint.syntax.source import decode

    named = workspace.label_map
    if not named and not path:
        raise Unknown("label map: no label_map_path is given")
    if not named and is_placeholder(path):
        raise Unknown(f"label map: {path} is a placeholder")
    place = named or workspace.find(path)
    if place is None:
        raise Unknown(f"label map {path}" + (" (remote)" if is_remote(path) else ""))
    try:
        data = workspace.read(place)
    except OSError as error:
        raise Unknown(f"label map {place}: {error.strerror or error}") from None
    source = decode(named or _openable(place), data)
    bound = bind(parse(source.text), LABEL_MAP)
    if refusals(source, bound):
        raise Unknown(f"label map {source.name}: it has errors of its own")
    guessed = not named and workspace.is_guess(path)
    return LabelMapFact(path, _shown(workspace, place), guessed, source, bound.root)


def _openable(place: str) -> str:
    """A path as editors and shells can open it from here."""
    relative = os.path.relpath(place)
    return place if relative.startswith(os.pardir) else relative


def _shown(workspace: Workspace, place: str) -> str:
    """A path the way a sentence names it: from where the user is, else from the config, else whole."""
    for start in (os.curdir, workspace.folder or os.curdir):
        relative = os.path.relpath(place, start)
        if not relative.startswith(os.pardir):
            return relative
    return place


# -- computing facts ---------------------------------------------------------------------------------------------------


def _label_map(facts: Facts) -> LabelMapFact:
    return facts.label_map_at(facts.root.get("train_input_reader").get("label_map_path"))


def _eval_label_map(facts: Facts) -> LabelMapFact:
    readers = facts.root.get("eval_input_reader")
    if not readers:
        raise Unknown("label map of the evaluation: there is no eval_input_reader")
    return facts.label_map_at(readers[0].get("label_map_path"))


def _architecture(facts: Facts) -> str:
    model = facts.root.get("model").which("model")
    return model if model in ("ssd", "faster_rcnn", "center_net") else ""


def _extractor(facts: Facts) -> str:
    architecture = facts.get("architecture")
    if not architecture:
        return ""
    extractor: str = facts.root.get("model").get(architecture).get("feature_extractor").get("type")
    return extractor


def _family(facts: Facts) -> str:
    """The row of the official configs' learning-rate tables that the model belongs to."""
    architecture, extractor = facts.get("architecture"), facts.get("extractor")
    if architecture == "center_net":
        return "centernet"
    if architecture == "faster_rcnn":
        return _two_stage_family(facts)
    if architecture != "ssd":
        raise Unknown("model family: no ssd, faster_rcnn or center_net is set")
    if "efficientnet" in extractor:
        return "efficientdet"
    if "fpn" in extractor and "mnasfpn" not in extractor:
        return "ssd_resnet_fpn" if "resnet" in extractor else "ssd_mobilenet_fpn"
    return "ssd"


def _two_stage_family(facts: Facts) -> str:
    model = facts.root.get("model").get("faster_rcnn")
    if model.has("context_config"):
        return "context_rcnn"
    predictor = model.get("second_stage_box_predictor")
    if predictor.which("box_predictor_oneof") == "rfcn_box_predictor":
        return "rfcn"
    if model.get("number_of_stages") == 3 or predictor.get("mask_rcnn_box_predictor").get("predict_instance_masks"):
        return "mask_rcnn"
    return "faster_rcnn"


def _optimizer(facts: Facts) -> str:
    which: str = facts.root.get("train_config").get("optimizer").which("optimizer")
    return which


def _learning_rate(facts: Facts) -> LearningRateFact:
    optimizer = facts.get("optimizer")
    if not optimizer:
        raise Unknown("learning rate: no optimizer is set")
    rate = facts.root.get("train_config").get("optimizer").get(optimizer).get("learning_rate")
    schedule = rate.which("learning_rate")
    if not schedule:
        raise Unknown("learning rate: the optimizer has none")
    return _SCHEDULES[schedule](schedule, rate.get(schedule))


def _constant(schedule: str, it: Message) -> LearningRateFact:
    return LearningRateFact(schedule, it.get("learning_rate"), (it, "learning_rate"))


def _exponential(schedule: str, it: Message) -> LearningRateFact:
    peak, at = it.get("initial_learning_rate"), "initial_learning_rate"
    if it.get("burnin_steps") and it.get("burnin_learning_rate") > peak:
        peak, at = it.get("burnin_learning_rate"), "burnin_learning_rate"
    return LearningRateFact(
        schedule, peak, (it, at), it.get("burnin_learning_rate"), it.get("burnin_steps"), it.get("decay_steps")
    )


def _manual(schedule: str, it: Message) -> LearningRateFact:
    steps = it.get("schedule")
    rates: list[tuple[float, Message, str]] = [(it.get("initial_learning_rate"), it, "initial_learning_rate")]
    rates += [(step.get("learning_rate"), step, "learning_rate") for step in steps]
    peak, message, at = max(rates, key=lambda rate: rate[0])
    last = max((step.get("step") for step in steps), default=0)
    warmup_steps = steps[0].get("step") if it.get("warmup") and steps else 0
    warmup_rate = it.get("initial_learning_rate") if warmup_steps else 0.0
    return LearningRateFact(schedule, peak, (message, at), warmup_rate, warmup_steps, last)


def _cosine(schedule: str, it: Message) -> LearningRateFact:
    return LearningRateFact(
        schedule,
        it.get("learning_rate_base"),
        (it, "learning_rate_base"),
        it.get("warmup_learning_rate"),
        it.get("warmup_steps"),
        it.get("total_steps"),
    )


_SCHEDULES: dict[str, Callable[[str, Message], LearningRateFact]] = {
    "constant_learning_rate": _constant,
    "exponential_decay_learning_rate": _exponential,
    "manual_step_learning_rate": _manual,
    "cosine_decay_learning_rate": _cosine,
}


def _tf(facts: Facts) -> int:
    if facts.target.tf:
        return facts.target.tf
    found = detected_tf(facts.get("architecture"), facts.get("extractor"), facts.root)
    if not found:
        raise Unknown("TensorFlow generation: the feature extractor is not one of the API's")
    return found


def detected_tf(architecture: str, extractor: str, root: Message) -> int:
    """Generation that a config is written for, by extractor and checkpoint version; 0 when nothing tells."""
    if architecture == "center_net" or root.get("train_config").get("fine_tune_checkpoint_version") == "V2":
        return 2
    return generation(extractor)


def _template(facts: Facts) -> bool:
    """A sample whose paths nobody has filled in yet."""
    if facts.target.template is not None:
        return facts.target.template
    paths = written_paths(facts.root)
    filled = [path for path in paths if not is_placeholder(path)]
    return bool(paths) and not filled


def written_paths(root: Message) -> list[str]:
    """Values of the fields that point to records and label maps."""
    found: list[str] = []
    for reader in (root.get("train_input_reader"), *root.get("eval_input_reader")):
        found += [reader.get("label_map_path"), *reader.get("tf_record_input_reader").get("input_path")]
    return [path for path in found if path]


def _known(facts: Facts, name: str) -> bool:
    try:
        facts.get(name)
    except Unknown:
        return False
    return True


_COMPUTE: dict[str, Callable[[Facts], Any]] = {
    "label_map": _label_map,
    "eval_label_map": _eval_label_map,
    "architecture": _architecture,
    "extractor": _extractor,
    "family": _family,
    "optimizer": _optimizer,
    "learning_rate": _learning_rate,
    "tf": _tf,
    "tf_stated": lambda facts: facts.target.tf != 0,
    "device": lambda facts: facts.target.device,
    "export": lambda facts: facts.target.export,
    "template": _template,
    "label_map_known": lambda facts: _known(facts, "label_map"),
    "eval_label_map_known": lambda facts: _known(facts, "eval_label_map"),
}
FACT_NAMES = tuple(_COMPUTE)
