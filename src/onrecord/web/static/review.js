// Review: a row is judged by one key and the next one stands there at once. What is decided goes through an outbox in
// this browser's storage, so that nothing is lost while another program writes to the record.

import { key } from "./keys.js";

const page = document.querySelector("#review");
const who = page.dataset.who;
const kind = page.dataset.kind;
const place = document.querySelector("#card");
const form = document.querySelector("#verdicts");
const NAME = "onrecord.reviewer";
const OUTBOX = `onrecord.outbox.${who}`;

function stored(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name);
    localStorage.setItem(name, value);
  } catch {
    // Storage is off: what waits then lives as long as this page.
  }
  return null;
}

if (who) stored(NAME, who);
else {
  const field = page.querySelector("input[name=who]");
  field.value ||= stored(NAME) ?? "";
  if (!field.value) field.focus();
}

if (who && form) begin();

function begin() {
  let queue = JSON.parse(document.querySelector("#queue").textContent);
  let outbox = JSON.parse(stored(OUTBOX) ?? "[]");
  const ready = new Map();
  const history_ = [];
  const times = [];
  let sending = false;
  const shown = () => place.querySelector(".judged");

  function address(row) {
    const query = new URLSearchParams(location.search);
    if (row) query.set("row", row);
    else query.delete("row");
    return `/review?${query}`;
  }

  function fetched(row) {
    if (!ready.has(row)) {
      const asked = new URLSearchParams({ kind, row, who });
      ready.set(row, fetch(`/review/card?${asked}`).then((answer) => (answer.ok ? answer.text() : null), () => null));
    }
    return ready.get(row);
  }

  async function show(row) {
    const card = row ? await fetched(row) : null;
    ready.delete(row);
    form.hidden = !card;
    history.replaceState(null, "", address(card ? row : null));
    if (card) {
      place.innerHTML = card; // escaped by the server, as the page itself is
      form.elements.key.value = shown().dataset.key;
      scrollTo({ top: Math.min(scrollY, page.offsetTop) });
    } else if (row) return next();
    else {
      const said = document.createElement("p");
      said.className = "none";
      said.textContent = "All are reviewed, or were skipped; reload to see those again.";
      place.replaceChildren(said);
    }
    for (const coming of queue.slice(0, 2)) fetched(coming);
    return undefined;
  }

  function next() {
    return show(queue.shift());
  }

  function count(by) {
    const [done, left] = [document.querySelector("#done"), document.querySelector("#left")];
    done.textContent = Number(done.textContent) + by;
    left.textContent = Math.max(Number(left.textContent) - by, 0);
    document.querySelector("#bar").value = Number(done.textContent);
    const now = performance.now();
    if (by > 0) times.push(now);
    else times.pop();
    // Of the last twenty; a pause of more than five minutes is none of the work.
    const gaps = times.slice(-20).map((time, n, all) => (n ? time - all[n - 1] : 0)).filter((gap) => gap > 0 && gap < 300_000);
    const each = gaps.reduce((sum, gap) => sum + gap, 0) / (gaps.length || 1) / 1000;
    const minutes = Math.ceil((each * Number(left.textContent)) / 60);
    document.querySelector("#rate").textContent = gaps.length ? `; ${each.toFixed(each < 10 ? 1 : 0)} s each, about ${minutes} min left` : "";
  }

  /** Say something of the row that is shown, and go on. */
  function decide(verdict, more = {}) {
    const card = shown();
    if (!card) return;
    const fresh = card.dataset.judged !== "1" && !card.querySelector(".verdict");
    card.dataset.judged = "1";
    const one = { key: card.dataset.key, row: card.dataset.row, verdict, who, at: new Date().toISOString(), ...more };
    outbox.push(one);
    history_.push({ row: one.row, at: one.at, fresh });
    stored(OUTBOX, JSON.stringify(outbox));
    ready.delete(one.row);
    if (fresh) count(1);
    void flush();
    void next();
  }

  function skip(event) {
    // Of a button that has the focus space is its own key.
    const own = event?.type === "keydown" && event.target.closest("button, summary");
    if (own) return own.click();
    const card = shown();
    if (!card || !queue.length) return undefined;
    queue.push(card.dataset.row);
    return void next();
  }

  /** Take back what was decided last: out of the outbox, or out of the log. */
  async function undo() {
    while (sending) await new Promise((resume) => setTimeout(resume, 20));
    const last = history_.pop();
    const waiting = last && outbox.findIndex((one) => one.at === last.at && one.row === last.row);
    let row = last?.row;
    if (last && waiting >= 0) {
      outbox.splice(waiting, 1);
      stored(OUTBOX, JSON.stringify(outbox));
      tell();
    } else {
      const found = await post("/review/undo.json", { who });
      if (!found.ok) {
        if (last) history_.push(last);
        return say(`Not taken back: ${found.what}.`);
      }
      if (!found.body.row) return say("There is nothing to take back.");
      row = found.body.row;
      if (found.body.kind !== kind) return location.assign(`/review?${new URLSearchParams({ kind: found.body.kind, who, row })}`);
    }
    const card = shown();
    if (card) queue.unshift(card.dataset.row);
    queue = queue.filter((one) => one !== row);
    if (!last || last.fresh) count(-1);
    ready.delete(row);
    return show(row);
  }

  async function post(path, fields) {
    try {
      const answer = await fetch(path, { method: "POST", body: new URLSearchParams(fields) });
      const body = await answer.json().catch(() => ({}));
      return { ok: answer.ok, status: answer.status, body, what: body.what ?? `answer ${answer.status}` };
    } catch {
      return { ok: false, status: 0, body: {}, what: "the reading room does not answer" };
    }
  }

  /** Send what waits, in order. What is refused for good is told; all else is tried again. */
  async function flush() {
    if (sending) return;
    sending = true;
    while (outbox.length) {
      const { row, ...fields } = outbox[0];
      const answer = await post("/review/decide.json", fields);
      if (!answer.ok && (answer.status === 0 || answer.status === 429 || answer.status >= 500)) {
        tell(answer.what);
        setTimeout(flush, 2000);
        break;
      }
      outbox.shift();
      stored(OUTBOX, JSON.stringify(outbox));
      if (answer.ok) tell();
      else say(`Not kept, of ${row}: ${answer.what}${answer.body.remedy ? ` (${answer.body.remedy})` : ""}.`);
    }
    sending = false;
  }

  const waits = document.querySelector("#waits");
  function say(words) {
    waits.textContent = words;
    waits.hidden = !words;
  }
  function tell(why) {
    const many = outbox.length;
    if (!many || !why) return say("");
    return say(`${many} decision${many === 1 ? " waits" : "s wait"} to be kept: the record ${why}. Go on; nothing is lost.`);
  }

  function edit() {
    const card = shown();
    const details = card?.querySelector("details.edit");
    if (!details) return;
    details.open = true;
    details.querySelector("select").focus({ preventScroll: true });
    details.scrollIntoView({ block: "nearest" });
  }

  place.addEventListener("change", (event) => {
    if (!event.target.matches("select[name=field]")) return;
    const chosen = event.target.selectedOptions[0];
    const own = event.target.form;
    own.elements.value.value = chosen.dataset.coded;
    const words = chosen.dataset.words ? chosen.dataset.words.split("|") : [];
    own.querySelector("datalist").replaceChildren(...words.map((word) => new Option(word, word)));
  });
  place.addEventListener("submit", (event) => {
    const own = event.target;
    event.preventDefault();
    const words = own.elements.field.selectedOptions[0].dataset.words;
    const value = own.elements.value.value.trim();
    if (words && value && !words.split("|").some((word) => word.toLowerCase() === value.toLowerCase())) {
      own.elements.value.setCustomValidity(`One of: ${words.split("|").join(", ")}`);
      own.elements.value.reportValidity();
      own.elements.value.addEventListener("input", () => own.elements.value.setCustomValidity(""), { once: true });
      return;
    }
    decide("edit", { field: own.elements.field.value, value, note: own.elements.note.value });
  });
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !event.target.closest("details.edit")) return;
    event.target.closest("details.edit").open = false;
    document.querySelector("#main").focus({ preventScroll: true });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (button?.dataset.do === "undo") void undo();
    else decide(button.value);
  });
  form.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (what === "edit") edit();
    if (what === "skip") {
      event.preventDefault();
      skip();
    }
  });

  key("a", "accept the row", () => decide("accept"));
  key("x", "reject the row", () => decide("reject"));
  key(" ", "skip it", skip);
  key("Backspace", "take the last decision back", () => void undo());
  key("e", "edit a field", edit);
  for (const coming of queue.slice(0, 2)) fetched(coming);
  void flush();
}
