// Pictures: Vega-Lite specifications that stand in the page, drawn in the colours of its ground and again when that changes.

const dark = matchMedia("(prefers-color-scheme: dark)");

function read(id) {
  const found = document.getElementById(id);
  return found && JSON.parse(found.textContent);
}

/** Draw every picture within `place`; resolves to a map from a picture's name to its view. */
export async function draw(place = document) {
  const themes = read("themes");
  const views = new Map();
  if (!themes || !window.vegaEmbed) return views;
  for (const box of place.querySelectorAll("[data-picture]")) {
    const spec = read(`spec-${box.dataset.picture}`);
    if (box.dataset.picture === "map") spec.height = Math.max(170, Math.min(460, Math.round(box.clientWidth * 0.47)));
    const made = await window.vegaEmbed(box, spec, {
      actions: false,
      ast: true, // the page's policy forbids eval
      config: { ...themes[dark.matches ? "dark" : "light"], background: null },
      defaultStyle: false,
      renderer: "svg",
      tooltip: tip,
    });
    // A picture is told by its description and by the table beneath it, not mark by mark.
    box.querySelector("svg")?.setAttribute("aria-hidden", "true");
    for (const told of box.querySelectorAll("[role=graphics-document]")) told.setAttribute("role", "img");
    box.classList.toggle("drawn-dark", dark.matches); // paper is white: the style sheet turns the colours round
    views.set(box.dataset.picture, made.view);
  }
  return views;
}

/** Draw anew when the ground changes. */
export function follow(again) {
  dark.addEventListener("change", again);
}

let tipBox = null;

/** What stands beside the pointer, as text and never as markup. */
function tip(handler, event, item, value) {
  if (!value) {
    tipBox?.remove();
    tipBox = null;
    return;
  }
  tipBox ??= document.body.appendChild(Object.assign(document.createElement("dl"), { className: "tip" }));
  tipBox.replaceChildren();
  for (const [name, words] of Object.entries(value)) {
    if (words === "" || words === null || words === "null") continue;
    const term = document.createElement("dt");
    term.textContent = name;
    const told = document.createElement("dd");
    told.textContent = words;
    tipBox.append(term, told);
  }
  const { width, height } = tipBox.getBoundingClientRect();
  tipBox.style.left = `${Math.max(4, Math.min(event.clientX + 12, innerWidth - width - 4))}px`;
  tipBox.style.top = `${event.clientY + 14 + height > innerHeight ? event.clientY - height - 8 : event.clientY + 14}px`;
}
