/** How the system's package managers install Chromium. Pure: what there is on the machine is an argument. */

export interface PackageManager {
  file: string;
  /** What to run in turn, each without the program's own name. */
  commands: readonly (readonly string[])[];
  /** The one of them a person would type. */
  typed: string;
}

export const packageManagers: readonly PackageManager[] = [
  {
    file: "apt-get",
    commands: [
      ["update", "-q"],
      ["install", "-y", "-q", "--no-install-recommends", "chromium"],
    ],
    typed: "apt-get install chromium",
  },
  { file: "dnf", commands: [["install", "-y", "chromium"]], typed: "dnf install chromium" },
  { file: "apk", commands: [["add", "chromium"]], typed: "apk add chromium" },
];

/** The command lines that install it, program first; none where this user may install nothing. */
export function installCommands(
  { file, commands }: PackageManager,
  { isRoot, hasSudo }: { isRoot: boolean; hasSudo: boolean },
): [string, ...string[]][] {
  if (isRoot) return commands.map((args) => [file, ...args]);
  // Without a password at hand sudo must fail rather than wait for one.
  return hasSudo ? commands.map((args) => ["sudo", "-n", file, ...args]) : [];
}

/** The line for a machine on which there is still none: what to do. */
export function describeNoChromium(manager: PackageManager | null, isRoot: boolean): string {
  const what =
    manager === null ? "install one" : `run "${manager.typed}"${isRoot ? "" : " as root"}, install another`;
  return `There is no Chromium: ${what}, or set CHROMIUM_PATH to one, then run the tests again.`;
}
