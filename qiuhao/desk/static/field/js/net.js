// Asking the platform. Three things can stand in the way, and each is told apart: no network, no log-in, and a refusal
// with its sentence.
const at = document.body.dataset;

export class NoNetwork extends Error {}
export class NoLogin extends Error {}
export class Said extends Error {
  constructor(said, status) {
    super(said.problem);
    this.said = said;
    this.status = status;
  }
}

let token = "";
export const useToken = (value) => (token = value);

export async function ask(address, body) {
  let answer = await reach(address, body);
  if (answer.status === 403 && body && !isJson(answer)) {
    // The log-in was renewed in another window: its token is another one.
    token = (await (await reach(at.kit)).json()).token;
    answer = await reach(address, body);
  }
  if (!isJson(answer)) throw new NoNetwork(`平台暂时没有回答（${answer.status}）`);
  const said = await answer.json();
  if (answer.status >= 500) throw new NoNetwork(said.problem);
  if (!answer.ok) throw new Said(said, answer.status);
  return said;
}

async function reach(address, body) {
  let answer;
  try {
    answer = await fetch(address, {
      method: body ? "POST" : "GET",
      body,
      headers: body ? { "X-CSRFToken": token } : {},
      redirect: "manual",
      cache: "no-store",
      credentials: "same-origin",
    });
  } catch {
    throw new NoNetwork("没有网络");
  }
  // A page that is not for everybody answers a stranger with the way to the log-in.
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new NoLogin("登录已过期");
  return answer;
}

const isJson = (answer) => (answer.headers.get("Content-Type") || "").startsWith("application/json");
