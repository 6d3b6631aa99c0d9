"""`odlint check`: find mistakes in configs and label maps."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import (
    EXIT_CODES,
    FAIL_ON,
    HIDDEN,
    INPUT,
    MANY_FILES,
    REPORT,
    RULES,
    SIFT,
    TARGET,
    WITH_CONFIGS,
)
from odlint.cli.run.output import Output
from odlint.cli.run.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.syntax.source import Source


_ADD = (
    Option("--add-ignores", FLAG, "Write comments that hide today's findings: # odlint: ignore[...]."),
    Option("--reason", VALUE, "Why, for the comments that --add-ignores writes.", "TEXT"),
)


def _run(arguments: Arguments, console: Console) -> int:
    if arguments.flag("--add-ignores"):
        from odlint.cli.commands.add_suppressions import AddSuppressions

        return AddSuppressions(arguments, console).run()
    if arguments.given("--reason"):
        raise CliError("--reason goes with --add-ignores: it stands in the comments that this writes")
    if arguments.flag("--watch"):
        from odlint.cli.run.watch import watch

        watch(arguments, console)
    session, output = Session(arguments, console), Output(arguments, console)

    def work(linter: Linter, one: Input, source: Source, _data: bytes) -> FileReport:
        report = linter.check_source(source, one.path or "")
        if report.failure:
            session.complain(f"{one.name}: {report.failure}")
        session.apply_baseline(report, one, linter)
        output.file(report)
        return report

    def many(inputs: list[Input]) -> None:
        from odlint.cli.run.parallel import ParallelCheck, disk_cache, job_count

        ParallelCheck(session, output, disk_cache(arguments), job_count(arguments)).run(inputs)

    session.each(work, many)
    session.count_missing()
    session.tell(output.tally)
    output.end()
    if not session.inputs and not session.failed and not session.sifted:
        console.say(nothing_found(arguments))
    return session.exit_code()


def nothing_found(arguments: Arguments) -> str:
    """What to say when the folders hold neither config nor label map: not an error, but nobody meant it."""
    return f"odlint: no config or label map found in {', '.join(arguments.operands or ['.'])}"


COMMAND = Command(
    "check",
    "find mistakes in configs and label maps",
    _run,
    "[PATHS...]",
    (
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Known findings", (*HIDDEN, *_ADD)),
        ("Input", (*INPUT, SIFT, WITH_CONFIGS)),
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
