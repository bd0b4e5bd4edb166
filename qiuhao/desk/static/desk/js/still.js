// Does the log-in of this page still hold? `still.ask()` gives "" (and puts the token of a new log-in into every form),
// "login", "other" (somebody else is logged in now) or "network". `still.say(form, why, sent)` tells it in the form, with
// the way to a log-in in another window; `still.hush()` takes that away again.
const still = (() => {
  const WORDS = {
    login: ["登录已过期，还没有提交", "内容都在本页，没有丢失。请在新窗口重新登录，再回到本页继续。"],
    other: ["现在登录的是另一个账号，还没有提交", "内容都在本页。请换回原来的账号登录，再回到本页继续。"],
    network: ["网络不通，还没有提交", "内容都在本页。网络恢复后请再次提交。"],
  };
  const at = document.body.dataset;
  let box = null;

  const ask = async () => {
    if (!at.still) return "";
    let said;
    try {
      const answer = await fetch(at.still, { redirect: "manual", cache: "no-store", credentials: "same-origin" });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return "login";
      if (!answer.ok) return "network";
      said = await answer.json();
    } catch {
      return "network";
    }
    if (said.account !== at.account) return "other";
    for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = said.token;
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": said.token }));
    return "";
  };

  const hush = () => { box?.remove(); box = null; };
  const say = (form, why, sent = false) => {
    hush();
    const [title, words] = WORDS[why];
    box = document.createElement("div");
    box.className = "notice shut";
    box.setAttribute("role", "alert");
    const head = Object.assign(document.createElement("h2"), { textContent: title });
    const line = Object.assign(document.createElement("p"), { textContent: words });
    box.append(head, line);
    if (why !== "network") {
      const link = Object.assign(document.createElement("a"), { className: "button small", textContent: "重新登录", href: at.login, target: "_blank", rel: "noopener" });
      const row = Object.assign(document.createElement("div"), { className: "row" });
      row.append(link);
      box.append(row);
    }
    // First in the form; whoever is typing further down is not torn away from his words.
    form.prepend(box);
    if (sent) box.scrollIntoView({ block: "center" });
  };
  return { ask, say, hush };
})();
