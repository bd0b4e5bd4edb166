// A signature written on the screen: strokes on a white canvas, as a PNG data URL in the hidden
// field beside it. Without JavaScript the photo of the signature on paper is asked for.
(() => {
  for (const part of document.querySelectorAll("[data-sign]")) {
    const canvas = part.querySelector("canvas");
    const field = part.querySelector("input[type=hidden]");
    const state = part.querySelector("[data-sign-state]");
    const pen = canvas.getContext("2d");
    let last = null;
    let length = 0;
    const clear = () => {
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      field.value = "";
      length = 0;
      state.textContent = "请在框内手写签名";
    };
    const point = (event) => {
      const box = canvas.getBoundingClientRect();
      return {
        x: ((event.clientX - box.left) * canvas.width) / box.width,
        y: ((event.clientY - box.top) * canvas.height) / box.height,
      };
    };
    const draw = (to) => {
      pen.beginPath();
      pen.moveTo(last.x, last.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
      length += Math.hypot(to.x - last.x, to.y - last.y);
      last = to;
    };
    const lift = () => {
      if (!last) return;
      last = null;
      if (length < 40) return; // a touch is no signature
      field.value = canvas.toDataURL("image/png");
      state.textContent = "已签名，提交后随本文书封存";
    };
    canvas.hidden = false;
    part.querySelector("[data-sign-tools]").hidden = false;
    pen.lineWidth = 4;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.strokeStyle = "#111111";
    clear();
    canvas.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      last = point(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!last) return;
      for (const step of event.getCoalescedEvents?.() || [event]) draw(point(step));
    });
    canvas.addEventListener("pointerup", lift);
    canvas.addEventListener("pointercancel", lift);
    part.querySelector("[data-sign-clear]").addEventListener("click", clear);
  }
})();
