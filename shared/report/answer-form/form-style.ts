/** The look of the form, light and dark. It stands in the file word for word, like its script. */
export const formStyle = `
:root{color-scheme:light dark;--paper:#fcfcfb;--ground:#f3f3f1;--ink:#1c1d1f;--quiet:#5c5f64;--line:#8b8b85;--faint:#dededa;--accent:#0b655c;--on:#fff;--bad:#a8261c}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ground:#111214;--ink:#eceded;--quiet:#a6abb1;--line:#767b82;--faint:#313438;--accent:#58b8aa;--on:#08211e;--bad:#f1948a}}
*{box-sizing:border-box}
html{scroll-padding:6rem}
body{margin:0;background:var(--ground);color:var(--ink);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 2rem 8rem;background:var(--paper);min-height:100vh}
header p{margin:.4rem 0 0;color:var(--quiet);max-width:62ch}
h1{margin:.2rem 0 .6rem;font-size:1.5rem;line-height:1.25;letter-spacing:-.01em;overflow-wrap:anywhere}
kbd{padding:0 .35em;border:1px solid var(--line);border-radius:3px;font:inherit;font-size:.85em}
.warning{color:var(--bad);font-weight:600}
form{margin-top:1.5rem}
fieldset{margin:0;padding:1.1rem 0 1.2rem;border:0;border-top:1px solid var(--faint)}
legend{float:left;width:100%;padding:0 0 .7rem 2.2rem;text-indent:-2.2rem;font-weight:600;overflow-wrap:anywhere}
legend span{display:inline-block;width:2.2rem;text-indent:0;color:var(--quiet);font-weight:400;font-variant-numeric:tabular-nums}
.scale{clear:both;display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;padding-left:2.2rem}
.scale>span{width:8.4rem;color:var(--quiet);font-size:.9rem}
.scale>span:first-child{text-align:right;padding-right:.5rem}
.scale>span:last-child{padding-left:.5rem}
.scale label{position:relative;display:block}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
label b{display:block;min-width:2.75rem;padding:.4rem .6rem;border:1px solid var(--line);border-radius:6px;text-align:center;font-weight:400;font-variant-numeric:tabular-nums}
label:hover b{border-color:var(--accent)}
.described{clear:both;padding-left:2.2rem;color:var(--quiet);font-size:.95rem}
.described p{margin:0 0 .4rem;color:var(--ink)}
.described dl{display:grid;grid-template-columns:2rem 1fr;gap:.15rem 0;margin:0 0 .8rem}
.described dt{font-weight:600;font-variant-numeric:tabular-nums}
.described dd{margin:0}
.who,.beside{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;padding-bottom:1rem}
.beside{padding:.7rem 0 0 2.2rem}
.field{color:var(--quiet);font-size:.9rem}
.beside .field:last-child{flex:1 1 16rem}
.field input,.field select,.field textarea{display:block;width:100%;margin-top:.2rem;padding:.35rem .5rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);font:inherit;font-size:1rem}
.field :focus-visible{outline:3px solid var(--accent);outline-offset:1px}
input:checked+b{border-color:var(--accent);background:var(--accent);color:var(--on);font-weight:700}
input:focus-visible+b{outline:3px solid var(--accent);outline-offset:2px}
.missing legend::after{content:" – not answered yet";color:var(--bad);font-weight:400}
footer{position:fixed;inset:auto 0 0;padding:.8rem 2rem;border-top:1px solid var(--faint);background:var(--paper)}
footer div{display:flex;gap:1rem;align-items:center;max-width:42rem;margin:0 auto}
footer p{margin:0}
#progress{flex:1;font-variant-numeric:tabular-nums}
#message{max-width:42rem;margin:0 auto;font-weight:600}
#message:not(:empty){padding-top:.5rem}
progress{width:9rem;accent-color:var(--accent)}
button{padding:.5rem 1.1rem;border:0;border-radius:6px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (max-width:36rem){main{padding:1.5rem 1rem 9rem}.scale,legend{padding-left:0;text-indent:0}.scale>span,.scale>span:first-child,.scale>span:last-child{width:100%;padding:0;text-align:left}progress{display:none}}
@media print{footer{display:none}}
`;
