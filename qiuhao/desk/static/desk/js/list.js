// Lists by keyboard: j and k move over the rows of [data-list], o opens the row's [data-open], x ticks its box, a ticks
// all boxes or none, d presses the button of the current row.
// The keys are silent while something is being written; "?" lists them with the others.
(() => {
  const lists = document.querySelectorAll("[data-list]");
  if (!lists.length) return;
  const writing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const rows = () => [...document.querySelectorAll("[data-list] [data-row]")].filter((row) => row.offsetParent !== null);
  const current = (all) => all.findIndex((row) => row.hasAttribute("data-current"));
  const go = (to) => {
    const all = rows();
    if (!all.length) return;
    for (const row of all) row.removeAttribute("data-current");
    const row = all[Math.min(Math.max(to, 0), all.length - 1)];
    row.setAttribute("data-current", "");
    row.scrollIntoView({ block: "nearest" });
    (row.querySelector("[data-open]") || row.querySelector("a"))?.focus({ preventScroll: true });
  };
  const boxes = () => rows().map((row) => row.querySelector("input[type=checkbox]")).filter(Boolean);
  const tick = (all) => {
    const wanted = all.some((box) => !box.checked);
    for (const box of all) if (box.checked !== wanted) box.click();
  };
  const step = (row) => row.querySelector("a.button[href]");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || document.querySelector("dialog[open]")) return;
    const all = rows();
    const at = current(all);
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at < 0 ? 0 : at - 1);
    else if (event.key === "o" && at >= 0) (all[at].querySelector("[data-open]") || all[at].querySelector("a"))?.click();
    else if (event.key === "a" && boxes().length) tick(boxes());
    else if (event.key === "d" && at >= 0) step(all[at])?.click();
    else if (event.key === "x" && at >= 0) all[at].querySelector("input[type=checkbox]")?.click();
    else return;
    event.preventDefault();
  });
})();
