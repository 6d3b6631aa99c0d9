"""Options shared by several commands."""

from __future__ import annotations

from odlint.cli.framework.options import FLAG, LIST, REPEAT, VALUE, Option
from odlint.report.formatters.registry import FORMATS

RULES = (
    Option(
        "--select",
        LIST,
        "Apply only these rules: names, codes, code prefixes (OD02) or areas. May be repeated.",
        "RULES",
    ),
    Option("--extend-select", LIST, "Apply these rules as well, also where the settings leave them out.", "RULES"),
    Option("--ignore", LIST, "Leave these rules out. The more specific of --select and --ignore wins.", "RULES"),
    Option("--rule-pack", REPEAT, "Apply the rules in this folder as well. May be repeated.", "DIR"),
)
TARGET = (
    Option(
        "--tf",
        VALUE,
        "The config is for this generation of TensorFlow. Default: told by the feature extractor.",
        "1|2",
        ("1", "2"),
    ),
    Option("--device", VALUE, "Training runs on this device.", "DEVICE", ("gpu", "tpu", "cpu")),
    Option("--export", VALUE, "The model will be exported to this format.", "FORMAT", ("tflite",)),
    Option(
        "--template",
        FLAG,
        "The file is a sample whose paths are not filled in, or surely is not. Default: told by its paths.",
        negative=True,
    ),
    Option("--experiment", VALUE, "YAML files are for this experiment of the Model Garden.", "NAME"),
    Option("--label-map", VALUE, "Use this label map in place of those that configs name.", "PATH"),
    Option(
        "--path-map",
        REPEAT,
        "Paths that begin with A in configs are found under B here: /content=. May be repeated.",
        "A=B",
    ),
)
STDIN_FILENAME = Option("--stdin-filename", VALUE, "Read standard input, and call it by this name.", "NAME")
IGNORE_UNRELATED = Option(
    "--ignore-unrelated",
    FLAG,
    "Pass over named files, too, that are neither config nor label map or that the settings exclude. For hooks, which "
    "know names only.",
)
WITH_CONFIGS = Option(
    "--with-configs", FLAG, "For label maps, look at the configs of the project, too, that point to them."
)
FAIL_ON_CHANGE = Option("--fail-on-change", FLAG, "Exit with 1 when a file was changed. For hooks.")
INPUT = (
    STDIN_FILENAME,
    Option("--isolated", FLAG, "Ignore all settings files."),
)
COLOR = Option(
    "--color",
    VALUE,
    "Colours: auto looks for a terminal, NO_COLOR and FORCE_COLOR.",
    "WHEN",
    ("auto", "always", "never"),
    "auto",
)
HIDDEN = (
    Option("--no-ignores", FLAG, "Report, too, what comments in the files hide (# odlint: ignore[...])."),
    Option(
        "--baseline",
        VALUE,
        "File of known findings. Default: that of the settings, or odlint-baseline.json beside them.",
        "FILE",
    ),
    Option("--no-baseline", FLAG, "Report, too, what stands in the baseline."),
)
FORMAT = Option("--output-format", VALUE, "How to print findings.", "FORMAT", tuple(FORMATS), "text")
REPORT = (
    FORMAT,
    Option(
        "--output-file",
        REPEAT,
        "Write the report to FILE instead of printing it; FORMAT=FILE writes one more in that format, and - stands for "
        "standard output. May be repeated.",
        "[FORMAT=]FILE",
    ),
    Option("--statistics", FLAG, "Print how often each rule found something, in place of the findings."),
    Option("--quiet", FLAG, "Print findings only, no summary.", short="-q"),
    COLOR,
)
FAIL_ON = Option(
    "--fail-on",
    VALUE,
    "Exit with 1 when there is a finding of this severity or above (default: warning).",
    "SEVERITY",
    ("error", "warning", "info", "never"),
)
MANY_FILES = (
    Option("--jobs", VALUE, "Check with so many processes. Default: one per processor, for many files.", "N"),
    Option("--watch", FLAG, "Check again whenever a file changes, until Ctrl-C."),
    Option("--no-cache", FLAG, "Check every file, whatever earlier runs found."),
    Option("--cache-dir", VALUE, "Keep results there. Default: .odlint_cache at the project's root.", "DIR"),
)
UNSAFE = Option("--unsafe-fixes", FLAG, "Make repairs, too, that may change what the config means.")
EXIT_CODES = "Exit codes: 0 nothing found, 1 something found, 2 could not run."
