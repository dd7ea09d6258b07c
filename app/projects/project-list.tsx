/** Projects by name: one's own are links, others are names. */
import Link from "next/link";
import { Chip } from "#components/ui/chip.tsx";
import type { ListedProject } from "#lib/data/project/list-projects.ts";
import { roleWord } from "#lib/policy/role-word.ts";
import { AppointAdmin } from "./appoint-admin.tsx";
import type { Person } from "./person-select.tsx";

type ListProps = { projects: ListedProject[]; people: Person[] };

function ProjectName({ name, mine }: ListedProject) {
  if (mine === null) return <span dir="auto">{name}</span>;
  return (
    <Link
      prefetch={false}
      href={`/p/${mine.slug}/library`}
      dir="auto"
      className="hover:underline after:absolute after:inset-0 after:rounded-m focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
    >
      {name}
    </Link>
  );
}

export function ProjectList({ projects, people }: ListProps) {
  return (
    <ul className="border-b border-line">
      {projects.map((project) => (
        <li
          key={project.id}
          className={`relative flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-3 ${project.mine ? "" : "text-ink-2"}`}
        >
          <h2 className="reading min-w-0 flex-1 text-17 max-sm:basis-full font-semibold break-words">
            <ProjectName {...project} />
          </h2>
          {project.lacksAdmin ? (
            <>
              <Chip tone="caution">no admin can sign in</Chip>
              <AppointAdmin people={people} projectId={project.id} projectName={project.name} />
            </>
          ) : null}
          {project.mine ? (
            <Chip>{roleWord(project.mine.role)}</Chip>
          ) : (
            <span className="text-12">not a member</span>
          )}
        </li>
      ))}
    </ul>
  );
}
