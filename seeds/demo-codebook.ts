/** The demo project's tree of tags. Nine carry a key of the reader. */
import type { DemoTag } from "./demo-story-type.ts";

const casualties = {
  name: "Casualties",
  definition: "People harmed or sought, with or without a number. Use the finer tag where one fits.",
  hue: "coral",
  key: "1",
  children: [
    {
      name: "Missing",
      definition:
        "People whose whereabouts somebody does not know. Note who counts, from what and as of when.",
      hue: "rose",
      key: "2",
      children: [],
    },
    {
      name: "Killed",
      definition: "Deaths stated as confirmed, by whomever. Presumed deaths are Missing.",
      hue: "plum",
      key: "3",
      children: [],
    },
    {
      name: "Evacuated",
      definition: "People who left or were ordered to leave. An order is not a departure: say which it is.",
      hue: "amber",
      key: "4",
      children: [],
    },
  ],
} as const satisfies DemoTag;

const responsibility = {
  name: "Responsibility",
  definition: "Who knew, decided, or failed to; also denials.",
  hue: "violet",
  key: "5",
  children: [
    {
      name: "Warnings",
      definition: "A reading, report or call that could have told someone of the danger, given or received.",
      hue: "blue",
      key: "6",
      children: [],
    },
    {
      name: "Orders",
      definition: "An instruction to act: lower the lake, evacuate, publish. Note its date at both ends.",
      hue: "cyan",
      key: "7",
      children: [],
    },
  ],
} as const satisfies DemoTag;

const timeline = {
  name: "Timeline",
  definition: "A statement that fixes when something happened, to the day or closer.",
  hue: "teal",
  key: "8",
  children: [
    {
      name: "Seepage readings",
      definition: "Flow, colour or sand at the weirs, with the day of the reading.",
      hue: "green",
      key: null,
      children: [],
    },
  ],
} as const satisfies DemoTag;

const sourcing = {
  name: "Sourcing",
  definition: "How the text comes to know what it says: documents seen, people named, figures taken over.",
  hue: "olive",
  key: "9",
  children: [
    {
      name: "Altered quotation",
      definition: "Words between quotation marks that stand differently in an earlier text.",
      hue: "rose",
      key: null,
      children: [],
    },
  ],
} as const satisfies DemoTag;

export const demoCodebook = [casualties, responsibility, timeline, sourcing] as const;
