/** Plans lines of plain text through the edge that knows copies and exports by their form, for tests: the one article. */
import { planFile } from "../plan-file.ts";

export async function readArticle(lines: readonly string[], name = "page.txt") {
  const result = await planFile(Buffer.from(lines.join("\n")), name);
  if (!result.ok) throw new Error(result.error.message);
  const [only, ...others] = result.plan.articles;
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} articles`);
  return only;
}
