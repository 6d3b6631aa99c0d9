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
        experiment: name of the Model Garden experiment that YAML files are for; "" when not stated.
    """

    __slots__ = ("device", "experiment", "export", "template", "tf")

    def __init__(
        self, tf: int = 0, device: str = "", export: str = "", template: bool | None = None, experiment: str = ""
    ) -> None:
        self.experiment = experiment
        self.tf = tf
        self.device = device
        self.export = export
        self.template = template


class Policy:
    """How findings may be hidden.

    Attributes:
        mandatory: names, codes or areas of rules whose findings no comment and no baseline hides.
        insist: mandatory rules are applied even where `select`, `ignore` or `severity` leave them out.
        comments: whether comments in the files may hide findings.
        require_reason: a comment that hides findings must say why.
    """

    __slots__ = ("comments", "insist", "mandatory", "require_reason")

    def __init__(
        self,
        mandatory: Sequence[str] = (),
        insist: bool = True,
        comments: bool = True,
        require_reason: bool = False,
    ) -> None:
        self.mandatory = tuple(mandatory)
        self.insist = insist
        self.comments = comments
        self.require_reason = require_reason


class Settings:
    """Settings of a run.

    Attributes:
        select: names, codes, areas or code prefixes of the rules to apply; empty for all.
        ignore: the same, of rules not to apply; the more specific of select and ignore wins, ignore on a draw.
        packs: folders with further rules.
        path_map: prefixes of paths in configs -> folders here (relative to the project's root).
        label_map: a label map that stands in for those the configs name; "" for none.
        target: see Target.
        severity: by name, code or area of rules, the severity that they have here, or "off".
        policy: see Policy.
        audits: folder with the audits of records that `odlint data` has made; "" for none.
    """

    __slots__ = ("audits", "ignore", "label_map", "packs", "path_map", "policy", "select", "severity", "target")

    def __init__(
        self,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        packs: Sequence[str] = (),
        path_map: Mapping[str, str] | None = None,
        label_map: str = "",
        target: Target | None = None,
        severity: Mapping[str, str] | None = None,
        policy: Policy | None = None,
        audits: str = "",
    ) -> None:
        self.audits = audits
        self.select = tuple(select)
        self.ignore = tuple(ignore)
        self.packs = tuple(packs)
        self.path_map = dict(path_map or {})
        self.label_map = label_map
        self.target = target or Target()
        self.severity = dict(severity or {})
        self.policy = policy or Policy()
