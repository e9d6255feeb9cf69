/** A working paper: calm, black on white, as good printed as on a screen. */
export const STYLE = `
:root{--ink:#1d2733;--soft:#5b6775;--rule:#d5dbe2;--paper:#fff;--ground:#eef1f4;--critical:#b3261e;--warning:#9a6700;--info:#1f5f99}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.65 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main,header{max-width:64rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.3;margin:0 0 .3rem}
h2{font-size:1.2rem;margin:0;overflow-wrap:anywhere}
h3{font-size:1rem;margin:0;overflow-wrap:anywhere}
h4{font-size:1rem;margin:0;font-weight:600}
p{margin:.35rem 0}
.soft,small{color:var(--soft);font-size:.86rem}
.numbers{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.2rem 0;padding:0;list-style:none}
.numbers li{flex:1 1 7.5rem;background:var(--paper);border:1px solid var(--rule);border-top:3px solid var(--soft);padding:.55rem .8rem}
.numbers b{display:block;font-size:1.5rem;line-height:1.25;font-variant-numeric:tabular-nums}
.numbers .critical{border-top-color:var(--critical)}.numbers .warning{border-top-color:var(--warning)}.numbers .info{border-top-color:var(--info)}
table{border-collapse:collapse;width:100%;background:var(--paper);font-size:.9rem}
th,td{border:1px solid var(--rule);padding:.3rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f5f7f9;font-weight:600;white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.printed{white-space:pre-line}
.cells{table-layout:fixed}
.cells th:nth-child(1){width:44%}.cells th:nth-child(2){width:6.5rem}
details{margin:.8rem 0}
summary{cursor:pointer;font-weight:600;padding:.2rem 0}
#filter{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;align-items:center;background:#e3e8ee;border:1px solid var(--rule);padding:.5rem .8rem;margin:1.2rem 0}
#filter select{max-width:24rem;font:inherit;padding:.1rem .3rem}
#filter output{margin-left:auto;color:var(--soft)}
.document{margin:1.6rem 0 2.2rem}
.document>.head{border-bottom:2px solid var(--ink);padding-bottom:.3rem;margin-bottom:.9rem}
.form{margin:0 0 1.4rem}
.form>.head{margin:0 0 .5rem}
article{background:var(--paper);border:1px solid var(--rule);border-left:5px solid var(--soft);padding:.85rem 1.1rem 1rem;margin:0 0 .8rem}
article.critical{border-left-color:var(--critical)}article.warning{border-left-color:var(--warning)}article.info{border-left-color:var(--info)}
article .top{display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:baseline}
.badge{color:#fff;background:var(--soft);border-radius:2px;font-size:.8rem;padding:.05rem .5rem}
.critical .badge{background:var(--critical)}.warning .badge{background:var(--warning)}.info .badge{background:var(--info)}
code{font:.86rem/1.4 ui-monospace,"SFMono-Regular",Consolas,"Noto Sans Mono CJK SC",monospace;color:var(--soft)}
.message{font-size:1.03rem}
.values{display:flex;flex-wrap:wrap;gap:.3rem 1.8rem;margin:.5rem 0;padding:0}
.values div{display:flex;gap:.5rem}
.values dt{color:var(--soft)}.values dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.check{color:var(--critical);font-weight:600}
figure{margin:.7rem 0}
figure img{display:block;max-width:100%;height:auto;border:1px solid var(--rule)}
figcaption{color:var(--soft);font-size:.84rem;margin-top:.15rem}
.missing{border:1px dashed var(--rule);padding:.35rem .6rem;color:var(--soft);font-size:.88rem}
.notes{display:none}
[hidden]{display:none!important}
footer{max-width:64rem;margin:0 auto;padding:0 1.25rem 2.5rem}
@media print{
@page{size:A4;margin:16mm 14mm}
body{background:#fff;font-size:10.5pt}
main,header,footer{max-width:none;padding:0}
#filter{display:none}
article,.numbers li,tr,figure{break-inside:avoid}
.head{break-inside:avoid;break-after:avoid}
.numbers{gap:.4rem}
.numbers li{flex-basis:4rem;padding:.4rem .5rem}
.notes{display:flex;gap:1.5rem;margin-top:.7rem;color:var(--soft);font-size:9.5pt}
.notes span{border-bottom:1px solid var(--soft);height:1.6em}
.notes span:first-child{flex:3}.notes span{flex:1}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
