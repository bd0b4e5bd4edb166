// Keeps the page itself on the device, so that it opens without a network. `KIT` stands above, written by the platform:
// the version, the addresses to keep, the page. Nothing about a person goes through here: data is asked for directly.
const STORE = `qiuhao-field-${KIT.version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const store = await caches.open(STORE);
      await store.addAll(KIT.keep.map((address) => new Request(address, { cache: "reload", redirect: "error" })));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith("qiuhao-field-") && name !== STORE);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (request.mode === "navigate" && address.pathname === KIT.page) event.respondWith(kept(KIT.page, request));
  else if (KIT.keep.includes(address.pathname)) event.respondWith(kept(address.pathname, request));
});

// What is kept comes first: the page opens at once, and all its parts are of one version.
async function kept(address, request) {
  const found = await (await caches.open(STORE)).match(address);
  return found || fetch(request);
}
