// Menus one walks through with the arrow keys, and lists one types in to find something.

/** A list one types in stands for the plain one that it was made from. */
export const seen = (field) => field.closest("[data-combo]")?.querySelector("[role=combobox]") ?? field;

// ---- menus ------------------------------------------------------------------------------------

/** What can be walked through with the arrow keys, and where one is. */
function walk(items, event, from) {
  const to = { ArrowDown: from + 1, ArrowUp: from < 0 ? items.length - 1 : from - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || items.length === 0) {
    return null;
  }
  event.preventDefault();
  return items[(to + items.length) % items.length];
}

document.addEventListener("toggle", (event) => {
  if (event.newState === "open" && event.target.matches?.("[role=menu]")) {
    event.target.querySelector("[role=menuitem]")?.focus();
  }
}, true);

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest("[role=menu]");
  if (menu) {
    const items = [...menu.querySelectorAll("[role=menuitem]")];
    walk(items, event, items.indexOf(document.activeElement))?.focus();
  }
});

// ---- a list one types in ----------------------------------------------------------------------

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function combo(element) {
  const box = element.closest?.("[data-combo]");
  if (!box) {
    return null;
  }
  const find = box.querySelector("[role=combobox]");
  const list = box.querySelector("[role=listbox]");
  const options = [...list.children];
  return { box, find, list, options, select: box.querySelector("select") };
}

function open({ find, list, options }, words) {
  for (const option of options) {
    option.hidden = !fold(option.textContent).includes(fold(words));
  }
  const shown = options.filter((option) => !option.hidden);
  if (!list.matches(":popover-open")) {
    list.showPopover({ source: find });
  }
  find.setAttribute("aria-expanded", "true");
  activate({ find, options }, words === "" ? shown.find((o) => o.ariaSelected === "true") : shown[0]);
}

function activate({ find, options }, active) {
  options.forEach((option) => option.classList.toggle("active", option === active));
  active ? find.setAttribute("aria-activedescendant", active.id) : find.removeAttribute("aria-activedescendant");
  active?.scrollIntoView({ block: "nearest" });
}

function shut({ find, list, options, select }) {
  if (list.matches(":popover-open")) {
    list.hidePopover();
  }
  find.setAttribute("aria-expanded", "false");
  activate({ find, options }, null);
  find.value = select.value === "" ? "" : select.selectedOptions[0].text;
}

function choose(parts, option) {
  parts.select.value = option.dataset.value;
  parts.options.forEach((each) => each.setAttribute("aria-selected", String(each === option)));
  shut(parts);
  parts.select.dispatchEvent(new Event("input", { bubbles: true }));
  parts.select.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("input", (event) => {
  const parts = event.target.matches("[role=combobox]") && combo(event.target);
  if (parts) {
    if (event.target.value === "") {
      parts.select.value = "";
      parts.options.forEach((each) => each.setAttribute("aria-selected", "false"));
    }
    open(parts, event.target.value);
  }
  const find = event.target.closest("[data-finds]");
  if (find) {
    for (const choice of document.getElementById(find.dataset.finds).querySelectorAll(".choice")) {
      choice.hidden = !fold(choice.textContent).includes(fold(find.value));
    }
  }
});

document.addEventListener("click", (event) => {
  const parts = combo(event.target);
  if (!parts) {
    return;
  }
  const option = event.target.closest("[role=option]");
  if (option) {
    choose(parts, option);
    parts.find.focus();
  } else if (event.target === parts.find) {
    open(parts, "");
    parts.find.select();
  }
});

// Pressing an option must not take the keyboard away from the field before it is chosen.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("[data-combo] [role=listbox]")) {
    event.preventDefault();
  }
});

document.addEventListener("focusout", (event) => {
  const parts = event.target.matches("[role=combobox]") && combo(event.target);
  if (parts) {
    shut(parts);
  }
});

document.addEventListener("keydown", (event) => {
  const parts = event.target.matches("[role=combobox]") && combo(event.target);
  if (!parts) {
    return;
  }
  const shown = parts.options.filter((option) => !option.hidden);
  const active = parts.options.find((option) => option.classList.contains("active"));
  const isOpen = parts.list.matches(":popover-open");
  if (["ArrowDown", "ArrowUp"].includes(event.key)) {
    if (!isOpen) {
      open(parts, "");
    }
    activate(parts, walk(shown, event, shown.indexOf(active)));
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (isOpen && active) {
      choose(parts, active);
    }
  } else if (event.key === "Escape" && isOpen) {
    event.preventDefault();
    event.stopPropagation();
    shut(parts);
  }
});
