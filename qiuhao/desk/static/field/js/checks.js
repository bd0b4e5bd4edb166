// Numbers that carry their own check, as the platform checks them; a wrong one is told while the party is still there.
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export function idNumber(text) {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((so, weight, place) => so + weight * Number(text[place]), 0);
  return "10X98765432"[sum % 11] === text[17] && Boolean(birthday(text));
}

export function birthday(id) {
  const [y, m, d] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number);
  const day = new Date(Date.UTC(y, m - 1, d));
  return day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d ? day : null;
}

// Full years on a day.
export function age(id, on) {
  const born = birthday(id);
  const years = on.getUTCFullYear() - born.getUTCFullYear();
  const before = on.getUTCMonth() - born.getUTCMonth() || on.getUTCDate() - born.getUTCDate();
  return before < 0 ? years - 1 : years;
}

export function creditCode(text) {
  if (text.length !== 18 || [...text].some((char) => !CODE.includes(char))) return false;
  let weight = 1;
  let sum = 0;
  for (const char of text.slice(0, 17)) {
    sum += CODE.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return CODE[(31 - (sum % 31)) % 31] === text[17];
}

// Yuan with two places as a count of fen; null for what is no amount.
export function fen(text) {
  const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] || "").padEnd(2, "0")) : null;
}

export const yuan = (count) => `${Math.floor(count / 100)}.${String(count % 100).padStart(2, "0")}`;

// The code of the firm in whatever its QR code says.
export const creditCodeIn = (text) =>
  (text.toUpperCase().match(/[0-9A-Z]{18}/g) || []).find((word) => creditCode(word)) || "";
