// What the officer need not write again: recent causes with their penalty, places of this device, how the facts begin.
// Offers only: nothing is put into a record before it was tapped, and no party and no facts of a case are remembered.
import { fen, yuan } from "./checks.js";
import { meta } from "./db.js";

const CAUSES = 4;
const PLACES = 4;
const blank = (text) => !(text || "").trim();
const words = (one) => (one.sort === "fine" ? `罚款 ${yuan(fen(one.amount || "") || 0)} 元` : "警告");

// How the facts may begin; by itself it says nothing of what was done.
export const opening = (it) => (blank(it.cause) ? "" : `${blank(it.place) ? "" : `在${it.place}`}${it.cause}，`);

export async function remember({ values }) {
  const { matter, cause, basis, penalty, amount, reasons, place } = values;
  if (matter) {
    const { [matter]: _, ...known } = (await meta.get("templates")) || {};
    await meta.put("templates", { ...known, [matter]: { cause, basis, penalty, amount, reasons } });
  }
  if (blank(place)) return;
  const places = ((await meta.get("places")) || []).filter((one) => one !== place);
  await meta.put("places", [place, ...places].slice(0, PLACES));
}

// Recent decisions under the matter that was chosen, or before one is chosen under any: this officer's newest first,
// then his unit's. Each is {text, values}.
export async function causes(draft, kit) {
  if (draft.sort !== "penalty") return [];
  const own = (await meta.get("templates")) || {};
  const chosen = draft.values.matter;
  const age = (one) => Object.keys(own).indexOf(one.matter);
  const known = kit.matters.filter((one) => !chosen || one.matter === chosen).sort((a, b) => age(b) - age(a));
  const mine = known.flatMap((one) => (own[one.matter] ? [offer(one, { ...own[one.matter], sort: own[one.matter].penalty })] : []));
  const theirs = known.flatMap((one) => one.remembered.map((said) => offer(one, { ...said, basis: said.basis.join("\n") })));
  const seen = new Set();
  return [...mine, ...theirs].filter(Boolean)
    .filter((one) => !seen.has(one.key) && seen.add(one.key))
    .map((one) => ({ ...one, text: chosen ? one.penalty : `${one.name} · ${one.penalty}` }))
    .slice(0, CAUSES);
}

function offer(matter, one) {
  if (!["fine", "warning"].includes(one.sort)) return null;
  const penalty = words(one);
  const values = { matter: matter.matter, cause: one.cause, basis: one.basis, penalty: one.sort, amount: one.sort === "fine" ? one.amount : "" };
  return { key: `${matter.matter} ${penalty}`, name: one.cause || matter.name, penalty, values };
}

export async function places(draft) {
  if (!blank(draft.values.place)) return [];
  return ((await meta.get("places")) || []).map((place) => ({ text: place, values: { place } }));
}

export function beginning(draft) {
  const text = opening(draft.values);
  return draft.sort === "penalty" && text && blank(draft.values.facts) ? [{ text: `${text}…`, values: { facts: text } }] : [];
}

// Offers as buttons; `take` gets what the tapped one says.
export function chips(box, offers, take) {
  box.replaceChildren(...offers.map((one) => {
    const chip = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: one.text });
    chip.onclick = () => take(one.values);
    return chip;
  }));
}
