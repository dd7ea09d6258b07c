/**
 * Which packages of the lock file are not installed. Pure: compares `package-lock.json` with the list npm keeps of
 * what it installed, `node_modules/.package-lock.json`, so that a partial install (production only, without optional
 * packages, of an older lock file) is seen whoever made it.
 */

/**
 * @param {Record<string, import("./missing-packages.mjs").LockEntry>} wanted `packages` of the lock file, by path
 * @param {Record<string, import("./missing-packages.mjs").LockEntry>} installed `packages` of npm's own list
 * @param {{ os: string, cpu: string }} platform as `process.platform` and `process.arch` name them
 * @returns {string[]} paths that are absent or of another version, in the lock file's order
 */
export function missingPackages(wanted, installed, platform) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith("node_modules/") && isNeeded(path, entry, wanted, platform))
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path]) => path);
}

function isNeeded(path, entry, wanted, platform) {
  if (!fits(entry, platform)) return false;
  if (!entry.optional && !entry.devOptional) return !isBelowOptional(path, wanted);
  // Parts of packages for other platforms are optional too, and only a stated platform tells them apart.
  return (entry.os !== undefined || entry.cpu !== undefined) && !isBelowOptional(path, wanted);
}

function isBelowOptional(path, wanted) {
  const parent = path.slice(0, path.lastIndexOf("/node_modules/"));
  return path.includes("/node_modules/") && wanted[parent]?.optional === true;
}

function fits({ os, cpu, libc }, platform) {
  return allows(os, platform.os) && allows(cpu, platform.cpu) && allows(libc, "glibc");
}

/** npm's rule: no list allows all, "!x" forbids x, else the name must be listed. */
function allows(list, name) {
  if (list === undefined) return true;
  const names = [list].flat();
  if (names.includes(`!${name}`)) return false;
  return names.includes(name) || names.every((entry) => entry.startsWith("!"));
}
