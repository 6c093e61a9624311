"use strict";
// Everything from the documents is put in by textContent: nothing in them can become markup.
const index = JSON.parse(document.getElementById("index").textContent);
const verdicts = new Map(); // "document/finding" -> true (accept) or false (reject), only where the reviewer decided
let current = null; // the document shown: {number, data}
let now = -1; // the finding stepped to, an index into shown()

const byId = (id) => document.getElementById(id);
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
const key = (finding) => `${current.number}/${finding.id}`;
const stands = (finding) => verdicts.has(key(finding)) ? verdicts.get(key(finding)) : finding.made;

function wanted(finding) {
  const [kind, value] = byId("filter").value.split(":");
  return kind === "all" || (kind === "rule" && finding.rule === value) ||
    (kind === "flag" && finding.category === value) || (kind === "kind" && finding.kind === value);
}
// The log is in the order of the rules; a reader steps down the page.
const downThePage = (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
const shown = () => current.data.findings.filter(wanted).sort(downThePage);

function listDocuments() {
  const query = byId("search").value.trim().toLowerCase();
  const items = index.filter((each) => !query || `${each.name} ${each.title}`.toLowerCase().includes(query));
  byId("documents").replaceChildren(...items.map((each) => {
    const button = element("button", { type: "button" }, each.title || each.name, element("br"),
      element("small", {}, `${each.name} · ${each.repairs} repairs, ${each.flags} flags${each.is_speech ? "" : ", no speech"}`));
    button.setAttribute("aria-current", String(current !== null && current.number === each.number));
    button.addEventListener("click", () => open(each.number));
    return element("li", {}, button);
  }));
}

function open(number) {
  current = { number, data: JSON.parse(byId(`document-${number}`).textContent) };
  now = -1;
  listDocuments();
  fillFilter();
  draw();
  byId("text").focus({ preventScroll: true });
  byId("text").scrollTop = 0;
}

function fillFilter() {
  const filter = byId("filter");
  const before = filter.value;
  const count = (test) => current.data.findings.filter(test).length;
  const rules = [...new Set(current.data.findings.filter((f) => f.rule).map((f) => f.rule))].sort();
  const categories = [...new Set(current.data.findings.filter((f) => f.category).map((f) => f.category))].sort();
  const options = [["all:", `everything (${current.data.findings.length})`]];
  for (const kind of ["repair", "suggestion", "flag", "note"]) {
    const n = count((f) => f.kind === kind);
    if (n) options.push([`kind:${kind}`, `${kind}s (${n})`]);
  }
  for (const rule of rules) options.push([`rule:${rule}`, `${rule} (${count((f) => f.rule === rule)})`]);
  for (const each of categories) options.push([`flag:${each}`, `flag ${each} (${count((f) => f.category === each)})`]);
  filter.replaceChildren(...options.map(([value, text]) => element("option", { value }, text)));
  if (options.some(([value]) => value === before)) filter.value = before;
}

function cell(segments, side) {
  const made = element("td");
  for (const segment of segments) {
    if (typeof segment === "string") { made.append(segment); continue; }
    const findings = segment[1].map((id) => current.data.findings[id]);
    const mark = element("mark", { className: side, title: findings.map((f) => `${f.rule} ${f.name}`).join("; ") }, segment[0]);
    mark.dataset.findings = segment[1].join(" ");
    if (!findings.some(stands)) mark.classList.add("rejected");
    mark.addEventListener("click", () => step(shown().indexOf(findings.find(wanted))));
    made.append(mark);
  }
  return made;
}

function draw() {
  const data = current.data;
  byId("facts").replaceChildren(...data.facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
  byId("caption").textContent = data.title || data.name;
  byId("rows").replaceChildren(...data.rows.map((row) => {
    const place = element("th", { scope: "row" }, `${row.line} ${row.kind}`);
    const made = element("tr", { className: row.role, id: `line-${row.line}` }, place, cell(row.source, "before"), cell(row.result, "after"));
    if (row.flag) made.title = row.flag;
    return made;
  }));
  drawFindings();
}

function drawFindings() {
  byId("findings").replaceChildren(...shown().map((finding, at) => {
    const go = element("button", { type: "button" }, finding.text, element("br"), element("small", {}, finding.where));
    go.addEventListener("click", () => step(at));
    const item = element("li", {}, go);
    item.dataset.id = finding.id;
    if (finding.kind === "repair" || finding.kind === "suggestion") {
      item.classList.toggle("rejected", !stands(finding));
      const choice = element("div", { className: "verdict" });
      for (const [label, verdict] of [["accept", true], ["reject", false]]) {
        const button = element("button", { type: "button" }, label);
        button.setAttribute("aria-pressed", String(verdicts.get(key(finding)) === verdict));
        button.addEventListener("click", () => { step(at); decide(verdict); });
        choice.append(button);
      }
      item.append(choice);
    }
    return item;
  }));
  emphasise();
}

function emphasise() {
  const finding = shown()[now];
  for (const each of document.querySelectorAll(".now")) each.classList.remove("now");
  if (!finding) return;
  const item = document.querySelector(`#findings li[data-id="${finding.id}"]`);
  const marks = [...document.querySelectorAll("#rows mark")].filter((m) => m.dataset.findings.split(" ").includes(String(finding.id)));
  if (item) item.classList.add("now");
  for (const mark of marks) mark.classList.add("now");
  const target = marks[0] || byId(`line-${finding.line}`);
  if (target) target.scrollIntoView({ block: "center" });
  if (item) item.scrollIntoView({ block: "nearest" });
}

function step(at) {
  const found = shown();
  if (!found.length) return;
  now = (at + found.length) % found.length;
  emphasise();
  say(`${now + 1} of ${found.length}: ${found[now].text}, ${found[now].where}`);
}

function decide(verdict) {
  const finding = shown()[now];
  if (!finding || !(finding.kind === "repair" || finding.kind === "suggestion")) return;
  verdicts.set(key(finding), verdict);
  const place = now;
  draw();
  now = place;
  emphasise();
  byId("count").textContent = `${verdicts.size} decided`;
  say(`${verdict ? "accepted" : "rejected"}: ${finding.text}`);
}

const say = (message) => { byId("status").textContent = message; };

function download() {
  const documents = new Map();
  for (const [name, accept] of verdicts) {
    const [number, id] = name.split("/").map(Number);
    const data = JSON.parse(byId(`document-${number}`).textContent);
    const { rule, line, column, before, after } = data.findings[id];
    if (!documents.has(data.sha256)) documents.set(data.sha256, { sha256: data.sha256, name: data.name, decisions: [] });
    documents.get(data.sha256).decisions.push({ rule, line, column, before, after, accept });
  }
  const text = JSON.stringify({ decisions_version: 1, documents: [...documents.values()] }, null, 1);
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: "decisions.json" });
  link.click();
  URL.revokeObjectURL(link.href);
}

const KEYS = {
  j: () => step(now + 1), ArrowDown: () => step(now + 1), k: () => step(now - 1), ArrowUp: () => step(now - 1),
  a: () => decide(true), r: () => decide(false),
  n: () => open(Math.min(current.number + 1, index.length - 1)), p: () => open(Math.max(current.number - 1, 0)),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (KEYS[event.key]) { event.preventDefault(); KEYS[event.key](); }
});
byId("search").addEventListener("input", listDocuments);
byId("filter").addEventListener("change", () => { now = -1; drawFindings(); });
byId("download").addEventListener("click", download);
if (index.length) open(0); else listDocuments();
document.documentElement.dataset.ready = "true";
