"""Settings of Sphinx."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docs_build.textproto_lexer import TextprotoLexer
from odlint import __version__ as release

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "odlint"
author = "odlint"
version = release
extensions = ["myst_parser"]
myst_enable_extensions = ["attrs_inline", "fieldlist"]
myst_heading_anchors = 4
exclude_patterns = ["_build"]
nitpicky = True
# Examples leave things out with "...", and rule pages show text that is wrong: colours may fail on them.
suppress_warnings = ["misc.highlighting_failure"]
highlight_language = "text"
smartquotes = False  # they would make dashes of the options in the text

html_theme = "furo"
html_title = "odlint"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_show_sphinx = False
html_show_copyright = False
html_copy_source = False
html_theme_options = {
    "source_repository": "https://github.com/odlint/odlint/",
    "top_of_page_buttons": [],
    "light_css_variables": {"color-brand-primary": "#0b6e4f", "color-brand-content": "#0b6e4f"},
    "dark_css_variables": {"color-brand-primary": "#5fd3a8", "color-brand-content": "#5fd3a8"},
}


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.add_lexer("textproto", TextprotoLexer)
