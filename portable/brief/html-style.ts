import { pictureStyle } from "../pictures/index.ts";

/** Colours and type; a page of its own has no other source for them. */
const tokens = `
.brief{
--paper:light-dark(#fbf8f3,#161412);--sheet:light-dark(#fffdf9,#1d1a17);--ink:light-dark(#1d1b18,#efe9e0);
--quiet:light-dark(#655f57,#a89f93);--rule:light-dark(#e2dacd,#3a352f);--faint:light-dark(#efe9de,#26221e);
--good:light-dark(#1f6f6b,#5fb8b1);--harm:light-dark(#a8481f,#e08a5e);--plain:light-dark(#4f5b6b,#a9b4c4);
--unknown:light-dark(#8b8378,#8f877c);--accent:light-dark(#1f4e79,#8ab8e0);
--serif:"Source Serif 4 Variable","Source Serif 4",Georgia,"Times New Roman",serif;
--sans:"Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif;
background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}`;

const text = `
.brief *{box-sizing:border-box}
.brief .title{font:500 clamp(1.7rem,1.2rem + 2.2vw,2.4rem)/1.15 var(--serif);margin:.5rem 0 .75rem;max-width:24ch;text-wrap:balance}
.brief .chapter{font:500 1.45rem/1.25 var(--serif);margin:2.5rem 0 .75rem;padding-top:.9rem;border-top:1px solid var(--ink)}
.brief .part{font:600 1.05rem/1.3 var(--serif);margin:1.6rem 0 .5rem}
.brief p,.brief ul,.brief ol,.brief blockquote{margin:0 0 .9rem;max-width:66ch;text-wrap:pretty}
.brief ul{padding-left:1.15em}.brief li{margin-bottom:.45rem}
.brief .dense{columns:22rem 2;column-gap:2.5em;max-width:none;font:400 .9375rem/1.45 var(--serif)}.brief .dense li{margin-bottom:.25rem;break-inside:avoid}
.brief a{color:var(--accent);text-underline-offset:.15em}
.brief small{font:400 .8125rem/1.4 var(--sans);color:var(--quiet)}
.brief figure{margin:0 0 1rem;max-width:42rem}.brief figcaption{font:400 .8125rem/1.45 var(--sans);color:var(--quiet)}
.brief sup{line-height:0}.brief sup a{font:500 .75rem var(--sans);text-decoration:none;padding:.2em .15em}
.brief .masthead{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;font:500 .8125rem/1.5 var(--sans);color:var(--quiet)}
.brief .masthead b{font:600 1rem var(--serif);color:var(--ink)}
.brief .review{font:400 .9rem/1.5 var(--sans);border-block:1px solid var(--rule);padding:.6rem 0;max-width:none}
.brief blockquote{border-left:3px solid var(--rule);padding-left:1rem;font-style:italic;white-space:pre-wrap}
.brief .warning{border:1px solid var(--harm);border-left-width:4px;background:var(--sheet);padding:.75rem 1rem;max-width:66ch;margin:0 0 .9rem}
.brief .warning p{margin:0}
.brief .cited{padding-left:2.2em;font:400 .875rem/1.5 var(--sans);max-width:none}
.brief .cited li{margin-bottom:.9rem;max-width:80ch}
.brief .cited ul{margin:.25rem 0 0;padding-left:1em;color:var(--quiet)}.brief .cited ul li{margin-bottom:.3rem}
.brief .read-aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.brief :focus-visible,.brief :target{outline:3px solid var(--accent);outline-offset:2px}`;

const tables = `
.brief table{border-collapse:collapse;width:100%;table-layout:fixed;background:var(--sheet);border:1px solid var(--rule);margin:1rem 0 1.75rem}
.brief caption{text-align:left;font:600 .8125rem/1.4 var(--sans);letter-spacing:.03em;padding:.4rem 0;color:var(--quiet)}
.brief th,.brief td{vertical-align:top;text-align:left;padding:.8rem;border-top:1px solid var(--rule)}
.brief thead th{border-top:0;border-bottom:2px solid var(--ink);font:500 1.05rem/1.25 var(--serif)}
.brief thead th:first-child{width:21%}.brief .harm thead th:last-child,.brief .practical thead th:last-child{width:17%}
.brief thead small,.brief tbody th small{display:block;margin-bottom:.2rem}
.brief thead .verdict{margin:.3rem 0 0;color:var(--harm)}
.brief tbody th{font:500 1rem/1.35 var(--serif)}.brief tbody th small{margin-top:.25rem}
.brief td{border-left:1px solid var(--faint);font:400 .875rem/1.45 var(--sans)}
.brief td p{margin:0 0 .3rem}
.brief .number{color:var(--quiet)}
.brief .number b{font:600 1.45rem/1.2 var(--sans);font-variant-numeric:tabular-nums;color:var(--ink)}
.brief .not-known{display:block;width:fit-content;padding:.1rem .5rem;border:1px dashed var(--unknown);color:var(--quiet);margin-bottom:.35rem}
.brief .sure{color:var(--quiet)}.brief .sure>span{letter-spacing:.1em;color:var(--ink)}
@media screen and (max-width:44rem){
.brief table,.brief thead,.brief tbody,.brief tr,.brief th,.brief td,.brief caption{display:block;width:auto}
.brief thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.brief thead th:first-child,.brief .harm thead th:last-child,.brief .practical thead th:last-child{width:auto}
.brief tbody th{background:var(--faint);border-top:2px solid var(--ink)}.brief td{border-left:0}
.brief td::before{content:attr(data-column);display:block;font:600 .8125rem/1.4 var(--sans);margin-bottom:.4rem}}`;

const paper = `
@media print{
.brief{--paper:#fff;--sheet:#fff;font-size:10pt}
.brief a{color:inherit;text-decoration:none}
.brief .dense{columns:2;font-size:8.5pt;line-height:1.35}.brief .dense li{margin-bottom:.15rem}
.brief .chapter+p{break-inside:avoid}.brief .chapter{margin-top:1.6rem}.brief .chapter,.brief .chapter+p,.brief .part,.brief caption,.brief p:has(+ul){break-after:avoid}
.brief tr,.brief li,.brief .warning,.brief blockquote{break-inside:avoid}
.brief thead{display:table-header-group;break-after:avoid}.brief tbody tr:first-child{break-before:avoid}
.brief th,.brief td{padding:.4rem .5rem}.brief .picture{max-inline-size:30mm}.brief .picture.face{max-inline-size:120mm}.brief figure{break-inside:avoid}
.brief thead th:first-child{width:17%}.brief .harm thead th:last-child,.brief .practical thead th:last-child{width:14%}
.brief td .line{display:inline}.brief td .sure{margin-top:.2rem}
.brief p,.brief blockquote,.brief .warning{max-width:46em}.brief section>ul{max-width:none;columns:2;column-gap:2.5em}
.brief .cited{columns:2;column-gap:2.5em;padding-left:2.2em}.brief .cited li{break-inside:auto;max-width:none}.brief .number b{font-size:14pt}
.brief td,.brief small,.brief .cited{font-size:8pt;line-height:1.4}
.brief .warning,.brief td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

/** How the brief looks inside a page: every rule lies within `.brief`, and follows the page's light or dark. */
export const briefStyle = `${tokens}${text}${tables}${pictureStyle}${paper}\n`;

/** What a page of its own needs beside that: margins, and light or dark as the reader's device has it. */
export const briefPageStyle = `:root{color-scheme:light dark}body.brief{margin:0}
.brief main{max-width:58rem;margin:0 auto;padding:2rem clamp(1rem,4vw,2.5rem) 4rem}
@page{margin:16mm 15mm}
@media print{:root{color-scheme:light}.brief main{max-width:none;padding:0}}
`;
