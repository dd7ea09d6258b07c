/** The places of the project: a rail at the side, a bar at the foot of small screens. It is the same list. */
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { ThemeToggle } from "#components/theme/theme-toggle.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { AccountPanel, type AccountPanelProps } from "./account-panel.tsx";
import { Logo } from "./logo.tsx";
import { PanelLink } from "./panel-link.tsx";
import { RailIcon } from "./rail-icon.tsx";
import { BAR_PLACES, type RailLink as Place, type RailItem } from "./rail-items.ts";
import { RailLabel, RailLink, railCell } from "./rail-link.tsx";
import { ShellPopover } from "./shell-popover.tsx";

export type RailProps = AccountPanelProps & {
  places: Place[];
  current: RailItem | null;
  reviewCount: number;
};

export function Rail({ places, current, reviewCount, viewer, signOut }: RailProps) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-y-0 start-0 z-30 flex w-(--rail-width) flex-col items-center gap-1 border-e border-line bg-sunken py-2.5 max-sm:inset-x-0 max-sm:top-auto max-sm:h-[calc(var(--bar-height)+env(safe-area-inset-bottom))] max-sm:w-full max-sm:flex-row max-sm:gap-0 max-sm:border-e-0 max-sm:border-t max-sm:py-0 max-sm:pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      <Link
        href="/"
        prefetch={false}
        aria-label="Collate: your projects"
        className="mb-2 rounded-m p-1.5 max-sm:hidden"
      >
        <Logo />
      </Link>
      <div className="flex flex-1 flex-col gap-1 max-sm:h-full max-sm:flex-4 max-sm:flex-row max-sm:gap-0 max-sm:*:flex-1">
        {places.map((place, index) => (
          <RailLink
            key={place.item}
            place={place}
            isCurrent={place.item === current}
            count={place.item === "review" ? reviewCount : 0}
            className={`${index >= BAR_PLACES ? "max-sm:hidden" : ""} ${place.item === "admin" ? "sm:mt-auto" : ""}`}
          />
        ))}
      </div>
      <MoreButton isCurrent={places.findIndex(({ item }) => item === current) >= BAR_PLACES} />
      <ThemeToggle className={`${railCell} max-sm:hidden [&_svg]:size-4.5`} />
      <div className="relative max-sm:hidden">
        <button
          type="button"
          popoverTarget="shell-account"
          aria-label={`Account of ${viewer.name}`}
          className={railCell}
        >
          <Avatar id={viewer.id} name={viewer.name} />
        </button>
        <RailLabel label={viewer.name} />
      </div>
      <ShellPopover
        id="shell-account"
        label="Account"
        className="inset-auto start-[calc(var(--rail-width)+8px)] bottom-2 w-64"
      >
        <AccountPanel viewer={viewer} signOut={signOut} />
      </ShellPopover>
      <ShellPopover
        id="shell-more"
        label="More"
        className="inset-x-2 top-auto bottom-[calc(var(--bar-height)+env(safe-area-inset-bottom)+8px)] w-auto sm:hidden"
      >
        <MorePlaces places={places.slice(BAR_PLACES)} current={current} />
        <AccountPanel viewer={viewer} signOut={signOut} />
      </ShellPopover>
    </nav>
  );
}

function MoreButton({ isCurrent }: { isCurrent: boolean }) {
  return (
    <button
      type="button"
      popoverTarget="shell-more"
      className={`${railCell} flex-1 text-11 font-medium sm:hidden ${isCurrent ? "text-accent" : ""}`}
    >
      <Ellipsis aria-hidden="true" className="size-4.5" strokeWidth={1.6} />
      More
    </button>
  );
}

function MorePlaces({ places, current }: { places: Place[]; current: RailItem | null }) {
  return (
    <div className="-mx-1.5 mb-1.5 border-b border-line px-1.5 pb-1.5 empty:hidden">
      {places.map((place) => (
        <PanelLink key={place.item} href={place.href} current={place.item === current ? "page" : undefined}>
          <RailIcon item={place.item} />
          {place.label}
        </PanelLink>
      ))}
    </div>
  );
}
