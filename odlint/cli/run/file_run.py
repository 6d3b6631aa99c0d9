"""The base of commands that process files: inputs, their settings files, and progress."""

from __future__ import annotations

from odlint.cli.run.command_run import CommandRun
from odlint.cli.run.file_discovery import gather
from odlint.cli.settings.resolution import SettingsResolver

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import InputFile


class FileRun(CommandRun):
    """One run over the files of a command line. An error in one file does not stop the run.

    Attributes:
        resolver: finds the settings file of each file.
        skip_unsupported: silently skip named files that are neither configs nor label maps, or are excluded.
    """

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self.skip_unsupported = arguments.flag("--ignore-unrelated")
        self.resolver = SettingsResolver(arguments)

    def inputs(self) -> list[InputFile]:
        """Every input once.

        Raises:
            CliError: there is a name for standard input, but standard input is not an operand.
        """
        arguments = self.arguments
        inputs = list(
            gather(
                arguments.operands,
                arguments.text("--stdin-filename"),
                self.error,
                self.resolver.excludes_folder,
                self.skip_unsupported,
            )
        )
        if arguments.flag("--with-configs"):
            from odlint.cli.run.dependents import with_configs

            return with_configs(inputs, self.resolver, arguments, self.console)
        return inputs

    def with_progress(self, inputs: Sequence[InputFile]) -> Iterator[InputFile]:
        """Yield the inputs. If there are several, show progress on a terminal."""
        if len(inputs) == 1:
            yield inputs[0]
            return
        from odlint.cli.framework.progress import Progress

        progress = Progress(self.console, len(inputs))
        for input_file in inputs:
            yield input_file
            progress.step()
        self.console.wipe()

    def say_nothing_found(self) -> None:
        """Tell the user that there is no config or label map: not an error, but probably unintended."""
        if not self.failed and not self.skip_unsupported:
            folders = ", ".join(self.arguments.operands or ["."])
            self.console.say(f"odlint: no config or label map found in {folders}")
