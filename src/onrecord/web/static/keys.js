// Keys of the page: key(name, what, run) binds one; "?" lists them. None fires while one types or holds Ctrl, Alt or Meta.

const bound = new Map();

/** Bind a key (KeyboardEvent.key). `what` is what it does, in a few words; `run` gets the event. */
export function key(name, what, run) {
  bound.set(name, { what, run });
}

function typing(target) {
  return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) return;
  const found = bound.get(event.key);
  if (!found || (event.target.closest("dialog") && event.key !== "?")) return;
  event.preventDefault();
  found.run(event);
});

function list() {
  let dialog = document.querySelector("dialog.keylist");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.className = "keylist";
    dialog.setAttribute("aria-label", "Keys");
    const table = document.createElement("table");
    for (const [name, { what }] of bound) {
      const row = table.insertRow();
      const keyed = document.createElement("kbd");
      keyed.textContent = name === " " ? "space" : name;
      row.insertCell().append(keyed);
      row.insertCell().textContent = what;
    }
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(table, close);
    document.body.append(dialog);
  }
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

key("?", "these keys", list);
key("/", "search", () => {
  const field = document.querySelector("#find");
  field.focus();
  field.select();
});
key("h", "home page", () => location.assign("/"));
document.querySelector("footer .keys")?.addEventListener("click", list);
