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
.picture.face{max-inline-size:42rem}.picture.face path{fill:none;stroke-linecap:round;stroke-linejoin:round}
.picture.face .mesh{stroke:var(--rule);stroke-width:.3}.picture.face .firm{stroke:var(--ink);stroke-width:.7}
.picture.face .light{stroke:var(--quiet);stroke-width:.45}.picture.face .leader{stroke:var(--quiet);stroke-width:.3}
.picture.face .arteries{stroke:light-dark(#a3271f,#e2766a);stroke-width:.55;stroke-opacity:.6}
.picture.face .veins{stroke:light-dark(#2b5796,#85b0e6);stroke-width:.55;stroke-opacity:.6;stroke-dasharray:5 1.8}
.picture.face .nerves{stroke:light-dark(#96690a,#e0b84f);stroke-width:.5;stroke-opacity:.7;stroke-dasharray:1.8 1.4}
.picture.face .muscles{stroke:light-dark(#a05a66,#c98b93);stroke-width:.35;stroke-opacity:.5}
.picture.face .others{stroke:light-dark(#3f6f62,#8bbcaa);stroke-width:.5;stroke-opacity:.6;stroke-dasharray:3 1.2 .4 1.2}
.picture.face .zones{stroke:var(--harm);stroke-width:.7;stroke-dasharray:2.4 1.6}
.picture.face .path-edge{stroke:var(--sheet);stroke-width:2.2}.picture.face .paths{stroke:var(--ink);stroke-width:1}
.picture.face text{font:500 5.6px/1.2 var(--serif);fill:var(--ink)}
@media print{.picture{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.picture{forced-color-adjust:none}}
`;
