// The certificate as a code, shown to the party in the middle of the work: this is how it is said to have been shown.
import { drawCode } from "./code.js";

const box = document.querySelector("[data-code-box]");

// True once the officer says that it was shown.
export function showCode({ certificate }) {
  box.querySelector("[data-code-name]").textContent = certificate.name;
  box.querySelector("[data-code-number]").textContent = `执法证 ${certificate.certificate} · ${certificate.authority}`;
  drawCode(box.querySelector("[data-code]"), certificate.code);
  return new Promise((resolve) => {
    const end = (shown) => {
      box.onclose = null;
      box.close();
      resolve(shown);
    };
    box.querySelector("[data-code-shown]").onclick = () => end(true);
    box.querySelector("[data-code-end]").onclick = () => end(false);
    box.onclose = () => resolve(false);
    box.showModal();
  });
}
