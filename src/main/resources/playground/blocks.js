// Makes windows, questions and menus behave as in Slack. Without it all of them work too, with a
// press more here and there.

import { inputs, passes, recheck, wanting } from "./checks.js";
import { seen } from "./menus.js";

const WRONG = ".field:has([data-error]:not([hidden])) :is(input, textarea, select)";
const form = (element) => element.closest("form");

// ---- windows ---------------------------------------------------------------------------

const started = new WeakMap(); // what a dialog showed last

/** The server sends a window open; as a modal dialog it also keeps the keyboard inside. */
function raise() {
  for (const dialog of document.querySelectorAll("dialog.modal[open]")) {
    if (!dialog.matches(":modal")) {
      dialog.removeAttribute("open");
      dialog.showModal();
    }
    const view = dialog.querySelector(".view");
    const shows = view && view.id + view.querySelector("h2").textContent;
    if (view && (started.get(dialog) !== shows || document.activeElement === document.body)) {
      started.set(dialog, shows);
      go(start(view));
    }
  }
}

/** Where typing goes when a view opens: to what is wrong, where the app says, or to the first field. */
function start(view) {
  const places = [WRONG, "[autofocus]", ".field :is(input, textarea, select)"];
  const fields = places.flatMap((place) => [...view.querySelectorAll(place)]).map(seen);
  return fields.find((field) => field.checkVisibility()) ?? view.querySelector("h2") ?? view;
}

/** To the end of what stands there, as if one had typed it. */
function go(field) {
  field.focus();
  if (field.matches("textarea, [type=text]:not([role])")) {
    field.setSelectionRange(field.value.length, field.value.length);
  }
}

document.addEventListener("cancel", (event) => {
  if (event.target.matches?.("dialog.modal")) {
    event.preventDefault();
    event.target.querySelector("header [data-end=close]").click();
  }
}, true);

// ---- sending ------------------------------------------------------------------------------

document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (target.matches(".view") && submitter?.dataset.end === "submit" && !passes(target)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  busy(target, submitter);
}, true);

const sending = new Map(); // forms on their way, with the button pressed

/** While it is on its way it cannot be sent again; the button's own value still goes along. */
function busy(sent, button) {
  if (!sent.querySelector(".blocks")) {
    return;
  }
  const question = button?.closest(".b-confirm");
  question?.close?.("yes");
  button?.closest("[popover]:popover-open")?.hidePopover();
  sending.set(sent, button);
  setTimeout(() => {
    if (sending.has(sent)) {
      sent.setAttribute("aria-busy", "true");
      button?.setAttribute("disabled", "");
      note(sent, "Sending…");
    }
  });
}

function note(sent, words) {
  const line = sent.querySelector("[data-note]");
  if (line && line.textContent !== words) {
    line.textContent = words;
  }
}

/** What was sent has been answered, or cannot be: the page says so by this event. */
function rest() {
  for (const [sent, button] of sending) {
    sent.removeAttribute("aria-busy");
    button?.removeAttribute("disabled");
    note(sent, "");
  }
  sending.clear();
}
document.addEventListener("folkmoot:answered", rest);
addEventListener("pageshow", rest);

// ---- what acts at once ---------------------------------------------------------------------

document.addEventListener("input", (event) => {
  const acting = event.target.closest("[data-acts~=on_character_entered]");
  if (acting) {
    press(acting);
  }
});

document.addEventListener("keydown", (event) => {
  const acting = event.target.closest("[data-acts~=on_enter_pressed]");
  if (acting && event.key === "Enter" && !(event.target.matches("textarea") && event.shiftKey)) {
    event.preventDefault();
    press(acting);
  }
});

document.addEventListener("change", (event) => {
  const acting = event.target.closest("[data-acts~=change]");
  const emptied = event.target.matches("select, input:not([type=checkbox], [type=radio])") && event.target.value === "";
  if (acting && event.target.name && !emptied) {
    press(acting);
  }
  const several = event.target.closest(".b-several");
  if (several) {
    const count = several.querySelectorAll(":checked").length;
    const line = several.querySelector("[data-chosen]");
    line.hidden = count === 0;
    line.textContent = `${count} chosen`;
  }
});

function press(acting) {
  const button = acting.querySelector(":scope > .b-choose");
  button.dataset.opens ? ask(button) : form(button).requestSubmit(button);
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    event.preventDefault();
    ask(opener);
  }
  const deny = event.target.closest(".b-confirm [data-closes]");
  if (deny && deny.closest(":modal")) {
    event.preventDefault();
    deny.closest("dialog").close();
  }
  if (event.target.closest("[data-presses]")) {
    const tells = event.target.closest(".b-leads").querySelector(".b-tells button");
    form(tells).requestSubmit(tells);
  }
});

/** Asks first. If the answer is no, a menu shows again what was there before. */
function ask(opener) {
  const dialog = document.getElementById(opener.dataset.opens);
  opener.closest("[popover]")?.hidePopover();
  dialog.returnValue = "";
  dialog.showModal();
  dialog.addEventListener("close", () => {
    const acting = opener.closest("[data-acts]");
    if (acting && dialog.returnValue !== "yes") {
      restore(acting);
    }
  }, { once: true });
}

function restore(acting) {
  for (const input of inputs(acting)) {
    if (input.matches("select")) {
      const before = [...input.options].findIndex((option) => option.defaultSelected);
      input.selectedIndex = Math.max(0, before);
    } else if (["radio", "checkbox"].includes(input.type)) {
      input.checked = input.defaultChecked;
    } else {
      input.value = input.defaultValue;
    }
  }
}

// ---- the page changes under our hands -----------------------------------------------------------

const faults = new WeakMap(); // the lines of a view that say what is wrong

/** What the app finds wrong comes at any time after sending; then one is taken to the first of it. */
function attend(view) {
  const before = faults.get(view) ?? [];
  const now = [...view.querySelectorAll("[data-error]:not([hidden])")].map((line) => line.id);
  faults.set(view, now);
  if (!wanting(view) && now.some((id) => !before.includes(id))) {
    view.querySelector(WRONG)?.focus();
  }
}

function changed() {
  raise();
  recheck();
  document.querySelectorAll(".view").forEach(attend);
}
new MutationObserver(changed).observe(document.body, { childList: true, subtree: true, attributeFilter: ["open", "hidden", "data-view"] });
raise();
