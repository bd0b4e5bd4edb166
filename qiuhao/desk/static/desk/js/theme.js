// Light or dark by the reader's choice, kept in the cookie "look" so that the server sets it
// before the first paint. Without JavaScript the system's setting holds.
(() => {
  const root = document.documentElement;
  const dark = () =>
    (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => {
    for (const word of document.querySelectorAll("[data-theme-word]")) word.textContent = dark() ? "浅色" : "深色";
  };
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      document.cookie = `look=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
      name();
    });
  }
  name();
})();
