/** The places of a project in the order of the rail, and who is shown which. What is shown guards nothing. */

export type RailItem = "library" | "claims" | "compare" | "review" | "codebook" | "import" | "admin";

export type RailLink = { item: RailItem; label: string; href: string; keys: string };

export type RailAccess = { importsAllowed: boolean; isAdmin: boolean };

const PLACES: { item: RailItem; label: string; keys: string }[] = [
  { item: "library", label: "Library", keys: "g l" },
  { item: "claims", label: "Claims", keys: "g c" },
  { item: "compare", label: "Compare", keys: "g o" },
  { item: "review", label: "Review", keys: "g r" },
  { item: "codebook", label: "Codebook", keys: "g b" },
  { item: "import", label: "Import", keys: "g i" },
  { item: "admin", label: "Admin", keys: "g a" },
];

/** On small screens the first of these stand in the bar and the rest under "More". */
export const BAR_PLACES = 4;

/** The rail of a project for one viewer. */
export function railLinks(projectSlug: string, access: RailAccess): RailLink[] {
  return PLACES.filter(({ item }) => {
    if (item === "import") return access.importsAllowed;
    if (item === "admin") return access.isAdmin;
    return true;
  }).map((place) => ({ ...place, href: `/p/${projectSlug}/${place.item}` }));
}
