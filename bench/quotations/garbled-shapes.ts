/** Cut, run together, spread out, put in marks or taken out of them. Original prose. */
import type { GarbledCase } from "./garbled-case.ts";

export const GARBLED_SHAPES: readonly GarbledCase[] = [
  {
    name: "condition cut off",
    a: "“We will reopen the airport as soon as the last mine is cleared,” the general said.",
    b: "“We will reopen the airport,” the general said.",
    expected: [{ verdict: "truncated" }],
  },
  {
    name: "beginning cut off",
    a: "“If the rains come early, the whole harvest is lost,” said farmer Idris Cole.",
    b: "“The whole harvest is lost,” said farmer Idris Cole.",
    expected: [{ verdict: "truncated", speakers: "same" }],
  },
  {
    name: "cut with an ellipsis that hides a negation",
    a: "“The inspectors did find barrels, but they were not ours and held no acid,” the owner said.",
    b: "“The inspectors did find barrels … and held no acid,” the owner said.",
    expected: [{ verdict: "truncated", touches: ["negation"] }],
  },
  {
    name: "cut in the middle without a sign",
    a: "“The council voted, after a long and bitter debate, to close the school,” said Ines Prado.",
    b: "“The council voted to close the school,” said Ines Prado.",
    expected: [{ verdict: "altered" }],
  },
  {
    name: "lengthened at the end",
    a: "“The pipeline was shut on our order,” the operator said.",
    b: "“The pipeline was shut on our order and will stay shut until the debt is paid,” the operator said.",
    expected: [{ verdict: "extended" }],
  },
  {
    name: "lengthened with the reporter's own words",
    a: "Refusing to name the donor, the rector said the university “owes nobody an explanation” for it.",
    b: "“I refuse to name the donor and the university owes nobody an explanation,” the rector said.",
    expected: [{ verdict: "extended", note: "madeFromParaphrase" }],
  },
  {
    name: "words put in brackets",
    a: "“He promised them safe passage to the harbour,” said the interpreter.",
    b: "“He [the warlord] promised them safe passage to the harbour,” said the interpreter.",
    expected: [{ verdict: "altered" }],
  },
  {
    name: "a word replaced in brackets",
    a: "“They were told to burn the register before the visit,” said the interpreter.",
    b: "“[The monks] were told to burn the register before the visit,” said the interpreter.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "sic is no change",
    a: "“The goverment has lost our trust for good,” the leaflet said.",
    b: "“The goverment [sic] has lost our trust for good,” the leaflet said.",
    expected: [{ verdict: "same" }],
  },
  {
    name: "typography alone",
    a: "“The strike – our third this year – is over… for now,” said Amina Diallo.",
    b: '"[T]he strike--our third this year--is over for now", said Amina Diallo.',
    expected: [{ verdict: "same", speakers: "same" }],
  },
  {
    name: "split by the attribution",
    a: "“The locks are failing one by one and nobody in the capital will pay for new ones,” said Piet Aalders.",
    b: "“The locks are failing one by one,” said Piet Aalders, “and nobody in the capital will pay for new ones.”",
    expected: [{ verdict: "same" }, { verdict: "same" }],
  },
  {
    name: "joined from two halves of an interrupted sentence",
    a: "“We saw the plane turn,” Marta Ilves told the paper, “and then it was gone behind the lighthouse.”",
    b: "“We saw the plane turn and then it was gone behind the lighthouse,” Marta Ilves told the paper.",
    expected: [{ verdict: "same" }, { verdict: "same" }],
  },
  {
    name: "two statements run together",
    a:
      "“The vaccine store was flooded in the night,” said Dr. Iyer. The ministry sent a team of engineers on Tuesday and blamed the builder of the wall.\n\n" +
      "Asked about the clinic at the lake, she said: “We have no doctors left there.”",
    b: "“The vaccine store was flooded in the night. We have no doctors left there,” said Dr. Iyer.",
    expected: [
      { verdict: "extended", touches: ["negation"] },
      { verdict: "extended", touches: [] },
    ],
  },
  {
    name: "two speakers run together",
    a: "“The ship had no permit to dock here,” said the harbour master. “It carried nothing but grain,” the owner replied.",
    b: "“The ship had no permit to dock here. It carried nothing but grain,” said the harbour master.",
    expected: [{ verdict: "extended" }, { verdict: "extended", touches: ["negation"] }],
  },
  {
    name: "paraphrase made a quotation",
    a: "Commissioner Lang said that the border would stay closed to lorries until the inspection was complete.",
    b: "“The border will stay closed to lorries until the inspection is complete,” said Commissioner Lang.",
    expected: [{ verdict: "onlyB", note: "madeFromParaphrase", touches: ["modality"] }],
  },
  {
    name: "marks lost",
    a: "“The border will stay closed to lorries for the rest of the year,” said Commissioner Lang.",
    b: "The border will stay closed to lorries for the rest of the year, Commissioner Lang said.",
    expected: [{ verdict: "onlyA", note: "marksLost" }],
  },
  {
    name: "marks lost around a term",
    a: "The regime calls the camps “holiday villages” for the children of the valley.",
    b: "The regime calls the camps holiday villages for the children of the valley.",
    expected: [{ verdict: "onlyA", note: "marksLost" }],
  },
  {
    name: "made up",
    a: "The commissioner toured the flooded district on Sunday and left without a word to the press.",
    b: "The commissioner toured the flooded district on Sunday. “I have never seen such courage,” he said.",
    expected: [{ verdict: "onlyB", note: null }],
  },
  {
    name: "quoted twice in one text",
    a: "“Nothing is settled until everything is settled,” said mediator Ruth Amsel.",
    b:
      "“Nothing is settled until everything is settled,” said mediator Ruth Amsel. The talks go on in June.\n\n" +
      "The mediator closed with the words she had opened with: “Nothing is settled until everything is settled.”",
    expected: [{ verdict: "same" }, { verdict: "same" }],
  },
  {
    name: "part of it left outside the marks",
    a: "“We shall rebuild the mosque stone by stone and we shall ask nobody for money,” said the imam.",
    b: "They would rebuild the mosque stone by stone, the imam said, “and we shall ask nobody for money.”",
    expected: [{ verdict: "truncated", note: "marksLost" }],
  },
];
