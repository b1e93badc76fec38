// Sorting and charts; the page is complete without this script.
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
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
if (window.Chart) {
  Chart.defaults.color = getComputedStyle(document.body).color;
  Chart.defaults.borderColor = dark ? "#403c36" : "#ddd8cd";
  Chart.defaults.animation = false;
  for (const figure of document.querySelectorAll("figure[data-chart]")) {
    const table = figure.querySelector("table");
    const rows = [...table.tBodies[0].rows];
    const frame = document.createElement("div");
    frame.className = "canvas";
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", figure.querySelector("figcaption").textContent);
    frame.append(canvas);
    figure.insertBefore(frame, figure.querySelector("details"));
    figure.querySelector("details").open = false;
    new Chart(canvas, {
      type: figure.dataset.chart,
      data: {
        labels: rows.map((row) => row.cells[0].textContent),
        datasets: [{
          label: table.tHead.rows[0].cells[1].textContent,
          data: rows.map((row) => Number(row.cells[1].textContent)),
          backgroundColor: dark ? "#8ecbe6" : "#1c5d7a",
        }],
      },
      options: { maintainAspectRatio: false, plugins: { legend: { display: false } }, scales: { y: { beginAtZero: true, ticks: { precision: 0 } } } },
    });
  }
}
