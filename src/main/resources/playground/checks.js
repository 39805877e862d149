// What is checked in a form before it is sent, from the list the server gives with each field.

import { seen } from "./menus.js";

const LEFT_SHOWN = 50; // characters

const number = (said) => Number(said.trim());
const RULES = {
  REQUIRED: (values) => values.length > 0,
  MOST_ITEMS: (values, bound) => values.length <= bound,
  MOST_LETTERS: ([said], bound) => said.length <= bound,
  LEAST_LETTERS: ([said], bound) => said.length >= bound,
  NUMBER: ([said]) => /^[+-]?(\d+\.?\d*|\.\d+)$/.test(said.trim()),
  WHOLE: ([said]) => Number.isInteger(number(said)),
  LEAST: ([said], bound) => number(said) >= bound,
  MOST: ([said], bound) => number(said) <= bound,
  EMAIL: ([said]) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(said),
  URL: ([said]) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(said.trim()),
};

/** Ids of views that were sent once and found wanting. */
const tried = new Set();

export const inputs = (field) => [...field.querySelectorAll("input[name], textarea[name], select[name]")];

function values(field) {
  return inputs(field)
    .filter((input) => !["radio", "checkbox"].includes(input.type) || input.checked)
    .map((input) => input.value)
    .filter((value) => value !== "");
}

function fault(field) {
  const said = values(field);
  for (const check of JSON.parse(field.dataset.checks)) {
    const asked = check.rule === "REQUIRED" || said.length > 0;
    if (asked && !RULES[check.rule](said, Number(check.bound))) {
      return check.says;
    }
  }
  return null;
}

function show(field, words) {
  const line = field.querySelector("[data-error]");
  if (line.hidden === (words === null) && (words === null || line.lastElementChild.textContent === words)) {
    return;
  }
  line.hidden = words === null;
  line.lastElementChild.textContent = words ?? "";
  const marked = "input:not([type=radio]), textarea, select";
  for (const input of field.querySelectorAll(marked)) {
    words === null ? input.removeAttribute("aria-invalid") : input.setAttribute("aria-invalid", "true");
  }
}

/** Shows what is wrong, field by field; gives the first field with something wrong. */
function check(view) {
  const faulty = [...view.querySelectorAll("[data-checks]")].filter((field) => {
    const words = fault(field);
    show(field, words);
    return words !== null;
  });
  return faulty[0];
}

/** Checks what is to be sent; when something is wrong, says so and takes one there. */
export function passes(view) {
  const first = check(view);
  if (!first) {
    tried.delete(view.id);
    return true;
  }
  tried.add(view.id);
  (first.querySelector(":checked") ?? seen(inputs(first)[0] ?? first)).focus();
  first.scrollIntoView({ block: "nearest" });
  return false;
}

/** Whether a view was last found wanting here, before anything was sent. */
export const wanting = (view) => tried.has(view.id);

/** Looks again at views found wanting: the page may have drawn them anew. */
export function recheck() {
  [...document.querySelectorAll(".view")].filter(wanting).forEach(check);
}

function remaining(input) {
  const line = input.closest(".field")?.querySelector("[data-remaining]");
  const most = Number(input.dataset.most);
  if (!line || !most) {
    return;
  }
  const rest = most - input.value.length;
  line.hidden = rest > LEFT_SHOWN;
  line.textContent = rest < 0 ? `${-rest} too many` : `${rest} left`;
  line.classList.toggle("over", rest < 0);
}

document.addEventListener("input", (event) => {
  const field = event.target.closest("[data-checks]");
  remaining(event.target);
  if (field) {
    show(field, tried.has(field.closest("form")?.id) ? fault(field) : null); // what the app found wrong may be mended
  }
});
