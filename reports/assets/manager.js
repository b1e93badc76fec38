// Lines over weeks, several to a chart; each figure carries its table, which is complete without this.
"use strict";
const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 4]];
const points = ["circle", "rect", "triangle", "rectRot", "cross", "star"];
const lines = [];
function drawLines() {
  for (const chart of lines.splice(0)) chart.destroy();
  const style = getComputedStyle(document.documentElement);
  for (const figure of document.querySelectorAll("figure[data-lines]")) {
    const table = figure.querySelector("table");
    const rows = [...table.tBodies[0].rows];
    let canvas = figure.querySelector("canvas");
    if (!canvas) {
      const frame = document.createElement("div");
      frame.className = "canvas";
      canvas = document.createElement("canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", figure.querySelector("figcaption").textContent);
      frame.append(canvas);
      figure.insertBefore(frame, figure.querySelector("details"));
      figure.querySelector("details").open = false;
    }
    const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
    lines.push(new Chart(canvas, {
      type: "line",
      data: {
        labels: rows.map((row) => row.cells[0].textContent),
        datasets: names.map((name, i) => {
          const colour = style.getPropertyValue(`--line-${i + 1}`);
          return {
            label: name,
            data: rows.map((row) => (row.cells[i + 1].dataset.sort === undefined ? null : Number(row.cells[i + 1].dataset.sort))),
            borderColor: colour,
            backgroundColor: colour,
            borderWidth: 2,
            borderDash: dashes[i],
            pointStyle: points[i],
            pointRadius: 3,
            tension: 0.25,
          };
        }),
      },
      options: {
        maintainAspectRatio: false,
        interaction: { mode: "index", intersect: false },
        plugins: { legend: { position: "bottom", labels: { usePointStyle: true, boxWidth: 6, boxHeight: 6, padding: 14 } } },
        scales: { x: { grid: { display: false } }, y: { min: 0, max: 100, ticks: { stepSize: 20 } } },
      },
    }));
  }
}
if (window.Chart && document.querySelector("figure[data-lines]")) {
  drawLines();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawLines);
}
