// Typing: the words of the command are offered while one types, and a person is found by name.

const list = () => document.getElementById("words");
const offered = () => list() && !list().hidden ? [...list().children].filter(word => !word.hidden) : [];
const chosen = () => offered().find(word => word.getAttribute("aria-selected") === "true");

/** Offers the words of the command that what is typed could become. */
export function offer(field) {
  const words = list();
  if (!words || field.id !== "text") return;
  const typed = field.value;
  const begins = typed.startsWith("/");
  for (const word of words.children) {
    word.hidden = !(begins && word.dataset.line.startsWith(typed) && word.dataset.line.trim() !== typed);
    word.setAttribute("aria-selected", "false");
  }
  words.hidden = ![...words.children].some(word => !word.hidden);
  pick(field, offered()[0]);
}

function pick(field, word) {
  for (const other of offered()) other.setAttribute("aria-selected", String(other === word));
  if (word) {
    field.setAttribute("aria-activedescendant", word.id);
    word.scrollIntoView({ block: "nearest" });
  } else field.removeAttribute("aria-activedescendant");
}

function shut(field) {
  if (list()) list().hidden = true;
  field.removeAttribute("aria-activedescendant");
}

function take(field, word) {
  field.value = word.dataset.line;
  shut(field);
  field.focus();
}

function step(field, by) {
  const words = offered();
  const next = words[(words.indexOf(chosen()) + by + words.length) % words.length];
  pick(field, next);
}

document.addEventListener("input", event => {
  if (event.target.matches(".compose textarea")) offer(event.target);
  if (event.target.id === "find") filter();
});

document.addEventListener("keydown", event => {
  const field = event.target;
  if (!field.matches?.(".compose textarea") || event.isComposing) return;
  const open = offered().length > 0;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) step(field, event.key === "ArrowDown" ? 1 : -1);
  else if (open && event.key === "Escape") shut(field);
  else if (open && chosen() && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey) take(field, chosen());
  else if (event.key === "Enter" && !event.shiftKey) field.form.requestSubmit();
  else return;
  event.preventDefault();
});

document.addEventListener("mousedown", event => {
  const word = event.target.closest?.("#words li");
  if (!word) return;
  event.preventDefault();
  take(document.getElementById("text"), word);
});
document.addEventListener("focusout", event => {
  if (event.target.id === "text") shut(event.target);
});

// ---- finding a person ------------------------------------------------------------------------

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function filter() {
  const find = document.getElementById("find");
  if (!find) return;
  const asked = plain(find.value.trim());
  let found = 0;
  for (const group of document.querySelectorAll(".people details")) {
    let here = 0;
    for (const row of group.querySelectorAll("a")) {
      const fits = plain(row.dataset.name).includes(asked);
      row.parentElement.hidden = !fits;
      if (fits) here++;
    }
    group.hidden = here === 0;
    if (asked && here) group.open = true;
    found += here;
  }
  const nobody = document.querySelector(".nobody");
  const told = asked && !found ? "Nobody here is called that." : "";
  if (nobody.textContent !== told) nobody.textContent = told;
}
