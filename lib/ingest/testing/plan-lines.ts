/** Plans lines of plain text, for tests: all of it, or the one article there has to be. */
import { planPlainFile } from "./plan-plain-file.ts";

export function plan(text: string, name = "folder/river-report.txt") {
  const result = planPlainFile(Buffer.from(text), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

export function article(lines: string[]) {
  const { articles } = plan(lines.join("\n"));
  if (articles.length !== 1 || articles[0] === undefined) throw new Error(`${articles.length} articles`);
  return articles[0];
}

export function body(...paragraphs: string[]): string {
  return paragraphs.join("\n\n");
}
