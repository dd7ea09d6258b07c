/** What is worked out when it is first asked for, and kept. Pure as long as `make` is. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
