"""`odlint check`: find mistakes in configs and label maps."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import (
    EXIT_CODES,
    FAIL_ON,
    HIDDEN,
    IGNORE_UNRELATED,
    INPUT,
    MANY_FILES,
    REPORT,
    RULES,
    TARGET,
    WITH_CONFIGS,
)
from odlint.cli.run.report_run import ReportRun

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.lint_run import LintFile

_LEAST_FOR_CACHE = 20  # files for which loading the cache pays off
_ADD = (
    Option("--add-ignores", FLAG, "Write comments that hide today's findings: # odlint: ignore[...]."),
    Option("--reason", VALUE, "Why, for the comments that --add-ignores writes.", "TEXT"),
)


def _run(arguments: Arguments, console: Console) -> int:
    if arguments.flag("--add-ignores"):
        from odlint.cli.commands.add_suppressions import SuppressionRun

        return SuppressionRun(arguments, console).run()
    if arguments.given("--reason"):
        raise CliError("--reason goes with --add-ignores: it stands in the comments that this writes")
    if arguments.flag("--watch"):
        from odlint.cli.run.watch import watch

        watch(arguments, console)
    return _check(ReportRun(arguments, console))


def _check(run: ReportRun) -> int:
    """Check all files, print the reports, and return the exit code."""
    run.check(_files(run))
    run.add_missing_files()
    run.update_tally()
    run.output.end()
    if not run.file_count:
        run.say_nothing_found()
    return run.exit_code()


def _files(run: ReportRun) -> Iterator[LintFile]:
    """The files to check. Many files are checked with a cache and, if there are enough, in parallel."""
    inputs = run.inputs()
    if len(inputs) < _LEAST_FOR_CACHE:
        return run.files(inputs)
    from odlint.cli.run.parallel import ParallelCheck, disk_cache, job_count

    return ParallelCheck(run, disk_cache(run.arguments), job_count(run.arguments)).files(inputs)


COMMAND = Command(
    "check",
    _run,
    "[PATHS...]",
    (
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Known findings", (*HIDDEN, *_ADD)),
        ("Input", (*INPUT, IGNORE_UNRELATED, WITH_CONFIGS)),
        ("Many files", MANY_FILES),
        ("Output", (*REPORT, FAIL_ON)),
    ),
    "Checks pipeline configs and label maps. Folders are searched for them; what a file is, its content tells. "
    "Without a path the current folder is searched; - is standard input.\n\n" + EXIT_CODES,
    (
        ("odlint check pipeline.config", "check one config"),
        ("odlint check", "check all configs and label maps below this folder"),
        ("odlint check --select learning_rate --tf 2 models/", "only the rules on learning rates, for TensorFlow 2"),
        ("odlint check --path-map /content=. pipeline.config", "files of a notebook's /content are here"),
        ("odlint check --output-format json - < pipeline.config", "standard input, for programs"),
    ),
)
