"""The moving figure as a web page would have it: the same pictures as SVG, thirty a second."""

import json
from dataclasses import replace
from math import cos, pi
from pathlib import Path

from kiosk.figure.drawing.svg import write_svg
from kiosk.figure.scene.scene import Scene

_FRAMES = 120
_PAGE = """<!doctype html><meta charset="utf-8"><title>figure</title>
<style>body{margin:0}.layer{position:absolute;inset:0}.layer svg{width:100vw;height:100vh}</style>
<div class="layer">STILL</div><div class="layer" id="moving"></div>
<script>
const frames = FRAMES, moving = document.getElementById("moving");
let shown = -1;
function draw(now) {
  const next = Math.floor(now / 1000 * 30) % frames.length;
  if (next !== shown) moving.innerHTML = frames[shown = next];
  requestAnimationFrame(draw);
}
requestAnimationFrame(draw);
</script>
"""


def write_page(scene: Scene, folder: Path, held: bool) -> Path:
    """Write a page on which the figure breathes in its stretch (`held`), or goes to and fro."""
    folder.mkdir(parents=True, exist_ok=True)
    drawings = [
        scene.draw(1.0 if held else (1 - cos(2 * pi * n / _FRAMES)) / 2, n / 30)
        for n in range(_FRAMES)
    ]
    frames = [write_svg(replace(drawing, still=()), "") for drawing in drawings]
    still = write_svg(replace(drawings[0], moving=()), "")
    page = folder / "figure.html"
    text = _PAGE.replace("STILL", still).replace("FRAMES", json.dumps(frames))
    page.write_text(text, encoding="utf-8")
    return page
