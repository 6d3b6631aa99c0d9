"""The style sheet of the report's page, on top of that of every page."""

from __future__ import annotations

STYLE = """\
.tiles{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0;padding:0;list-style:none}
.tiles li{flex:1 1 8rem;padding:.7rem 1rem;border-radius:10px;background:var(--wash);
color:var(--muted);font-size:.88rem}
.tiles b{display:block;font-size:1.7rem;line-height:1.2;color:var(--ink);font-variant-numeric:tabular-nums}
.tiles .error{background:var(--error-wash)}.tiles .error b{color:var(--error)}
.tiles .warning{background:var(--warning-wash)}.tiles .warning b{color:var(--warning)}
.tiles .info{background:var(--info-wash)}.tiles .info b{color:var(--info)}
.tiles .good{background:var(--good-wash)}.tiles .good b{color:var(--good)}
.tiles .none{background:var(--wash)}.tiles .none b{color:var(--muted)}
article{border:1px solid var(--line);border-left:4px solid var(--muted);border-radius:8px;margin:1.1rem 0;
padding:.85rem 1.1rem 1rem;break-inside:avoid-page}
article.error{border-left-color:var(--error);color:inherit}article.warning{border-left-color:var(--warning);color:inherit}
article.info{border-left-color:var(--info);color:inherit}
.head{display:flex;flex-wrap:wrap;gap:.2rem .7rem;align-items:baseline;font-size:.85rem;color:var(--muted)}
.badge{font-weight:700;font-size:.74rem;letter-spacing:.03em;text-transform:uppercase;padding:.1rem .5rem;
border-radius:99px}
.badge.error{background:var(--error-wash)}.badge.warning{background:var(--warning-wash)}
.badge.info{background:var(--info-wash)}.badge.good{background:var(--good-wash)}
.message{font-weight:600;margin:.4rem 0 .7rem}
.label{margin:.9rem 0 .3rem;font-size:.88rem;color:var(--muted)}.label b{color:var(--ink)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--wash);margin:.3rem 0}
table.code{border-collapse:collapse;margin:0;width:100%;font:.84rem/1.55 ui-monospace,SFMono-Regular,"Cascadia Mono",
Menlo,Consolas,"DejaVu Sans Mono",monospace}
table.code td{padding:0 .8rem;border:0;white-space:pre;tab-size:4}
table.code td.n{width:1%;padding:0 .7rem;text-align:right;color:var(--muted);user-select:none;
border-right:1px solid var(--line)}
table.code tr:first-child td{padding-top:.35rem}table.code tr:last-child td{padding-bottom:.35rem}
table.code tr.gap td{color:var(--muted)}
mark{color:inherit;border-radius:3px;padding:.05em 0;background:var(--info-wash);
box-shadow:inset 0 -2px var(--info)}
mark.error{background:var(--error-wash);box-shadow:inset 0 -2px var(--error);color:inherit}
mark.warning{background:var(--warning-wash);box-shadow:inset 0 -2px var(--warning);color:inherit}
mark.info{color:inherit}
mark.related{background:none;box-shadow:inset 0 -2px var(--series-0)}
mark:empty{display:inline-block;width:.5em;height:1.1em;vertical-align:text-bottom}
.said{color:var(--series-0);font-family:system-ui,sans-serif;font-size:.8rem;margin-left:1.2em;user-select:none}
.odd{color:var(--error)}
tr.old td{background:var(--error-wash)}tr.new td{background:var(--good-wash)}
tr.old td.n,tr.new td.n{color:var(--ink)}
details{margin:.8rem 0}summary{cursor:pointer;color:var(--muted)}
@media print{.scroll{overflow:visible}table.code td{white-space:pre-wrap}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""
