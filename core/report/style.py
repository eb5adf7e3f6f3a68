"""The look of the pages: on a screen of any width and on A4."""

STYLE = """
:root { --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --pale: #f6f8fa;
  --blue: #0a5c94; --orange: #b34700;
  --good: #00695c; --bad: #a3195b; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); line-height: 1.6; font-size: 16px;
  font-family: "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo, "Hiragino Sans",
  sans-serif; overflow-wrap: anywhere; line-break: strict; }
main, header, footer, nav { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1, h2, h3, th, td, caption, figcaption { word-break: auto-phrase; }
h1 { font-size: 1.8rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.3rem; line-height: 1.35; margin: 2.5rem 0 .6rem; padding-top: .6rem;
  border-top: 2px solid var(--blue); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
p { margin: .5rem 0; }
.subtitle { font-size: 1.1rem; color: var(--soft); margin: .2rem 0; }
.stamp, .note, figcaption, .provenance { color: var(--soft); font-size: .875rem; }
.question { font-size: 1.1rem; border-left: 4px solid var(--blue); padding: .4rem 1rem;
  background: var(--pale); margin: 1.25rem 0; white-space: pre-line; }
.missing { color: var(--soft); font-style: italic; }
.warning { border-left: 4px solid var(--orange); padding: .3rem .9rem; background: #fff6ee; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; margin: 1rem 0 0;
  padding: .6rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule);
  font-size: .9rem; }
a { color: var(--blue); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 1rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
.scroll { overflow-x: auto; margin: .8rem 0; }
.scroll:focus-visible { outline: 2px solid var(--blue); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45;
  overflow-wrap: normal; }
table.many { font-size: .8rem; }
caption { text-align: left; font-weight: 700; padding: 0 0 .35rem; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--rule); text-align: left;
  vertical-align: top; }
thead th { border-bottom: 2px solid var(--soft); vertical-align: bottom; background: #fff; }
td.text { overflow-wrap: break-word; min-width: 6em; }
td.long { min-width: 13em; }
td.date { min-width: 0; white-space: nowrap; }
td.sentences { min-width: 26em; }
tbody th { font-weight: 400; min-width: 9em; background: #fff; overflow-wrap: anywhere; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums;
  white-space: nowrap; }
thead th.number { white-space: normal; overflow-wrap: break-word; min-width: 4.5em; }
td .band { display: block; color: var(--soft); font-size: .82em; }
.better { color: var(--good); } .worse { color: var(--bad); }
.best .band { font-weight: 400; }
.best { background: #e7f2fa; font-weight: 700; }
.tag { display: inline-block; white-space: nowrap; font-size: .8rem; padding: 0 .4rem;
  border: 1px solid var(--rule); border-radius: .6rem; background: var(--pale); }
.tag.doubt { border-color: var(--orange); color: var(--orange); background: #fff6ee; }
tr.doubt > * { background: #fffaf5; }
figure { margin: 1rem 0; }
figure img { display: block; max-width: 100%; height: auto; border: 1px solid var(--rule); }
svg.chart { display: block; width: 100%; max-width: 42rem; height: auto; stroke-linejoin: round;
  stroke-linecap: butt; }
figure.panels { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem 1.5rem; }
figure.panels figcaption { grid-column: 1 / -1; }
footer { margin-top: 2rem; padding-bottom: 2rem; color: var(--soft);
  font-size: .875rem; }
footer h2 { font-size: 1rem; color: var(--ink); border-top: 1px solid var(--rule); }
@media (max-width: 45rem) {
  figure.panels { grid-template-columns: 1fr; }
  main, header, footer, nav { padding-left: .9rem; padding-right: .9rem; }
  h1 { font-size: 1.45rem; }
  tbody th, thead th:first-child { position: sticky; left: 0; width: 9em; min-width: 7em; }
  td.text { min-width: 8em; }
  th, td { word-break: normal; }
  td.sentences { min-width: 24em; }
  figure { overflow-x: auto; }
  svg.chart { min-width: 29rem; }
  figure.panels svg.chart { min-width: 0; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print {
  thead th.number { overflow-wrap: anywhere; }
  body { font-size: 10pt; }
  main, header, footer, nav { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  h2, h3, caption { break-after: avoid; }
  figure, svg.chart, tr, .question, .warning { break-inside: avoid; }
  figure.panels { break-inside: auto; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; }
  td.text { min-width: 6em; overflow-wrap: anywhere; }
  td.long { min-width: 12em; }
  td.sentences { min-width: 18em; }
  thead th.number { min-width: 3em; overflow-wrap: normal; }
  tbody th { min-width: 8em; }
  th, td { padding: .25rem .4rem; }
  h2 + p { break-after: avoid; }
  figure img { max-height: 180mm; margin: 0 auto; }
  svg.chart { max-width: 150mm; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
