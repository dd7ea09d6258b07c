/** What the demo's people did to articles as a whole: sources filled in, one excluded, reading states. */
import "server-only";
import type { DemoStory } from "../../../seeds/demo-story-type.ts";
import { correctArticle } from "../article/correct-article.ts";
import { excludeArticle } from "../article/exclude-article.ts";
import { setReading } from "../article/set-reading.ts";
import type { DemoPeople } from "./create-people.ts";
import { done, forStep } from "./demo-step.ts";
import { articleTitled, type DemoTexts } from "./demo-texts.ts";

export async function correctArticles(people: DemoPeople, texts: DemoTexts, story: DemoStory): Promise<void> {
  const { projectId, viewers } = people;
  for (const { article, by, source, reason } of story.corrections) {
    const { articleId, revision } = articleTitled(texts, article);
    const step = `correction of ${article}`;
    const input = {
      projectId,
      articleId,
      revision,
      source: { kind: "named", name: source },
      reason,
    } as const;
    await done(step, correctArticle(forStep(viewers[by], projectId, step), input));
  }
}

export async function excludeArticles(people: DemoPeople, texts: DemoTexts, story: DemoStory): Promise<void> {
  const { projectId, viewers } = people;
  for (const { article, by, reason } of story.exclusions) {
    const { articleId } = articleTitled(texts, article);
    const isCorrected = story.corrections.some((correction) => correction.article === article);
    const step = `exclusion of ${article}`;
    const input = { projectId, articleId, revision: isCorrected ? 2 : 1, isExcluded: true, reason };
    await done(step, excludeArticle(forStep(viewers[by], projectId, step), input));
  }
}

export async function setReadings(people: DemoPeople, texts: DemoTexts, story: DemoStory): Promise<void> {
  const { projectId, viewers } = people;
  for (const { article, user, state } of story.readings) {
    const step = `reading of ${article} by ${user}`;
    const input = { projectId, articleId: articleTitled(texts, article).articleId, state };
    await done(step, setReading(forStep(viewers[user], projectId, step), input));
  }
}
