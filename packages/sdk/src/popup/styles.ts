/** How long a message takes to go out of sight, in milliseconds. */
export const leaveMs = 200

/**
 * What every format shares. Lengths are in em of the reader's own font size, never in rem, which is the page's.
 * `!important` on the host beats every rule of the page, important ones included; nothing else of it gets in.
 */
export const baseCss = `
:host{all:initial!important;display:contents!important}
*{box-sizing:border-box;margin:0;padding:0}
.gone{visibility:hidden}
.surface{
  --ink:light-dark(#171614,#f5f3ef);--soft:light-dark(#56534e,#bdb9b2);--paper:light-dark(#fff,#1c1b1a);
  --line:light-dark(#0002,#fff2);--edge:light-dark(#0006,#fff6);
  --pad:1.5em;--rise:.75em;--top:env(safe-area-inset-top);--bottom:env(safe-area-inset-bottom);
  color-scheme:light dark;
  position:fixed;inset:auto;max-width:none;overflow:hidden;
  border:1px solid var(--line);border-radius:.25em;
  background:var(--paper);color:var(--ink);
  box-shadow:0 1.5em 5em -1em #0004;
  font:medium/1.6 "Helvetica Neue","Segoe UI",Roboto,Arial,sans-serif;
  overflow-wrap:anywhere;line-break:strict;
}
.surface:lang(ja){font-family:"Helvetica Neue","Segoe UI","Hiragino Sans","Yu Gothic Medium","Noto Sans JP",sans-serif;line-height:1.8}

.surface,::backdrop{
  opacity:0;transform:translateY(var(--rise));
  transition:${leaveMs}ms allow-discrete;transition-property:opacity,transform,display,overlay;
}
[open],[open]::backdrop,:popover-open{
  opacity:1;transform:none;
  transition-duration:.4s;transition-timing-function:cubic-bezier(.2,.7,.2,1);
  @starting-style{opacity:0;transform:translateY(var(--rise))}
}

.card{display:grid;grid-template-columns:minmax(0,1fr);max-height:inherit;overflow:auto;overscroll-behavior:contain}
.picture{grid-area:1/1;width:100%;height:auto;object-fit:cover;max-height:40vh;background:var(--line)}
.picture:not([height]){aspect-ratio:16/9}
.picture[hidden]{display:none}
.words{grid-area:2/1;padding:var(--pad)}
.title{font-size:1.375em;font-weight:500;line-height:1.35;text-wrap:balance;white-space:pre-line}
.title:lang(ja){font-feature-settings:"palt";letter-spacing:.04em;line-height:1.5;word-break:auto-phrase}
.text{font-size:.9375em;color:var(--soft);text-wrap:pretty;word-break:auto-phrase}
.title+.text,p+p{margin-top:.75em}
strong,p.title{font-weight:600}
strong,a{color:var(--ink)}
a{text-underline-offset:.25em}
p.title{font-size:.9375em;line-height:inherit}
p.title+.text{margin:0}

.buttons{grid-area:3/1;display:flex;flex-wrap:wrap;gap:.5em .75em;padding:0 var(--pad) var(--pad)}
.button{
  display:inline-grid;place-items:center;min-height:2.9334em;min-width:2.9334em;padding:.5em 1.6em;
  border:1px solid var(--edge);border-radius:.125em;
  background:none;color:var(--ink);
  font:inherit;font-size:.9375em;font-weight:500;line-height:1.4;
  text-align:center;text-decoration:none;cursor:pointer;
}
.primary{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.link{border-color:transparent;padding-inline:0;text-decoration:underline}
.copy span{grid-area:1/1}
.heard{position:absolute;clip-path:inset(50%)}

.cross{
  grid-area:1/1/span 3;place-self:start end;position:sticky;top:.375em;
  width:2.75em;height:2.75em;margin:.375em;
  padding:.25em;border:0;border-radius:50%;background:var(--paper) content-box;
  font:inherit;cursor:pointer;
}
svg{display:block;margin:auto;width:.8125em;fill:none;stroke:var(--ink);stroke-width:1.25}

:focus-visible{outline:2px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--paper)}
.card:focus{outline:0;box-shadow:none}
@media (hover:hover){
  .primary:hover,.cross:hover{opacity:.8}
  .secondary:hover{border-color:var(--ink)}
}
@media (prefers-reduced-motion){.surface,::backdrop{transition:none!important}}
@media (min-width:2200px){.surface{font-size:1.25em}}
@media print{.surface:not(.inline){display:none}}
`
