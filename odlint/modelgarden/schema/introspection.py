"""Prints what an installed tf-models-official registers for detection, as JSON. Runs in that installation's Python.

A script, not a module of the program: `build.py` starts it in another process, because it needs TensorFlow. It reads
classes and their defaults; it copies no text of theirs.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import sys
import types
import typing
from importlib import metadata
from typing import Any

# Modules that register detection experiments. One that cannot be imported here (some wheels lack files) is named in the
# snapshot instead.
MODULES = (
    "official.vision.configs.retinanet",
    "official.vision.configs.maskrcnn",
    "official.projects.centernet.configs.centernet",
    "official.projects.deepmac_maskrcnn.configs.deep_mask_head_rcnn",
    "official.projects.detr.configs.detr",
    "official.projects.maskconver.configs.maskconver",
    "official.projects.maxvit.configs.rcnn",
    "official.projects.maxvit.configs.retinanet",
    "official.projects.pix2seq.configs.pix2seq",
    "official.projects.qat.vision.configs.retinanet",
    "official.projects.yolo.configs.yolo",
    "official.projects.yolo.configs.yolov7",
)
# Tables of names that strings of a config must be in: (module, attribute, field).
NAMES = (
    ("official.vision.modeling.backbones.resnet", "RESNET_SPECS", "backbones.ResNet.model_id"),
    ("official.vision.modeling.backbones.mobilenet", "SUPPORTED_SPECS_MAP", "backbones.MobileNet.model_id"),
    ("official.vision.modeling.backbones.mobiledet", "SUPPORTED_SPECS_MAP", "backbones.MobileDet.model_id"),
    ("official.vision.modeling.backbones.spinenet", "SCALING_MAP", "backbones.SpineNet.model_id"),
    ("official.vision.modeling.backbones.spinenet_mobile", "SCALING_MAP", "backbones.SpineNetMobile.model_id"),
    ("official.vision.modeling.backbones.efficientnet", "SCALING_MAP", "backbones.EfficientNet.model_id"),
)
SCALARS = {int: "int", float: "float", bool: "bool", str: "str", type(None): "null"}


class Walk:
    """Types and experiments found so far."""

    def __init__(self, config: type) -> None:
        self.config = config
        self.types: dict[str, dict[str, Any]] = {}
        self.classes: dict[str, type] = {}

    def name(self, cls: type) -> str:
        """`mg.module.Class`, or `mg.project.module.Class` for classes below official.projects."""
        *packages, module = cls.__module__.split(".")
        project = packages[2] if packages[1:2] == ["projects"] else ""
        name = ".".join(part for part in ("mg", project if project != module else "", module, cls.__name__) if part)
        if self.classes.setdefault(name, cls) is not cls:
            raise SystemExit(f"two classes are called {name}: {cls.__module__}")
        return name

    def take(self, cls: type) -> str:
        """Describe a config class (once); returns its name."""
        name = self.name(cls)
        if name in self.types:
            return name
        described: dict[str, Any] = {"bases": [], "fields": {}}
        self.types[name] = described
        described["bases"] = [
            self.take(base) for base in cls.__mro__[1:] if self.is_config(base) and base is not self.config
        ]
        hints = typing.get_type_hints(cls)
        plain = self.plain(cls)
        for field in dataclasses.fields(cls):  # type: ignore[arg-type]
            value = getattr(plain, field.name, None)
            written = self.written(hints[field.name], value)
            described["fields"][field.name] = [written, self.value(value)]
        one_of = importlib.import_module("official.modeling.hyperparams.oneof").OneOfConfig
        if issubclass(cls, one_of):
            described["oneof"] = True
        return name

    def is_config(self, kind: Any) -> bool:
        """Whether this is a config class."""
        return isinstance(kind, type) and issubclass(kind, self.config)

    def plain(self, cls: type) -> Any:
        """An instance with nothing but the class's defaults."""
        return cls()

    def written(self, hint: Any, value: Any) -> str:
        """The declared type, with what the default proves to be legal besides."""
        kinds = list(dict.fromkeys(self.kinds(hint)))
        if self.is_config(type(value)):
            actual = self.take(type(value))
            if actual not in kinds:
                kinds = [actual if kind.startswith("mg.") or kind == "map" else kind for kind in kinds]
        elif value is None and "null" not in kinds:
            kinds.append("null")
        elif isinstance(value, tuple(SCALARS)) and value is not None and SCALARS[type(value)] not in kinds:
            kinds.append(SCALARS[type(value)])
        elif isinstance(value, (list, tuple)) and not any(kind.endswith("]") for kind in kinds):
            kinds.append("any[]")
        return "|".join(dict.fromkeys(kinds))

    def kinds(self, hint: Any) -> list[str]:
        """What an annotation takes."""
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if hint in SCALARS:
            return [SCALARS[hint]]
        if hint is self.config or origin is dict or hint is dict:
            return ["map"]
        if self.is_config(hint):
            return [self.take(hint)]
        if origin in (typing.Union, types.UnionType):
            return [kind for argument in arguments for kind in self.kinds(argument)]
        if origin is tuple and arguments and arguments[-1] is not Ellipsis:
            inner = {kind for argument in arguments for kind in self.kinds(argument)}
            return [f"{inner.pop() if len(inner) == 1 else 'any'}[{len(arguments)}]"]
        if origin in (list, tuple) or (origin is not None and origin.__name__ == "Sequence"):
            inner = self.kinds(arguments[0]) if arguments else ["any"]
            return [f"{inner[0] if len(inner) == 1 and not inner[0].endswith(']') else 'any'}[]"]
        return ["any[]"] if hint in (list, tuple) else ["any"]

    def value(self, value: Any) -> Any:
        """A default as JSON: of configs their type and what differs from its defaults."""
        if self.is_config(type(value)) and type(value) is not self.config:
            name = self.take(type(value))
            known = self.types[name]["fields"]
            differs: dict[str, Any] = {"@": name}
            for key, element in vars(value).items():
                if key not in ("_locked", "_restrictions"):
                    content = self.value(element)
                    if key not in known or known[key][1] != content:
                        differs[key] = content
            return differs
        if type(value) is self.config:
            return {"@": "map", **value.as_dict()}
        if isinstance(value, (list, tuple)):
            return [self.value(element) for element in value]
        if isinstance(value, dict):
            return {"@": "map", **value}
        return value


def main() -> None:
    """Write the snapshot to standard output."""
    from official.core import exp_factory
    from official.modeling.hyperparams import base_config

    walk = Walk(base_config.Config)
    missing = {}
    for module in MODULES:
        try:
            importlib.import_module(module)
        except Exception as problem:
            missing[module] = f"{type(problem).__name__}: {problem}"
    experiments: dict[str, Any] = {}
    registered = exp_factory._REGISTERED_CONFIGS  # the factory has no public list
    for name in sorted(registered):
        config = exp_factory.get_exp_config(name)
        if type(config.task).__module__ in MODULES or any(
            base.__module__ in MODULES for base in type(config.task).__mro__
        ):
            content = walk.value(config)
            experiments[name] = {"config": content, "restrictions": sorted(config._restrictions or ())}
    names = {}
    for module, attribute, field in NAMES:
        table = getattr(importlib.import_module(module), attribute)
        names[f"mg.{field}"] = sorted(table)
    snapshot = {
        "version": metadata.version("tf-models-official"),
        "missing": missing,
        "types": {name: walk.types[name] for name in sorted(walk.types)},
        "experiments": experiments,
        "names": names,
    }
    json.dump(snapshot, sys.stdout, separators=(",", ":"))


if __name__ == "__main__":
    main()
