// The home page: its links are followed without a reload, the timeline is brushed, rows are gone through by keys.

import { draw, follow } from "./charts.js";
import { key } from "./keys.js";

const DAY = 86_400_000;
let turn = 0;

async function show() {
  const views = await draw();
  const timeline = views.get("timeline");
  if (timeline) brushed(timeline);
}

/** Show another state of this page in place; what had the focus has it again. */
async function go(address, push = true) {
  const mine = ++turn;
  const home = document.querySelector("#home");
  home.setAttribute("aria-busy", "true");
  let page;
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    location.assign(address);
    return;
  }
  if (mine !== turn) return;
  const fresh = page.querySelector("#home");
  if (!fresh) {
    location.assign(address);
    return;
  }
  if (push) history.pushState(null, "", address);
  const focused = document.activeElement?.id;
  document.title = page.title;
  home.replaceWith(document.adoptNode(fresh));
  for (const part of [".find", ".bottom .forms"]) {
    const [old, now] = [document.querySelector(part), page.querySelector(part)];
    if (old && now && !old.contains(document.activeElement)) old.replaceWith(document.adoptNode(now));
  }
  document.querySelector("#announced").textContent = document.querySelector("#counted").textContent;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  await show();
}

/** Days chosen on the timeline go into the address when the pointer lets go. */
function brushed(view) {
  let chosen = null;
  view.addSignalListener("brush", (_, value) => {
    chosen = value;
  });
  view.container().addEventListener("pointerdown", () => {
    addEventListener(
      "pointerup",
      () => {
        if (chosen === null) return;
        const range = chosen.start;
        const address = new URL(location.href);
        for (const name of ["since", "until", "page"]) address.searchParams.delete(name);
        if (range) {
          const step = view.container().dataset.step;
          address.searchParams.set("since", day(edge(range[0], step, 0)));
          address.searchParams.set("until", day(edge(range[1] - 1, step, 1) - DAY));
        }
        chosen = null;
        go(address);
      },
      { once: true },
    );
  });
}

/** Where the step that holds a moment begins, or with `by` 1 the one after it: bars are chosen whole. */
function edge(moment, step, by) {
  const date = new Date(Number(moment));
  const months = { month: 1, quarter: 3, year: 12 }[step];
  if (months) {
    const at = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) + by;
    return new Date(0).setUTCFullYear(Math.floor((at * months) / 12), (at * months) % 12, 1);
  }
  const days = Math.floor(Number(moment) / DAY);
  return (step === "week" ? Math.floor((days + 3) / 7 + by) * 7 - 3 : days + by) * DAY;
}

function day(moment) {
  return new Date(moment).toISOString().slice(0, 10);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const href = link.getAttribute("href") ?? link.getAttribute("xlink:href");
  const address = new URL(href.baseVal ?? href, location.href);
  if (address.origin !== location.origin || address.pathname !== "/" || href.startsWith("#")) return;
  event.preventDefault();
  go(address).then(() => {
    if (address.hash) document.querySelector(address.hash)?.scrollIntoView({ block: "nearest" });
    if (link.closest(".pager")) document.querySelector(".told")?.scrollIntoView();
  });
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (new URL(form.action).pathname !== "/" || form.method !== "get") return;
  event.preventDefault();
  const address = new URL("/", location.href);
  for (const [name, value] of new FormData(form)) if (value !== "") address.searchParams.append(name, value);
  // From the search box on, keys go through what was found.
  if (form.classList.contains("find")) document.activeElement?.blur();
  go(address);
});

addEventListener("popstate", () => go(location.href, false));

function step(by) {
  const rows = [...document.querySelectorAll(".told .to-words")];
  const at = rows.indexOf(document.activeElement?.closest?.(".told > li")?.querySelector(".to-words"));
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function press(id) {
  return () => document.getElementById(id)?.click();
}

key("j", "next row", () => step(1));
key("k", "row before", () => step(-1));
key("o", "open the row (or Enter)", () => document.activeElement?.closest?.(".told > li")?.querySelector(".to-words").click());
key("n", "next page", press("after"));
key("p", "page before", press("before"));
key("l", "list", press("view-list"));
key("m", "map", press("view-map"));
key("w", "network: who to whom", press("view-network"));
key("f", "facets", () => document.querySelector(".facets a")?.focus());
key("c", "clear all that is chosen", () => document.querySelector(".chips .all")?.click());

follow(show);
if (document.readyState === "loading") addEventListener("DOMContentLoaded", show);
else show();
