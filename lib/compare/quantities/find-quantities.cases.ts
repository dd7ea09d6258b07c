/**
 * Sentences with the quantities a careful reader finds in them, each written down by eye. `unit` as Quantity has it;
 * a bound's open end is null.
 */
import type { Bound } from "./quantity.ts";

export type Expected = [
  text: string,
  low: number | null,
  high: number | null,
  bound: Bound,
  unit: string | null,
];
export type Case = [sentence: string, expected: Expected[]];

const percent = "percent";

export const BOUNDS: Case[] = [
  ["At least 14,000 fighters are left.", [["At least 14,000 fighters", 14_000, null, "atLeast", "fighter"]]],
  ["The flood killed no fewer than 58 people.", [["no fewer than 58 people", 58, null, "atLeast", "person"]]],
  ["Not less than nine boats sank.", [["Not less than nine boats", 9, null, "atLeast", "boat"]]],
  [
    "A minimum of 30 volunteers is needed.",
    [["A minimum of 30 volunteers", 30, null, "atLeast", "volunteer"]],
  ],
  ["They found 40 graves or more.", [["40 graves or more", 40, null, "atLeast", "grave"]]],
  ["They found 40 or more graves.", [["40 or more graves", 40, null, "atLeast", "grave"]]],
  ["The hall holds 300+ visitors.", [["300+ visitors", 300, null, "atLeast", "visitor"]]],
  ["Up to 200 families lost their homes.", [["Up to 200 families", null, 200, "atMost", "family"]]],
  ["As many as 70 trucks were burnt.", [["As many as 70 trucks", null, 70, "atMost", "truck"]]],
  ["No more than 12 guards were on duty.", [["No more than 12 guards", null, 12, "atMost", "guard"]]],
  ["At most 5 rooms were dry.", [["At most 5 rooms", null, 5, "atMost", "room"]]],
  ["It holds a maximum of 80 passengers.", [["a maximum of 80 passengers", null, 80, "atMost", "passenger"]]],
  ["Ten or fewer prisoners escaped.", [["Ten or fewer prisoners", null, 10, "atMost", "prisoner"]]],
  ["More than 1,400 pupils stayed away.", [["More than 1,400 pupils", 1_400, null, "moreThan", "pupil"]]],
  ["Well over 600 calls came in.", [["Well over 600 calls", 600, null, "moreThan", "call"]]],
  ["In excess of 90 mines were lifted.", [["In excess of 90 mines", 90, null, "moreThan", "mine"]]],
  ["Upwards of 20 witnesses came.", [["Upwards of 20 witnesses", 20, null, "moreThan", "witness"]]],
  ["The queue exceeded 150 cars.", [["exceeded 150 cars", 150, null, "moreThan", "car"]]],
  ["Fewer than 50 houses were hit.", [["Fewer than 50 houses", null, 50, "lessThan", "house"]]],
  ["Less than 5% of the harvest was lost.", [["Less than 5%", null, 5, "lessThan", percent]]],
  ["Just under 900 members voted.", [["Just under 900 members", null, 900, "lessThan", "member"]]],
  [
    "Just short of 2,000 signatures were gathered.",
    [["Just short of 2,000 signatures", null, 2_000, "lessThan", "signature"]],
  ],
  ["About 300 residents fled.", [["About 300 residents", 300, 300, "about", "resident"]]],
  ["Some 300 residents fled.", [["Some 300 residents", 300, 300, "about", "resident"]]],
  ["Roughly 25 tents were pitched.", [["Roughly 25 tents", 25, 25, "about", "tent"]]],
  ["An estimated 7,000 pilgrims came.", [["An estimated 7,000 pilgrims", 7_000, 7_000, "about", "pilgrim"]]],
  ["Nearly 100 shops were shut.", [["Nearly 100 shops", 100, 100, "about", "shop"]]],
  ["Almost 80 wells ran dry.", [["Almost 80 wells", 80, 80, "about", "well"]]],
  ["Close to 60 guests were inside.", [["Close to 60 guests", 60, 60, "about", "guest"]]],
  ["There were 200 or so spectators.", [["200 or so spectators", 200, 200, "about", "spectator"]]],
  ["Twenty-odd soldiers guarded the gate.", [["Twenty-odd soldiers", 20, 20, "about", "soldier"]]],
  ["More than about 40 reports came in.", [["More than about 40 reports", 40, null, "moreThan", "report"]]],
  ["Losses were north of $4 billion.", [["north of $4 billion", 4e9, null, "moreThan", "USD"]]],
  [
    "It lies 20 km north of 3 villages.",
    [
      ["20 km", 20, 20, "exact", "kilometre"],
      ["3 villages", 3, 3, "exact", "village"],
    ],
  ],
  ["Barely 40 guests came.", [["Barely 40 guests", 40, 40, "about", "guest"]]],
  ["They were just shy of 90 votes.", [["just shy of 90 votes", null, 90, "lessThan", "vote"]]],
  ["Exactly 12 sluices were open.", [["12 sluices", 12, 12, "exact", "sluice"]]],
];

export const RANGES: Case[] = [
  ["A five- to seven-year sentence is likely.", [["five- to seven-year", 5, 7, "range", "year"]]],
  ["The three- or four-storey blocks fell.", [["three- or four-storey", 3, 4, "range", "storey"]]],
  [
    "The group has between 14,000 and 18,000 militants.",
    [["between 14,000 and 18,000 militants", 14_000, 18_000, "range", "militant"]],
  ],
  ["It drew 20,000 to 31,500 recruits.", [["20,000 to 31,500 recruits", 20_000, 31_500, "range", "recruit"]]],
  ["Oil sold for $30-$35 a barrel.", [["$30-$35 a barrel", 30, 35, "range", "USD/barrel"]]],
  [
    "Profits were $60 million, up from $40 million a year earlier.",
    [
      ["$60 million", 60e6, 60e6, "exact", "USD"],
      ["$40 million", 40e6, 40e6, "exact", "USD"],
    ],
  ],
  ["The mine earns $40 million a year.", [["$40 million a year", 40e6, 40e6, "exact", "USD/year"]]],
  ["The lake holds 14 to 18 million litres.", [["14 to 18 million litres", 14e6, 18e6, "range", "litre"]]],
  ["Two or three guards slept.", [["Two or three guards", 2, 3, "range", "guard"]]],
  ["Pages cost 5–7 euros.", [["5–7 euros", 5, 7, "range", "EUR"]]],
  ["Anywhere from 40 to 60 tankers wait.", [["Anywhere from 40 to 60 tankers", 40, 60, "range", "tanker"]]],
  ["From 3 to 5 percent of voters abstained.", [["From 3 to 5 percent", 3, 5, "range", percent]]],
  ["Between 10% and 15% of the seed was bad.", [["Between 10% and 15%", 10, 15, "range", percent]]],
  [
    "Between $2 million and $3 million is missing.",
    [["Between $2 million and $3 million", 2e6, 3e6, "range", "USD"]],
  ],
  ["It will spend €1.5-2m on pumps.", [["€1.5-2m", 1.5e6, 2e6, "range", "EUR"]]],
  ["Repairs cost £2m–£3m.", [["£2m–£3m", 2e6, 3e6, "range", "GBP"]]],
  ["Sales rose by 3 to 5 percent.", [["3 to 5 percent", 3, 5, "range", percent]]],
  [
    "The army shrank by two-thirds to 12,000 soldiers.",
    [
      ["two-thirds", 2 / 3, 2 / 3, "exact", null],
      ["12,000 soldiers", 12_000, 12_000, "exact", "soldier"],
    ],
  ],
  [
    "The price rose by 12 to 48 crowns.",
    [
      ["12", 12, 12, "exact", "crown"],
      ["48 crowns", 48, 48, "exact", "crown"],
    ],
  ],
  [
    "The toll rose from 140 to 180.",
    [
      ["140", 140, 140, "exact", null],
      ["180", 180, 180, "exact", null],
    ],
  ],
  [
    "It cut the garrison from 900 to 400 soldiers.",
    [
      ["900", 900, 900, "exact", "soldier"],
      ["400 soldiers", 400, 400, "exact", "soldier"],
    ],
  ],
  [
    "The motion passed by 15 votes to 4.",
    [
      ["15 votes", 15, 15, "exact", "vote"],
      ["4", 4, 4, "exact", "vote"],
    ],
  ],
];

export const WORDS: Case[] = [
  ["Several hundred pupils stayed home.", [["Several hundred pupils", 200, 999, "range", "pupil"]]],
  ["A few thousand protesters stayed.", [["A few thousand protesters", 2_000, 9_999, "range", "protester"]]],
  [
    "Several hundred thousand chickens were culled.",
    [["Several hundred thousand chickens", 200_000, 999_999, "range", "chicken"]],
  ],
  ["Twelve miners came up.", [["Twelve miners", 12, 12, "exact", "miner"]]],
  [
    "Three hundred and six crates were sealed.",
    [["Three hundred and six crates", 306, 306, "exact", "crate"]],
  ],
  ["Half a dozen engineers resigned.", [["Half a dozen engineers", 6, 6, "exact", "engineer"]]],
  ["Two dozen sandbags held.", [["Two dozen sandbags", 24, 24, "exact", "sandbag"]]],
  ["A million leaflets were dropped.", [["A million leaflets", 1e6, 1e6, "exact", "leaflet"]]],
  [
    "One and a half million tonnes were shipped.",
    [["One and a half million tonnes", 1.5e6, 1.5e6, "exact", "tonne"]],
  ],
  [
    "Tens of thousands of people marched.",
    [["Tens of thousands of people", 20_000, 99_999, "range", "person"]],
  ],
  ["Dozens of villages were cut off.", [["Dozens of villages", 24, 99, "range", "village"]]],
  ["Hundreds of cattle drowned.", [["Hundreds of cattle", 200, 999, "range", "cattle"]]],
  ["Thousands of letters arrived.", [["Thousands of letters", 2_000, null, "atLeast", "letter"]]],
  [
    "Hundreds of thousands of birds died.",
    [["Hundreds of thousands of birds", 200_000, 999_999, "range", "bird"]],
  ],
  ["Scores of arrests were made.", [["Scores of arrests", 40, 99, "range", "arrest"]]],
];

export const SHARES: Case[] = [
  [
    "One in every twelve lorries is turned back.",
    [["One in every twelve lorries", 1 / 12, 1 / 12, "exact", null]],
  ],
  [
    "Nearly three-fourths of the valley is under water.",
    [["Nearly three-fourths", 0.75, 0.75, "about", null]],
  ],
  ["A third of the town was emptied.", [["A third", 1 / 3, 1 / 3, "exact", null]]],
  ["Two thirds of the members agreed.", [["Two thirds", 2 / 3, 2 / 3, "exact", null]]],
  ["More than half of the crew stayed.", [["More than half", 0.5, null, "moreThan", null]]],
  ["One in five pupils was absent.", [["One in five pupils", 0.2, 0.2, "exact", null]]],
  ["Three out of ten wells are foul.", [["Three out of ten wells", 0.3, 0.3, "exact", null]]],
  ["Turnout was 61.5 per cent.", [["61.5 per cent", 61.5, 61.5, "exact", percent]]],
  ["Prices fell 4%.", [["4%", 4, 4, "exact", percent]]],
  ["Support grew by 3 percentage points.", [["3 percentage points", 3, 3, "exact", "percentage point"]]],
  ["Only ⅔ of the fund was spent.", [["⅔", 2 / 3, 2 / 3, "exact", null]]],
  [
    "A quarter of a million people live there.",
    [["A quarter of a million people", 250_000, 250_000, "exact", "person"]],
  ],
];

export const TIMES_AND_MONEY: Case[] = [
  ["They pledged $600m for the dykes.", [["$600m", 600e6, 600e6, "exact", "USD"]]],
  ["The firm lost €12.35m.", [["€12.35m", 12.35e6, 12.35e6, "exact", "EUR"]]],
  ["More than three times as many boats sank.", [["More than three times", 3, null, "moreThan", "times"]]],
  ["A 10-fold rise followed.", [["10-fold", 10, 10, "exact", "times"]]],
  ["It cost $4 million.", [["$4 million", 4e6, 4e6, "exact", "USD"]]],
  ["The bank lent €1.2bn.", [["€1.2bn", 1.2e9, 1.2e9, "exact", "EUR"]]],
  ["He paid 300 dollars.", [["300 dollars", 300, 300, "exact", "USD"]]],
  ["She owed £40.", [["£40", 40, 40, "exact", "GBP"]]],
  ["Fuel costs US$ 2 per litre.", [["US$ 2 per litre", 2, 2, "exact", "USD/litre"]]],
  ["The fine was 5,000 rubles.", [["5,000 rubles", 5_000, 5_000, "exact", "RUB"]]],
  ["It cost 15 million Syrian pounds.", [["15 million Syrian pounds", 15e6, 15e6, "exact", "SYP"]]],
  ["It cost NT$500.", [["NT$500", 500, 500, "exact", "TWD"]]],
  ["They raised up to $10M.", [["up to $10M", null, 1e7, "atMost", "USD"]]],
];

const times = "times";

/** Of what, and from when, the word does not say; the number behind "the" is what it is so many times of. */
export const MULTIPLES: Case[] = [
  ["Rents have doubled since the spring.", [["doubled", 2, 2, "exact", times]]],
  ["The number of patients more than doubled.", [["more than doubled", 2, null, "moreThan", times]]],
  ["Bread prices nearly tripled.", [["nearly tripled", 3, 3, "about", times]]],
  ["The fleet at least quadrupled.", [["at least quadrupled", 4, null, "atLeast", times]]],
  ["The council halved its grants.", [["halved", 0.5, 0.5, "exact", times]]],
  ["Output will double by the autumn.", [["double", 2, 2, "exact", times]]],
  ["The toll could more than triple.", [["more than triple", 3, null, "moreThan", times]]],
  ["The plan meant a doubling of the guard.", [["doubling", 2, 2, "exact", times]]],
  ["Twice as many pupils came.", [["Twice", 2, 2, "exact", times]]],
  ["The lake is almost twice the usual size.", [["almost twice", 2, 2, "about", times]]],
  ["Three times as many boats came.", [["Three times", 3, 3, "exact", times]]],
  ["A fivefold rise followed.", [["fivefold", 5, 5, "exact", times]]],
  ["Thefts rose more than tenfold.", [["more than tenfold", 10, null, "moreThan", times]]],
  [
    "The hall held more than double the 300 guests it was built for.",
    [
      ["more than double", 2, null, "moreThan", times],
      ["300 guests", 300, 300, "exact", "guest"],
    ],
  ],
  [
    "They paid about twice the $40 that was asked.",
    [
      ["about twice", 2, 2, "about", times],
      ["$40", 40, 40, "exact", "USD"],
    ],
  ],
  [
    "The camp took in more than three times the 300 families it has tents for.",
    [
      ["more than three times", 3, null, "moreThan", times],
      ["300 families", 300, 300, "exact", "family"],
    ],
  ],
  [
    "The number of wells doubled from 30 to 60.",
    [
      ["doubled", 2, 2, "exact", times],
      ["30", 30, 30, "exact", "well"],
      ["60", 60, 60, "exact", "well"],
    ],
  ],
  ["He doubled over in pain.", []],
  ["The school doubled as a shelter.", []],
  ["The mayor doubled down.", []],
  ["A double room was free.", []],
  ["She fell twice as she ran.", []],
  ["They met twice that week.", []],
  ["The aim is twofold.", []],
  ["The carpet had a triple border.", []],
];

export const MEASURES: Case[] = [
  [
    "The wall is 1.2m high and 40m long.",
    [
      ["1.2m", 1.2, 1.2, "exact", "metre"],
      ["40m", 40, 40, "exact", "metre"],
    ],
  ],
  [
    "It fell to minus 12 degrees Celsius.",
    [["minus 12 degrees Celsius", -12, -12, "exact", "degree Celsius"]],
  ],
  ["He won the 100m hurdles.", [["100m", 100, 100, "exact", "metre"]]],
  ["The wall is 40 metres high.", [["40 metres", 40, 40, "exact", "metre"]]],
  ["The road is 3 km long.", [["3 km", 3, 3, "exact", "kilometre"]]],
  ["A 12-foot wave came.", [["12-foot", 12, 12, "exact", "foot"]]],
  ["It rained 90 mm in a night.", [["90 mm", 90, 90, "exact", "millimetre"]]],
  ["The river rose 2.5m.", [["2.5m", 2.5, 2.5, "exact", "metre"]]],
  ["Winds of 110 km/h were measured.", [["110 km/h", 110, 110, "exact", "kilometre per hour"]]],
  ["Some 30 square kilometres burned.", [["Some 30 square kilometres", 30, 30, "about", "square kilometre"]]],
  ["The plot covers 20 sq km.", [["20 sq km", 20, 20, "exact", "square kilometre"]]],
  ["It lasted over three weeks.", [["over three weeks", 3, null, "moreThan", "week"]]],
  ["A 34-year-old man drowned.", [["34-year-old", 34, 34, "exact", "year"]]],
  ["It was 41°C in the shade.", [["41°C", 41, 41, "exact", "degree Celsius"]]],
  ["The pump moves 200 litres per hour.", [["200 litres per hour", 200, 200, "exact", "litre/hour"]]],
];
