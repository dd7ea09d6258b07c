/**
 * A fingerprint's hash as one project's index holds it. One index serves all projects; since each turns its hashes in
 * its own way, the same words have other entries in another project, and nobody's look-up meets a stranger's texts.
 * This parts entries for speed; that nothing crosses a project is the queries' own condition.
 */

/** The last 64 bits of a UUIDv7, 62 of them random. */
function turnOf(projectId: string): bigint {
  return BigInt(`0x${projectId.replaceAll("-", "").slice(16)}`);
}

/** Both ways: turned twice by one project, a hash is itself again. Signed 64 bits in and out. */
export function turnHashes(projectId: string, hashes: Iterable<bigint>): bigint[] {
  const turn = turnOf(projectId);
  return Array.from(hashes, (hash) => BigInt.asIntN(64, hash ^ turn));
}
