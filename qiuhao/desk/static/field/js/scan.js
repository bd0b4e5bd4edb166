// Read the firm's QR code with the camera, where the browser can; elsewhere the code is typed.
import { creditCodeIn } from "./checks.js";

const box = document.querySelector("[data-scanner]");

export const canScan = () => "BarcodeDetector" in window && Boolean(navigator.mediaDevices?.getUserMedia);

export async function scan() {
  const video = box.querySelector("video");
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
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
