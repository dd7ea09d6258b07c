/** The same story on the project's own texts, for a checkout without the shared folder beside it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { formatDay } from "#lib/text/format-date.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import type { Story } from "./story.ts";

const folder = join(projectRoot, "seeds");

const expectedPlan = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      articles: z.array(z.object({ title: z.string(), publishedOn: z.string().nullable() })),
    }),
  ),
});

const reportTitle = "Interior Minister opens inquiry into the failure of Kestrel Dam";

export function ownFilesStory(): Story {
  const { files } = expectedPlan.parse(JSON.parse(readFileSync(join(folder, "expected-plan.json"), "utf8")));
  return {
    files: files.map(({ file }) => ({ name: file, bytes: readFileSync(join(folder, file)) })),
    articles: files.flatMap(({ file, articles }) =>
      articles.map(({ title, publishedOn }) => ({
        file,
        title,
        date: publishedOn === null ? null : formatDay(publishedOn),
      })),
    ),
    correction: { title: reportTitle, source: "Interior Ministry" },
    report: {
      title: reportTitle,
      secondSentence: "“The operator was told on 10 March to lower the reservoir",
      tagged: "Nine deaths have been confirmed by a doctor.",
      noted: "These are figures from registers, not from the ground",
      statement:
        "I cannot rule out that a warning was lost inside this ministry, and I will not pretend otherwise",
      changed: "cannot",
    },
    retold: {
      title: "Minister “rules out” lost warning – judge to read the weir",
      statement:
        "I can rule out that a warning was lost inside this ministry, and I will not pretend otherwise",
      changed: "can",
      marked: "No name will be published",
    },
  };
}
