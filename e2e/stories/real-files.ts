/**
 * The story on the five real files of the shared folder, by offsets alone: their words stay there. Titles and dates are
 * those of the golden plan, which a person read from the files line by line.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { formatDay } from "#lib/text/format-date.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import type { Story } from "./story.ts";

const folder = join(projectRoot, "../shared/seeds");

const span = z.tuple([z.number(), z.number()]);
const golden = z.array(
  z.object({
    file: z.string(),
    articles: z.array(
      z.object({ titleSpan: span, titleSha256: z.string(), publishedOn: z.string().nullable() }),
    ),
  }),
);

type Golden = z.infer<typeof golden>;

function readGolden(): Golden {
  const path = join(projectRoot, "lib/ingest/shared-seeds.golden.json");
  return golden.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** The title as a person reads it, without its no-break spaces, whose hash was noted with it. @throws where the file is another */
function titleIn(text: string, article: Golden[number]["articles"][number]): string {
  const title = text.slice(...article.titleSpan).replace(/\s+/gu, " ");
  const hash = createHash("sha256").update(title).digest("hex");
  if (hash !== article.titleSha256)
    throw new Error("A file of the shared folder is not the one that was read.");
  return title;
}

export function hasRealFiles(): boolean {
  return existsSync(folder);
}

export function realFilesStory(): Story {
  const files = readGolden().map(({ file, articles }) => {
    const bytes = readFileSync(join(folder, file));
    return { name: file, bytes, text: bytes.toString("utf8"), articles };
  });
  const articles = files.flatMap(({ name, text, articles: told }) =>
    told.map((article) => ({
      file: name,
      title: titleIn(text, article),
      date: article.publishedOn === null ? null : formatDay(article.publishedOn),
    })),
  );
  const [, report = "", retold = ""] = files.map(({ text }) => text);
  const [, reportArticle, retoldArticle] = articles;
  const reportTitle = reportArticle?.title ?? "";
  return {
    files: files.map(({ name, bytes }) => ({ name, bytes })),
    articles,
    correction: { title: reportTitle, source: "United Nations" },
    report: {
      title: reportTitle,
      secondSentence: report.slice(485, 623),
      tagged: report.slice(1742, 1832),
      noted: report.slice(1099, 1134),
      statement: report.slice(809, 1041),
      changed: report.slice(879, 893),
    },
    retold: {
      title: retoldArticle?.title ?? "",
      statement: retold.slice(972, 1210),
      changed: retold.slice(1043, 1057),
      marked: retold.slice(2808, 2857),
    },
  };
}
