/**
 * How pictures look, as CSS for the page and for paper. It needs the custom properties `--good`, `--harm`, `--plain`
 * (the tones), `--rule` (what is empty), `--faint` (tracks), `--quiet` (axes) and `--sheet` (what lies behind).
 */
export const pictureStyle = `
.picture{display:block;inline-size:100%;max-inline-size:13rem;block-size:auto;margin:.4rem 0;overflow:visible}
.picture.good{--tone:var(--good)}.picture.harm{--tone:var(--harm)}.picture.plain{--tone:var(--plain)}
.picture .full{--mark:var(--tone)}.picture .possible{--mark:var(--tone)}.picture .tick{--mark:var(--tone)}
.picture .likely{--mark:color-mix(in srgb,var(--tone) 62%,var(--sheet))}
.picture .empty{--mark:var(--rule)}.picture .track{--mark:var(--faint)}
.picture .field{--mark:color-mix(in srgb,var(--rule) 58%,var(--sheet))}.picture .axis{--mark:var(--quiet)}
.picture .hollow{--mark:var(--sheet)}
.picture path,.picture circle{fill:var(--mark)}.picture line,.picture .dots{stroke:var(--mark);fill:none}
.picture text{font:400 .75rem var(--sans);fill:var(--quiet)}
@media print{.picture{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.picture{forced-color-adjust:none}}
`;
