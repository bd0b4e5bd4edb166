// Read the firm's QR code with the camera; where there is none, the code is typed.
import { creditCodeIn } from "./checks.js";

const box = document.querySelector("[data-scanner]");

export const canScan = () => Boolean(navigator.mediaDevices?.getUserMedia);

// Many phones have a camera and no reader of codes in their browser (iOS, phones without Google's services): then the
// reader on board does it, without a network.
async function reader() {
  const formats = { formats: ["qr_code"] };
  const own = window.BarcodeDetector;
  if (own && (await own.getSupportedFormats()).includes("qr_code")) return new own(formats);
  const { BarcodeDetector } = await import("../vendor/qr/decode.js");
  return new BarcodeDetector(formats);
}

export async function scan() {
  const video = box.querySelector("video");
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const detector = await reader();
  let over = false;
  box.querySelector("[data-scan-end]").onclick = () => (over = true);
  box.oncancel = () => (over = true);
  video.srcObject = stream;
  box.showModal();
  await video.play();
  try {
    while (!over) {
      const [found] = await detector.detect(video);
      if (found) return { text: found.rawValue, code: creditCodeIn(found.rawValue) };
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    box.close();
  }
}
