// The law's gates as far as a device can ask them: values and clauses come from the kit, none stands here. Each reason
// is {text, mark, step}. The platform asks again when the record arrives.
import { age, creditCode, fen, idNumber, yuan } from "./checks.js";
import { opening } from "./offers.js";
import { inspection } from "./visit.js";

export function reasons(draft, kit) {
  const it = draft.values;
  if (draft.sort === "inspection") return inspection(draft, kit);
  return draft.sort === "clue" ? clue(it) : [...matter(it), ...party(it, kit), ...said(it, kit), ...handed(draft, kit)];
}

const blank = (text) => !(text || "").trim();
const no = (text, step, limit) => ({ text, step, mark: limit?.mark || "" });

function clue(it) {
  const found = [];
  if (blank(it.facts)) found.push(no("没有写看到的情况。请写明何时何地、发生了什么。", "matter"));
  return found;
}

function matter(it) {
  const found = [];
  if (blank(it.matter)) found.push(no("没有选处罚事项。", "matter"));
  if (blank(it.cause)) found.push(no("没有写案由。", "matter"));
  if (blank(it.facts)) found.push(no("没有写违法事实。", "matter"));
  else if (it.facts === opening(it).trim()) found.push(no("违法事实只写了案由。请写明做了什么、数量多少。", "matter"));
  if (blank(it.basis)) found.push(no("没有写处罚依据。", "matter"));
  if (blank(it.happened)) found.push(no("没有写违法时间。", "matter"));
  else if (new Date(it.happened) > new Date()) found.push(no("违法时间在现在之后。请核对。", "matter"));
  if (blank(it.place)) found.push(no("没有写违法地点。", "matter"));
  return found;
}

// What is wrong with how somebody is named, whoever he is called here.
export function reasonsOfParty(it, called) {
  const found = [];
  if (blank(it.name)) found.push(no(`没有写${called}。${called}不明的，请退出后用“只记线索”。`, "party"));
  if (it.sort === "person" && blank(it.id_number)) found.push(no("没有写公民身份号码。", "party"));
  if (it.sort !== "organisation" && !blank(it.id_number) && !idNumber(it.id_number.toUpperCase()))
    found.push(no("公民身份号码的校验位不对，请核对证件。", "party"));
  if (it.sort === "organisation" && blank(it.credit_code)) found.push(no("没有写统一社会信用代码。", "party"));
  if (it.sort !== "person" && !blank(it.credit_code) && !creditCode(it.credit_code.toUpperCase()))
    found.push(no("统一社会信用代码的校验位不对，请核对营业执照。", "party"));
  return found;
}

const party = (it, kit) => [...reasonsOfParty(it, "当事人"), ...young(it, kit), ...officers(it, kit)];

function young(it, kit) {
  const limit = kit.limits.age;
  if (!limit || it.sort === "organisation" || !idNumber((it.id_number || "").toUpperCase()) || blank(it.happened)) return [];
  const years = age(it.id_number, new Date(`${it.happened.slice(0, 10)}T00:00:00Z`));
  return years < limit.value ? [no(`当事人违法时 ${years} 周岁，不满 ${limit.value} 周岁，不予行政处罚。`, "party", limit)] : [];
}

function officers(it, kit) {
  const wanted = kit.limits.officers;
  const team = teamOf(it, kit);
  const found = [];
  if (wanted && team.length < wanted.value)
    found.push(no(`执法人员少于 ${wanted.value} 人。请选同行执法人员。`, "party", wanted));
  for (const one of team)
    if (!valid(one))
      found.push(no(`${one.name}今天没有有效的执法证件。请改派持证人员。`, "party", kit.limits.certificate));
  return found;
}

// Whether this officer's certificate is valid today, as far as the device knows.
export function valid(one) {
  const today = localDay();
  return Boolean(one.certificate) && !(one.until && one.until < today) && !(one.from && one.from > today);
}

export const teamOf = (it, kit) =>
  [kit.person.id, it.second].flatMap((id) => kit.officers.find((one) => one.person === id) || []);

export const localDay = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format();

export function limitFor(sort, kit) {
  return sort === "organisation" ? kit.limits.fine_organisation : kit.limits.fine_citizen;
}

function said(it, kit) {
  const form = kit.limits.form;
  const found = [];
  if (!it.shown) found.push(no("还没有出示执法证件。", "penalty", form));
  if (!it.rights) found.push(no("还没有告知当事人的权利。", "penalty", form));
  if (it.penalty === "fine") found.push(...fine(it, kit));
  if (!it.said) found.push(no("没有记载听取当事人的陈述、申辩。", "penalty", form));
  if (it.said === "words" && blank(it.statement)) found.push(no("当事人有意见的，请写明内容和复核情况。", "penalty", form));
  if (!it.filmed) found.push(no("没有说明执法记录仪的情况。", "penalty"));
  if (it.filmed === "no" && blank(it.not_filmed)) found.push(no("没有写不做音像记录的理由。", "penalty"));
  if (blank(kit.texts.remedy)) found.push(no("本机关没有登记救济途径，决定书无法写全。请改用普通程序。", "penalty", form));
  return found;
}

function fine(it, kit) {
  const amount = fen(it.amount || "");
  if (!amount) return [no("没有写罚款金额，或者金额不对。", "penalty")];
  const limit = limitFor(it.sort, kit);
  if (!limit) return [no("没有登记当场处罚的罚款上限。请改用普通程序。", "penalty")];
  if (amount > fen(limit.value))
    return [no(`罚款 ${yuan(amount)} 元超过当场处罚的上限 ${limit.value} 元。请改用普通程序。`, "penalty", limit)];
  return [];
}

function handed(draft, kit) {
  const it = draft.values;
  const form = kit.limits.form;
  const found = [];
  if (!draft.number) found.push(no("文书没有编号：本机没有可用的文号，请联网领取。", "hand", form));
  for (const one of teamOf(it, kit))
    if (!draft.signatures?.[`officer:${one.person}`]) found.push(no(`${one.name}还没有签名。`, "hand", form));
  if (!draft.signatures?.party && !it.refused) found.push(no("当事人还没有签名，也没有注明拒绝。", "hand", form));
  if (it.refused && blank(it.refusal)) found.push(no("没有注明当事人拒绝的情况。", "hand", form));
  if (!it.handed && !it.refused) found.push(no("没有记载当场交付决定书。", "hand", form));
  if (it.paid && it.penalty === "fine") found.push(...paid(it, kit));
  return found;
}

function paid(it, kit) {
  const { collect, receipt } = kit.limits;
  const found = [];
  if (blank(it.ground)) found.push(no("没有选当场收缴的依据。", "hand", collect));
  if (it.ground === "small-fine" && collect && fen(it.amount || "") > fen(collect.value))
    found.push(no(`罚款超过 ${collect.value} 元，不能以小额罚款为由当场收缴。`, "hand", collect));
  if (receipt && blank(it.receipt)) found.push(no("没有写财政专用票据号码。", "hand", receipt));
  return found;
}
