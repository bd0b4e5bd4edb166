// data-confirm="question" on a form, a link or a submit button asks before it goes on.
// Without JavaScript the step goes on at once; pages whose step cannot be taken back therefore
// have a page of their own that asks.
(() => {
  const dialog = document.getElementById("confirm");
  if (!dialog || !dialog.showModal) return;
  let go = null;
  const ask = (question, then) => {
    dialog.querySelector("#confirm-text").textContent = question;
    go = then;
    dialog.showModal();
  };
  dialog.querySelector("[data-confirm-yes]").addEventListener("click", () => {
    const then = go;
    dialog.close();
    if (then) then();
  });
  dialog.querySelector("[data-confirm-no]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { go = null; });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const question = event.submitter?.dataset.confirm || form.dataset.confirm;
    if (!question || form.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    ask(question, () => {
      form.dataset.confirmed = "yes";
      form.requestSubmit(submitter || undefined);
      delete form.dataset.confirmed;
    });
  }, true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-confirm]");
    if (!link) return;
    event.preventDefault();
    ask(link.dataset.confirm, () => location.assign(link.href));
  });
})();
