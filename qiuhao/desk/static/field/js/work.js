// The form of one piece of work: what is typed is kept on the device at once; what the law shuts is said before.
import { drafts, meta, takeNumber, throwAway } from "./db.js";
import { year } from "./kit.js";
import { limitFor, reasons, teamOf, valid } from "./limits.js";
import { beginning, causes, chips, places } from "./offers.js";
import * as paper from "./paper.js";
import { shrink, thumbnail } from "./photo.js";
import { canScan, scan } from "./scan.js";
import { showCode } from "./showing.js";
import { pad } from "./sign.js";
import { checklist, drawChecks, mode } from "./visit.js";

const form = document.querySelector("form[data-screen=work]");
const find = (name) => form.querySelector(name);
const VISIT = [["visit", "party", "told", "film"], ["checks", "photos"], ["result"], ["record", "sign"]];
const STEPS = {
  penalty: [["matter", "photos"], ["party"], ["told", "penalty", "film"], ["number", "sign", "hand"]],
  clue: [["matter", "photos"], ["party"]],
  visit: VISIT,
  urgent: VISIT,
};
const LAST = ["hand", "record"];
const TICKS = ["shown", "rights", "refused", "sealed", "handed", "paid", "told_now", "anyway"];
const REFUSED = {
  penalty: "当事人拒绝在决定书上签名，执法人员已当场注明。",
  inspection: "被检查人拒绝在笔录上签名，执法人员已当场注明。",
};
let draft = null;
let kit = null;
let step = 0;
let saving = Promise.resolve();

export async function begin(sort, visit = null) {
  const values = { happened: local(new Date()), sort: "person", penalty: "fine", second: (await meta.get("second")) || "" };
  const fresh = {
    key: `field-${crypto.randomUUID()}`, sort, state: "draft", began_at: new Date().toISOString(), values, photos: [],
    signatures: {},
  };
  if (sort === "inspection") {
    Object.assign(fresh, { visit, checks: checklist(visit?.content) });
    Object.assign(values, { site: visit?.place || visit?.party.address || "", told_to: visit?.party.representative || visit?.party.name || "", told_how: "written" });
  }
  await drafts.put(fresh);
  return fresh.key;
}

export async function open(key, with_) {
  [kit, draft, step] = [with_, await drafts.get(key), 0];
  if (!draft || draft.state !== "draft") return false;
  choices();
  write();
  for (const part of form.querySelectorAll("[data-only]")) part.hidden = !part.dataset.only.split(" ").includes(mode(draft));
  find("[data-signs]").replaceChildren(); // those of the work before would write into this one
  find("[data-scan]").hidden = !canScan();
  find("[data-show-code]").hidden = !kit.certificate;
  if (draft.sort === "inspection") visit();
  await shots();
  await show();
  return true;
}

export const title = () => ({ penalty: "当场处罚", clue: "只记线索", visit: "现场检查", urgent: "紧急检查" })[mode(draft)];
const steps = () => STEPS[mode(draft)];
const placeOf = (one) => steps().findIndex((names) => names.includes(one.step));
export const current = () => draft;
export const isLast = () => step === steps().length - 1;

// Forward or back; false at either end.
export async function go(by) {
  const next = step + by;
  const names = steps();
  if (next < 0 || next >= names.length) return false;
  if (by > 0 && LAST.some((last) => names[next].includes(last))) {
    // Here the paper gets its number and is printed: not while the law shuts what stands on it.
    const against = reasons(draft, kit).filter((one) => !LAST.includes(one.step) && !one.soft);
    if (against.length) {
      step = placeOf(against[0]);
      await show(against);
      return true;
    }
  }
  step = next;
  await show();
  return true;
}

export async function finish() {
  await saving;
  const all = reasons(draft, kit);
  const hard = all.filter((one) => !one.soft);
  const against = hard.length || !draft.values.anyway ? all : [];
  shut(against);
  if (against.length && !hard.length) {
    // It has happened so: the officer says it once more, then it is entered as it was.
    find("[data-anyway]").hidden = false;
    return null;
  }
  if (against.length) {
    const first = placeOf(hard[0]);
    if (first >= 0 && first !== step) {
      step = first;
      await show(against);
    }
    return null;
  }
  return draft;
}

async function show(against = null) {
  const names = steps();
  for (const part of form.querySelectorAll("[data-step]")) part.hidden = !names[step].includes(part.dataset.step);
  find("[data-steps]").textContent = `第 ${step + 1} 步，共 ${names.length} 步`;
  if (names[step].includes("sign")) await hand();
  depends();
  shut(against || (step ? reasons(draft, kit).filter((one) => placeOf(one) < step) : []));
  window.scrollTo(0, 0);
}

function shut(against) {
  const rows = against.map((one) => {
    const row = document.createElement("li");
    row.append(one.text);
    if (one.mark) row.append(Object.assign(document.createElement("i"), { textContent: `（${one.mark}）` }));
    return row;
  });
  find("[data-shut]").replaceChildren(...rows);
}

function choices() {
  fillSelect("matter", "请选择", kit.matters.map((one) => [one.matter, one.name]));
  const others = kit.officers.filter((one) => one.person !== kit.person.id);
  fillSelect("second", "请选择", others.map((one) => [one.person, `${one.name}（${valid(one) ? one.certificate : "证件今天无效"}）`]));
  fillSelect("ground", "请选择", kit.grounds.map((one) => [one.id, one.title]));
  const visits = kit.visits || { matters: [], grounds: [], results: [] };
  fillSelect("imatter", "请选择", visits.matters.map((one) => [one.matter, one.name]));
  fillSelect("iground", "请选择", visits.grounds.map((one) => [one.id, one.title]));
  fillSelect("result", "请选择", visits.results.map((one) => [one.id, one.title]));
  find("[data-told-title]").textContent = draft.sort === "inspection" ? "出示证件和告知" : "告知和处罚";
  find("[data-rights]").textContent = kit.texts.rights;
}

function fillSelect(name, first, rows) {
  const options = [["", first], ...rows].map(([value, text]) => new Option(text, value));
  form.elements[name].replaceChildren(...options);
}

function write() {
  form.reset();
  for (const [name, value] of Object.entries(draft.values)) {
    const control = form.elements[name];
    if (!control) continue;
    if (TICKS.includes(name)) control.checked = Boolean(value);
    else control.value = value;
  }
}

function read() {
  const values = {};
  for (const name of new Set([...form.elements].map((control) => control.name).filter(Boolean)))
    values[name] = TICKS.includes(name) ? form.elements[name].checked : form.elements[name].value.trim();
  if (values.refused && !values.refusal) values.refusal = form.elements.refusal.value = REFUSED[draft.sort] || REFUSED.penalty;
  if (values.shown && !draft.shown_at) draft.shown_at = new Date().toISOString();
  if (!values.shown) Object.assign(draft, { shown_at: null, by_code: false });
  draft.values = values;
}

export function keep(now = draft) {
  saving = saving.then(() => drafts.put(now)).then(
    () => (find("[data-saved]").textContent = "已保存在本机"),
    (error) => (find("[data-saved]").textContent = `没有保存：${error.message}。请清理手机空间。`),
  );
  return saving;
}

function depends() {
  const it = draft.values;
  for (const part of form.querySelectorAll("[data-for]"))
    part.hidden = !["penalty", "urgent"].includes(mode(draft)) || !part.dataset.for.split(" ").includes(it.sort);
  for (const part of form.querySelectorAll("[data-fine]")) part.hidden = it.penalty !== "fine";
  find("[data-said]").hidden = it.said !== "words";
  find("[data-not-filmed]").hidden = it.filmed !== "no";
  find("[data-told]").hidden = !it.told_now;
  find("[data-object]").hidden = !it.object_sort;
  find("[data-anyway]").hidden = !it.anyway;
  find("[data-refusal]").hidden = !it.refused;
  find("[data-paid]").hidden = !it.paid || it.penalty !== "fine";
  const limit = limitFor(it.sort, kit);
  find("[data-limit]").textContent = limit ? `当场处罚的上限 ${limit.value} 元（${limit.mark}）` : "没有登记上限，不能当场罚款";
  matter();
}

async function matter() {
  const chosen = kit.matters.find((one) => one.matter === draft.values.matter);
  find("[data-discretion]").textContent = chosen?.discretion ? `裁量：${chosen.discretion}` : "";
  const [recent, near] = [await causes(draft, kit), await places(draft)];
  chips(find("[data-remembered]"), recent, put);
  chips(find("[data-places]"), near, put);
  chips(find("[data-beginning]"), beginning(draft), async (values) => {
    await put(values);
    const facts = form.elements.facts;
    facts.focus();
    facts.setSelectionRange(facts.value.length, facts.value.length);
  });
}

function put(values) {
  Object.assign(draft.values, values);
  write();
  depends();
  return keep();
}

// The inspection as it was planned, and its checklist.
function visit() {
  const it = draft.visit;
  if (it) {
    find("[data-visit-name]").textContent = it.party.name;
    find("[data-visit-party]").textContent = [it.party.identity, it.party.representative, it.party.address].filter(Boolean).join(" · ");
    find("[data-visit-what]").textContent = it.cause;
    find("[data-visit-content]").textContent = it.content;
    find("[data-visit-approved]").textContent = it.approved ? "机关负责人已批准" : it.urgent ? "紧急检查，事后补办审批" : "还没有批准";
    find("[data-visit-approved]").className = `lamp-word ${it.approved ? "sent" : "ready"}`;
  }
  drawChecks(find("[data-checks]"), draft, (change) => {
    change();
    shut([]);
    keep();
  });
}

async function shots() {
  const made = await Promise.all(draft.photos.map(async (photo, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", `删除第 ${place + 1} 张照片`);
    button.append(await thumbnail(photo));
    button.onclick = async () => {
      draft.photos.splice(place, 1);
      await keep();
      await shots();
    };
    return button;
  }));
  find("[data-shots]").replaceChildren(...made);
}

async function hand() {
  await saving;
  if (draft.sort === "penalty") draft.number ||= await takeNumber(draft.key, year());
  find("[data-number]").textContent = draft.number?.text || "没有可用的文号，请联网领取";
  find("[data-other-number]").hidden = !draft.again;
  const roles = draft.sort === "inspection" ? ["被检查人", "检查人"] : ["当事人", "执法人员"];
  const signers = [["party", `${roles[0]}签名`], ...teamOf(draft.values, kit).map((one) => [`officer:${one.person}`, `${roles[1]} ${one.name} 签名`])];
  find("[data-signs]").replaceChildren(...signers.map(([name, role]) => pad(role, draft.signatures[name], async (made) => {
    draft.signatures = { ...draft.signatures, [name]: made };
    await keep();
    shut([]);
  })));
}

// The number is taken already: this paper gets the next one, the old one goes back to be voided.
export async function otherNumber() {
  await saving;
  const old = draft.number;
  draft.number = null;
  await drafts.put(draft);
  draft.number = await takeNumber(draft.key, year());
  if (!draft.number) return put({}), void (await drafts.put(Object.assign(draft, { number: old })));
  draft.again = false;
  await setAside(old);
  await hand();
}

export async function drop(key) {
  await saving;
  draft = null;
  await throwAway(key);
}

const setAside = async (number) => meta.put("dropped", [...((await meta.get("dropped")) || []), number]);

form.addEventListener("input", () => {
  if (!draft) return;
  const [before, planned] = [draft.values.matter, draft.values.imatter];
  read();
  const chosen = kit.matters.find((one) => one.matter === draft.values.matter);
  if (chosen && draft.values.matter !== before) put({ cause: chosen.cause, basis: chosen.basis.join("\n") });
  else depends();
  const inspected = (kit.visits?.matters || []).find((one) => one.matter === draft.values.imatter);
  if (inspected && draft.values.imatter !== planned && !draft.visit) put({ icause: draft.values.icause || inspected.name });
  shut([]);
  keep();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.elements.second.addEventListener("change", () => meta.put("second", form.elements.second.value));
find("#shot").addEventListener("change", async (event) => {
  const files = [...event.target.files];
  event.target.value = "";
  const mine = draft; // another may be opened while a large photo is made smaller
  try {
    for (const file of files) mine.photos.push(await shrink(file));
  } catch {
    shut([{ text: "这张照片本机读不出来，没有保存。请用“拍照”重新拍摄，或者换一种格式。" }]);
  }
  await keep(mine);
  if (draft === mine) await shots();
});
find("[data-check-add]").addEventListener("click", () => {
  draft.checks = [...(draft.checks || []), { item: "", result: "", words: "" }];
  visit();
  find("[data-checks] li:last-child [data-item]").focus();
});
find("[data-other-number]").addEventListener("click", otherNumber);
find("[data-show-code]").addEventListener("click", async () => {
  if (!(await showCode(kit))) return;
  Object.assign(draft, { by_code: true, shown_at: draft.shown_at || new Date().toISOString() });
  await put({ shown: true });
});
find("[data-scan]").addEventListener("click", async () => {
  const found = await scan();
  if (found?.code) await put({ credit_code: found.code });
  else if (found) shut([{ text: "这个二维码里没有统一社会信用代码，请照营业执照填写。" }]);
});
for (const button of form.querySelectorAll("[data-print]"))
  button.addEventListener("click", async () => {
    await paper.fill(draft, kit);
    await paper.print(button.dataset.print);
  });

export function local(day) {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });
  return parts.format(day).replace(" ", "T");
}

