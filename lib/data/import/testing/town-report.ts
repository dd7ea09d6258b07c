/** Long invented reports for tests of what is known already. Pure. */
const words =
  "keeper gate boat pier bell weir lock river night clerk ledger bridge lamp barge rope wall tower reeds mill ferry".split(
    " ",
  );

/** Twelve paragraphs in an order of words that is the town's own: two towns' reports share no run of words. */
export function townReport(town: string): string {
  let state = [...town].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
  const word = () => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length] ?? "";
  };
  const sentence = (at: number) =>
    `Near ${town} the ${Array.from({ length: 24 }, word).join(" ")} at gate ${at}, as it was told.`;
  return Array.from({ length: 12 }, (_, at) => sentence(at + 1)).join("\n\n");
}
