// What the device keeps: one small database with two stores. "meta" holds what is taken along, "drafts" one entry for
// each piece of work. A write is done when its transaction is complete, so a killed browser loses nothing shown as saved.
const NAME = "qiuhao-field";
let opened = null;

export const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open() {
  opened ||= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("meta");
      request.result.createObjectStore("drafts", { keyPath: "key" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

// Runs `work` on the stores in one transaction and waits until all of it is on the disk.
export async function inOne(stores, mode, work) {
  const base = await open();
  return new Promise((resolve, reject) => {
    const transaction = base.transaction(stores, mode, { durability: "strict" });
    let answer;
    transaction.oncomplete = () => resolve(answer);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
    Promise.resolve(work(...stores.map((name) => transaction.objectStore(name)))).then(
      (value) => (answer = value),
      (error) => {
        transaction.abort();
        reject(error);
      },
    );
  });
}

export const meta = {
  get: (name) => inOne(["meta"], "readonly", (store) => done(store.get(name))),
  put: (name, value) => inOne(["meta"], "readwrite", (store) => done(store.put(value, name))),
};

export const drafts = {
  get: (key) => inOne(["drafts"], "readonly", (store) => done(store.get(key))),
  put: (draft) => inOne(["drafts"], "readwrite", (store) => done(store.put(draft))),
  all: () => inOne(["drafts"], "readonly", (store) => done(store.getAll())),
};

// The next number of this year moves from the block to the draft, both in one transaction. Null if there is none.
export function takeNumber(key, year) {
  return inOne(["meta", "drafts"], "readwrite", async (store, kept) => {
    const [numbers = [], draft] = [await done(store.get("numbers")), await done(kept.get(key))];
    const next = numbers.find((number) => number.year === year);
    if (!next || !draft) return null;
    draft.number = next;
    await done(store.put(numbers.filter((number) => number !== next), "numbers"));
    await done(kept.put(draft));
    return next;
  });
}

// Throws a draft away; its number is set aside to be given back, both in one transaction.
export function throwAway(key) {
  return inOne(["meta", "drafts"], "readwrite", async (store, kept) => {
    const [dropped = [], gone] = [await done(store.get("dropped")), await done(kept.get(key))];
    if (gone?.number && gone.state !== "sent") store.put([...dropped, gone.number], "dropped");
    kept.delete(key);
  });
}

export async function wipe() {
  const base = await open();
  base.close();
  opened = null;
  await done(indexedDB.deleteDatabase(NAME));
}
