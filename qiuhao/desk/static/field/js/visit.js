// An inspection on the spot: its checklist, what the law asks of it, and how it is sent. Where a planned one waits, its
// party and content come with the kit; an urgent one says why it could not wait.
import { reasonsOfParty, teamOf, valid } from "./limits.js";

export const MARKS = [["fine", "未发现问题"], ["problem", "发现问题"], ["not-checked", "未检查"]];
const OBJECTS = { unidentified: "身份不明的人", vehicle: "车辆", place: "场所" };
const blank = (text) => !(text || "").trim();
const no = (text, step, limit) => ({ text, step, mark: limit?.mark || "" });
const soft = (text, step, limit) => ({ ...no(text, step, limit), soft: true });

// "penalty", "clue", "visit" for an inspection that was planned, "urgent" for one that was not.
export const mode = (draft) => (draft.sort !== "inspection" ? draft.sort : draft.visit ? "visit" : "urgent");

// The lines of a plan's content are the checklist to begin with.
export const checklist = (content) =>
  (content || "").split(/[\n；;]/).map((line) => line.trim().replace(/[。；;]$/, "")).filter(Boolean)
    .map((item) => ({ item: item.slice(0, 280), result: "", words: "" }));

export const partyOf = (draft) => draft.visit?.party || draft.values;
export const causeOf = (draft) => draft.visit?.cause || draft.values.icause || "";

export const objectOf = (it) => (it.object_sort ? [OBJECTS[it.object_sort], it.object_mark].filter(Boolean).join("，") : "");

export function resultWords(it, kit) {
  const title = kit.visits.results.find((one) => one.id === it.result)?.title || "";
  return it.handling ? `${title}：${it.handling}` : title;
}

// What stands against it. `soft` ones have happened: the officer says that it was so, and it is entered as it was.
export function inspection(draft, kit) {
  const it = draft.values;
  const limits = kit.visits?.limits || {};
  return [...begun(draft, kit, limits), ...checked(draft), ...ended(it, limits), ...signed(draft, kit, limits)];
}

function begun(draft, kit, limits) {
  const it = draft.values;
  const found = [];
  if (!draft.visit) {
    if (blank(it.imatter)) found.push(no("没有选检查事项。", "visit"));
    if (blank(it.icause)) found.push(no("没有写检查名称。", "visit"));
    found.push(...reasonsOfParty(it, "被检查人"));
    if (blank(it.urgent) && limits.approved)
      found.push(soft("没有写紧急情况：本次检查没有机关负责人的批准。", "visit", limits.approved));
  } else if (!draft.visit.approved && !draft.visit.urgent && limits.approved)
    found.push(soft("按本机资料，本次检查还没有机关负责人的批准。", "visit", limits.approved));
  if (limits.officers && teamOf(it, kit).length < limits.officers.value)
    found.push(soft(`执法人员少于 ${limits.officers.value} 人。`, "party", limits.officers));
  for (const one of teamOf(it, kit))
    if (!valid(one)) found.push(soft(`${one.name}今天没有有效的执法证件。`, "party", limits.certificate));
  if (!it.shown) found.push(soft("没有出示执法证件。", "told", limits.shown));
  if (!it.filmed) found.push(no("没有说明执法记录仪的情况。", "film"));
  if (it.filmed === "no" && blank(it.not_filmed)) found.push(no("没有写不做音像记录的理由。", "film"));
  return found;
}

function checked(draft) {
  const it = draft.values;
  const found = [];
  const checks = draft.checks || [];
  if (!checks.length && blank(it.found)) found.push(no("没有检查项目，也没有写检查情况。", "checks"));
  for (const [place, one] of checks.entries()) {
    if (blank(one.item)) found.push(no(`第 ${place + 1} 项没有写检查项目；不需要的请删除。`, "checks"));
    else if (!one.result) found.push(no(`“${one.item}”没有选检查的情况。`, "checks"));
    else if (one.result === "problem" && blank(one.words)) found.push(no(`“${one.item}”发现问题，没有写明是什么问题。`, "checks"));
  }
  if (blank(it.site)) found.push(no("没有写在何处检查。", "checks"));
  if (it.object_sort && blank(it.object_mark)) found.push(no("没有写车牌、门牌或者特征。", "checks"));
  return found;
}

function ended(it, limits) {
  const found = [];
  if (blank(it.result)) found.push(no("没有选检查结果。", "result"));
  if (["corrected", "order", "case", "transfer"].includes(it.result) && blank(it.handling))
    found.push(no("没有写处理意见和要求。", "result"));
  if (!it.told_now && it.result !== "not-possible") found.push(soft("检查结果没有当场告知被检查人。", "result", limits.told));
  if (it.told_now && blank(it.told_to)) found.push(no("没有写向谁告知。", "result"));
  return found;
}

function signed(draft, kit) {
  const it = draft.values;
  const found = [];
  for (const one of teamOf(it, kit))
    if (!draft.signatures?.[`officer:${one.person}`]) found.push(no(`${one.name}还没有签名。`, "record"));
  if (!draft.signatures?.party && !it.refused) found.push(no("被检查人还没有签名，也没有注明拒绝。", "record"));
  if (it.refused && blank(it.refusal)) found.push(no("没有注明被检查人拒绝的情况。", "record"));
  return found;
}

// What only an inspection sends.
export function sent(draft, kit, party) {
  const it = draft.values;
  const known = draft.visit;
  const matter = (kit.visits?.matters || []).find((one) => one.matter === it.imatter);
  return {
    shown_at: draft.shown_at || draft.began_at, shown_to: it.told_to || partyOf(draft).name || "",
    certificates_shown: Boolean(it.shown), by_code: Boolean(it.shown && draft.by_code), rights_told: Boolean(it.rights), facts: it.found || "", place: it.site || "",
    cause: causeOf(draft), matter: known ? known.matter : it.imatter, party: known ? null : party,
    basis: (known ? known.basis : matter?.basis) || [], refusal: it.refused ? it.refusal : "",
    target: it.object_sort ? { sort: it.object_sort, mark: it.object_mark || "", words: "" } : null,
    visit: {
      case: known?.case || "", ground: it.iground || "complaint", content: (draft.checks || []).map((one) => one.item).join("\n").slice(0, 2000),
      reason: "", urgent_reason: known ? "" : it.urgent || "", checks: draft.checks || [], result: it.result, handling: it.handling || "",
      told: Boolean(it.told_now), told_to: it.told_now ? it.told_to : "", told_how: it.told_how || "written", opinion: it.opinion || "",
    },
  };
}

// Draws the checklist; `changed` is called after every change.
export function drawChecks(box, draft, changed) {
  const template = document.getElementById("check").content;
  const rows = (draft.checks || []).map((one, place) => {
    const row = template.cloneNode(true).firstElementChild;
    const [item, words] = [row.querySelector("[data-item]"), row.querySelector("[data-words]")];
    item.value = one.item;
    words.value = one.words;
    words.hidden = one.result !== "problem";
    item.oninput = () => changed(() => (one.item = item.value.trim()));
    words.oninput = () => changed(() => (one.words = words.value.trim()));
    row.querySelector("[data-marks]").replaceChildren(...MARKS.map(([mark, text]) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
      button.setAttribute("aria-pressed", String(one.result === mark));
      button.onclick = () => {
        changed(() => (one.result = mark));
        drawChecks(box, draft, changed);
      };
      return button;
    }));
    row.querySelector("[data-check-drop]").onclick = () => {
      changed(() => draft.checks.splice(place, 1));
      drawChecks(box, draft, changed);
    };
    return row;
  });
  box.replaceChildren(...rows);
}
