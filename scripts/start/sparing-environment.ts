/**
 * What a process that handles large buffers is started with, for the C library: what took more than 128 KB is given back at
 * once. Left to itself it learns from the first large buffers to keep such ones, in pieces, and what an import took for a
 * moment stays with the process. https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
 * Nor is what was freed kept for each thread apart.
 */
export const sparingEnvironment = {
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
  MALLOC_ARENA_MAX: "1",
};
