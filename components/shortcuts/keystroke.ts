/**
 * From a keyboard event to the notation of shortcuts: "j", "?", "shift+j", "mod+enter", "escape". `mod` is Ctrl, or ⌘ on
 * a Mac. Shift is told only for letters and named keys: for other characters it already shows in the character.
 */

export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

const IS_PRINTABLE_ASCII = /^[!-~]$/;
const LETTER_CODE = /^Key([A-Z])$/;

/** The stroke in notation; null while only modifiers are down. */
export function strokeOf(press: KeyPress): string | null {
  const name = nameOf(press);
  if (name === null) return null;
  const isSymbol = name.length === 1 && !/[a-z]/.test(name);
  const modifiers = [
    press.ctrlKey || press.metaKey ? "mod" : "",
    press.altKey ? "alt" : "",
    press.shiftKey && !isSymbol ? "shift" : "",
  ];
  return [...modifiers.filter(Boolean), name].join("+");
}

/** Where the keyboard writes another script, the key's place on the keyboard names it, so that "j" stays reachable. */
function nameOf({ key, code }: KeyPress): string | null {
  if (["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Unidentified"].includes(key))
    return null;
  if (key === " ") return "space";
  if (key.length > 1 || IS_PRINTABLE_ASCII.test(key)) return key.toLowerCase();
  return LETTER_CODE.exec(code)?.[1]?.toLowerCase() ?? key;
}
