/**
 * Runs the engine on two made-up reports until its code is compiled: the first texts a thread compares take it several
 * times as long as those after them. Nothing comes of it.
 */
import { runTask } from "./compare-task.ts";

const report = `KELLER SOUND, 14 March 2031 — Nine barges broke loose below the lock on Tuesday and drifted as far as the old timber quay, the harbour office said.

“We counted nine of them, and none had a crew on board,” said Mira Soldan, who runs the lock. According to the water board, at least 1,200 tonnes of gravel were lost, up from 700 in 2029. It had warned in January that the chains, which are 31 years old, would not hold another winter.

The mayor, Odile Brandt, denied that the town had been told. “No letter reached us,” she told reporters on Wednesday. “Had it reached us, the barges would have been moved.” Between 40 and 60 people watched from the bridge as two tugs pulled the last of them ashore, which reportedly took three hours.

Nobody was hurt. The river stayed closed for two days, and some 15% of the grain that was to leave the port by Friday will be late, the Millers’ Union estimates. It puts the damage at $2.4 million; an insurer, who asked not to be named, spoke of half as much.

Whether the lock can be mended before the spring is not known. An inquiry begins on Monday.`;

const copy = `Nine barges broke loose below the lock on Tuesday and were carried as far as the old timber quay, the harbour office said on Wednesday.

“We counted eight of them, and none had a crew,” Soldan said. The water board says that at least 1,400 tonnes of gravel were lost. It warned in January that the chains would not hold another winter.

Some 15% of the grain that was to leave the port by Friday will be late, according to the Millers’ Union, which puts the damage at $2.4 million. The river stayed closed for two days. Nobody was hurt.

Mayor Odile Brandt says that no letter reached the town. An inquiry is to begin on Monday, and whether the lock can be mended before the spring is not known.`;

/** After so many the engine is as quick as it gets, nearly: half of them leave it half as slow again. */
const rounds = 12;

export function rehearse(): void {
  const options = { aliases: [], a: { writtenOn: "2031-03-14" }, b: { writtenOn: null } };
  for (let round = 0; round < rounds; round++) {
    const [a, b] = round % 2 === 0 ? [report, copy] : [copy, report];
    runTask({ kind: "quantities", text: a, writtenOn: "2031-03-14" });
    runTask({ kind: "compare", a, b, options });
  }
}
