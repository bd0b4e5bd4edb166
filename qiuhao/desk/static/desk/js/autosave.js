// <form data-autosave="/address"> sends its fields there a moment after the last change; the
// server answers 204 or a sentence as text. The state is said in [data-autosave-state].
// Files and passwords are never sent. Nothing is lost without it: the button still saves.
(() => {
  const PAUSE = 1200;
  const clock = () => new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai", hour12: false });

  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const choice = document.querySelector("[data-autosave-choice]");
    const place = form.querySelector("[data-autosave-state]") || document.querySelector("[data-autosave-state]");
    let timer = 0;
    let running = false;
    let again = false;
    let dirty = false;
    let elsewhere = false;
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
      say("正在保存草稿……");
      try {
        const answer = await fetch(form.dataset.autosave, { method: "POST", body: fields(), headers: { "X-Autosave": "1" }, credentials: "same-origin" });
        if (answer.ok && !answer.redirected) {
          dirty = again;
          const stamp = form.elements.namedItem("_draft");
          if (stamp && answer.headers.get("X-Draft")) stamp.value = answer.headers.get("X-Draft");
          say(`草稿已保存 ${clock()}`);
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
    form.addEventListener("submit", () => { clearTimeout(timer); dirty = false; });
    window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  }
})();
