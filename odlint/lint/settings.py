"""What the user says about the run: which rules, for which target, with which packs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Target:
    """What the config is meant for. Unstated values are detected where that is possible.

    Attributes:
        tf: 1 or 2; 0 when not stated.
        device: "gpu", "tpu", "cpu" or "" when not stated.
        export: "tflite" or "".
        template: whether the file is a sample full of placeholders; None when not stated.
    """

    __slots__ = ("device", "export", "template", "tf")

    def __init__(self, tf: int = 0, device: str = "", export: str = "", template: bool | None = None) -> None:
        self.tf = tf
        self.device = device
        self.export = export
        self.template = template


class Settings:
    """Settings of a run.

    Attributes:
        select: names, codes, areas or code prefixes of the rules to apply; empty for all.
        ignore: the same, of rules not to apply; the more specific of select and ignore wins, ignore on a draw.
        packs: folders with further rules.
        path_map: prefixes of paths in configs -> folders here (relative to the project's root).
        label_map: a label map that stands in for those the configs name; "" for none.
        target: see Target.
    """

    __slots__ = ("ignore", "label_map", "packs", "path_map", "select", "target")

    def __init__(
        self,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        packs: Sequence[str] = (),
        path_map: Mapping[str, str] | None = None,
        label_map: str = "",
        target: Target | None = None,
    ) -> None:
        self.select = tuple(select)
        self.ignore = tuple(ignore)
        self.packs = tuple(packs)
        self.path_map = dict(path_map or {})
        self.label_map = label_map
        self.target = target or Target()
