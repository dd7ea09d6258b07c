/** The rows of aliases: added, changed and removed by admins. */
import { newId } from "#lib/ids.ts";
import { type ActionCase, adminAlone } from "./row.ts";

type Input = NonNullable<ActionCase["input"]>;

const aliasOf: Input = ({ id, revision }, { project }) => ({ projectId: project.id, aliasId: id, revision });

/** No two lists of the project have a name in common. */
const named = () => ({ label: `name ${newId()}`, names: [`other ${newId()}`] });

export const aliasRows: Record<string, ActionCase[]> = {
  createAlias: [{ input: (_, { project }) => ({ projectId: project.id, ...named() }), gets: adminAlone }],
  editAlias: [
    {
      subject: "alias",
      input: (...asked) => ({ ...(aliasOf(...asked) as object), ...named() }),
      gets: adminAlone,
    },
  ],
  deleteAlias: [{ subject: "alias", input: aliasOf, gets: adminAlone }],
  restoreAlias: [{ subject: "deletedAlias", input: aliasOf, gets: adminAlone }],
};
