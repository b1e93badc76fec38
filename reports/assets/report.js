// Sorting, charts, and the light between a mark and its entry; the page is complete without this.
"use strict";

for (const button of document.querySelectorAll("th button")) {
  button.addEventListener("click", () => {
    const head = button.closest("th");
    const body = head.closest("table").tBodies[0];
    const column = head.cellIndex;
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const value = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
    const rows = [...body.rows].sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      const order = isNaN(x) || isNaN(y) ? x.localeCompare(y) : x - y;
      return up ? order : -order;
    });
    body.append(...rows);
  });
}

// A mark leads to its entry, and both light up while either is pointed at or focused.
const partOf = (node) => {
  const mark = node.closest?.("mark[data-finding]");
  if (mark) return [mark.closest(".mail"), mark.dataset.finding];
  const entry = node.closest?.(".findings > li, .sheet .badge");
  return entry ? [entry.closest(".mail"), entry.id.split("-").pop()] : [null, null];
};
const light = (node, on) => {
  const [mail, number] = partOf(node);
  if (!mail) return;
  for (const mark of mail.querySelectorAll(`mark[data-finding="${number}"]`)) mark.classList.toggle("lit", on);
  mail.querySelector(`.findings > li[id$="-finding-${number}"]`)?.classList.toggle("lit", on);
};
for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(begin, (event) => light(event.target, true));
  document.addEventListener(end, (event) => light(event.target, false));
}
document.addEventListener("click", (event) => {
  const mark = event.target.closest?.("mark[data-finding]");
  if (!mark) return;
  const entry = mark.closest(".mail").querySelector(`.findings > li[id$="-finding-${mark.dataset.finding}"]`);
  if (entry) location.hash = entry.id;
});

// On paper everything folded away is shown.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open]):not(.layout)")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

const drawn = [];
function draw() {
  for (const chart of drawn.splice(0)) chart.destroy();
  const style = getComputedStyle(document.documentElement);
  Chart.defaults.color = style.getPropertyValue("--soft");
  Chart.defaults.borderColor = style.getPropertyValue("--line");
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.animation = false;
  for (const figure of document.querySelectorAll("figure[data-chart]")) {
    const table = figure.querySelector("table");
    const rows = [...table.tBodies[0].rows];
    let canvas = figure.querySelector("canvas");
    if (!canvas) {
      const frame = document.createElement("div");
      frame.className = "canvas";
      canvas = document.createElement("canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", rows.map((row) => [...row.cells].map((cell) => cell.textContent).join(": ")).join(", "));
      frame.append(canvas);
      figure.insertBefore(frame, figure.querySelector("details"));
      figure.querySelector("details").open = false;
    }
    // A dash is a number nobody is told, which is not none: no bar, and the dash under it.
    const hidden = (row) => row.cells[1].textContent.trim() === "–";
    drawn.push(new Chart(canvas, {
      type: figure.dataset.chart,
      data: {
        labels: rows.map((row) => (hidden(row) ? [row.cells[0].textContent, "–"] : row.cells[0].textContent)),
        datasets: [{
          label: table.tHead.rows[0].cells[1].textContent,
          data: rows.map((row) => hidden(row) ? null : Number(row.cells[1].dataset.sort ?? row.cells[1].textContent)),
          backgroundColor: style.getPropertyValue("--accent"),
          borderRadius: 3,
          maxBarThickness: 40,
        }],
      },
      options: {
        maintainAspectRatio: false,
        plugins: { legend: { display: false } },
        scales: { x: { grid: { display: false } }, y: { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 6 } } },
      },
    }));
  }
}
if (window.Chart && document.querySelector("figure[data-chart]")) {
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}
