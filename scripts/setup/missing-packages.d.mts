/** Types of missing-packages.mjs, which is plain JavaScript because it runs before anything is installed. */

export interface LockEntry {
  version?: string;
  optional?: boolean;
  devOptional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
}

export function missingPackages(
  wanted: Record<string, LockEntry>,
  installed: Record<string, LockEntry>,
  platform: { os: string; cpu: string },
): string[];
