/** Why a file cannot be imported: what `planFile` answers in place of a plan. */

export type FileProblemCode = "empty" | "too_large" | "binary" | "undecodable" | "no_article";

export type FileProblem = {
  code: FileProblemCode;
  /** One sentence for the person who chose the file. */
  message: string;
  /** 1-based line the problem was met in, where it has one. */
  line: number | null;
};

/** 20 MB, as the import screen promises; larger files are refused before they are decoded. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** What a file over the limit is refused with, wherever its size is first known. */
export const TOO_LARGE: FileProblem = {
  code: "too_large",
  message: `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
  line: null,
};
