/**
 * Written when the engine told all the others right: the first time it was asked, it told 30 of these 36 right. What was
 * wrong in general was mended then, so they hold the gain and are no longer unseen. Original prose.
 */
import type { GarbledCase } from "./garbled-case.ts";

export const WRITTEN_LATER: readonly GarbledCase[] = [
  {
    name: "not only cut to the half",
    a: "“This court is not only slow but also expensive for the poor,” said advocate Selma Grün.",
    b: "“This court is slow but also expensive for the poor,” said advocate Selma Grün.",
    expected: [{ verdict: "altered", touches: ["negation"], speakers: "same" }],
  },
  {
    name: "neither turned into both",
    a: "The harbour pilot told the inquiry: “Neither of the tugs answered our call.”",
    b: "The harbour pilot told the inquiry: “Both of the tugs answered our call.”",
    expected: [{ verdict: "altered", touches: ["number", "negation"], speakers: "same" }],
  },
  {
    name: "doubled figure",
    a: "“We vaccinated 36,500 cattle in the two provinces,” veterinary officer Hanne Roth wrote.",
    b: "“We vaccinated 63,500 cattle in the two provinces,” veterinary officer Hanne Roth wrote.",
    expected: [{ verdict: "altered", touches: ["number"] }],
  },
  {
    name: "range flattened",
    a: "“Between 30 and 50 houses burned before the engines came,” a resident told the station.",
    b: "“50 houses burned before the engines came,” a resident told the station.",
    expected: [{ verdict: "truncated", touches: ["number"] }],
  },
  {
    name: "year changed",
    a: "“The contract was signed in 2009, long before I took office,” Mayor Ferro said.",
    b: "“The contract was signed in 2019, long before I took office,” Mayor Ferro said.",
    expected: [{ verdict: "altered", touches: ["number"], speakers: "same" }],
  },
  {
    name: "we believe dropped in the middle",
    a: "“The shots, we believe, came from the roof of the cannery,” the police spokeswoman said.",
    b: "“The shots came from the roof of the cannery,” the police spokeswoman said.",
    expected: [{ verdict: "altered", touches: ["hedge"] }],
  },
  {
    name: "apparently made clearly",
    a: "“He apparently left the keys in the door of the vault,” the detective said.",
    b: "“He clearly left the keys in the door of the vault,” the detective said.",
    expected: [{ verdict: "altered", touches: ["hedge"] }],
  },
  {
    name: "might have made did",
    a: "“The driver might have fallen asleep at the wheel,” the investigator said.",
    b: "“The driver had fallen asleep at the wheel,” the investigator said.",
    expected: [{ verdict: "altered", touches: ["modality"] }],
  },
  {
    name: "can't made won't",
    a: "“We can't pay the pensions in April,” the treasurer told members.",
    b: "“We won't pay the pensions in April,” the treasurer told members.",
    expected: [{ verdict: "altered", touches: ["modality"] }],
  },
  {
    name: "was arrested made arrested",
    a: "“My brother was arrested with two policemen at the lorry park,” Dina Haddad said.",
    b: "“My brother arrested two policemen at the lorry park,” Dina Haddad said.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "being blamed made blaming",
    a: "“The fishermen are being blamed for the loss of the reef,” said biologist Koa Lane.",
    b: "“The fishermen are blaming others for the loss of the reef,” said biologist Koa Lane.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "he made I",
    a: "“He ordered the lights to be turned off at ten,” the sergeant testified.",
    b: "“I ordered the lights to be turned off at ten,” the sergeant testified.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "lender and borrower",
    a: "“The city lent the club nine million crowns in the spring,” auditor Weiss said.",
    b: "“The city borrowed nine million crowns from the club in the spring,” auditor Weiss said.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "town swapped",
    a: "“The last convoy to Marravale turned back under fire,” said aid worker Pia Lindt.",
    b: "“The last convoy to Oskarshaven turned back under fire,” said aid worker Pia Lindt.",
    expected: [{ verdict: "altered", touches: ["name"] }],
  },
  {
    name: "first name swapped",
    a: "“It was Viktor Hale who asked for the tapes,” the archivist told the jury.",
    b: "“It was Simon Hale who asked for the tapes,” the archivist told the jury.",
    expected: [{ verdict: "altered", touches: ["name"] }],
  },
  {
    name: "the minister's words given to his rival",
    a: "“A debt is a promise, and this house keeps its promises,” Finance Minister Jarek Novy told parliament.",
    b: "“A debt is a promise, and this house keeps its promises,” opposition leader Lea Brandt told parliament.",
    expected: [{ verdict: "same", speakers: "different" }],
  },
  {
    name: "altered and given to another",
    a: "“Not one of the buses was fit for the mountain road,” mechanic Aldo Reyes told the court.",
    b: "“One of the buses was fit for the mountain road,” foreman Igor Petrak told the court.",
    expected: [{ verdict: "truncated", touches: ["negation"], speakers: "different" }],
  },
  {
    name: "later he in another paragraph",
    a: "Colonel Amadi met the press at noon.\n\n“The siege is over,” he said.",
    b: "“The siege is over,” Colonel Amadi told reporters at noon.",
    expected: [{ verdict: "same", speakers: "same" }],
  },
  {
    name: "second sentence dropped",
    a: "“The bridge is open to cars. It will not carry lorries until the spring,” the engineer said.",
    b: "“The bridge is open to cars,” the engineer said.",
    expected: [{ verdict: "truncated", touches: ["negation", "modality"] }],
  },
  {
    name: "only the verb's object quoted",
    a: "“I felt nothing but shame when I read the files,” the former warden said.",
    b: "The former warden said he “felt nothing but shame” on reading the files.",
    expected: [{ verdict: "truncated", note: "marksLost" }],
  },
  {
    name: "ellipsis in front",
    a: "“We knew the roof was weak, and we opened the hall all the same,” the owner admitted.",
    b: "“…we opened the hall all the same,” the owner admitted.",
    expected: [{ verdict: "truncated" }],
  },
  {
    name: "brackets explain an acronym",
    a: "“The NRU signed nothing in our presence,” the notary said.",
    b: "“The NRU [National Rail Union] signed nothing in our presence,” the notary said.",
    expected: [{ verdict: "altered", touches: ["name"] }],
  },
  {
    name: "dashes, capitals and quotes inside changed",
    a: "“He called it ‘a small matter’ - a small matter! - and hung up,” the widow said.",
    b: '"He called it “a small matter” — a small matter! — and hung up," the widow said.',
    expected: [{ verdict: "same" }],
  },
  {
    name: "German marks against English ones",
    a: "„Die Schleuse bleibt bis zum Sommer geschlossen“, sagte die Hafenmeisterin.",
    b: "«Die Schleuse bleibt bis zum Sommer geschlossen», sagte die Hafenmeisterin.",
    expected: [{ verdict: "same" }],
  },
  {
    name: "several paragraphs against one",
    a: "“We were told to wait for the second boat.\n\n“It never came, and the water rose,” survivor Noor Saleh said.",
    b: "“We were told to wait for the second boat. It never came, and the water rose,” survivor Noor Saleh said.",
    expected: [{ verdict: "same", speakers: "same" }],
  },
  {
    name: "split in three",
    a: "“The seed was bad, the loans were worse, and the rain did the rest,” said farmer Idris Cole.",
    b: "“The seed was bad,” said farmer Idris Cole, “the loans were worse,” he went on, “and the rain did the rest.”",
    expected: [{ verdict: "same" }, { verdict: "same" }, { verdict: "same" }],
  },
  {
    name: "halves in the wrong order",
    a: "“First they took the radio. Then they took the boys,” said the headman.",
    b: "“Then they took the boys. First they took the radio,” said the headman.",
    expected: [{ verdict: "altered" }],
  },
  {
    name: "an answer moved under another question",
    a:
      "Asked about the strike, Lind said: “We will talk to everyone.” The shipyard has been shut since the ninth of May, and two ministers have tried to end the dispute.\n\n" +
      "Asked about the missing funds, she said: “I know nothing of that.”",
    b: "“We will talk to everyone. I know nothing of that,” Lind said of the missing funds.",
    expected: [
      { verdict: "extended", touches: ["negation"] },
      { verdict: "extended", touches: ["modality"] },
    ],
  },
  {
    name: "indirect made direct and stronger",
    a: "The bishop suggested that the donors had perhaps been misled about the hospital fund.",
    b: "“The donors have been misled about the hospital fund,” the bishop said.",
    expected: [{ verdict: "onlyB", note: "madeFromParaphrase" }],
  },
  {
    name: "marks lost and a number changed",
    a: "“Our patrols found 14 abandoned boats on the north shore,” Commander Ilves said.",
    b: "Patrols found 40 abandoned boats on the north shore, according to Commander Ilves.",
    expected: [{ verdict: "onlyA", note: "marksLost", touches: ["number"] }],
  },
  {
    name: "scare quotes lost",
    a: "State television showed the “volunteers” boarding trains for the front.",
    b: "State television showed the volunteers boarding trains for the front.",
    expected: [{ verdict: "onlyA", note: "marksLost" }],
  },
  {
    name: "title of a book in both, of two matters",
    a: "Her first novel, “The Salt Road”, won the coast prize in 1988.",
    b: "The museum showed a film called “The Salt Road” about camel drivers.",
    expected: [
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: null },
    ],
  },
  {
    name: "retranslated",
    a: "“Our enemies want to divide the people, but the people remain united,” President Okoro told the crowd.",
    b: "“The enemy wants to split our people, but the people are united,” President Okoro told the crowd.",
    expected: [{ verdict: "altered", speakers: "same" }],
  },
  {
    name: "from memory",
    a: "“If the lake drops another metre, the whole valley will have to move,” hydrologist Mirja Salo warned.",
    b: "“When the lake falls by another metre the entire valley must move,” hydrologist Mirja Salo warned.",
    expected: [{ verdict: "altered", touches: ["hedge", "modality"], speakers: "same" }],
  },
  {
    name: "two statements on one matter by one speaker",
    a: "“The lake has dropped by a metre since May,” said Mirja Salo.",
    b: "“Nobody may draw water from the lake before October,” said Mirja Salo.",
    expected: [
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: null },
    ],
  },
  {
    name: "thanks to all",
    a: "“I want to thank everyone who stood by us,” said coach Bruno Sala after the final.",
    b: "“I want to thank everyone who voted for us,” said Senator Marsh after the count.",
    expected: [
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: null },
    ],
  },
];
