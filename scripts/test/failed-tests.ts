/** What failed, by name and with the first lines of why, out of the reports the runners write. Pure. */
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** Enough for a property's counterexample or what was expected. */
const shownLines = 12;

/** `name`, and below it, further in, how the first message begins; stack frames are left out. */
function withReason(name: string, messages: readonly (string | undefined)[]): string {
  const lines = stripVTControlCharacters(messages.find((message) => message !== undefined) ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line))
    .slice(0, shownLines);
  return [name, ...lines.map((line) => `    ${line}`)].join("\n");
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** The file and the test's full name; the file alone where it could not be loaded. */
export function failedInVitest(text: string): string[] {
  return vitestReport.parse(JSON.parse(text)).testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return file.status === "failed" ? [withReason(file.name, [file.message])] : [];
    return failed.map(({ fullName, failureMessages }) =>
      withReason(`${file.name} › ${fullName}`, failureMessages ?? []),
    );
  });
}

const playwrightTest = z.object({
  status: z.string(),
  results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })).default([]),
});

type Suite = {
  title: string;
  specs: { title: string; tests: z.infer<typeof playwrightTest>[] }[];
  suites?: Suite[] | undefined;
};

const suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(playwrightTest) })),
  get suites() {
    return z.array(suite).optional();
  },
});

const playwrightReport = z.object({ suites: z.array(suite) });

const hasFailed = (status: string) => status === "unexpected" || status === "flaky";

function failedIn({ title, specs, suites = [] }: Suite): string[] {
  const here = specs
    .map((spec) => ({ ...spec, failed: spec.tests.filter(({ status }) => hasFailed(status)) }))
    .filter(({ failed }) => failed.length > 0)
    .map((spec) => {
      const results = spec.failed.flatMap((test) => test.results);
      return withReason(
        spec.title,
        results.map(({ error }) => error?.message),
      );
    });
  return [...here, ...suites.flatMap(failedIn)].map((name) => `${title} › ${name}`);
}

/** The file, the groups and the test's title, also of one that passed only when tried again. */
export function failedInPlaywright(text: string): string[] {
  return playwrightReport.parse(JSON.parse(text)).suites.flatMap(failedIn);
}
