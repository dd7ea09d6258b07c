/** The forms of English verbs, and from a form back to its verb. */

export type VerbForm = "base" | "present" | "past" | "gerund";

/** Past, and participle where it differs, of the irregular verbs that the word lists hold. */
const IRREGULAR: Readonly<Record<string, string>> = {
  arise: "arose arisen",
  be: "was been",
  bear: "bore borne",
  become: "became become",
  begin: "began begun",
  bid: "bid",
  break: "broke broken",
  bring: "brought",
  build: "built",
  buy: "bought",
  catch: "caught",
  choose: "chose chosen",
  come: "came come",
  cut: "cut",
  deal: "dealt",
  do: "did done",
  draw: "drew drawn",
  drive: "drove driven",
  eat: "ate eaten",
  fall: "fell fallen",
  feed: "fed",
  feel: "felt",
  fight: "fought",
  find: "found",
  flee: "fled",
  fly: "flew flown",
  forbid: "forbade forbidden",
  foresee: "foresaw foreseen",
  forget: "forgot forgotten",
  forgive: "forgave forgiven",
  get: "got gotten",
  give: "gave given",
  go: "went gone",
  grow: "grew grown",
  hang: "hung",
  have: "had",
  hear: "heard",
  hide: "hid hidden",
  hit: "hit",
  hold: "held",
  hurt: "hurt",
  keep: "kept",
  know: "knew known",
  lay: "laid",
  lead: "led",
  leave: "left",
  lend: "lent",
  let: "let",
  lie: "lay lain",
  lose: "lost",
  make: "made",
  mean: "meant",
  meet: "met",
  mislead: "misled",
  overcome: "overcame",
  pay: "paid",
  prove: "proved proven",
  put: "put",
  read: "read",
  retell: "retold",
  ride: "rode ridden",
  ring: "rang rung",
  rise: "rose risen",
  run: "ran run",
  say: "said",
  see: "saw seen",
  seek: "sought",
  sell: "sold",
  send: "sent",
  set: "set",
  shake: "shook shaken",
  shoot: "shot",
  show: "showed shown",
  shut: "shut",
  sing: "sang sung",
  sink: "sank sunk",
  sit: "sat",
  speak: "spoke spoken",
  spend: "spent",
  split: "split",
  spread: "spread",
  stand: "stood",
  steal: "stole stolen",
  strike: "struck",
  swear: "swore sworn",
  take: "took taken",
  teach: "taught",
  tear: "tore torn",
  tell: "told",
  think: "thought",
  throw: "threw thrown",
  understand: "understood",
  undergo: "underwent undergone",
  uphold: "upheld",
  wear: "wore worn",
  win: "won",
  withdraw: "withdrew withdrawn",
  write: "wrote written",
};

const DOUBLED = new Set(
  "admit commit permit submit refer prefer brag blog plan plot quip rap regret rebut compel control stop drop chat nod slam spar sob shrug win run set let get put cut hit sit begin forget rip shut beg bid tap slip ship stab step tip trim".split(
    " ",
  ),
);
const VOWELS = "aeiou";

function stemOf(verb: string): string {
  if (DOUBLED.has(verb)) return `${verb}${verb.at(-1)}`;
  if (verb.endsWith("ee") || verb.endsWith("ye") || verb.endsWith("oe")) return verb;
  return verb.endsWith("e") ? verb.slice(0, -1) : verb;
}

const endsInConsonantY = (verb: string) => verb.endsWith("y") && !VOWELS.includes(verb.at(-2) ?? "a");

function presentOf(verb: string): string {
  if (verb === "have") return "has";
  if (verb === "be") return "is";
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function pastsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular.split(" ");
  if (endsInConsonantY(verb)) return [`${verb.slice(0, -1)}ied`];
  const stem = stemOf(verb);
  return [stem.endsWith("e") ? `${stem}d` : `${stem}ed`];
}

function gerundOf(verb: string): string {
  return verb === "lie" ? "lying" : `${stemOf(verb)}ing`;
}

/** Every form of `verb` (one English word in lower case) with what form it is; "base" first. */
export function verbForms(verb: string): [word: string, form: VerbForm][] {
  return [
    [verb, "base"],
    [presentOf(verb), "present"],
    ...pastsOf(verb).map((past): [string, VerbForm] => [past, "past"]),
    [gerundOf(verb), "gerund"],
  ];
}
