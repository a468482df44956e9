/** The look of the host's pages, on the design tokens that Jira itself uses. */
export const hostCss = `
*,*::before,*::after{box-sizing:border-box}
html{color-scheme:light;font:14px/1.43 "Atlassian Sans",Inter,ui-sans-serif,-apple-system,BlinkMacSystemFont,"Segoe UI",Ubuntu,"Helvetica Neue",sans-serif}
html[data-color-mode=dark]{color-scheme:dark}
body{margin:0;min-height:100vh;color:var(--ds-text);background:var(--ds-surface)}
html[data-bare] body{min-height:0}
h1{margin:8px 0 12px;font-size:24px;line-height:1.17;font-weight:653;overflow-wrap:anywhere}
h2{margin:20px 0 8px;font-size:14px;font-weight:653}
p{margin:0 0 8px}
a{color:var(--ds-link)}
a:not(:hover){text-decoration:none}
main p a,.crumbs a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--ds-border-focused);outline-offset:2px}
.quiet{color:var(--ds-text-subtle)}
.skip{position:absolute;left:-999px;top:4px;padding:8px 12px;background:var(--ds-surface-overlay);z-index:9}
.skip:focus{left:8px}
.top{display:flex;align-items:center;gap:12px;min-height:48px;padding:4px 16px;border-bottom:1px solid var(--ds-border);background:var(--ds-surface)}
.brand{display:flex;align-items:center;gap:8px;color:var(--ds-text);font-weight:653}
.logo{display:grid;place-items:center;width:24px;height:24px;border-radius:6px;background:var(--ds-background-brand-bold);color:var(--ds-text-inverse);font-size:13px}
.top-tools{display:flex;align-items:center;gap:8px;margin-left:auto;min-width:0}
select,button,.button{min-height:32px;padding:4px 12px;border:1px solid var(--ds-border);border-radius:6px;background:var(--ds-surface);color:var(--ds-text);font:inherit;font-weight:500;cursor:pointer}
select{border-color:var(--ds-border-input);min-width:0;max-width:100%}
button:hover,.button:hover{background:var(--ds-surface-hovered)}
.button{display:inline-flex;align-items:center}
.primary{border-color:transparent;background:var(--ds-background-brand-bold);color:var(--ds-text-inverse)}
.primary:hover{background:var(--ds-background-brand-bold-hovered)}
.sandbox{margin:0;padding:6px 16px;background:var(--ds-background-discovery);color:var(--ds-text-discovery);font-size:12px}
.shell{display:flex;align-items:stretch;min-height:calc(100vh - 78px)}
.side{flex:none;width:240px;padding:12px 8px;border-right:1px solid var(--ds-border)}
.side h2{padding:0 8px;font-size:12px;color:var(--ds-text-subtle)}
.side ul{margin:0;padding:0;list-style:none}
.side a{display:block;padding:6px 8px;border-radius:6px;color:var(--ds-text-subtle);font-weight:500}
.side a:hover{background:var(--ds-background-neutral-subtle-hovered);text-decoration:none}
.side a[aria-current]{background:var(--ds-background-selected);color:var(--ds-text-selected)}
.side .managed{margin:16px 8px 0;padding-top:8px;border-top:1px solid var(--ds-border);font-size:12px;color:var(--ds-text-subtle)}
main{flex:1;min-width:0;padding:16px 32px 64px}
html[data-bare] main,main[data-edge]{padding:0}
.crumbs{margin-bottom:8px;color:var(--ds-text-subtle);font-size:12px}
.crumbs a{color:inherit}
.page-title{margin:0 0 16px 4px;color:var(--ds-text-subtle);font-size:12px;line-height:1.43;font-weight:400}
.problem{padding:12px 16px;border-radius:6px;background:var(--ds-background-danger);color:var(--ds-text-danger);font-weight:500}
.issue{display:grid;grid-template:"title status" auto "main side" 1fr / minmax(0,1fr) 320px;column-gap:32px;max-width:1240px}
.issue-title{grid-area:title}.issue-status{grid-area:status;align-self:end}.issue-main{grid-area:main}.issue-side{grid-area:side}
.issue-main>section:first-child>h2{margin-top:8px}
.panel{margin-top:16px;overflow:hidden;border:1px solid var(--ds-border);border-radius:8px}
html[data-bare] .panel{margin-top:0}
iframe{display:block;width:100%;border:0;background:transparent;color-scheme:normal}
html[data-color-mode] iframe{color-scheme:inherit}
iframe.app{height:480px}
.labels{margin:0 0 4px}
.label,.lozenge{display:inline-block;padding:1px 6px;border-radius:4px;font-size:12px;line-height:18px;white-space:nowrap;background:var(--ds-background-neutral);color:var(--ds-text)}
.label.illustrative{background:var(--ds-background-discovery);color:var(--ds-text-discovery)}
.label.twin{background:var(--ds-background-accent-teal-subtlest);color:var(--ds-text-accent-teal-bolder)}
.label.confidential{background:var(--ds-background-warning);color:var(--ds-text-warning)}
.lozenge.indeterminate{background:var(--ds-background-information);color:var(--ds-text-information-bolder,var(--ds-text-information))}
.lozenge.done{background:var(--ds-background-success);color:var(--ds-text-success-bolder,var(--ds-text-success))}
.status{position:relative;margin:8px 0 12px}
.status-button.indeterminate{background:var(--ds-background-information);border-color:transparent}
.status-button.done{background:var(--ds-background-success);border-color:transparent}
#transitions{position:absolute;z-index:3;margin:4px 0;padding:6px;min-width:240px;max-width:100%;list-style:none;border-radius:6px;background:var(--ds-surface-overlay);box-shadow:var(--ds-shadow-overlay)}
#transitions button{width:100%;border:0;background:transparent;text-align:left}
#transitions button:hover,#transitions button:focus{background:var(--ds-background-neutral-subtle-hovered)}
.card{border:1px solid var(--ds-border);border-radius:8px}
.card-head{display:flex;align-items:center;justify-content:space-between;padding:6px 12px;min-height:45px;border-bottom:1px solid var(--ds-border)}
.card h2{margin:0}
dialog.modal.edit{padding:20px 24px;color:var(--ds-text)}
dialog.edit h2{margin-top:0;font-size:18px}
.edit form>div{display:grid;gap:4px;margin-bottom:12px}
.edit label{color:var(--ds-text-subtle);font-size:12px;font-weight:653}
.edit input,.edit textarea{width:100%;min-height:32px;padding:4px 8px;border:1px solid var(--ds-border-input);border-radius:6px;background:var(--ds-background-input);color:var(--ds-text);font:inherit}
.edit footer{display:flex;justify-content:flex-end;gap:8px;position:sticky;bottom:-20px;padding:12px 0 20px;background:var(--ds-surface-overlay)}
dl{margin:0;padding:8px 12px}
dl>div{display:grid;grid-template-columns:130px minmax(0,1fr);gap:8px;padding:5px 0}
dt{color:var(--ds-text-subtle)}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.person{display:inline-flex;align-items:center;gap:8px}
.avatar{display:inline-grid;place-items:center;width:24px;height:24px;border-radius:50%;background:var(--ds-background-accent-purple-bolder);color:var(--ds-text-inverse);font-size:10px;font-weight:653;flex:none}
details>summary{padding:8px 12px;cursor:pointer;color:var(--ds-text-subtle)}
.issue-main details>summary{padding:4px 0}
.card details ul{margin:0;padding:0 12px 12px 28px;color:var(--ds-text-subtle)}
.children{margin:4px 0 0;padding:0;list-style:none;border:1px solid var(--ds-border);border-radius:8px}
.children li{display:flex;align-items:center;gap:12px;padding:8px 12px;flex-wrap:wrap}
.children li+li{border-top:1px solid var(--ds-border)}
.kind{width:40px;color:var(--ds-text-subtle);font-size:12px}
.child-title{flex:1;min-width:120px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{padding:8px;border-bottom:1px solid var(--ds-border);text-align:left;vertical-align:top;font-weight:400}
td:first-child>a{white-space:nowrap}
thead th{color:var(--ds-text-subtle);font-size:12px;font-weight:653}
.number{text-align:right;font-variant-numeric:tabular-nums}
.flags{position:fixed;left:16px;bottom:16px;z-index:8;display:grid;gap:8px;width:min(400px,calc(100vw - 32px))}
.flag{display:flex;gap:8px;padding:12px 16px;border-radius:8px;background:var(--ds-surface-overlay);box-shadow:var(--ds-shadow-overlay);border-left:4px solid var(--ds-border-information)}
.flag.success{border-left-color:var(--ds-border-success)}
.flag.warning{border-left-color:var(--ds-border-warning)}
.flag.error{border-left-color:var(--ds-border-danger)}
.flag-words{flex:1;min-width:0;overflow-wrap:anywhere}
.flag-words p{margin:2px 0 0}
.flag-close{min-height:24px;padding:0 8px;border:0;background:transparent}
.link{border:0;padding:0;background:transparent;color:var(--ds-link)}
dialog.modal{width:600px;max-width:calc(100vw - 32px);padding:0;border:0;border-radius:8px;background:var(--ds-surface-overlay);box-shadow:var(--ds-shadow-overlay)}
dialog.small{width:400px}dialog.large{width:800px}dialog.xlarge{width:968px}dialog.max,dialog.fullscreen{width:calc(100vw - 32px)}
dialog::backdrop{background:var(--ds-blanket)}
dialog iframe{height:240px}
@media(max-width:1000px){.issue{grid-template:"title" "status" "main" "side" / minmax(0,1fr)}.issue-side{margin-top:20px}}
@media(max-width:760px){.shell{display:block}.side{width:auto;border-right:0;border-bottom:1px solid var(--ds-border)}.side ul{display:flex;gap:4px;overflow-x:auto}.side a{white-space:nowrap}.side h2{display:none}main{padding:12px 12px 48px}.top{flex-wrap:wrap}.top-tools{margin-left:0;flex-wrap:wrap}.top-tools .quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
`
