// A report's page: choose a row and its words light up, and the other way round. Every piece of the text says which rows
// it belongs to (data-r="ROW:PART ..."), so that nothing is counted here.

import { key } from "./keys.js";

const page = document.querySelector("article.report");
const text = page.querySelector(".text");
const side = page.querySelector(".side");
const told = document.querySelector("#told");
const pieces = new Map();
for (const piece of text.querySelectorAll(".s")) {
  for (const mark of piece.dataset.r.split(" ")) {
    const [row, part] = mark.split(":");
    if (!pieces.has(row)) pieces.set(row, []);
    pieces.get(row).push([piece, part]);
  }
}
const items = [...side.querySelectorAll("[data-item]")];
const itemOf = new Map(items.map((item) => [item.dataset.item, item]));
const cards = new Map();
let chosen = side.querySelector(".chosen")?.dataset.item ?? null;
if (chosen) cards.set(chosen, itemOf.get(chosen).querySelector(".card").innerHTML);

function address(row) {
  const query = new URLSearchParams(location.search);
  if (row) query.set("row", row);
  else query.delete("row");
  return `/report?${query}`;
}

function visible(element, within) {
  const box = element.getBoundingClientRect();
  const frame = within ? within.getBoundingClientRect() : { top: 0, bottom: innerHeight };
  return box.top >= Math.max(frame.top, 0) && box.bottom <= Math.min(frame.bottom, innerHeight);
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");
function show(element, within) {
  if (element && !visible(element, within)) element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

function clear() {
  for (const piece of text.querySelectorAll(".lit")) {
    piece.classList.remove("lit", "lit-words", "lit-speaker", "lit-cue", "lit-content", "lit-passage");
  }
  const item = chosen && itemOf.get(chosen);
  if (item) {
    item.classList.remove("chosen");
    item.querySelector("a.item").removeAttribute("aria-current");
    item.querySelector(".card").replaceChildren();
  }
  chosen = null;
}

/** Choose a row, or none. `from`: "text" where its words were pointed at, "side" where it was picked in the list. */
async function choose(row, from) {
  clear();
  history.replaceState(null, "", address(row));
  if (!row) return;
  chosen = row;
  const lit = pieces.get(row) ?? [];
  for (const [piece, part] of lit) piece.classList.add("lit", `lit-${part}`);
  const item = itemOf.get(row);
  if (item) {
    item.classList.add("chosen");
    item.closest("details").open = true;
    const link = item.querySelector("a.item");
    link.setAttribute("aria-current", "true");
    if (from !== "text") link.focus({ preventScroll: true });
    told.textContent = `${row}: ${link.textContent.trim().replace(/\s+/g, " ")}`;
  }
  if (from !== "text") show((lit.find(([, part]) => part === "words" || part === "cue") ?? lit[0])?.[0]);
  if (item) await fill(item, row);
  if (item) show(item.querySelector("a.item"), side);
}

async function fill(item, row) {
  if (!cards.has(row)) {
    const query = new URLSearchParams({ id: page.dataset.report, row });
    if (page.dataset.revision) query.set("revision", page.dataset.revision);
    const answer = await fetch(`/report/row?${query}`);
    if (!answer.ok) return;
    cards.set(row, await answer.text());
  }
  // Escaped by the server, as the page itself is.
  if (chosen === row) item.querySelector(".card").innerHTML = cards.get(row);
}

side.addEventListener("click", pick);
text.addEventListener("click", (event) => {
  if (event.target.closest("a.end")) return pick(event);
  if (String(getSelection())) return undefined;
  const piece = event.target.closest(".s");
  if (!piece) return choose(null);
  const rows = [...new Set(piece.dataset.r.split(" ").map((mark) => mark.split(":")[0]))].filter((row) => itemOf.has(row));
  // Pointed at once more: the next row that has these words.
  const next = rows[(rows.indexOf(chosen) + 1) % rows.length];
  return choose(rows.length === 1 && next === chosen ? null : next, "text");
});

function pick(event) {
  const link = event.target.closest("a[data-row]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const row = link.dataset.row;
  choose(row === chosen && link.classList.contains("item") ? null : row, "side");
}

// The rows in the order in which one reads their words; those of closed sections are passed over.
function step(by) {
  const open = items.filter((item) => item.closest("details").open).map((item) => item.dataset.item);
  const order = [...pieces.keys()].filter((row) => open.includes(row));
  const at = order.indexOf(chosen);
  choose(order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length], "keys");
}

key("j", "the next row", () => step(1));
key("k", "the row before", () => step(-1));
key("Escape", "choose nothing", () => choose(null));
key("w", "why, on a page of its own", () => {
  if (!chosen) return;
  location.assign(`/why?${new URLSearchParams({ id: page.dataset.report, row: chosen })}`);
});
key("e", "the event, as all reports tell it", () => {
  const link = chosen && itemOf.get(chosen).querySelector('a[href^="/event?"]');
  if (link) location.assign(link.href);
});

const legend = page.querySelector(".legend");
legend.querySelector("button").hidden = true;
legend.addEventListener("change", () => {
  const query = new URLSearchParams(location.search);
  query.delete("show");
  const boxes = [...legend.querySelectorAll("input[type=checkbox]")];
  for (const box of boxes) text.classList.toggle(`no-${box.value}`, !box.checked);
  if (!boxes.every((box) => box.checked)) {
    query.append("show", "none");
    for (const box of boxes) if (box.checked) query.append("show", box.value);
  }
  history.replaceState(null, "", `/report?${query}`);
});

// The words of the row that is pointed at in the list are shown faintly, before it is chosen.
side.addEventListener("pointerover", (event) => hint(event.target.closest("[data-item]")?.dataset.item));
side.addEventListener("pointerleave", () => hint(null));
function hint(row) {
  for (const piece of text.querySelectorAll(".hint")) piece.classList.remove("hint");
  for (const [piece] of pieces.get(row) ?? []) piece.classList.add("hint");
}

if (chosen) show(text.querySelector(".lit-words, .lit-cue, .lit"));
