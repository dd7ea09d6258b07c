/** Whole short reports of one event with several quotations each, some kept and some garbled. Original prose. */
import type { GarbledCase } from "./garbled-case.ts";

const FLOOD_A = `The Orlava river broke through its dyke on Saturday night and flooded the lower town, leaving 2,300 people without homes.

“The dyke had been inspected in March and nobody found a fault,” said Karel Benda, who heads the water board. “We do not yet know why it gave way.”

Benda said that the pumps had been switched off for repairs. The board had no spare ones, he added.

Mayor Lucie Hart called the repairs “badly timed” and asked for an inquiry. “Somebody decided to do this in the rainy season, and I would like to know who,” she told reporters.

The governor's office said it would pay each family 5,000 crowns.`;

const FLOOD_B = `Some 2,300 people lost their homes when the Orlava flooded the lower town at the weekend.

“The dyke had been inspected in March and somebody found a fault,” said Karel Benda of the water board.

“The pumps had been switched off for repairs,” Mr Benda said.

Lucie Hart, the mayor, called the repairs badly timed. “Somebody decided to do this in the rainy season, and I know who,” she told reporters.

“We will pay each family 5,000 crowns without delay,” the governor's office promised.`;

const RAID_A = `Police searched the offices of the Meridian bank in Port Sallow on Tuesday.

“We acted on information from two former employees of the bank,” prosecutor Dag Holm told a news conference. “Eleven people were questioned; none has been charged.”

The bank said in a statement that it was “cooperating fully with the authorities”. Its chairman, Leo Strand, was abroad.

“I expect this to be over in a matter of weeks,” Strand told the Sallow Herald by telephone. “We have nothing to hide.”`;

const RAID_B = `The Meridian bank's offices in Port Sallow were raided on Tuesday and eleven people were charged.

“We acted on information from former employees,” said Dag Holm, the prosecutor.

“I expect this to be over in a matter of weeks. We have nothing to hide,” Holm told the Sallow Herald.

The bank is refusing to cooperate “fully with the authorities”, people close to the inquiry said.`;

const TRUCE_A = `The two governments signed a truce on Friday after nine days of fighting at the border.

“Our forces will pull back ten kilometres if the other side does the same,” General Tomas Wirth said at the ceremony.

“This is not peace,” Foreign Minister Ada Lenz warned. “It is a pause, and it may be a short one.”

A spokesman for the monitors said they had “seen no shelling since noon” on Friday.`;

const TRUCE_B = `A truce was signed on Friday.

“Our forces will pull back ten kilometres,” General Tomas Wirth said.

“This is peace,” Foreign Minister Ada Lenz said. “It is a pause, and it may be a short one.”

The monitors have seen no shelling since noon, their spokesman said.`;

const STRIKE_A = `Dockers at Vellmar walked out on Monday over pay, and forty ships were waiting in the roads by evening.

“We were offered two percent. Bread has gone up by nine,” said union secretary Rosa Klee.

“The port cannot give what it does not have,” its manager, Henrik Boll, replied. “They have been offered what every other port pays.”

Klee said the dockers would stay out until Friday at least.

“My ship carries bananas; on Friday I shall have soup,” captain Yusuf Adan said.`;

const STRIKE_B = `Forty ships were waiting off Vellmar on Monday evening because of a strike.

“We have offered what every other port pays,” said the port's manager, Henrik Boll.

“They offered us two percent while bread has gone up by nine,” the union's secretary, Rosa Klee, said. She said that the port could give more.

“We shall stay out until Friday,” Klee said.

“My ship carries bananas; on Friday I shall have soup,” joked captain Yusuf Adan.`;

export const WHOLE_REPORTS: readonly GarbledCase[] = [
  {
    name: "a flood",
    a: FLOOD_A,
    b: FLOOD_B,
    expected: [
      { verdict: "altered", touches: ["negation"], note: null, speakers: "same" },
      { verdict: "onlyA", note: null },
      { verdict: "onlyB", note: "madeFromParaphrase", touches: [] },
      { verdict: "onlyA", note: "marksLost", touches: [] },
      { verdict: "altered", touches: ["modality"], note: null, speakers: "same" },
      { verdict: "onlyB", note: "madeFromParaphrase" },
    ],
  },
  {
    name: "a raid",
    a: RAID_A,
    b: RAID_B,
    expected: [
      { verdict: "altered", touches: ["number"], note: null, speakers: "same" },
      { verdict: "onlyA", note: null },
      { verdict: "truncated", note: null },
      { verdict: "same", speakers: "different" },
      { verdict: "same", speakers: "different" },
    ],
  },
  {
    name: "a truce",
    a: TRUCE_A,
    b: TRUCE_B,
    expected: [
      { verdict: "truncated", touches: ["hedge"], note: null, speakers: "same" },
      { verdict: "altered", touches: ["negation"], note: null, speakers: "same" },
      { verdict: "same", speakers: "same" },
      { verdict: "onlyA", note: "marksLost", touches: [] },
    ],
  },
  {
    name: "a strike",
    a: STRIKE_A,
    b: STRIKE_B,
    expected: [
      { verdict: "altered", touches: ["agency"], note: null, speakers: "same" },
      { verdict: "onlyA", note: null },
      { verdict: "altered", touches: ["agency"], note: null, speakers: "same" },
      { verdict: "onlyB", note: "madeFromParaphrase" },
      { verdict: "same", speakers: "same" },
    ],
  },
];
