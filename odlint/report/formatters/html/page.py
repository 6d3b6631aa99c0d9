"""One self-contained HTML page: no script, no request to anywhere, readable on light, dark and paper."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from odlint.report.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Section", "escape", "page"]

_MOST_LINKED = 40  # sections listed at the top; more are no overview

# Series colours are Okabe and Ito's, which people with any kind of colour vision tell apart.
_STYLE = """\
:root{color-scheme:light dark;--paper:#fff;--ink:#1d2129;--muted:#5d6573;--line:#dde1e8;--wash:#f5f6f9;--link:#0a58ca;
--error:#b3261e;--warning:#8a5a00;--info:#0b6477;--good:#1b7a3d;--error-wash:#fdecea;--warning-wash:#fff4d6;
--info-wash:#e2f4f8;--good-wash:#e5f5ea;--series-0:#0072b2;--series-1:#d55e00;--series-2:#009e73;--series-3:#b0568f;
--series-4:#a87400;--series-5:#2f8fc7;--series-6:#444;--series-7:#8c6d1f}
@media (prefers-color-scheme:dark){:root{--paper:#15181e;--ink:#e4e7ed;--muted:#9aa4b3;--line:#323945;--wash:#1e232b;
--link:#7db4ff;--error:#ff8a80;--warning:#ffc857;--info:#67d3e6;--good:#7bd797;--error-wash:#43211f;
--warning-wash:#40320f;--info-wash:#11363d;--good-wash:#173a24;--series-0:#4db2ec;--series-1:#ff8f4d;--series-2:#3fd0a5;
--series-3:#e59acb;--series-4:#f0b73a;--series-5:#9ad5fa;--series-6:#d0d0d0;--series-7:#d8b45a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:break-word}
main{max-width:64rem;margin:0 auto;padding:2.25rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.25rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-bottom:.35rem;border-bottom:1px solid var(--line)}
h3{font-size:1.02rem;line-height:1.4;margin:1.75rem 0 .4rem}
p{margin:.5rem 0}a{color:var(--link)}.subtitle,.muted{color:var(--muted)}
nav{margin:1rem 0 0;font-size:.92rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:0}
code,pre,.mono{font-family:ui-monospace,SFMono-Regular,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;
font-size:.86rem}
code{background:var(--wash);padding:.08em .3em;border-radius:4px}
pre{background:var(--wash);border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;margin:.6rem 0;
overflow-x:auto;line-height:1.5;tab-size:4}pre code{background:none;padding:0}
table{border-collapse:collapse;margin:.75rem 0;font-size:.93rem;max-width:100%}
th,td{text-align:left;vertical-align:top;padding:.38rem .8rem .38rem 0;border-bottom:1px solid var(--line)}
th{color:var(--muted);font-weight:600}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
svg.chart{display:block;width:100%;height:auto;margin:.75rem 0}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}.good{color:var(--good)}
@media print{:root{color-scheme:light}main{max-width:none;padding:0}pre{white-space:pre-wrap}
h2,h3{break-after:avoid}pre,svg.chart,tr{break-inside:avoid}nav{display:none}}
"""


class Section:
    """A part of a page.

    Attributes:
        title: its heading, as plain text; "" for none.
        body: its content as HTML: whoever makes it escapes what comes from files.
        anchor: identifier for links to it, "" for none.
    """

    __slots__ = ("anchor", "body", "title")

    def __init__(self, title: str, body: str, anchor: str = "") -> None:
        self.title = title
        self.body = body
        self.anchor = anchor


def page(title: str, sections: Sequence[Section], subtitle: str = "", style: str = "") -> str:
    """The whole page.

    Args:
        title, subtitle: plain text.
        sections: in order; those with an anchor are listed at the top when there are several.
        style: further CSS of this kind of page.
    """
    named = _text(title)
    below = f'<p class="subtitle">{_text(subtitle)}</p>\n' if subtitle else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="odlint">\n<title>{named}</title>\n<style>\n{_STYLE}{style}</style>\n</head>\n'
        f"<body>\n<main>\n<header>\n<h1>{named}</h1>\n{below}{_links(sections)}</header>\n"
        + "".join(_section(one) for one in sections)
        + "</main>\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return escape(clean(text))


def _links(sections: Sequence[Section]) -> str:
    linked = [one for one in sections if one.anchor and one.title]
    if not 1 < len(linked) <= _MOST_LINKED:
        return ""
    items = "".join(f'<li><a href="#{escape(one.anchor)}">{_text(one.title)}</a></li>' for one in linked)
    return f'<nav aria-label="Sections"><ul>{items}</ul></nav>\n'


def _section(one: Section) -> str:
    anchor = f' id="{escape(one.anchor)}"' if one.anchor else ""
    heading = f"<h2>{_text(one.title)}</h2>\n" if one.title else ""
    return f"<section{anchor}>\n{heading}{one.body}\n</section>\n"
