// The page as a whole: which screen, is there a network, who is it, and what waits to be sent.
import { drafts, meta, throwAway, wipe } from "./db.js";
import * as shown from "./home.js";
import { Another, NoPost, device, fetchKit, fillNumbers, giveBack, leaving } from "./kit.js";
import { NoLogin, NoNetwork, useToken } from "./net.js";
import { remember } from "./offers.js";
import { record } from "./record.js";
import { flush, waiting } from "./send.js";
import * as work from "./work.js";

const at = document.body.dataset;
const find = (name) => document.querySelector(name);
let kit = null;
let opened = "";

const TITLES = { home: "现场", card: "亮证", done: "办理结果", leave: "退出", closed: "现场" };

function screen(name, title) {
  for (const part of document.querySelectorAll("[data-screen]")) part.hidden = part.dataset.screen !== name;
  find("[data-title]").textContent = title || TITLES[name];
  find("[data-back]").hidden = ["home", "closed"].includes(name);
  find("[data-acts]").hidden = name !== "work";
}

function say(text) {
  const box = find("[data-say]");
  box.textContent = text;
  box.hidden = !text;
}

function net(text, off) {
  const word = find("[data-net]");
  word.textContent = text;
  word.classList.toggle("off", Boolean(off));
}

function closed(title, words, login) {
  find("[data-closed-title]").textContent = title;
  find("[data-closed-line]").textContent = words;
  find("[data-closed-link]").hidden = !login;
  find("[data-closed-link]").href = at.login;
  screen("closed");
}

// What is shown changes one step after the other: a look at the device that began earlier must not end later, or one
// record would stand under the name of another.
let last = Promise.resolve();
const inTurn = (step) => () => (last = last.then(step, step));
const route = inTurn(toThePlace);
const refreshed = inTurn(anew);

async function toThePlace() {
  if (!kit) return;
  const [name, key] = location.hash.slice(1).split("/");
  say("");
  if (name === "card" && kit.certificate) {
    shown.card(kit);
    return screen("card");
  }
  if (name === "work" && (await work.open(key, kit))) {
    opened = key;
    buttons();
    return screen("work", work.title());
  }
  if (name === "done" && key) {
    const draft = await drafts.get(key);
    if (draft && draft.state !== "draft") {
      opened = key;
      shown.done(draft);
      return screen("done");
    }
  }
  if (name === "leave") return leave();
  await home();
  screen("home");
}

const opens = (draft) => (location.hash = `${draft.state === "draft" ? "work" : "done"}/${draft.key}`);

async function home() {
  await shown.home(kit, opens);
  await shown.visits(kit, async (one, mine) => (mine ? opens(mine) : (location.hash = `work/${await work.begin("inspection", one)}`)));
}

function buttons() {
  find("[data-prev]").textContent = "上一步";
  find("[data-next]").textContent = work.isLast() ? "办理完毕" : "下一步";
}

async function next() {
  if (await work.go(1)) return buttons();
  const draft = await work.finish();
  if (!draft) return buttons();
  draft.finished_at = new Date().toISOString();
  draft.record = record(draft, kit, await device(), await meta.get("ahead"));
  draft.state = "ready";
  await drafts.put(draft);
  await remember(draft);
  location.hash = `done/${draft.key}`;
  await sync();
}

// Everything that wants a network, in order: who is it, send, numbers. Called often; does nothing twice.
async function sync() {
  try {
    kit = await fetchKit();
    net("已联网");
    await sendAll();
    await fillNumbers();
    say("");
  } catch (error) {
    await hindered(error instanceof NoPost ? await sentAll(error) : error);
  }
  await refreshed();
}

async function sendAll() {
  const why = await flush(refreshed);
  if (why === "login") throw new NoLogin();
  if (why === "network") throw new NoNetwork();
}

// What still hinders after everything was sent that could be.
async function sentAll(before) {
  try {
    await sendAll();
    return before;
  } catch (error) {
    return error;
  }
}

async function hindered(error) {
  const left = (await waiting()).filter((draft) => draft.state === "ready").length;
  if (error instanceof NoNetwork) return net(left ? `没有网络 · ${left} 份等待送出` : "没有网络", true);
  if (error instanceof NoLogin) {
    net("登录已过期", true);
    if (!kit) return closed("请先登录", "第一次使用须联网登录，取得资料和文号。", true);
    say(left ? `登录已过期，${left} 份记录安全保存在本机。` : "登录已过期，可以继续办理。");
    const link = Object.assign(document.createElement("a"), { href: at.login, textContent: "重新登录后自动送出" });
    return find("[data-say]").append(link);
  }
  if (error instanceof Another) {
    kit = null;
    return closed("本机有他人的记录", error.message, true);
  }
  net("已联网");
  if (!kit) return closed("不能现场办理", error.message, false);
  say(error.message);
}

async function anew() {
  if (!kit) return;
  const [name, key] = location.hash.slice(1).split("/");
  const draft = name === "done" && key === opened ? await drafts.get(key) : null;
  if (draft) shown.done(draft);
  else if (!["work", "card", "leave", "done"].includes(name)) await home();
}

async function leave() {
  screen("leave");
  const left = await waiting();
  const drafted = left.filter((draft) => draft.state === "draft").length;
  const words = left.length
    ? `本机还有 ${left.length} 份没有送达（其中草稿 ${drafted} 份）。请先办完、送出或者删除，再退出。`
    : "没有等待送出的记录。退出后本机数据全部清除，没有用过的文号交回作废。";
  find("[data-leave-line]").textContent = words;
  find("[data-leave-go]").hidden = left.length > 0;
  find("[data-leave-go]").textContent = "退出并清除";
}

async function reallyLeave() {
  try {
    const token = await leaving();
    useToken(token);
    await giveBack(true);
    await forget();
    const form = find("[data-leave-form]");
    form.elements.csrfmiddlewaretoken.value = token;
    form.action = at.leave;
    form.submit();
  } catch (error) {
    if (error instanceof NoLogin) {
      await forget();
      return location.assign(at.login);
    }
    say(error instanceof NoNetwork ? "没有网络，暂时不能退出：文号要交回平台。联网后再试。" : error.message);
  }
}

async function forget() {
  await wipe();
  for (const name of await caches.keys()) if (name.startsWith("qiuhao-field-")) await caches.delete(name);
  for (const one of (await navigator.serviceWorker?.getRegistrations()) || []) await one.unregister();
}

async function start() {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB || !navigator.locks)
    return closed("这个浏览器不能现场办理", "请用 https 地址和新版浏览器打开。", false);
  navigator.serviceWorker?.register(at.worker).catch(() => say("没有网络时这个浏览器打不开本页，请保持页面打开。"));
  navigator.storage?.persist?.();
  kit = await meta.get("kit");
  const known = Boolean(kit);
  if (known) await route();
  await sync();
  // Only where the page could show nothing before: going there again would wipe away what was just said.
  if (kit && !known) await route();
  setInterval(async () => (await waiting()).some((draft) => draft.state === "ready") && sync(), 30000);
}

addEventListener("hashchange", route);
addEventListener("online", sync);
addEventListener("offline", () => net("没有网络", true));
for (const button of document.querySelectorAll("[data-begin]"))
  button.addEventListener("click", async () => (location.hash = `work/${await work.begin(button.dataset.begin)}`));
find("[data-next]").addEventListener("click", next);
find("[data-prev]").addEventListener("click", async () => ((await work.go(-1)) ? buttons() : (location.hash = "home")));
find("[data-refresh]").addEventListener("click", sync);
find("[data-desk-link]").href = at.desk;
find("[data-leave-now]").addEventListener("click", () => (location.hash = "leave"));
find("[data-leave-go]").addEventListener("click", reallyLeave);
find("[data-drop]").addEventListener("click", async () => {
  if (!confirm("删除这份草稿？照片和签名一并删除，文号作废。")) return;
  await work.drop(opened);
  location.hash = "home";
  await sync();
});
find("[data-again]").addEventListener("click", async () => {
  await drafts.put({ ...(await drafts.get(opened)), state: "ready", problem: "" });
  await sync();
});
find("[data-forget]").addEventListener("click", async () => {
  if (!confirm("平台封存的是先前送达的内容，不会改变。从本机删去这一份不同的内容？")) return;
  await throwAway(opened);
  location.hash = "home";
});
find("[data-mend]").addEventListener("click", async () => {
  const draft = await drafts.get(opened);
  await drafts.put({ ...draft, state: "draft", problem: "", record: "", again: (draft.problem || "").includes("文号") });
  location.hash = `work/${opened}`;
});
start();
