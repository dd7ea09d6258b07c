/** Which project one is in, and the way to the others. */
import { Check, ChevronsUpDown, LayoutGrid } from "lucide-react";
import { PanelLink } from "./panel-link.tsx";
import { ShellPopover } from "./shell-popover.tsx";

export type ShellProject = { slug: string; name: string };

export function ProjectSwitcher({ project, projects }: { project: ShellProject; projects: ShellProject[] }) {
  return (
    <>
      <button
        type="button"
        popoverTarget="shell-projects"
        aria-label={`Project ${project.name}: switch project`}
        className="-ms-2 flex h-8 min-w-0 shrink-0 items-center gap-1.5 rounded-[6px] px-2 font-semibold hover:bg-hover max-sm:max-w-[50vw] max-sm:shrink"
      >
        <span className="max-w-60 truncate" dir="auto">
          {project.name}
        </span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      </button>
      <ShellPopover
        id="shell-projects"
        label="Projects"
        className="inset-auto start-[calc(var(--rail-width)+12px)] top-[calc(var(--top-height)-4px)] max-h-[70dvh] w-72 overflow-auto max-sm:start-2"
      >
        {projects.map((other) => (
          <PanelLink
            key={other.slug}
            href={`/p/${other.slug}/library`}
            current={other.slug === project.slug ? "true" : undefined}
          >
            <span className="min-w-0 flex-1 truncate" dir="auto">
              {other.name}
            </span>
            {other.slug === project.slug ? <Check aria-hidden="true" /> : null}
          </PanelLink>
        ))}
        <PanelLink href="/projects" className="text-ink-2">
          <LayoutGrid aria-hidden="true" />
          All projects
        </PanelLink>
      </ShellPopover>
    </>
  );
}
