// The filter of the catalogue: shows the rules that hold every word typed.
"use strict";
const filter = document.getElementById("filter");
const shown = document.getElementById("shown");
const rules = [...document.querySelectorAll(".catalogue > li")].map((item) => [item, item.textContent.toLowerCase()]);
function show() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const [item, text] of rules) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) count += 1;
  }
  shown.textContent = `${count} ${count === 1 ? shown.dataset.one : shown.dataset.many}`;
}
filter.addEventListener("input", show);
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector("details")?.setAttribute("open", "");
