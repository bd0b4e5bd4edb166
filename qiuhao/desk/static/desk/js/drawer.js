// The clause drawer: htmx puts the text into #drawer-body, this opens it beside the work.
// Escape or the cross closes it and gives the focus back. Without JavaScript a clause mark is
// an ordinary link to the clause's page.
(() => {
  const drawer = document.getElementById("drawer");
  const body = document.getElementById("drawer-body");
  if (!drawer || !body) return;
  let opener = null;
  const close = () => {
    if (drawer.hidden) return;
    drawer.hidden = true;
    body.replaceChildren();
    if (opener && opener.isConnected) opener.focus();
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.target === body) opener = event.detail.elt;
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== body) return;
    drawer.hidden = false;
    drawer.focus({ preventScroll: true });
  });
  const failed = (event) => {
    if (event.detail.target === body && opener && opener.href) location.assign(opener.href);
  };
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
  });
  drawer.addEventListener("click", (event) => {
    if (event.target.closest("[data-drawer-close]")) close();
  });
})();
