// The decision, or the record of an inspection, on paper, set by the browser: on a 58 or 80 mm roll as long as the text, or on A4.
import { fen, yuan } from "./checks.js";
import { teamOf } from "./limits.js";
import { performance, told } from "./record.js";
import { show } from "./sign.js";
import { MARKS, causeOf, objectOf, partyOf, resultWords } from "./visit.js";

const papers = [...document.querySelectorAll("[data-paper]")];
let paper = papers[0];
const MILLIMETRE = 96 / 25.4;
const MARGIN = 4;

function say(name, text) {
  paper.querySelector(`[data-p="${name}"]`).textContent = text;
}

export async function fill(draft, kit) {
  const it = draft.values;
  paper = papers.find((one) => one.dataset.paper === draft.sort) || papers[0];
  for (const one of papers) one.classList.toggle("off", one !== paper);
  if (draft.sort === "inspection") return inspected(draft, kit);
  const day = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long" });
  say("authority", kit.authority.name);
  say("number", draft.number?.text || "");
  say("party", [it.name, it.sort !== "person" && it.representative].filter(Boolean).join("，"));
  say("identity", it.sort === "person" ? it.id_number : [it.credit_code, it.id_number].filter(Boolean).join("，"));
  say("address", it.address || "　");
  say("happened", (it.happened || "").replace("T", " "));
  say("place", it.place);
  say("facts", it.facts);
  say("basis", it.basis);
  say("told", `已出示执法证件，已告知权利。${told(it)}`);
  say("penalty", it.penalty === "fine" ? `罚款 ${yuan(fen(it.amount || "") || 0)} 元` : "警告");
  say("performance", performance(it, kit));
  say("remedy", kit.texts.remedy);
  say("decided", it.place);
  say("authority-end", kit.authority.name);
  say("day", day.format(new Date()));
  paper.querySelector("[data-p-signed]").replaceChildren(
    await line("当事人", draft.signatures?.party, it.refused ? it.refusal : ""),
    ...(await Promise.all(
      teamOf(it, kit).map((one) => line(`执法人员 ${one.name}（${one.certificate}）`, draft.signatures?.[`officer:${one.person}`])),
    )),
  );
}

async function inspected(draft, kit) {
  const it = draft.values;
  const party = partyOf(draft);
  const day = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long" });
  const at = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long", timeStyle: "short" });
  const words = Object.fromEntries(MARKS);
  for (const name of ["authority", "authority-end"]) say(name, kit.authority.name);
  say("party", [party.name, party.sort !== "person" && party.representative].filter(Boolean).join("，"));
  say("identity", draft.visit ? party.identity : [party.credit_code, party.id_number].filter(Boolean).join("，"));
  say("address", party.address || "　");
  say("cause", causeOf(draft));
  say("when", `${at.format(new Date(draft.began_at))}起`);
  say("place", it.site);
  say("object", objectOf(it));
  paper.querySelector("[data-p-object]").hidden = !it.object_sort;
  say("told", `${it.shown ? "已出示执法证件。" : ""}${it.rights ? kit.texts.rights : ""}` || "　");
  say("checks", (draft.checks || []).map((one, n) => `${n + 1}．${one.item}：${words[one.result] || ""}${one.words ? `，${one.words}` : ""}`).join("\n") || "　");
  say("facts", it.found || "见检查项目。");
  say("result", it.told_now ? resultWords(it, kit) : "没有当场告知。");
  say("opinion", it.opinion || "没有意见。");
  say("day", day.format(new Date()));
  paper.querySelector("[data-p-signed]").replaceChildren(
    await line("被检查人", draft.signatures?.party, it.refused ? it.refusal : ""),
    ...(await Promise.all(
      teamOf(it, kit).map((one) => line(`检查人 ${one.name}（${one.certificate}）`, draft.signatures?.[`officer:${one.person}`])),
    )),
  );
}

async function line(role, kept, refused = "") {
  const row = document.createElement("div");
  const word = document.createElement("span");
  word.textContent = refused ? `${role}：${refused}` : `${role}：`;
  row.append(word);
  if (kept) {
    const canvas = Object.assign(document.createElement("canvas"), { width: 720, height: 240 });
    await show(canvas.getContext("2d"), kept);
    row.append(canvas);
  }
  return row;
}

// Rules for the size of the page go into our own style sheet, since the content policy lets no other in.
const sheet = [...document.styleSheets].find((one) => one.href?.includes("field/css/paper.css"));
let rule = -1;

export async function print(size) {
  paper.dataset.size = size;
  paper.classList.toggle("roll", size !== "A4");
  if (rule >= 0) sheet.deleteRule(rule);
  rule = sheet.insertRule(size === "A4" ? "@page { size: A4; margin: 15mm 18mm; }" : roll(Number(size)), sheet.cssRules.length);
  window.print();
}

// A roll is as long as its text: measured at the width of the roll, with some room to tear.
function roll(width) {
  const measured = paper.cloneNode(true);
  measured.classList.add("measured");
  measured.style.setProperty("--roll", `${width - 2 * MARGIN}mm`);
  document.body.append(measured);
  const high = Math.ceil(measured.getBoundingClientRect().height / MILLIMETRE) + 24;
  measured.remove();
  return `@page { size: ${width}mm ${Math.max(high, width)}mm; margin: ${MARGIN}mm; }`;
}
