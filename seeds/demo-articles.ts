/** The titles of the demo's fourteen articles under short names, as an import reads them (white space folded). */
export const demoTitle = {
  leakLog: "Log Shows Kestrel Dam Leaked for Eight Days Before It Gave Way",
  inquiry: "Interior Minister opens inquiry into the failure of Kestrel Dam",
  lantern: "Minister “rules out” lost warning – judge to read the weir",
  harrowCopy: "Dam leaked for eight days, log reveals",
  sixtyThree: "Sixty-three names, and the man who reads them",
  harrowCounted: "Harrow has counted everyone",
  otherWall: "The other wall: what the Office knew in 2027",
  intoTheNight: "Orla: Rescue teams work on into the night",
  firstBulletin: "Dam fails above Orla, scores missing",
  missingFall: "Kestrel Dam: Missing Fall to 112 as Shelters Compare Lists",
  voices: "Voices from the market hall: “We heard the water first”",
  pumpHouse: "What I saw from the pump house",
  neighbours: "Nachbarn schicken Boote und Pumpen nach Orla",
  operator: "Customer bulletin: Conditions at Kestrel Dam",
} as const;
