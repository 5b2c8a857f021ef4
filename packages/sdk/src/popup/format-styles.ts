// A shadow root holds the rules of one format only, so that these need not name it at every turn.

/** A dialog in the middle; on a phone a sheet at the bottom, where the thumb is. */
export const modalCss = `
.modal{--pad:2.5em;margin:auto;inset:0;width:min(27em,100% - 3em);max-height:calc(100dvh - 3em)}
.picture+.words{padding-top:2em}
.words{padding-bottom:1.75em}
.words:first-child{padding-inline-end:3.75em}
.buttons{flex-direction:column;align-items:stretch}
::backdrop{background:#0007;--rise:0}
@media (max-width:480px){
  .modal{--pad:1.75em;--rise:4em;margin-bottom:0;width:100%;max-height:88dvh;border-width:1px 0 0;border-radius:.875em .875em 0 0;padding-bottom:var(--bottom)}
}
`

/** A card in a corner. */
export const slideInCss = `
.slide-in{bottom:calc(1.5em + var(--bottom));inset-inline-end:1.5em;width:min(23em,100% - 3em);max-height:calc(100dvh - 3em)}
[data-position=bottom-left]{left:1.5em;right:auto}
[data-position=bottom-right]{left:auto;right:1.5em}
.title{font-size:1.1875em}
.words:first-child{padding-inline-end:3.5em}
.button{flex:1 0 auto}
@media (max-width:480px){
  .surface{inset:auto .75em calc(.75em + var(--bottom));width:auto;max-height:70dvh}
}
`

/** A line along an edge of the window. */
export const barCss = `
.bar{--pad:.875em;--rise:100%;inset:auto 0 0;width:auto;max-height:50dvh;border-width:1px 0 0;border-radius:0;padding:0 env(safe-area-inset-right) var(--bottom) env(safe-area-inset-left);box-shadow:0 0 2em #00000014}
[data-position=top]{--rise:-100%;inset:0 0 auto;border-width:0 0 1px;padding-block:var(--top) 0}
.card{grid-template-columns:auto minmax(0,1fr) auto auto;align-items:center;max-width:80em;margin:auto;padding-inline:.5em .25em}
.picture{width:3.25em;height:3.25em;margin-block:.5em}
.words{grid-area:1/2}
.buttons{grid-area:1/3;padding:.5em .25em;flex-wrap:nowrap}
.cross{grid-area:1/4;align-self:center;margin:0}
@media (max-width:720px){
  .buttons{grid-area:2/1/auto/-1;padding:0 .625em .75em .875em;flex-wrap:wrap}
  .button{flex:1 0 auto}
  .cross{align-self:start}
}
`

/** A word in passing. */
export const toastCss = `
.toast{--pad:1em;inset:auto 0 calc(1.5em + var(--bottom));margin-inline:auto;width:min(26em,100% - 1.5em);max-height:50dvh}
[data-position=top]{--rise:-.75em;inset:calc(1.5em + var(--top)) 0 auto}
.unsaid>*{visibility:hidden}
.surface:has(.unsaid){opacity:0}
.card{grid-template-columns:auto minmax(0,1fr) auto}
.picture{width:3.5em;height:3.5em;margin-block:.875em;margin-inline-start:.875em}
.words{grid-area:1/2}
.words:has(+.buttons){padding-bottom:0}
.buttons{grid-area:2/2/auto/-1;padding-top:0}
.cross{grid-area:1/3;margin:.25em}
`

/** A part of the page's own flow. */
export const inlineCss = `
.inline{opacity:1;transform:none;position:static;width:100%;flex:1 1 auto;box-shadow:none;container-type:inline-size}
@container (max-width:30em){.button{flex:1 0 auto}}
@container (min-width:40em){
  .card{--pad:2.25em;grid-template:1fr auto auto 1fr/auto minmax(0,1fr)}
  .picture{grid-area:1/1/-1;width:40cqi;height:100%;max-height:none}
  .words{grid-column:2}
  .buttons{grid-area:3/2}
}
`
