"""The style and the script of the HTML report, as they stand in the page."""

STYLE = """
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1b1f;--soft:#5b5b66;--line:#d8d8e0;--card:#f6f6f9;
--ok:#1a7f37;--bad:#b3261e;--old:#8a5a00;--dis:#6f42c1;--unk:#5b5b66}
@media(prefers-color-scheme:dark){:root{--bg:#17171b;--fg:#e6e6ea;--soft:#a5a5b0;--line:#3a3a44;--card:#22222a;
--ok:#56d364;--bad:#ff8a80;--old:#e3b341;--dis:#c4a7ff;--unk:#a5a5b0}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:84rem;padding:1rem;background:var(--bg);color:var(--fg);font:1rem/1.6 system-ui,sans-serif}
h1{font-size:1.4rem}h2{font-size:1.15rem;overflow-wrap:anywhere}h3{font-size:1rem;margin:.2rem 0}
small,footer{color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;list-style:none}
.both{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1.5rem;align-items:start}
.text{white-space:pre-wrap;overflow-wrap:anywhere;font:1.05rem/1.75 Georgia,serif}
.cards{max-height:90vh;overflow:auto;position:sticky;top:1rem}
.card{border:1px solid var(--line);border-left:.3rem solid var(--unk);border-radius:.4rem;background:var(--card);
padding:.5rem .8rem;margin:0 0 .8rem}
.card:target{outline:.2rem solid var(--fg)}
.card p{margin:.3rem 0;overflow-wrap:anywhere}
.card blockquote{margin:.3rem 0;font-family:Georgia,serif}
a{color:inherit}
.m{text-decoration-line:underline;text-decoration-thickness:.12em;text-underline-offset:.2em}
.m:focus-visible,.m:target{outline:.15rem solid currentColor;outline-offset:.1rem}
.m.wrong{font-weight:700}
.m sup{font:.65em system-ui,sans-serif;margin-left:.15em}
.supported{border-left-color:var(--ok);text-decoration-color:var(--ok);text-decoration-style:solid}
.contradicted{border-left-color:var(--bad);text-decoration-color:var(--bad);text-decoration-style:wavy}
.outdated{border-left-color:var(--old);text-decoration-color:var(--old);text-decoration-style:dashed}
.disputed{border-left-color:var(--dis);text-decoration-color:var(--dis);text-decoration-style:double}
.unknown{border-left-color:var(--unk);text-decoration-color:var(--unk);text-decoration-style:dotted}
.finding{border-left-color:var(--bad);text-decoration-color:var(--bad);text-decoration-style:wavy}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.failure{color:var(--bad)}
table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;overflow-wrap:anywhere}
.conflict{border-top:1px solid var(--line);padding:.6rem 0;margin:0 0 1rem}
.conflict th[scope=rowgroup]{min-width:7rem;vertical-align:top}
.wide{overflow-x:auto}
.right{border-left:.3rem double var(--ok);padding-left:.6rem}
.timeline{margin:.8rem 0;max-width:44rem}
.timeline svg{width:100%;min-width:32rem;height:auto;display:block}
.conflict p,.conflict small{overflow-wrap:anywhere}
.timeline text{fill:var(--fg);font:13px system-ui,sans-serif}
.timeline text.year{fill:var(--soft);font-size:11px}
.timeline .bar{fill:var(--bad);fill-opacity:.55;stroke:var(--bad)}
.timeline .known{fill:none;stroke:var(--ok);stroke-width:2;stroke-dasharray:4 2}
.timeline .axis{stroke:var(--soft)}
@media(max-width:48rem){.both{grid-template-columns:minmax(0,1fr)}.cards{max-height:none;position:static}}
@media print{body{max-width:none}.both{display:block}.cards{max-height:none;position:static;overflow:visible}
.card,.conflict{break-inside:avoid}.back{display:none}.m.wrong{background:none}}
"""

SCRIPT = """
"use strict";
document.addEventListener("keydown",function(event){
  if(event.ctrlKey||event.altKey||event.metaKey||(event.key!=="n"&&event.key!=="p"))return;
  var marks=Array.prototype.slice.call(document.querySelectorAll("a.m[id]"));
  if(!marks.length)return;
  var step=event.key==="n"?1:-1,at=marks.indexOf(document.activeElement);
  at=at<0?(step>0?0:marks.length-1):(at+step+marks.length)%marks.length;
  marks[at].focus();
  var card=document.getElementById(marks[at].getAttribute("href").slice(1));
  if(card)card.scrollIntoView({block:"nearest"});
});
"""
