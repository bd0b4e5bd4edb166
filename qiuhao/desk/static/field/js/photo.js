// Photos: made smaller on the device, their digest worked out before they are sent.
const LONGEST = 1600;
const QUALITY = 0.82;

export async function digest(data) {
  const made = await crypto.subtle.digest("SHA-256", data);
  return [...new Uint8Array(made)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function shrink(file) {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  const data = await blob.arrayBuffer();
  return { digest: await digest(data), data, type: "image/jpeg", taken_at: new Date().toISOString() };
}

export async function thumbnail(photo) {
  const image = await createImageBitmap(new Blob([photo.data], { type: photo.type }));
  const canvas = document.createElement("canvas");
  const scale = Math.min(1, 240 / Math.max(image.width, image.height));
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
