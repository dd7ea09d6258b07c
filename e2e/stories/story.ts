/**
 * What the main job is told with: files that an admin imports, and the passages that people mark in them. The story itself
 * stands in main-job.spec.ts and knows no text.
 */
import type { TextFile } from "../support/import-files.ts";

/** An article as the plan has to show it, read from the file by a person. */
export type ToldArticle = {
  /** The name of its file. */
  file: string;
  title: string;
  /** As the screen writes it: "14 Mar 2031"; null where the text states none. */
  date: string | null;
};

export type Story = {
  files: TextFile[];
  articles: ToldArticle[];
  /** The article whose source the admin knows and the text does not state. */
  correction: { title: string; source: string };
  /** The report that the other one retells. */
  report: {
    title: string;
    /** How its second sentence begins: the sentence cursor's second place. */
    secondSentence: string;
    /** Passages that lie apart from each other and from the second sentence. */
    tagged: string;
    noted: string;
    /** What somebody said, as it stands here. */
    statement: string;
    /** The words of the statement that the other changed. */
    changed: string;
  };
  retold: {
    title: string;
    /** The same statement, as it stands here. */
    statement: string;
    changed: string;
    /** A passage the reviewer marks. */
    marked: string;
  };
};
