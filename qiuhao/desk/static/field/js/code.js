// A QR code drawn from its rows of 0 and 1, with the quiet zone it needs.
const DOT = 8;
const QUIET = 4;

export function drawCode(canvas, rows) {
  const side = rows.length + 2 * QUIET;
  canvas.width = canvas.height = side * DOT;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  rows.forEach((row, y) =>
    [...row].forEach((dot, x) => dot === "1" && pen.fillRect((x + QUIET) * DOT, (y + QUIET) * DOT, DOT, DOT)),
  );
}
