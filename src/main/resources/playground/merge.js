// Merges a page that was fetched again into the one that is shown, without touching what a person has
// put in. Nodes are matched by id, else by place. Whatever a script adds or keeps for itself carries
// data-own and is left alone, and so is a window that the app has not changed.

/** What a person sets by hand, and a page that is looked at again must not take back. */
const HELD = new Set(["open", "value", "checked", "selected", "aria-activedescendant", "aria-expanded"]);

function attributes(old, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (!(HELD.has(name) && kept(old, name)) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(HELD.has(name) && kept(old, name))) old.removeAttribute(name);
  }
}

/** The value of a button or hidden field is the page's own; all other such things are a person's. */
const kept = (node, name) => name !== "value" || !(node.type === "hidden" || node.localName === "button" || node.localName === "progress");

const same = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
const own = node => node.nodeType === 1 && node.hasAttribute("data-own");

function children(old, fresh) {
  const ids = new Set([...fresh.children].map(child => child.id).filter(Boolean));
  const byId = new Map([...old.children].filter(child => child.id).map(child => [child.id, child]));
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    while (at && (own(at) && !same(at, next) || (at.id && !ids.has(at.id)))) {
      const gone = at;
      at = at.nextSibling;
      if (!own(gone)) remove(gone);
    }
    const match = next.id ? byId.get(next.id) : at && same(at, next) ? at : null;
    if (!match || !same(match, next)) {
      const added = document.importNode(next, true);
      if (added.localName === "article") added.classList.add("new");
      if (added.localName === "dialog") windows.set(added, next.innerHTML);
      old.insertBefore(added, at);
      continue;
    }
    if (match === at) at = at.nextSibling;
    else old.insertBefore(match, at);
    merge(match, next);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    if (!own(gone)) remove(gone);
  }
}

/** A dialog is closed before it goes, or the focus would go with it. */
function remove(node) {
  if (node.localName === "dialog" && node.open) node.close();
  node.remove();
}

/** What a window looked like when it last came from the server. */
const windows = new WeakMap();

function unchanged(old, fresh) {
  if (old.localName !== "dialog") return false;
  const before = windows.get(old);
  windows.set(old, fresh.innerHTML);
  return before === fresh.innerHTML;
}

export function merge(old, fresh) {
  if (old.nodeType !== 1) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  if (own(old) || unchanged(old, fresh)) return;
  attributes(old, fresh);
  if (old.localName !== "textarea") children(old, fresh);
}
