/** The order of an import's files: by name as a person counts ("2.txt" before "10.txt"), whenever they arrived. */

type NamedFile = { name: string; position: number };

const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

export function byFileName(a: NamedFile, b: NamedFile): number {
  return names.compare(a.name, b.name) || a.position - b.position;
}
