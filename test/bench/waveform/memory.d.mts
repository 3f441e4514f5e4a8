/** Watches the memory of a process and all its descendants (Linux): megabytes over what they had at the start, at most. */
export function watchMemory(root: number | undefined): () => number;
