// Whoever logs out at the desk while this device holds field records leaves by way of the field page: there numbers go
// back, what waits is sent first, and the device is wiped.
(() => {
  if (!globalThis.indexedDB?.databases) return;
  for (const form of document.querySelectorAll("form[data-leaving]"))
    form.addEventListener("submit", async (event) => {
      if (form.dataset.leaving === "now") return;
      event.preventDefault();
      const held = (await indexedDB.databases()).some((one) => one.name === "qiuhao-field");
      if (held) return location.assign(form.dataset.field);
      form.dataset.leaving = "now";
      form.submit();
    });
})();
