/** The head of every screen: which project, where in it, and what one can do here. */
import type { ReactNode } from "react";
import { ProjectSwitcher, type ShellProject } from "./project-switcher.tsx";

export type TopBarProps = {
  project: ShellProject | null;
  projects: ShellProject[];
  crumb: ReactNode;
  actions?: ReactNode;
};

export function TopBar({ project, projects, crumb, actions }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-(--top-height) items-center gap-3 border-b border-line bg-paper px-5 max-sm:px-3 print:hidden">
      {project ? <ProjectSwitcher project={project} projects={projects} /> : null}
      <div className="min-w-0 flex-1 truncate text-ink-3">{crumb}</div>
      {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
    </header>
  );
}
