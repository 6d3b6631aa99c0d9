"""Detects the experiment of a YAML file, which is named only on the command line that starts the training."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from odlint.modelgarden.schema.config import NOTHING_KNOWN, UNSURE, Config, make_part
from odlint.modelgarden.schema.index import ROOT, TYPE, config_type, defaults_of, experiments, restrictions_of
from odlint.modelgarden.yaml.merge_keys import entries
from odlint.modelgarden.yaml.tree import YamlNode, YamlTree
from odlint.syntax.tree import LIST, MESSAGE

_HEADER = re.compile(
    r"^\s*#+[^\n]*?(?:odlint:[ \t]*experiment[ \t]*=[ \t]*|--experiment(?:_type)?[ =])([\w./-]+)", re.MULTILINE
)
_MOST_MISFITS = 0.2  # share of keys below task that an experiment may lack and still fit, since files have mistakes
COMMENT, KEYS = "a comment in the file", "its keys"


class Choice:
    """The experiment that a file is for, as far as it is known.

    Attributes:
        names: the experiment, or several that the file fits equally well; empty when none is known.
        source: where the name comes from: an option, a comment, or the keys of the file.
        unknown_name: the name that an option or comment gives, if there is no such experiment.
        overrides: what the experiment sets; where several do not agree, UNSURE.
        restrictions: conditions that all of them have.
    """

    __slots__ = ("names", "overrides", "restrictions", "source", "unknown_name")

    def __init__(self, names: Sequence[str], source: str, unknown_name: str = "") -> None:
        self.names = names
        self.source = source
        self.unknown_name = unknown_name
        self.overrides: Mapping[str, Any] = (
            merged([defaults_of(name) for name in names], ROOT) if names else NOTHING_KNOWN
        )
        common = [set(restrictions_of(name)) for name in names]
        self.restrictions: Sequence[str] = sorted(set.intersection(*common)) if common else ()

    def judged(self, config: Config, name: str) -> bool:
        """Whether a field has a known type: without an experiment, the task has none."""
        return bool(self.names) or not (config.holder is None and name == "task")

    def lenient(self, config: Config) -> bool:
        """Whether unknown keys are accepted: without an experiment, optimizers may be those of a project."""
        return not self.names and config.message_type.name.startswith("mg.optim")

    def sentence(self) -> str:
        """Which experiment was detected, and how, as a message."""
        if not self.names:
            why = "its keys do not tell"
            if self.unknown_name:
                why = f"{self.unknown_name} is none of the experiments known here"
            return f"which experiment this is for is not known ({why}): its task is not judged; --experiment NAME tells"
        if len(self.names) == 1:
            return f"taken for the experiment {self.names[0]} (told by {self.source})"
        listed = ", ".join(self.names)
        return (
            f"taken for one of {listed} (told by {self.source}); what they set differently is not judged: "
            "--experiment NAME tells which"
        )


def choose(tree: YamlTree, experiment: str = "", source: str = "") -> Choice:
    """The experiment of a file: the given one, else the one in its comments, else the one that fits its keys."""
    if not experiment:
        header = _HEADER.search(tree.text)
        if header is not None:
            experiment, source = header[1], COMMENT
    if experiment:
        return Choice([experiment], source) if experiment in experiments() else Choice([], source, experiment)
    return Choice(_fitting(tree), KEYS)


def _fitting(tree: YamlTree) -> Sequence[str]:
    """The experiments that a file fits best, all of one task; none when it could be several tasks, or fits none."""
    root = tree.root.target()
    task = next((child.target() for child in root.children if child.name == "task"), None)
    if root.kind != MESSAGE or task is None or task.kind != MESSAGE or not task.children:
        return ()
    keys = sum(1 for node in task.walk() if node.name)
    misfits: dict[str, int] = {}
    for name in experiments():
        config = Config(config_type(ROOT), None, None, "", defaults_of(name))
        of_task = _misfits(config.part("task"), task)
        if of_task <= max(1, _MOST_MISFITS * keys):
            # Some projects are recognized by the optimizers of their trainer; other mistakes in it count for all alike.
            misfits[name] = of_task + _misfits(config, root) if of_task else _misfits(config, root)
    least = min(misfits.values(), default=0)
    fitting = {name: defaults_of(name)["task"]["@"] for name, count in misfits.items() if count == least}
    kinds = set(fitting.values())
    kinds = {kind for kind in kinds if kinds.isdisjoint(config_type(kind).bases)}
    if len(kinds) > 1:
        return ()
    return [name for name, kind in fitting.items() if kind in kinds]


def _misfits(config: Config, node: YamlNode, depth: int = 0) -> int:
    """Keys and types of one-ofs that a config lacks."""
    count = 0
    for child in entries(node):
        field = config.message_type.fields.get(child.name)
        target = child.target()
        if field is None:
            count += not config.takes(child.name)
        elif config.message_type.oneofs and child.name == TYPE:
            count += isinstance(target.value, str) and target.value not in config.message_type.fields
        elif field.type == "message" and not field.repeated and target.kind == MESSAGE:
            count += _misfits(make_part(config, child.name, child), target, depth + 1)
        elif field.type == "message" and target.kind == LIST and not field.repeated:
            count += 1
    return count


def merged(overrides: Sequence[Mapping[str, Any]], kind: str) -> Mapping[str, Any]:
    """What several experiments set: UNSURE where they do not agree."""
    if len(overrides) == 1:
        return overrides[0]
    common: dict[str, Any] = {"@": overrides[0].get("@", kind)}
    fields = config_type(str(common["@"])).fields
    for name in dict.fromkeys(key for experiment in overrides for key in experiment if key != "@"):
        values = [experiment.get(name, fields[name].default if name in fields else None) for experiment in overrides]
        if all(value == values[0] for value in values):
            common[name] = values[0]
        elif all(isinstance(value, dict) and value.get("@") == values[0].get("@") != "map" for value in values):
            common[name] = merged(values, values[0]["@"])
        else:
            common[name] = UNSURE
    return common
