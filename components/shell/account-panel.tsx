/** Who one is, how it looks, and the way out. */
import { LogOut, UserRound } from "lucide-react";
import { ThemeChoice } from "#components/theme/theme-choice.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { PanelLink, panelRow } from "./panel-link.tsx";

export type ShellViewer = { id: string; name: string; role: string };

export type AccountPanelProps = { viewer: ShellViewer; signOut: () => Promise<void> };

export function AccountPanel({ viewer, signOut }: AccountPanelProps) {
  return (
    <>
      <div className="flex items-center gap-2.5 px-2 py-1.5">
        <Avatar id={viewer.id} name={viewer.name} />
        <div className="min-w-0">
          <p className="truncate font-semibold" dir="auto">
            {viewer.name}
          </p>
          <p className="text-12 text-ink-3">{viewer.role}</p>
        </div>
      </div>
      <div className="px-2 pt-1 pb-2.5">
        <ThemeChoice />
      </div>
      <div className="-mx-1.5 border-t border-line px-1.5 pt-1.5">
        <PanelLink href="/account">
          <UserRound aria-hidden="true" />
          Your account
        </PanelLink>
        <form action={signOut}>
          <button type="submit" className={panelRow}>
            <LogOut aria-hidden="true" />
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}
