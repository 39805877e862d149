// What makes the page live. Everything also works without it: links are links, forms are forms.
//
// The server says over Server-Sent Events only that there is something new; the page then fetches
// itself and merges what differs into #live. Values, choices, what is open, focus and scroll position
// stay. When an act was answered, or cannot be, the document gets the event "folkmoot:answered".

import { merge } from "./merge.js";
import { filter, offer } from "./composer.js";

const live = document.getElementById("live");
const connection = document.getElementById("connection");

// ---- fetching --------------------------------------------------------------------------------

/** An XMLHttpRequest parses a page without any text becoming markup in a script's hands. */
function request(method, address, body) {
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest();
    call.open(method, address);
    call.responseType = "document";
    call.setRequestHeader("Playground-Again", "1");
    if (body) call.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    call.onload = () => call.response?.getElementById("live") && call.status === 200
      ? done(call) : failed(new Error(String(call.status)));
    call.onerror = () => failed(new Error("network"));
    call.send(body);
  });
}

let turn = 0;
let pressed = null; // what somebody pressed last outside a window
let fetching = false;
let wanted = false;

/** Looks again. What arrives after something newer was asked for is dropped. */
async function look() {
  wanted = true;
  if (fetching) return;
  fetching = true;
  while (wanted) {
    wanted = false;
    const mine = ++turn;
    try {
      const call = await request("GET", location.href);
      if (mine === turn) show(call.response, false);
    } catch { /* The stream notices, and looks again when it is back. */ }
  }
  fetching = false;
}

function atEnd(box) { return box.scrollHeight - box.scrollTop - box.clientHeight < 48; }

function toEnd(box) { box.scrollTop = box.scrollHeight; }

/** Puts what was fetched in the place of what is shown. */
function show(fresh, acted) {
  const boxes = [...live.querySelectorAll("[role=log]")].map(box => [box.id, atEnd(box), box.querySelectorAll("article").length]);
  const had = document.activeElement;
  merge(live, fresh.getElementById("live"));
  document.title = fresh.title;
  const theme = fresh.documentElement.dataset.theme;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  ready();
  for (const [id, end, count] of boxes) {
    const box = document.getElementById(id);
    if (box && (end || (acted && box.querySelectorAll("article").length > count))) toEnd(box);
  }
  if (had && had !== document.body && (!document.activeElement || document.activeElement === document.body)) land();
}

/** Where the focus goes when what had it is gone: to the window, else to where one writes. */
function land() {
  if (document.querySelector("dialog:modal")) return;
  const place = document.querySelector("#reply, #text") ?? document.getElementById("messages");
  place?.focus({ preventScroll: true });
}

// ---- what is on the page ---------------------------------------------------------------------

/** Windows become modal ones, and what only a script can do is offered. */
function ready() {
  for (const dialog of document.querySelectorAll("dialog.modal[open]:not(:modal)")) {
    dialog.removeAttribute("open");
    comeBack();
    dialog.showModal();
  }
  const find = document.getElementById("find");
  if (find?.hidden) find.hidden = false;
  filter();
}

/** A window gives the focus back to what opened it, though that was disabled meanwhile. */
function comeBack() {
  if (!pressed?.isConnected || document.activeElement !== document.body) return;
  pressed.disabled = false;
  pressed.focus({ preventScroll: true });
}

/** Escape asks the app's own close button; the app may want to hear of it. */
document.addEventListener("cancel", event => {
  if (event.defaultPrevented || !event.target.matches?.("dialog.modal")) return;
  event.preventDefault();
  const close = [...event.target.querySelectorAll("button")].find(button => button.value.includes('"end":"close"'));
  close?.click();
}, true);

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const drop of document.querySelectorAll("details.drop[open]")) {
    drop.open = false;
    drop.querySelector("summary").focus();
  }
});
document.addEventListener("click", event => {
  for (const drop of document.querySelectorAll("details.drop[open]")) {
    if (!drop.contains(event.target)) drop.open = false;
  }
});

// ---- acting ----------------------------------------------------------------------------------

document.addEventListener("submit", async event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.getAttribute("aria-busy") === "true") {
    if (form.method === "post") event.preventDefault();
    return;
  }
  event.preventDefault();
  // A control named "action" would hide form.action.
  const address = form.getAttribute("action");
  const body = new URLSearchParams(new FormData(form, event.submitter));
  form.setAttribute("aria-busy", "true");
  event.submitter?.setAttribute("data-pressed", "");
  if (!event.submitter?.closest("dialog")) pressed = event.submitter;
  const mine = ++turn;
  wanted = false;
  const slow = setTimeout(say, 400, "Working…", false);
  try {
    const call = await request("POST", address, body.toString());
    history.replaceState(null, "", call.responseURL);
    form.closest("[popover]:popover-open")?.hidePopover();
    if (form.matches(".compose") && !call.response.querySelector(".notice.fault")) empty(form);
    form.closest("details.drop")?.removeAttribute("open");
    if (mine === turn) show(call.response, true);
    else look();
    clearTimeout(slow);
    if (connection.textContent === "Working…") say("Live", false);
  } catch {
    clearTimeout(slow);
    say("That did not get through. Is the playground still running?", true);
  } finally {
    form.removeAttribute("aria-busy");
    event.submitter?.removeAttribute("data-pressed");
    document.dispatchEvent(new CustomEvent("folkmoot:answered"));
  }
});

function empty(form) {
  const field = form.querySelector("textarea");
  field.value = "";
  offer(field);
}

// ---- the stream ------------------------------------------------------------------------------

function say(words, lost) {
  connection.classList.toggle("lost", lost);
  if (connection.textContent !== words) connection.textContent = words;
}

let source = null;
let wait = 500;
let again = 0;

function listen() {
  clearTimeout(again);
  source?.close();
  source = new EventSource("/playground/live");
  source.addEventListener("version", event => {
    wait = 500;
    say("Live", false);
    if (event.data !== live.dataset.version) look();
  });
  source.onerror = () => {
    source.close();
    say("Reconnecting…", true);
    again = setTimeout(listen, wait);
    wait = Math.min(wait * 2, 8000);
  };
}

/** A browser keeps few connections to one place; a page nobody sees needs none. */
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    clearTimeout(again);
    source?.close();
  } else listen();
});
addEventListener("pagehide", () => source?.close());

ready();
for (const box of document.querySelectorAll("[role=log]")) toEnd(box);
const draft = document.getElementById("text");
if (draft?.value) {
  draft.focus();
  draft.setSelectionRange(draft.value.length, draft.value.length);
}
listen();
