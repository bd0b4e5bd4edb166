// A signature on the screen as a PNG: black strokes on white, kept when the pen is lifted.
import { digest } from "./photo.js";

export function pad(role, kept, keep) {
  const part = document.getElementById("sign").content.cloneNode(true).firstElementChild;
  const [canvas, state] = [part.querySelector("canvas"), part.querySelector("[data-state]")];
  const pen = canvas.getContext("2d");
  let last = null;
  let length = 0;
  part.querySelector("[data-role]").textContent = role;
  canvas.setAttribute("aria-label", role);
  const blank = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#111" });
    length = 0;
  };
  const clear = () => {
    blank();
    state.textContent = "请在框内手写签名";
    keep(null);
  };
  const point = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * canvas.width) / box.width, y: ((event.clientY - box.top) * canvas.height) / box.height };
  };
  const draw = (to) => {
    pen.beginPath();
    pen.moveTo(last.x, last.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    length += Math.hypot(to.x - last.x, to.y - last.y);
    last = to;
  };
  const lift = async () => {
    if (!last) return;
    last = null;
    if (length < 40) return; // a touch is no signature
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    const data = await blob.arrayBuffer();
    await keep({ digest: await digest(data), data, type: "image/png" });
    state.textContent = "已签名";
  };
  blank();
  if (kept) show(pen, kept).then(() => ((state.textContent = "已签名"), (length = 40)));
  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = point(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (last) for (const step of event.getCoalescedEvents?.() || [event]) draw(point(step));
  });
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  part.querySelector("[data-clear]").addEventListener("click", clear);
  return part;
}

// Draw a kept picture onto a canvas, whole.
export async function show(pen, kept) {
  const image = await createImageBitmap(new Blob([kept.data], { type: kept.type }));
  pen.drawImage(image, 0, 0, pen.canvas.width, pen.canvas.height);
}
