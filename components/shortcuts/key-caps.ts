/** From a shortcut's notation to what is printed on its keys. Notation: "+" together, a space in sequence. */

export type KeyCap = { id: string; label: string };

const CAPS: Record<string, string> = {
  mod: "Ctrl",
  shift: "⇧",
  alt: "Alt",
  enter: "↵",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  backspace: "⌫",
  delete: "Del",
  space: "Space",
};

/** The caps of a shortcut in pressing order. Each carries an id that is unique within the shortcut. */
export function keyCaps(keys: string): KeyCap[] {
  return keys
    .split(/[ +]/)
    .filter((key) => key !== "")
    .map((key, index) => ({ id: `${index}-${key}`, label: CAPS[key.toLowerCase()] ?? key }));
}
