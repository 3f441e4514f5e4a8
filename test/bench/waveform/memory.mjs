import { readdirSync, readFileSync } from 'node:fs';

/** Watches the memory of a process and all its descendants (Linux): megabytes over what they had at the start. */
export function watchMemory(root) {
  const before = megabytes(root);
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, megabytes(root))), 200);
  return () => {
    clearInterval(timer);
    return peak - before;
  };
}

/** Resident pages, of 4 KB. (The proportional size would be fairer to shared pages, but reading it stops the process.) */
function megabytes(root) {
  const parents = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    // The command's name stands in brackets and may hold anything: the parent is the second word after it.
    parents.set(id, read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ')[1]);
  }
  const belongs = (id) => id === String(root) || (parents.has(id) && belongs(parents.get(id)));
  const pages = [...parents.keys()]
    .filter(belongs)
    .map((id) => Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0));
  return pages.reduce((sum, count) => sum + count, 0) / 256;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A process that has ended since.
    return '';
  }
}
