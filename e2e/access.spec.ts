/**
 * Who may do what, asked of the running server for everything the build offers: each server action, page and route, as
 * nobody, as a stranger and as every role. The lists come from the build's own manifests, so that nothing is forgotten.
 */
import type { ActionCase, Actor, Answer, Answers } from "./access/row.ts";
import { actors } from "./access/row.ts";
import { actionTable, pageTable, routeTable } from "./access-table.ts";
import type makeAccessRoom from "./rooms/access-room.ts";
import type { AccessRoom } from "./rooms/access-room.ts";
import type { Subject, SubjectCounts } from "./rooms/access-subjects.ts";
import { queryRows } from "./support/app-database.ts";
import { askAction, askPage, cookieHeader } from "./support/ask.ts";
import { type BuiltAction, builtActions, builtRoutes } from "./support/build-manifests.ts";
import { makeRoom } from "./support/room.ts";
import { sharedServer } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

const cases = [...actionTable].flatMap(([name, rows]) => rows.map((row) => ({ name, row })));
const pages = Object.entries(pageTable).flatMap(([pattern, rows]) => rows.map((row) => ({ pattern, row })));
const nothing: Subject = { id: "", revision: 0 };

let room: AccessRoom;
let actions: Map<string, BuiltAction>;

/** One for all who are refused, and one for each who is not. */
function subjectCounts(): SubjectCounts {
  const counts: SubjectCounts = {};
  for (const { row } of cases) {
    if (row.subject === undefined) continue;
    const mayDo = actors.filter((actor) => row.gets[actor] === "ok").length;
    counts[row.subject] = (counts[row.subject] ?? 0) + 1 + mayDo;
  }
  return counts;
}

function takeSubject({ subject }: ActionCase): Subject {
  if (subject === undefined) return nothing;
  const taken = room.subjects[subject]?.pop();
  if (taken === undefined) throw new Error(`The room has no ${subject} left.`);
  return taken;
}

function cookieOf(actor: Actor, row: Partial<ActionCase> = {}): string | null {
  if (actor === "anonymous") return null;
  if (row.leaver === undefined) return cookieHeader(room.people[actor]);
  return cookieHeader(room.leavers[row.leaver]?.[actor === "oneTime" ? "oneTime" : "others"] ?? null);
}

function builtAction(name: string): BuiltAction {
  const action = actions.get(name);
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  return action;
}

/** Where the action is asked for: any page that can run it. */
function pagePath({ name, pages }: BuiltAction): string {
  const [row] = pages.flatMap((page) => pageTable[page] ?? []);
  if (row === undefined) throw new Error(`No page of the table runs ${name}.`);
  return row.path(room);
}

type Forgery = { headers: Record<string, string | undefined>; cookie: string | null };

async function askAs(actor: Actor, name: string, row: ActionCase, subject: Subject, forgery?: Forgery) {
  const action = builtAction(name);
  return askAction({
    baseUrl: sharedServer().url,
    path: pagePath(action),
    actionId: action.id,
    args: row.input === undefined ? [] : [row.input(subject, room, actor)],
    cookie: cookieOf(actor, row),
    ...forgery,
  });
}

async function answersOf(ask: (actor: Actor) => Promise<Answer>): Promise<Record<string, Answer>> {
  return Object.fromEntries(
    await Promise.all(actors.map(async (actor) => [actor, await ask(actor)] as const)),
  );
}

/** Expected with a star: what begins so is what was expected. */
function inWordsOf(
  expected: Answers,
  answers: Record<string, Answer>,
  mayConflict = false,
): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).map(([actor, answer]) => {
      const wanted = expected[actor as Actor];
      const isLate = mayConflict && wanted === "ok" && answer === "conflict";
      const isSuch = isLate || (wanted.endsWith("*") && answer.startsWith(wanted.slice(0, -1)));
      return [actor, isSuch ? wanted : answer];
    }),
  );
}

test.describe.configure({ timeout: 180_000 });

test.beforeAll(async () => {
  actions = new Map(builtActions().map((action) => [action.name, action]));
  room = await makeRoom<typeof makeAccessRoom>("access-room", subjectCounts());
});

test("every action, page and route of the build stands in the table, and nothing else does", () => {
  const built = builtRoutes();
  expect([...actionTable.keys()].sort()).toEqual([...actions.keys()].sort());
  expect(Object.keys(pageTable).sort()).toEqual(built.pages);
  expect(Object.keys(routeTable).sort()).toEqual(built.routes);
});

for (const { name, row } of cases) {
  test(`${name}${row.on === undefined ? "" : ` on ${row.on}`}`, async () => {
    const spare = takeSubject(row);
    const answers = await answersOf((actor) =>
      askAs(actor, name, row, row.gets[actor] === "ok" ? takeSubject(row) : spare),
    );
    expect(inWordsOf(row.gets, answers, row.mayConflict)).toEqual(row.gets);
  });
}

for (const { pattern, row } of pages) {
  test(`page ${pattern}${row.on === undefined ? "" : `, ${row.on}`}`, async () => {
    const { url } = sharedServer();
    const answers = await answersOf((actor) => askPage(url, row.path(room), cookieOf(actor)));
    expect(inWordsOf(row.gets, answers)).toEqual(row.gets);
  });
}

for (const [pattern, row] of Object.entries(routeTable)) {
  test(`route ${pattern}`, async () => {
    const baseUrl = sharedServer().url;
    const answers = await answersOf((actor) => row.ask({ baseUrl, room, actor, cookie: cookieOf(actor) }));
    expect(answers).toEqual(row.gets);
  });
}

const forgeries: Record<string, Record<string, string | undefined>> = {
  "no Origin": { Origin: undefined },
  "a foreign Origin": { Origin: "https://mirror.example" },
  "an opaque Origin": { Origin: "null" },
  "a request the browser calls cross-site": { "Sec-Fetch-Site": "cross-site" },
  "a forged host": {
    Origin: "https://mirror.example",
    "X-Forwarded-Host": "mirror.example",
    Host: undefined,
  },
};

for (const [what, headers] of Object.entries(forgeries)) {
  test(`${what} is refused by every action, and the refusals are audited`, async () => {
    const before = await countRefusals();
    const answers: Record<string, Answer> = {};
    const cookie = cookieHeader(room.people.author);
    for (const [name, [row]] of actionTable) {
      if (row === undefined) continue;
      // Signing out answers a refusal with the way back into the app.
      const expected = row.leaver === undefined ? "cross_site" : "redirect:/";
      const answer = await askAs("author", name, row, nothing, { headers, cookie });
      answers[name] = answer === expected ? "cross_site" : answer;
    }
    expect(new Set(Object.values(answers)), JSON.stringify(answers)).toEqual(new Set(["cross_site"]));
    expect((await countRefusals()) - before).toBe(actionTable.size);
  });
}

async function countRefusals(): Promise<number> {
  const sql = `SELECT count(*)::int AS count FROM "AuditRow"
    WHERE outcome = 'refused' AND detail->>'code' = 'cross_site' AND "actorId" = $1`;
  const [row] = await queryRows<{ count: number }>(sharedServer().dataDir, sql, [room.people.author.userId]);
  return row?.count ?? 0;
}
