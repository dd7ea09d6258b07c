/** A project's name and what its analysts may do. The slug stays, so that links hold. */
import "server-only";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { lockProject } from "./lock-project.ts";

export type ProjectSettings = { name: string; analystsMayCommit: boolean };
export type SettingsChange = { projectId: string; seen: ProjectSettings; next: ProjectSettings };

const isSame = (a: ProjectSettings, b: ProjectSettings) =>
  a.name === b.name && a.analystsMayCommit === b.analystsMayCommit;

/** `seen` is what the form was filled from; where it is not so any more, a conflict tells how it stands. */
export function changeSettings(viewer: Viewer, change: SettingsChange): Promise<Result<ProjectSettings>> {
  const { projectId, seen, next } = change;
  return write(viewer, { act: "project.change-settings", projectId }, async (tx) => {
    await lockProject(tx, projectId);
    const member = await memberWhoMay(tx, viewer, projectId, "project.settings");
    const now = { name: member.projectName, analystsMayCommit: member.analystsMayCommit };
    if (!isSame(now, seen)) {
      const message =
        "The settings were changed meanwhile. Nothing was overwritten: look at both and save again.";
      throw new Refusal("conflict", message, { current: now });
    }
    const { name, analystsMayCommit } = next;
    await tx.project.update({ where: { id: projectId }, data: { name, analystsMayCommit } });
    const detail = { from: now, to: { name, analystsMayCommit } };
    return { value: detail.to, audit: { subjectType: "project", subjectId: projectId, detail } };
  });
}
