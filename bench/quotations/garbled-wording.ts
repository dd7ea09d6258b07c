/** Worded otherwise throughout, as by another translator or from memory; and statements that only look alike. Original prose. */
import type { GarbledCase } from "./garbled-case.ts";

export const GARBLED_WORDING: readonly GarbledCase[] = [
  {
    name: "translated twice",
    a: "The rebel leader spoke on the radio. “We will never lay down our weapons before the last foreign soldier has left our country,” said Nuru Bakar.",
    b: "The rebel leader addressed the nation by radio. “We shall never surrender our arms until the last foreign soldier leaves our land,” said Nuru Bakar.",
    expected: [{ verdict: "altered", touches: ["modality"], speakers: "same" }],
  },
  {
    name: "synonyms throughout",
    a: "“The authorities must quickly investigate the deaths of the three students,” said lawyer Iris Kant.",
    b: "“Officials must promptly probe the killing of the three students,” said lawyer Iris Kant.",
    expected: [{ verdict: "altered", speakers: "same" }],
  },
  {
    name: "one word for a harsher one",
    a: "“The minister misled the committee about the purchase,” said Deputy Horvat.",
    b: "“The minister deceived the committee about the purchase,” said Deputy Horvat.",
    expected: [{ verdict: "altered", touches: [] }],
  },
  {
    name: "tense changed",
    a: "“The rebels are holding the bridge and the road behind it,” the envoy said.",
    b: "“The rebels were holding the bridge and the road behind it,” the envoy said.",
    expected: [{ verdict: "altered", touches: [] }],
  },
  {
    name: "future made past",
    a: "“The court will release the journalists on bail,” their lawyer said.",
    b: "“The court released the journalists on bail,” their lawyer said.",
    expected: [{ verdict: "altered", touches: ["modality"] }],
  },
  {
    name: "plural made singular",
    a: "“Our soldiers crossed the line by mistake,” the spokeswoman said.",
    b: "“Our soldier crossed the line by mistake,” the spokeswoman said.",
    expected: [{ verdict: "altered", touches: [] }],
  },
  {
    name: "words in another order",
    a: "“On Sunday we buried the last of the miners in the old cemetery,” said the priest.",
    b: "“We buried the last of the miners in the old cemetery on Sunday,” said the priest.",
    expected: [{ verdict: "altered" }],
  },
  {
    name: "several faults at once",
    a: "“We have not received more than 40 of the tents that Belmont promised us,” said coordinator Ayo Tembe.",
    b: "“We received 400 tents that Fairhaven promised us,” said coordinator Ayo Tembe.",
    expected: [{ verdict: "altered", touches: ["number", "negation", "name"], speakers: "same" }],
  },
  {
    name: "a garbled half of an interrupted sentence",
    a: "“The water is safe,” said Dr. Iyer, “but you must not give it to infants.”",
    b: "“The water is safe and you can give it to infants,” said Dr. Iyer.",
    expected: [{ verdict: "same" }, { verdict: "altered", touches: ["negation", "modality"] }],
  },
  {
    name: "another statement of the same speaker on the same matter",
    a: "“The dam will hold through the winter,” said engineer Petra Novak.",
    b: "“We inspected the dam twice in October and found two cracks,” said engineer Petra Novak.",
    expected: [
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: null },
    ],
  },
  {
    name: "another statement with a common turn of phrase",
    a: "“We are doing everything we can to bring the hostages home,” said the minister.",
    b: "“We are doing everything we can to keep the hospital open,” said the mayor of Belmont.",
    expected: [
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: null },
    ],
  },
  {
    name: "one name in two statements",
    a: "“The Free Coast Party has no place in a coalition,” said Adda.",
    b: "The leaflet urged all to vote for “the Free Coast Party” and nobody else.",
    expected: [
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: null },
    ],
  },
  {
    name: "a term in two unlike sentences",
    a: "The paper mocked the “reforms” of the harbour authority and its new cranes.",
    b: "Parents called the “reforms” of the schools a waste of chalk.",
    expected: [
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: null },
    ],
  },
  {
    name: "a document that both quote",
    a: "The report finds that “the signal was switched off by hand at 04:12” on the night of the collision.",
    b: "Investigators wrote that “the signal was switched off by hand at 04:12” and named no one.",
    expected: [{ verdict: "same" }],
  },
];
