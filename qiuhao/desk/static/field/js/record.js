// A finished draft as the platform takes it. Made once, kept as text, and never changed while it waits: the same bytes
// are sent however often it takes, so that the platform knows them again.
import { teamOf } from "./limits.js";
import { fen, yuan } from "./checks.js";
import { partyOf, sent } from "./visit.js";

const moment = (local) => new Date(`${local}:00+08:00`).toISOString();
const lines = (text) => (text || "").split("\n").map((line) => line.trim()).filter(Boolean);

export function record(draft, kit, device, ahead) {
  const it = draft.values;
  const said = {
    key: draft.key, sort: draft.sort, device, offline: !navigator.onLine, ahead_before: ahead ?? null,
    began_at: draft.began_at, finished_at: draft.finished_at, officers: teamOf(it, kit).map((one) => one.person),
    facts: it.facts || "", cause: it.cause || "", matter: it.matter || "", place: it.place || "",
    filmed: it.filmed === "yes", not_filmed_because: it.not_filmed || "",
    photos: draft.photos.map(({ digest, taken_at }) => ({ file: digest, taken_at })),
  };
  if (it.happened) said.happened_at = moment(it.happened);
  if (draft.sort === "inspection")
    return JSON.stringify({ ...said, ...sent(draft, kit, party(it)), signatures: signatures(draft, kit) });
  const whole = draft.sort === "penalty" ? { ...said, ...penalty(draft, kit) } : { ...said, ...clue(it) };
  return JSON.stringify(whole);
}

const clue = (it) => ({ target: { sort: it.target || "unidentified", mark: it.mark || "", words: it.words || "" } });

function penalty(draft, kit) {
  const it = draft.values;
  const fined = it.penalty === "fine";
  return {
    shown_at: draft.shown_at || draft.began_at, shown_to: it.name, certificates_shown: Boolean(it.shown),
    by_code: Boolean(it.shown && draft.by_code), rights_told: Boolean(it.rights), party: party(it), basis: lines(it.basis),
    penalty: it.penalty, amount: fined ? yuan(fen(it.amount)) : "0.00", reasons: it.reasons || "",
    decided_in: it.place, statement_heard: Boolean(it.said), statement: told(it), statement_waived: it.said === "waived",
    handed_over: Boolean(it.handed), sealed: Boolean(it.sealed), refusal: it.refused ? it.refusal : "", performance: performance(it, kit),
    surcharge: fined && !it.paid && kit.texts.surcharge, remedy: kit.texts.remedy, number: draft.number,
    signatures: signatures(draft, kit),
    paid: it.paid && fined ? { amount: yuan(fen(it.amount)), ground: it.ground, receipt: it.receipt || "" } : null,
  };
}

export function performance(it, kit) {
  const words = kit.texts.performance;
  return it.penalty !== "fine" ? words.warning : it.paid ? words.collected : words.fine;
}

export const told = (it) =>
  ({ none: "当事人没有陈述、申辩意见。", waived: "当事人明确放弃陈述、申辩。" })[it.said] || it.statement || "";

function party(it) {
  const found = { sort: it.sort, name: it.name };
  if (it.sort !== "organisation" && it.id_number) found.id_number = it.id_number.toUpperCase();
  if (it.sort !== "person" && it.credit_code) found.credit_code = it.credit_code.toUpperCase();
  if (it.sort !== "person" && it.representative) found.representative = it.representative;
  if (it.address) found.address = it.address;
  return found;
}

export function signatures(draft, kit) {
  const it = draft.values;
  const own = draft.signatures || {};
  const whose = partyOf(draft);
  const [role, officer] = draft.sort === "inspection" ? ["被检查人", "检查人"] : ["当事人", "执法人员"];
  const first = own.party
    ? { role, name: whose.sort === "organisation" ? whose.representative || whose.name : whose.name, file: own.party.digest }
    : { role, name: whose.name, refused: it.refusal || "没有签名" };
  const rest = teamOf(it, kit).map((one) => ({
    role: officer, name: one.name, file: own[`officer:${one.person}`]?.digest || "",
  }));
  return [first, ...rest];
}
