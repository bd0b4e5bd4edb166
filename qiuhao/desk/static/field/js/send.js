// Sending what is finished. One at a time, in one window at a time; whatever goes wrong, the record stays here until
// the platform has said that it is sealed.
import { drafts } from "./db.js";
import { causeOf } from "./visit.js";
import { NoLogin, NoNetwork, Said, ask } from "./net.js";

const at = document.body.dataset;

// Sends all that waits; `tell` is called after each change. Gives "" or why it stopped: "network", "login".
export function flush(tell) {
  return navigator.locks.request("qiuhao-field-send", { ifAvailable: true }, async (held) => {
    if (!held) return "";
    for (const draft of (await drafts.all()).filter((one) => one.state === "ready")) {
      const why = await one(draft);
      await tell();
      if (why) return why;
    }
    return "";
  });
}

async function one(draft) {
  try {
    const answer = await ask(at.send, packed(draft));
    await drafts.put(sealed(draft, answer));
    return "";
  } catch (error) {
    if (error instanceof NoLogin) return "login";
    if (error instanceof NoNetwork) return "network";
    if (!(error instanceof Said)) throw error;
    await drafts.put({ ...draft, state: "problem", problem: error.message, status: error.status });
    return "";
  }
}

function packed(draft) {
  const body = new FormData();
  body.set("record", draft.record);
  body.set("sent_at", new Date().toISOString());
  const pictures = [...draft.photos, ...Object.values(draft.signatures || {})].filter(Boolean);
  for (const one of pictures) body.set(one.digest, new Blob([one.data], { type: one.type }), one.digest);
  return body;
}

// What is sealed is no longer needed here; only what the officer looks for again is kept until he logs out.
function sealed(draft, answer) {
  return {
    key: draft.key, sort: draft.sort, state: "sent", number: draft.number, finished_at: draft.finished_at, answer,
    values: { cause: draft.values.cause || causeOf(draft) }, photos: [],
    visit: draft.visit && { case: draft.visit.case },
  };
}

export async function waiting() {
  return (await drafts.all()).filter((draft) => draft.state !== "sent");
}
