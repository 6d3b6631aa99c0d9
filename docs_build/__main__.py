"""`python -m docs_build [FOLDER]`: build the site; a warning or a dead link is a failure."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from sphinx.cmd.build import main as sphinx_build

from docs_build.links import problems_in
from docs_build.sources import write_sources

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def main() -> int:
    """Writes the sources, lets Sphinx build, and looks at every link of what came out."""
    parser = argparse.ArgumentParser(prog="python -m docs_build", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "site", help="default: build/site")
    parser.add_argument("--jobs", default="auto", help="processes (default: one for each processor)")
    arguments = parser.parse_args()
    start = time.monotonic()
    site: Path = arguments.folder
    sources = site.with_name(site.name + "-sources")
    count = write_sources(sources)
    doctrees = str(site.with_name(site.name + "-doctrees"))
    # All pages are written again: each shows the menu, which changes with any of them.
    options = ["--fail-on-warning", "--keep-going", "--quiet", "--write-all", "--jobs", arguments.jobs]
    failed = sphinx_build(["-b", "html", "-c", str(HERE), "-d", doctrees, *options, str(sources), str(site)])
    problems = problems_in(site)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write(f"{count} pages in {time.monotonic() - start:.0f} s: {site / 'index.html'}\n")
    return 1 if failed or problems else 0


if __name__ == "__main__":
    sys.exit(main())
