/** Text to bytes in the encodings Node writes none of, by asking the decoder what every byte or pair of bytes means. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== "\uFFFD" && !table.has(character))
      table.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  if (/^(?:shift_jis|euc-|gb|big5)/.test(label))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
  tables.set(label, table);
  return table;
}

/** The text's bytes in an encoding of one or two bytes a character; "?" for what it does not have. */
export function encodeText(text: string, label: string): Uint8Array {
  const table = tableOf(label);
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]));
}

/** True when the encoding has every character of the text. */
export function canEncode(text: string, label: string): boolean {
  const table = tableOf(label);
  return [...text].every((character) => table.has(character));
}
