/** The names of the tests that failed, out of the reports the runners write. Pure. */
import { z } from "zod";

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** The file and the test's full name; the file alone where it could not be loaded. */
export function failedInVitest(text: string): string[] {
  return vitestReport.parse(JSON.parse(text)).testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return status === "failed" ? [name] : [];
    return failed.map(({ fullName }) => `${name} › ${fullName}`);
  });
}

type Suite = {
  title: string;
  specs: { title: string; tests: { status: string }[] }[];
  suites?: Suite[] | undefined;
};

const suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(suite).optional();
  },
});

const playwrightReport = z.object({ suites: z.array(suite) });

const hasFailed = (status: string) => status === "unexpected" || status === "flaky";

function failedIn({ title, specs, suites = [] }: Suite): string[] {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => hasFailed(status)));
  return [...here.map((spec) => spec.title), ...suites.flatMap(failedIn)].map((name) => `${title} › ${name}`);
}

/** The file, the groups and the test's title, also of one that passed only when tried again. */
export function failedInPlaywright(text: string): string[] {
  return playwrightReport.parse(JSON.parse(text)).suites.flatMap(failedIn);
}
