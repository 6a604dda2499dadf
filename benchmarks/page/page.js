// Pages that slide with the arrow keys; the gaps between frames go into the document's title.
"use strict";
const pages = [...document.querySelectorAll(".page")];
const gaps = [];
let at = 0;
let busy = false;

function quantile(share) {
  const sorted = [...gaps].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function watchFrames(before) {
  requestAnimationFrame((now) => {
    if (before) gaps.push(now - before);
    if (busy) watchFrames(now);
  });
}

function settle(before, after) {
  before.className = before.className.replace(" shown", "");
  for (const page of [before, after]) {
    page.classList.remove("moving");
    page.style.transform = "";
  }
  busy = false;
  document.title = `slide ${gaps.length} ${quantile(0.5).toFixed(2)} ${quantile(0.99).toFixed(2)}`;
}

function turn(by) {
  if (busy || !pages[at + by]) return;
  const [before, after] = [pages[at], pages[at + by]];
  at += by;
  busy = true;
  after.style.transform = `translateX(${by * 100}%)`;
  after.classList.add("shown");
  after.getBoundingClientRect();
  for (const page of [before, after]) page.classList.add("moving");
  before.style.transform = `translateX(${-by * 100}%)`;
  after.style.transform = "translateX(0)";
  after.addEventListener("transitionend", () => settle(before, after), { once: true });
  watchFrames(0);
}

function start() {
  if (at !== 0) return;
  at = 1;
  pages[0].classList.remove("shown");
  pages[1].classList.add("shown");
}

addEventListener("pointerup", start);
addEventListener("keydown", (event) => {
  if (event.key === "ArrowRight") turn(1);
  if (event.key === "ArrowLeft") turn(-1);
});
