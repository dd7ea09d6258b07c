/** The demo's sources with their letters and the reasons for them, and the project's names for one thing. */
import type { DemoAliasGroup, DemoSource } from "./demo-story-type.ts";

export const demoSources = [
  {
    name: "Northline Agency",
    aliases: ["Northline"],
    reliability: [
      {
        letter: "B",
        validFrom: "2025-01-01",
        reason:
          "Names its documents and speakers and corrects in the open; two late corrections in three years.",
      },
    ],
  },
  {
    name: "Interior Ministry",
    aliases: ["Ministry of the Interior"],
    reliability: [
      {
        letter: "A",
        validFrom: "2025-01-01",
        reason:
          "Its bulletins have matched the registers behind them each time we could see both. The letter is for what it counts, not for what it says about itself.",
      },
    ],
  },
  {
    name: "The Orla Lantern",
    aliases: ["Orla Lantern", "the Lantern"],
    reliability: [
      {
        letter: "C",
        validFrom: "2024-01-01",
        reason: "A local weekly with a named editor; its council reports held up against the minutes.",
      },
      {
        letter: "D",
        validFrom: "2025-06-01",
        reason:
          "Quotations on its front page were found shortened and reversed against the releases they come from.",
      },
    ],
  },
  {
    name: "Harrow Post",
    aliases: ["the Post", "The Harrow Post"],
    reliability: [
      {
        letter: "C",
        validFrom: "2025-01-01",
        reason: "Sound on Harrow itself; runs agency copy as its own and rewords the figures in it.",
      },
    ],
  },
  {
    name: "Valley Watch",
    aliases: ["Valley Watch blog", "VW"],
    reliability: [
      {
        letter: "F",
        validFrom: "2025-01-01",
        reason: "A reposting blog without a name behind it; nothing of its own to judge it by.",
      },
    ],
  },
  {
    name: "Kestrel Water Company",
    aliases: ["the operator", "Kestrel Water"],
    reliability: [
      {
        letter: "D",
        validFrom: "2025-01-01",
        reason: "An interested party whose bulletins give the readings it prefers.",
      },
    ],
  },
  {
    name: "Harrow Community Radio",
    aliases: ["Harrow Radio"],
    reliability: [
      {
        letter: "C",
        validFrom: "2025-01-01",
        reason: "Lets its speakers check their words; says what was edited.",
      },
    ],
  },
  {
    name: "Merletaler Zeitung",
    aliases: [],
    reliability: [
      {
        letter: "C",
        validFrom: "2025-01-01",
        reason: "Reports its own side of the border at first hand and Orla at second.",
      },
    ],
  },
] as const satisfies readonly DemoSource[];

export const demoAliases = [
  { label: "Kestrel Water Company", names: ["Kestrel Water Company", "the operator", "the company"] },
  { label: "Kestrel Dam", names: ["Kestrel Dam", "Kestrel-Talsperre", "the embankment"] },
  { label: "Mill Bridge", names: ["Mill Bridge", "Milbridge"] },
  { label: "Ottilie Vale", names: ["Ottilie Vale", "Minister Vale", "Mrs. Vale", "the Interior Minister"] },
] as const satisfies readonly DemoAliasGroup[];
