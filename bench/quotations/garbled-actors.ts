/** Garbled in who acts, who is named and who is said to have spoken. Original prose. */
import type { GarbledCase } from "./garbled-case.ts";

export const GARBLED_ACTORS: readonly GarbledCase[] = [
  {
    name: "passive turned active",
    a: "“The movement has been forced to give up its camps in the hills,” said Envoy Dahl.",
    b: "“The movement has forced to give up its camps in the hills,” said Envoy Dahl.",
    expected: [{ verdict: "altered", touches: ["agency"], speakers: "same" }],
  },
  {
    name: "active turned passive",
    a: "“The guards attacked the protesters near the eastern gate,” said witness Omar Bey.",
    b: "“The guards were attacked by the protesters near the eastern gate,” said witness Omar Bey.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "by dropped behind a participle",
    a: "“It was a column of lorries attacked by rebels on the coast road,” the driver said.",
    b: "“It was a column of lorries that attacked rebels on the coast road,” the driver said.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "sides of a verb changed over",
    a: "“The army shelled the militia all night from the ridge,” the priest recalled.",
    b: "“The militia shelled the army all night from the ridge,” the priest recalled.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "named sides changed over",
    a: "“Kestria broke the agreement that it had signed with Morland,” the diplomat said.",
    b: "“Morland broke the agreement that it had signed with Kestria,” the diplomat said.",
    expected: [{ verdict: "altered", touches: ["agency", "name"] }],
  },
  {
    name: "from made to",
    a: "“The money came from the ministry through a private bank,” auditor Weiss said.",
    b: "“The money went to the ministry through a private bank,” auditor Weiss said.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "bought made sold",
    a: "“The company bought the shells through an agent in the port,” the prosecutor said.",
    b: "“The company sold the shells through an agent in the port,” the prosecutor said.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "we made they",
    a: "“We opened fire when the boat refused to stop,” the lieutenant admitted.",
    b: "“They opened fire when the boat refused to stop,” the lieutenant admitted.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "pronouns changed over",
    a: "“I asked the governor to resign before the vote,” said Senator Marsh.",
    b: "“The governor asked me to resign before the vote,” said Senator Marsh.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "killed made died",
    a: "“Nine miners were killed when the lift broke,” the union said in a note.",
    b: "“Nine miners killed when the lift broke,” the union said in a note.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "doer of a passive dropped",
    a: "“The archive was burned by the retreating troops in April,” the librarian said.",
    b: "“The archive was burned in April,” the librarian said.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "doer put in",
    a: "“The well was poisoned during the night,” said the village elder.",
    b: "“The well was poisoned by the settlers during the night,” said the village elder.",
    expected: [{ verdict: "altered", touches: ["agency"] }],
  },
  {
    name: "name swapped",
    a: "“We asked Belmont for help twice and heard nothing,” said Governor Achterberg.",
    b: "“We asked Fairhaven for help twice and heard nothing,” said Governor Achterberg.",
    expected: [{ verdict: "altered", touches: ["name"], speakers: "same" }],
  },
  {
    name: "name at the start swapped",
    a: "The talks went on in Belmont. “Belmont will keep its promise to the fishermen,” said Achterberg.",
    b: "The talks went on in Fairhaven. “Fairhaven will keep its promise to the fishermen,” said Achterberg.",
    expected: [{ verdict: "altered", touches: ["name"] }],
  },
  {
    name: "acronym swapped",
    a: "“The convoy was hit because the UNA had given us the wrong route,” the medic said.",
    b: "“The convoy was hit because the RDF had given us the wrong route,” the medic said.",
    expected: [{ verdict: "altered", touches: ["name"] }],
  },
  {
    name: "people swapped",
    a: "“There were Kestrian officers in the control room that night,” the guard testified.",
    b: "“There were Morlandic officers in the control room that night,” the guard testified.",
    expected: [{ verdict: "altered", touches: ["name"] }],
  },
  {
    name: "pronoun replaced by a name",
    a: "“She signed the order before the council had met,” said clerk Jonas Berg.",
    b: "“Minister Varga signed the order before the council had met,” said clerk Jonas Berg.",
    expected: [{ verdict: "altered", touches: ["agency", "name"] }],
  },
  {
    name: "the same words from another mouth",
    a: "“The mine was closed for political reasons alone,” said Deputy Horvat at the hearing.",
    b: "“The mine was closed for political reasons alone,” said Pavel Simko at the hearing.",
    expected: [{ verdict: "same", speakers: "different" }],
  },
  {
    name: "another mouth in front of the words",
    a: "Lena Falk said: “The list was shown to us only after the vote.”",
    b: "Tomas Reyl said: “The list was shown to us only after the vote.”",
    expected: [{ verdict: "same", speakers: "different" }],
  },
  {
    name: "full name and surname are one speaker",
    a: "“The ice will not carry a lorry before January,” said Mirja Salo.",
    b: "“The ice will not carry a lorry before January,” Dr. Salo said.",
    expected: [{ verdict: "same", speakers: "same" }],
  },
  {
    name: "an office is not known to be somebody else",
    a: "“The ice will not carry a lorry before January,” said Mirja Salo.",
    b: "“The ice will not carry a lorry before January,” the chief hydrologist said.",
    expected: [{ verdict: "same", speakers: "unknown" }],
  },
  {
    name: "no speaker given",
    a: "“The ice will not carry a lorry before January,” said Mirja Salo.",
    b: "The notice reads “The ice will not carry a lorry before January” in three languages.",
    expected: [{ verdict: "same", speakers: "unknown" }],
  },
];
