/** Changing one's own name, as others see it beside what one wrote. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";

export function renameAccount(viewer: Viewer, { name }: { name: string }): Promise<Result<{ name: string }>> {
  return write(viewer, { act: "account.rename", projectId: null }, async (tx) => {
    await tx.user.update({ where: { id: viewer.userId }, data: { name } });
    const audit = { subjectType: "user", subjectId: viewer.userId, detail: { from: viewer.name, to: name } };
    return { value: { name }, audit };
  });
}
