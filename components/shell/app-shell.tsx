/**
 * The frame around every signed-in screen: rail, head, foot, and the content between. The page itself scrolls, so that the
 * browser restores its place and finds its anchors; the frame is fixed and never moves. Heights are tokens, for content
 * that wants to fill the rest: `h-(--shell-content)`.
 */
import type { ReactNode } from "react";
import { type KeyHint, KeyHints } from "#components/shortcuts/key-hints.tsx";
import { ShortcutHelp } from "#components/shortcuts/shortcut-help.tsx";
import type { ShellViewer } from "./account-panel.tsx";
import type { ShellProject } from "./project-switcher.tsx";
import { Rail } from "./rail.tsx";
import { type RailAccess, type RailItem, railLinks } from "./rail-items.ts";
import { ShellKeys } from "./shell-keys.tsx";
import { TopBar } from "./top-bar.tsx";

export type AppShellProps = RailAccess & {
  /** Null outside a project, where the rail has no places. */
  project: ShellProject | null;
  projects: ShellProject[];
  viewer: ShellViewer;
  current: RailItem | null;
  /** Where in the project: "Library", or links with a slash between. */
  crumb: ReactNode;
  reviewCount?: number;
  signOut: () => Promise<void>;
  /** Buttons at the end of the head. */
  actions?: ReactNode;
  /** Keys worth knowing here, drawn in the foot. */
  hints?: readonly KeyHint[];
  /** Status at the end of the foot. */
  footer?: ReactNode;
  children: ReactNode;
};

export function AppShell(props: AppShellProps) {
  const {
    project,
    projects,
    viewer,
    current,
    crumb,
    reviewCount = 0,
    signOut,
    actions,
    hints = [],
    footer,
    children,
  } = props;
  const places = project ? railLinks(project.slug, props) : [];
  return (
    <div className="ps-(--rail-width) pb-(--foot-height) max-sm:ps-0 max-sm:pb-[calc(var(--bar-height)+env(safe-area-inset-bottom))] print:p-0">
      <a
        href="#content"
        className="fixed start-2 top-2 z-50 rounded-[6px] bg-ink px-3 py-1.5 text-paper not-focus:sr-only focus:outline-offset-2"
      >
        Skip to content
      </a>
      <Rail places={places} current={current} reviewCount={reviewCount} viewer={viewer} signOut={signOut} />
      <TopBar project={project} projects={projects} crumb={crumb} actions={actions} />
      <main id="content" tabIndex={-1} className="min-h-(--shell-content) outline-none">
        {children}
      </main>
      <footer className="fixed end-0 bottom-0 start-(--rail-width) z-20 flex h-(--foot-height) items-center gap-4.5 overflow-hidden border-t border-line bg-paper px-5 text-12 text-ink-3 max-sm:hidden print:hidden">
        <KeyHints hints={hints} />
        <ShortcutHelp />
        {footer ? <div className="ms-auto flex min-w-0 items-center gap-1.5 truncate">{footer}</div> : null}
      </footer>
      <ShellKeys targets={places} />
    </div>
  );
}
