// Shortcuts: any element with data-key="x" is pressed, or focused when it is a field, by that
// key. "?" lists them. Keys are silent while something is being written.
(() => {
  const dialog = document.getElementById("keys");
  const list = document.querySelector("[data-keys-list]");
  if (!dialog || !list) return;
  const writing = (target) => target.closest("input, textarea, select, [contenteditable]");
  const seen = (element) => element.offsetParent !== null;
  const named = (key) => [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === key && seen(e));
  const word = (element) =>
    element.getAttribute("aria-label") || (element.querySelector("span:not(.count)") || element).textContent.trim();
  const open = () => {
    const found = new Map([["?", "列出快捷键"], ["Esc", "关闭抽屉和菜单"]]);
    if (document.querySelector("[data-list]")) {
      for (const [key, text] of [["j", "下一行"], ["k", "上一行"], ["o", "打开这一行"]]) found.set(key, text);
      if (document.querySelector("[data-list] input[type=checkbox]")) found.set("x", "选中这一行").set("a", "全选，或者全不选");
      if (document.querySelector("[data-list] [data-row] a.button[href]")) found.set("d", "办理这一行");
    }
    for (const element of document.querySelectorAll("[data-key]")) {
      if (seen(element)) found.set(element.dataset.key, word(element));
    }
    list.replaceChildren(...[...found].flatMap(([key, text]) => {
      const term = document.createElement("dt");
      const sign = document.createElement("kbd");
      const said = document.createElement("dd");
      sign.textContent = key;
      said.textContent = text;
      term.append(sign);
      return [term, said];
    }));
    dialog.showModal();
  };
  for (const button of document.querySelectorAll("[data-keys-open]")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
  dialog.querySelector("[data-keys-close]").addEventListener("click", () => dialog.close());
  document.addEventListener("keydown", (event) => {
    // Esc leaves a search field, so that the keys of the list speak again.
    if (event.key === "Escape" && event.target.matches("input[type=search]")) event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") { event.preventDefault(); open(); return; }
    const element = named(event.key);
    if (!element) return;
    event.preventDefault();
    if (writing(element)) element.focus(); else element.click();
  });
})();
