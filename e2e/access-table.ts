/**
 * Who gets what: a row for every server action, page and route of the build. access.spec.ts asks for each of them as
 * everyone, and fails where the build has one that stands here not, or a row stands here that the build has not.
 */
import { aliasRows } from "./access/alias-rows.ts";
import { importRows } from "./access/import-rows.ts";
import { independenceRows } from "./access/independence-rows.ts";
import { pageRows } from "./access/page-rows.ts";
import {
  accountsRows,
  membersRows,
  ownAccountRows,
  projectsRows,
  setupRows,
  signOutRows,
} from "./access/people-rows.ts";
import { reuseRows } from "./access/reuse-rows.ts";
import { routeRows } from "./access/route-rows.ts";
import type { ActionCase } from "./access/row.ts";
import { sourceRows } from "./access/source-rows.ts";
import {
  anchorRows,
  annotationRows,
  articleRows,
  claimRows,
  codebookRows,
  decisionRows,
} from "./access/work-rows.ts";

/** By the file of the actions, then by exported name. */
const byFile: Record<string, Record<string, ActionCase[]>> = {
  "app/account/actions.ts": ownAccountRows,
  "app/account/sign-out.ts": signOutRows,
  "app/accounts/actions.ts": accountsRows,
  "app/projects/actions.ts": projectsRows,
  "app/setup/actions.ts": setupRows,
  "app/p/[project]/admin/actions.ts": membersRows,
  "app/p/[project]/aliases/actions.ts": aliasRows,
  "app/p/[project]/anchor-actions.ts": anchorRows,
  "app/p/[project]/annotation-actions.ts": annotationRows,
  "app/p/[project]/article-actions.ts": articleRows,
  "app/p/[project]/claim-actions.ts": claimRows,
  "app/p/[project]/codebook/actions.ts": codebookRows,
  "app/p/[project]/decision-actions.ts": decisionRows,
  "app/p/[project]/import/actions.ts": importRows,
  "app/p/[project]/independence-actions.ts": independenceRows,
  "app/p/[project]/reuse-actions.ts": reuseRows,
  "app/p/[project]/sources/actions.ts": sourceRows,
};

/** By `file#exportedName`, as the build's manifest names them. */
export const actionTable: ReadonlyMap<string, ActionCase[]> = new Map(
  Object.entries(byFile).flatMap(([file, rows]) =>
    Object.entries(rows).map(([name, cases]) => [`${file}#${name}`, cases] as const),
  ),
);

export { pageRows as pageTable, routeRows as routeTable };
