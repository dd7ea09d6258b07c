/** The picture of each place. */
import { ClipboardCheck, Columns2, FileInput, Library, Scale, Settings, Tags } from "lucide-react";
import type { RailItem } from "./rail-items.ts";

const ICONS: Record<RailItem, typeof Library> = {
  library: Library,
  claims: Scale,
  compare: Columns2,
  review: ClipboardCheck,
  codebook: Tags,
  import: FileInput,
  admin: Settings,
};

export function RailIcon({ item }: { item: RailItem }) {
  const Icon = ICONS[item];
  return <Icon aria-hidden="true" className="size-4.5 shrink-0" strokeWidth={1.6} />;
}
