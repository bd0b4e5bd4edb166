// <form data-autosave="/address"> sends its fields there a moment after the last change; the
// server answers 204 or a sentence as text. The state is said in [data-autosave-state].
// Files and passwords are never sent. Nothing is lost without it: the button still saves.
// Where the log-in has run out, what is typed stays here: the page says so, and saves it after the new log-in. A form
// that has not heard of the server for some minutes asks before it is sent, since a log-in that ran out would swallow it.
(() => {
  const PAUSE = 1200;
  const SURE = 5 * 60 * 1000;
  const clock = () => new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai", hour12: false });

  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const choice = document.querySelector("[data-autosave-choice]");
    const place = form.querySelector("[data-autosave-state]") || document.querySelector("[data-autosave-state]");
    let timer = 0;
    let running = false;
    let again = false;
    let dirty = false;
    let elsewhere = false;
    let gone = false;
    let asked = false;
    let heard = Date.now();
    const say = (text, wrong = false) => {
      if (!place) return;
      place.textContent = text;
      place.classList.toggle("wrong", wrong);
    };
    const fields = () => {
      const data = new FormData(form);
      for (const field of form.querySelectorAll("input[type=file], input[type=password]")) data.delete(field.name);
      return data;
    };
    const save = async () => {
      if (elsewhere) return;
      if (running) { again = true; return; }
      running = true;
      again = false;
      if (gone) {
        const why = await still.ask();
        if (why) { running = false; return; }
        gone = asked = false;
        still.hush();
      }
      say("正在保存草稿……");
      try {
        const answer = await fetch(form.dataset.autosave, { method: "POST", body: fields(), headers: { "X-Autosave": "1" }, credentials: "same-origin" });
        if (answer.ok && !answer.redirected) {
          dirty = again;
          heard = Date.now();
          asked = false;
          const stamp = form.elements.namedItem("_draft");
          if (stamp && answer.headers.get("X-Draft")) stamp.value = answer.headers.get("X-Draft");
          say(`草稿已保存 ${clock()}`);
        } else if (!asked && (answer.redirected || answer.status === 403)) {
          // No log-in, or the token of an earlier one: ask once, and try again with the new one.
          asked = true;
          await lost(await still.ask());
        } else {
          const said = answer.headers.get("content-type")?.startsWith("text/plain") ? await answer.text() : "";
          elsewhere = answer.status === 409;
          if (choice) choice.hidden = !elsewhere;
          say(`草稿没有保存：${said || "请检查登录是否过期"}`, true);
        }
      } catch {
        say("草稿没有保存：网络不通。内容还在本页，恢复后会再试。", true);
        timer = setTimeout(save, 10000);
      }
      running = false;
      if (again) save();
    };
    const lost = async (why) => {
      gone = Boolean(why) && why !== "network";
      if (!why) { again = true; return; }
      say("草稿没有保存：内容还在本页。", true);
      still.say(form, why);
      // Nobody answered: the next try asks again.
      if (why === "network") { asked = false; timer = setTimeout(save, 10000); }
    };
    const back = () => { if (gone && !document.hidden) save(); };
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    form.addEventListener("input", () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
    document.querySelector("[data-autosave-over]")?.addEventListener("click", () => {
      const over = document.createElement("input");
      over.type = "hidden";
      over.name = "_over";
      over.value = "1";
      form.append(over);
      elsewhere = false;
      choice.hidden = true;
      save().then(() => over.remove());
    });
    let sure = false;
    form.addEventListener("submit", async (event) => {
      if (event.defaultPrevented) return;
      clearTimeout(timer);
      if (sure || (!gone && Date.now() - heard < SURE)) { dirty = false; return; }
      const button = event.submitter;
      event.preventDefault();
      const why = await still.ask();
      if (why) { gone = why !== "network"; still.say(form, why, true); return; }
      sure = true;
      dirty = false;
      form.dataset.confirmed = "yes";
      form.requestSubmit(button || undefined);
    });
    window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  }
})();
