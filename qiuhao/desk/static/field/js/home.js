// The first screen: who, how many numbers, what is here. And what became of one record.
import { drafts, meta } from "./db.js";
import { drawCode } from "./code.js";
import { year } from "./kit.js";
import { valid } from "./limits.js";
import { causeOf } from "./visit.js";

const find = (name) => document.querySelector(name);
const STATES = { draft: "草稿", ready: "等待送出", sent: "已送达", problem: "没有登记" };
const when = (text) => new Date(text).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "medium", timeStyle: "short" });

export async function home(kit, open) {
  const [numbers = [], all] = [(await meta.get("numbers")) || [], await drafts.all()];
  const free = numbers.filter((number) => number.year === year()).length;
  find("[data-me]").hidden = !kit.certificate;
  find("[data-me-name]").textContent = `${kit.person.name} · ${kit.authority.name}`;
  find("[data-me-line]").textContent = kit.certificate ? `执法证 ${kit.certificate.certificate}，${validity(kit.certificate)}` : "";
  find("[data-limit-line]").textContent = free ? `可用文号 ${free} 个` : "没有可用文号，请联网领取";
  find("[data-kept-line]").textContent = `资料更新于 ${when(kit.made_at)}。可用文号 ${free} 个，本机记录 ${all.length} 份。`;
  find("[data-empty]").hidden = all.length > 0;
  const began = (draft) => draft.finished_at || draft.began_at || "";
  all.sort((a, b) => began(b).localeCompare(began(a)));
  find("[data-list]").replaceChildren(...all.map((draft) => line(draft, open)));
}

const SORTS = { penalty: "当场处罚", clue: "线索", inspection: "现场检查" };
const named = (draft) =>
  [draft.number?.text, draft.sort === "inspection" && "检查", draft.values.cause || causeOf(draft)].filter(Boolean).join(" · ") || SORTS[draft.sort];

// Inspections that wait for this officer; one that was begun here opens as it is.
export async function visits(kit, go) {
  const kept = await drafts.all();
  const sent = new Set(kept.flatMap((draft) => (draft.state === "sent" && draft.visit ? [draft.visit.case] : [])));
  const waiting = (kit.visits?.list || []).filter((one) => !sent.has(one.case));
  find("[data-waiting]").hidden = !waiting.length;
  find("[data-visits]").replaceChildren(...waiting.map((one) => {
    const mine = kept.find((draft) => draft.state !== "sent" && draft.visit?.case === one.case);
    const row = find("#line").content.cloneNode(true).firstElementChild;
    const state = row.querySelector("[data-state]");
    state.textContent = mine ? STATES[mine.state] : one.approved ? "已批准" : one.urgent ? "紧急" : "未批准";
    state.className = `lamp-word ${mine ? mine.state : one.approved ? "sent" : "ready"}`;
    row.querySelector("[data-what]").textContent = one.party.name;
    row.querySelector("[data-when]").textContent = [one.cause, one.on].filter(Boolean).join(" · ");
    row.querySelector("button").addEventListener("click", () => go(one, mine));
    return row;
  }));
}

function line(draft, open) {
  const row = find("#line").content.cloneNode(true).firstElementChild;
  const state = row.querySelector("[data-state]");
  state.textContent = STATES[draft.state];
  state.className = `lamp-word ${draft.state}`;
  row.querySelector("[data-what]").textContent = named(draft);
  row.querySelector("[data-when]").textContent = draft.problem || when(draft.finished_at || draft.began_at);
  row.querySelector("button").addEventListener("click", () => open(draft));
  return row;
}

export function card({ certificate }) {
  find("[data-card-name]").textContent = certificate.name;
  find("[data-card-number]").textContent = certificate.certificate;
  find("[data-card-authority]").textContent = certificate.authority;
  find("[data-card-issuer]").textContent = certificate.issuer;
  find("[data-card-until]").textContent = certificate.until || "没有登记";
  find("[data-card-state]").textContent = validity(certificate);
  drawCode(find("[data-card-code]"), certificate.code);
}

// By what the device knows; the public page that the code leads to says what holds now.
const validity = (it) =>
  it.certificate ? (valid(it) ? "按本机资料今天有效" : "今天无效") : "没有登记执法证件";

export function done(draft) {
  const { answer } = draft;
  const state = find("[data-done-state]");
  state.textContent = STATES[draft.state];
  state.className = `lamp-word ${draft.state}`;
  find("[data-done-what]").textContent = named(draft);
  find("[data-done-line]").textContent = {
    ready: "已经办完，保存在本机。有网络时自动送出，只登记一次。",
    problem: draft.problem,
    sent: answer && `平台已于 ${when(answer.recorded_at)} 封存${answer.replayed ? "（先前已经送达，没有重复登记）" : ""}。`,
  }[draft.state];
  find("[data-done-remarks]").textContent = answer?.remarks || "";
  list("[data-done-found]", "[data-found]", (answer?.found || []).map((one) => [`《${one.record}》${one.text}`, one.mark]));
  list("[data-done-next]", "[data-follow]", (answer?.next || []).map((one) => [one, ""]));
  const link = find("[data-done-case]");
  link.hidden = !answer;
  link.href = answer?.address || "/";
  find("[data-again]").hidden = draft.state !== "problem";
  const sealed = draft.status === 409 && !draft.problem?.includes("文号");
  find("[data-mend]").hidden = draft.state !== "problem" || sealed;
  find("[data-forget]").hidden = draft.state !== "problem" || !sealed;
}

function list(box, inside, rows) {
  find(box).hidden = !rows.length;
  find(inside).replaceChildren(...rows.map(([text, mark]) => {
    const row = document.createElement("li");
    row.append(text);
    if (mark) row.append(Object.assign(document.createElement("i"), { textContent: `（${mark}）` }));
    return row;
  }));
}
