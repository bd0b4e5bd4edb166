// What is taken along: fetched when there is a network, kept on the device, shown with its age.
import { done, drafts, inOne, meta, wipe } from "./db.js";
import { Said, ask, useToken } from "./net.js";

const at = document.body.dataset;

export class Another extends Error {}
// Who holds no post of the field any more takes nothing along, but what he did before he still sends.
export class NoPost extends Error {}

export const year = () => Number(new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", year: "numeric" }).format());

export async function device() {
  const known = await meta.get("device");
  if (known) return known;
  const fresh = `d-${crypto.randomUUID()}`;
  await meta.put("device", fresh);
  return fresh;
}

// The kit of whoever is logged in. Another person's unsent records are neither shown nor thrown away.
export async function fetchKit() {
  const before = Date.now();
  const kit = await asked();
  const ahead = Math.round(((before + Date.now()) / 2 - Date.parse(kit.now)) / 1000);
  useToken(kit.token);
  if (await another(kit.person)) await wipe();
  const { token: _, now: __, ...kept } = kit;
  await inOne(["meta"], "readwrite", (store) => {
    store.put(kit.person, "owner");
    store.put(kept, "kit");
    store.put(ahead, "ahead");
  });
  return kept;
}

// The token to leave with: whoever holds no post any more gets one too.
export async function leaving() {
  try {
    return (await ask(at.kit)).token;
  } catch (error) {
    if (!(error instanceof Said) || !error.said.token) throw error;
    return error.said.token;
  }
}

async function asked() {
  try {
    return await ask(at.kit);
  } catch (error) {
    if (!(error instanceof Said) || !error.said.token) throw error;
    useToken(error.said.token);
    await another(error.said.person);
    throw new NoPost(error.message);
  }
}

// Whether the device was another person's; Another while it still holds records of his.
async function another(person) {
  const owner = await meta.get("owner");
  if (!owner || owner.id === person.id) return false;
  const waiting = (await drafts.all()).filter((draft) => draft.state !== "sent");
  if (waiting.length) throw new Another(`本机还有${owner.name}没有送出的 ${waiting.length} 份记录，请他本人登录送出后再使用。`);
  return true;
}

// A number by its serial and its text: registers of two authorities may both have the serial.
const named = (body, name, number) => {
  body.append(name, number.serial);
  body.append(`${name}_text`, number.text);
};

// Fill up the block of numbers; those on papers not sent yet are named, so that they are not given to another paper.
export async function fillNumbers() {
  const body = new FormData();
  body.set("device", await device());
  for (const draft of await drafts.all())
    if (draft.number && draft.state !== "sent") named(body, "used", draft.number);
  for (const number of (await meta.get("dropped")) || []) named(body, "used", number); // on its way back
  const { numbers } = await ask(at.numbers, body);
  // A draft may have taken a number while the answer was on its way.
  await inOne(["meta", "drafts"], "readwrite", async (store, kept) => {
    const taken = new Set((await done(kept.getAll())).flatMap((draft) => (draft.number ? [draft.number.text] : [])));
    store.put(numbers.filter((number) => !taken.has(number.text)), "numbers");
  });
  return giveBack();
}

// Numbers of thrown-away drafts, of another year, or all of them when the officer leaves.
export async function giveBack(all = false) {
  const [numbers = [], dropped = []] = [await meta.get("numbers"), await meta.get("dropped")];
  const old = numbers.filter((number) => all || number.year !== year());
  const gone = [...dropped, ...old];
  for (const of of new Set(gone.map((number) => number.year))) {
    const body = new FormData();
    body.set("device", await device());
    body.set("year", of);
    for (const number of gone) if (number.year === of) named(body, "give_back", number);
    await ask(at.numbers, body);
  }
  // Meanwhile a draft may have taken a number, and another may have been thrown away: what is there now counts.
  const returned = new Set(gone.map((number) => number.text));
  const left = (list = []) => list.filter((number) => !returned.has(number.text));
  await inOne(["meta"], "readwrite", async (store) => {
    store.put(left(await done(store.get("numbers"))), "numbers");
    store.put(left(await done(store.get("dropped"))), "dropped");
  });
}
