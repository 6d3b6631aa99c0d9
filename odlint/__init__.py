"""odlint: a linter and auto-fixer for TensorFlow Object Detection API configs.

    import odlint

    config = odlint.load_pipeline("pipeline.config")
    config.model.ssd.num_classes
    config.train_config.batch_size = 8
    config.save()
    for finding in odlint.check("pipeline.config").findings:
        print(finding.location, finding.rule, finding.message)

Everything is imported when it is first used, so that `import odlint` costs nothing.
"""

from __future__ import annotations

from odlint._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from odlint.analysis.settings import Settings as Settings
    from odlint.analysis.settings import Target as Target
    from odlint.api import check as check
    from odlint.api import check_text as check_text
    from odlint.api import fix as fix
    from odlint.api import fix_text as fix_text
    from odlint.config.loading import LoadError as LoadError
    from odlint.config.loading import dumps as dumps
    from odlint.config.loading import load_label_map as load_label_map
    from odlint.config.loading import load_pipeline as load_pipeline
    from odlint.config.protobuf import to_proto as to_proto
    from odlint.lint.finding import FileReport as FileReport
    from odlint.lint.finding import Finding as Finding
    from odlint.workspace.workspace import Workspace as Workspace

_HOMES = {
    "check": "odlint.api",
    "check_text": "odlint.api",
    "fix": "odlint.api",
    "fix_text": "odlint.api",
    "FileReport": "odlint.lint.finding",
    "Finding": "odlint.lint.finding",
    "LoadError": "odlint.config.loading",
    "Settings": "odlint.analysis.settings",
    "Target": "odlint.analysis.settings",
    "Workspace": "odlint.workspace.workspace",
    "dumps": "odlint.config.loading",
    "load_label_map": "odlint.config.loading",
    "load_pipeline": "odlint.config.loading",
    "to_proto": "odlint.config.protobuf",
}

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604  # the keys are strings


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'odlint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
