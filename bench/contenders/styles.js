// The look of the hand-written widgets, in the colours of Allclear.
const TONES = `
.operational{--tone:#1a7f37}.degraded_performance{--tone:#9a6700}.partial_outage{--tone:#bc4c00}
.major_outage{--tone:#cf222e}.under_maintenance{--tone:#0969da}.unknown{--tone:#59636e}
.glyph{inline-size:1em;block-size:1em;color:var(--tone)}`;

export const BADGE = `${TONES}
.line{display:inline-flex;gap:.5em;align-items:center}`;

export const LIST = `${TONES}
ul{margin:0;padding:0;list-style:none;border:1px solid #ccc;border-radius:.375em}
.row{display:flex;flex-wrap:wrap;justify-content:space-between;padding:.75em 1em}
.row+.row{border-block-start:1px solid #ccc}
.row:nth-child(n+100){content-visibility:auto;contain-intrinsic-block-size:auto 3em}
.status{display:inline-flex;gap:.5em;align-items:center;color:var(--tone)}`;

export const BARS = `${LIST}
.row:nth-child(n+100){contain-intrinsic-block-size:auto 6em}
.bar,.legend{flex:0 0 100%}
.bar{position:relative;block-size:2em}
.bar svg{display:block;inline-size:100%;block-size:100%;
mask:linear-gradient(90deg,#0000 14%,#000 0 86%,#0000 0) 0 0/calc(100%/90) 100% round}
.bar path{fill:var(--tone)}
.legend{display:flex;justify-content:space-between;font-size:.875em}
.tip{position:absolute;z-index:1;inset-block-start:100%;padding:.5em;border:1px solid;background:Canvas}`;
