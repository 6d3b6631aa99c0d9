"""A YAML tree bound to an experiment: values read, keys and types checked, every config found by its class.

Reads like the Model Garden: the last of two equal keys counts, merges (`<<`) come first, null takes the place of a
default. Everything that is wrong is noted, not only the first thing.
"""

from __future__ import annotations

from typing import Any

from odlint.modelgarden.schema.config import UNSURE, Config, make_part, used_parts
from odlint.modelgarden.schema.experiment_detection import KEYS, Choice, choose
from odlint.modelgarden.schema.index import ROOT, TYPE, ConfigField, config_type
from odlint.modelgarden.schema.restrictions import broken_restrictions
from odlint.modelgarden.yaml.merge_keys import entries
from odlint.modelgarden.yaml.tree import YamlNode, YamlTree
from odlint.schema.binding import BoundFile
from odlint.schema.problems import SchemaProblem
from odlint.syntax.tree import LIST, MESSAGE, MISSING

_MOST = 50_000  # configs and values read: aliases of aliases can expand to more than any file holds
_LARGEST = 2**63


class BoundExperiment(BoundFile):
    """Result of binding an experiment.

    Attributes:
        choice: which experiment the file is for, and where that is known from.
    """

    root: Config
    tree: YamlTree
    __slots__ = ("choice", "seen", "steps")

    def __init__(self, tree: YamlTree, root: Config, choice: Choice) -> None:
        super().__init__(tree, root)
        self.choice = choice
        self.steps = 0
        self.seen: set[tuple[str, int]] = set()

    def note(self, problem: SchemaProblem) -> None:
        """Add a problem once: a node is read again for each of its aliases."""
        key = (problem.code, problem.start)
        if key not in self.seen:
            self.seen.add(key)
            self.problems.append(problem)


def bind_experiment(tree: YamlTree, experiment: str = "", source: str = "") -> BoundExperiment:
    """Bind a file to the named experiment, else to the one that the file names, else to the one that its keys fit."""
    choice = choose(tree, experiment, source)
    root = Config(config_type(ROOT), tree.root, None, "", choice.overrides)
    bound = BoundExperiment(tree, root, choice)
    top = tree.root.target()
    fields = root.message_type.fields
    bound.by_type = {}
    if top.kind == MESSAGE and top.children and (choice.names or any(key.name in fields for key in entries(top))):
        _bind_fields(bound, root, top, True)
        bound.problems += broken_restrictions(root, choice.restrictions)
        _tell_choice(bound)
        _register(bound, root)
    elif not tree.problems:
        bound.note(_no_mapping(tree))
    bound.problems.sort(key=lambda problem: problem.start)
    return bound


def _tell_choice(bound: BoundExperiment) -> None:
    """Say aloud what was guessed, or could not be."""
    choice, keys = bound.choice, bound.tree.root.children
    if (choice.names and choice.source != KEYS) or not keys:
        return
    first = keys[0]
    code = "experiment-inferred" if choice.names else "experiment-not-known"
    sentence = choice.sentence()
    bound.note(SchemaProblem(code, first.start, first.name_end, sentence[0].upper() + sentence[1:], False))


def _no_mapping(tree: YamlTree) -> SchemaProblem:
    empty = not tree.root.children and tree.root.kind in (MESSAGE, MISSING)
    what = "says nothing" if empty else "is no mapping"
    if tree.root.kind == MESSAGE and tree.root.children:
        what = "has none of the keys of an experiment"
    message = f"the file {what}: those are task, trainer and runtime. The Model Garden refuses it"
    return SchemaProblem("experiment-no-mapping", tree.root.value_start, tree.root.value_start + (not empty), message)


def _bind_fields(bound: BoundExperiment, config: Config, node: YamlNode, strict: bool) -> None:
    own = {id(child) for child in node.children}
    last: dict[str, YamlNode] = {}
    for child in entries(node):
        first = last.get(child.name)
        if first is not None and id(first) in own:
            from odlint.modelgarden.schema.unknown_fields import twice

            bound.note(twice(first, child))
        last[child.name] = child
    fields = config.message_type.fields
    for name in sorted(last, key=lambda key: key != TYPE):  # the type selects the member
        child = last[name]
        field = fields.get(name) if isinstance(child.key, str) else None
        bound.steps += 1
        if bound.steps > _MOST:
            return
        if field is None:
            if not bound.choice.lenient(config) and not (child.key == name and config.takes(name)):
                from odlint.modelgarden.schema.unknown_fields import unknown_key

                bound.note(unknown_key(config, child, bound.root, strict))
        elif not bound.choice.judged(config, name):
            config.unread.add(name)
        else:
            _bind_field(bound, config, field, child)


def _bind_field(bound: BoundExperiment, config: Config, field: ConfigField, child: YamlNode) -> None:
    node = child.target()
    name = field.name
    config.nodes[name] = child
    if node.kind not in (MESSAGE, LIST) and node.value is None:
        _bind_null(bound, config, field, child)
    elif node.kind == MESSAGE:
        _bind_mapping(bound, config, field, child, node)
    elif node.kind == LIST:
        _bind_list(bound, config, field, child, node)
    else:
        value = _scalar(field, node.value, [kind for kind in field.kinds if not kind.endswith("]")])
        if value is None:
            if type(node.value) is not type(config.default(name)):  # what the experiment sets itself is legal
                _wrong(bound, config, field, child if child.alias is None else node)
            config.unread.add(name)
        elif field.type == "":
            config.unread.add(name)  # of no one type: nothing that rules read
        elif config.message_type.oneofs and name == TYPE and value not in config.message_type.fields:
            if not bound.choice.lenient(config):
                from odlint.modelgarden.schema.unknown_fields import unknown_member

                bound.note(unknown_member(config, child, value))
            config.unread.add(name)
        else:
            config.values[name] = value
            if field.repeated:  # one text in place of a list of one; "" is none
                config.values[name] = [value] if value != "" else []
                config.nodes[name] = [child]


def _bind_null(bound: BoundExperiment, config: Config, field: ConfigField, child: YamlNode) -> None:
    default = config.default(field.name)
    if field.optional or default is None:
        config.nulls.add(field.name)
        return
    config.unread.add(field.name)
    if not (child.kind == MISSING and bound.tree.broken) and default != UNSURE:
        from odlint.modelgarden.schema.type_errors import null

        bound.note(null(config, field, child))


def _bind_mapping(bound: BoundExperiment, config: Config, field: ConfigField, child: YamlNode, node: YamlNode) -> None:
    name = field.name
    if field.type == "message" and not field.repeated:
        default = config.default(name)
        strict = (field.default if default == UNSURE else default) is not None
        part = make_part(config, name, child)
        config.values[name] = part
        chosen = name
        if config.message_type.oneofs and TYPE not in config.unread:
            chosen = config.values.get(TYPE, None if TYPE in config.nulls else config.default(TYPE)) or ""
        if chosen not in (name, UNSURE):
            from odlint.modelgarden.schema.unknown_fields import idle_member

            bound.note(idle_member(config, child, chosen))
        _bind_fields(bound, part, node, strict)
    elif "map" in field.kinds:
        texts = [element for element in node.children if isinstance(element.value, str)]
        if field.type == "string" and field.repeated and len(texts) == len(node.children):
            config.values[name] = [element.value for element in texts]
            config.nodes[name] = texts
        else:
            config.unread.add(name)
    else:
        config.unread.add(name)
        if "any" not in field.kinds:
            _wrong(bound, config, field, child)


def _bind_list(bound: BoundExperiment, config: Config, field: ConfigField, child: YamlNode, node: YamlNode) -> None:
    name = field.name
    kinds = [kind for kind in field.kinds if kind.endswith("]")]
    if not kinds or any(kind.startswith("any") for kind in field.kinds):
        config.unread.add(name)
        if "any" not in field.kinds and not kinds:
            _wrong(bound, config, field, child)
        return
    values: list[Any] = []
    inner = [kind.partition("[")[0] for kind in kinds]
    for element in node.children:
        target = element.target()
        if field.type == "message":
            if target.kind == MESSAGE:
                part = Config(config_type(field.reference), element, config, name, {})
                values.append(part)
                _bind_fields(bound, part, target, False)
                continue
        elif target.kind not in (MESSAGE, LIST):
            value = _scalar(field, target.value, inner)
            if value is not None:
                values.append(value)
                continue
        _wrong(bound, config, field, target)
        config.unread.add(name)
    counts = {kind.partition("[")[2].rstrip("]") for kind in kinds}
    if "" not in counts and str(len(node.children)) not in counts and name not in config.unread:
        from odlint.modelgarden.schema.type_errors import length

        bound.note(length(config, field, child, len(node.children)))
        config.unread.add(name)
    if field.type == "":
        config.unread.add(name)
    if name not in config.unread:
        config.values[name] = values
        config.nodes[name] = list(node.children) or child


def _scalar(field: ConfigField, value: Any, kinds: list[str]) -> bool | int | float | str | None:
    """The value as rules read it; None when none of the kinds takes it."""
    if isinstance(value, bool):
        taken = "bool" in kinds or "any" in kinds
    elif isinstance(value, int):
        taken = (not {"int", "float", "any"}.isdisjoint(kinds) and abs(value) < _LARGEST) or (
            "bool" in kinds and value in (0, 1)
        )
        value = bool(value) if field.type == "bool" else float(value) if field.type == "float" else value
    elif isinstance(value, float):
        taken = "float" in kinds or "any" in kinds
    else:
        taken = isinstance(value, str) and ("str" in kinds or "any" in kinds)
    return value if taken else None


def _wrong(bound: BoundExperiment, config: Config, field: ConfigField, node: YamlNode) -> None:
    from odlint.modelgarden.schema.type_errors import wrong_type

    bound.note(wrong_type(config, field, node, bound.tree.text))


def _register(bound: BoundExperiment, config: Config) -> None:
    """Every config in use, written or not, by its class and the classes it is derived from."""
    for name in (config.message_type.name, *config.message_type.bases):
        bound.by_type.setdefault(name, []).append(config)
    for name, part in used_parts(config):
        if bound.choice.judged(config, name):
            _register(bound, part)
