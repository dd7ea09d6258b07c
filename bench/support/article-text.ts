/** Reports about an invented flood, as many as one wants, the same ones every time: text for measurements. Pure. */

/** A generator of numbers in [0, 1) from a seed: mulberry32 (T. Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WHO =
  "the ministry|a spokeswoman|two engineers|the mayor of Orla|the operator|residents|a rescue team|the inquiry|" +
  "a pump keeper|the district council|an agency report|volunteers|the water company|three witnesses";
const DID =
  "said|denied|confirmed|reported|warned|counted|recorded|published|repeated|withdrew|corrected|asked for|described";
const WHAT =
  "that the spillway had been opened late|a list of missing people|the readings of the eastern gauge|" +
  "seepage below the north wall|an order to leave the valley|figures that nobody could check|a log of the night shift|" +
  "that no warning had reached Harrow|the repair of the second gate|a statement on the reservoir|old maps of the dam|" +
  "how the lower town was cut off|a letter to the regulator|what the shelters had counted";
const WHEN =
  "on Monday|on Tuesday evening|before dawn|a week later|in March|after the siren|at a briefing|in a written answer|" +
  "during the night|as the water fell|for the first time|again on Friday";

const words = (list: string) => list.split("|");

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? "";
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const pools = { who: words(WHO), did: words(DID), what: words(WHAT), when: words(WHEN) };

function sentence(random: () => number): string {
  const number = random() < 0.3 ? `, and ${10 + Math.floor(random() * 400)} were named` : "";
  const { who, did, what, when } = pools;
  const parts = [pick(who, random), pick(did, random), pick(what, random), pick(when, random)];
  return capital(`${parts.join(" ")}${number}.`);
}

function paragraph(random: () => number): string {
  return Array.from({ length: 3 + Math.floor(random() * 4) }, () => sentence(random)).join(" ");
}

export type MadeText = { title: string; body: string };

/** An article of about `paragraphs` paragraphs of some 400 characters each. */
export function makeText(random: () => number, paragraphs: number): MadeText {
  const title = capital(`${pick(pools.who, random)} ${pick(pools.did, random)} ${pick(pools.what, random)}`);
  return { title, body: Array.from({ length: paragraphs }, () => paragraph(random)).join("\n\n") };
}
