/** The front door: to the project one was in last, to the only one, or to the list. */
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { requireViewer } from "#lib/auth/viewer.ts";
import { listMyProjects } from "#lib/data/member.ts";
import { lastProjectCookie } from "#lib/request/last-project.ts";

export default async function FrontPage() {
  const projects = await listMyProjects(await requireViewer());
  const last = (await cookies()).get(lastProjectCookie)?.value;
  const project =
    projects.find(({ slug }) => slug === last) ?? (projects.length === 1 ? projects[0] : undefined);
  redirect(project === undefined ? "/projects" : `/p/${project.slug}/library`);
}
