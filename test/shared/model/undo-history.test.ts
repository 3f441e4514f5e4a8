import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHlc } from '../../../shared/lib/hlc';
import { nextRedo, nextUndo, type ChangeTrace } from '../../../shared/model/undo-history';

const hlcAt = (wall: number): string => formatHlc({ wall, count: 0, device: 'd' });

const did = (id: string, more: Partial<ChangeTrace> = {}): ChangeTrace => ({
  id,
  label: `Act ${id}`,
  quiet: false,
  fold: null,
  undoes: [],
  redoes: [],
  hlc: hlcAt(0),
  coachId: null,
  ...more,
});

describe('undo', () => {
  test('takes back the last act', () => {
    expect(nextUndo([did('b'), did('a')])).toEqual({ ids: ['b'], label: 'Act b' });
  });

  test('goes on to the act before one that was taken back', () => {
    const row = [did('u', { undoes: ['b'] }), did('b'), did('a')];
    expect(nextUndo(row)?.ids).toEqual(['a']);
  });

  test('takes back again what was done again', () => {
    const row = [did('r', { redoes: ['b'] }), did('u', { undoes: ['b'] }), did('b'), did('a')];
    expect(nextUndo(row)?.ids).toEqual(['b']);
  });

  test('takes back the typing of one field as one act', () => {
    const row = [did('c', { fold: 'note' }), did('b', { fold: 'note' }), did('a', { fold: 'other' })];
    expect(nextUndo(row)?.ids).toEqual(['c', 'b']);
  });

  test('takes back the typing of one field up to a pause of more than a minute', () => {
    const typed = (id: string, seconds: number) => did(id, { fold: 'note', hlc: hlcAt(seconds * 1000) });
    const row = [typed('d', 200), typed('c', 150), typed('b', 90), typed('a', 29)];
    expect(nextUndo(row)?.ids).toEqual(['d', 'c', 'b']);
    expect(nextUndo([did('u', { undoes: ['d', 'c', 'b'] }), ...row])?.ids).toEqual(['a']);
  });

  test('does not fold what two coaches typed into one field', () => {
    const row = [did('b', { fold: 'note', coachId: 'x' }), did('a', { fold: 'note', coachId: 'y' })];
    expect(nextUndo(row)?.ids).toEqual(['b']);
  });

  test('does not fold over something else that was done between', () => {
    const row = [did('c', { fold: 'note' }), did('x'), did('b', { fold: 'note' })];
    expect(nextUndo(row)?.ids).toEqual(['c']);
  });

  test('passes over quiet changes', () => {
    expect(nextUndo([did('q', { quiet: true }), did('a')])?.ids).toEqual(['a']);
  });

  test('has nothing to do on an empty row, and after everything was taken back', () => {
    expect(nextUndo([])).toBeUndefined();
    expect(nextUndo([did('u', { undoes: ['a'] }), did('a')])).toBeUndefined();
  });
});

describe('redo', () => {
  test('does again what was taken back last', () => {
    const row = [did('u2', { undoes: ['a'] }), did('u1', { undoes: ['b'] }), did('b'), did('a')];
    expect(nextRedo(row)?.ids).toEqual(['a']);
  });

  test('goes on to what was taken back before', () => {
    const row = [
      did('r', { redoes: ['a'] }),
      did('u2', { undoes: ['a'] }),
      did('u1', { undoes: ['b'] }),
      did('b'),
      did('a'),
    ];
    expect(nextRedo(row)?.ids).toEqual(['b']);
  });

  test('ends when something else was done', () => {
    expect(nextRedo([did('c'), did('u', { undoes: ['b'] }), did('b')])).toBeUndefined();
  });
});

test('any sequence of acts, undos and redos walks the same states as a list with a cursor', () => {
  const step = fc.constantFrom('act', 'undo', 'redo');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const row: ChangeTrace[] = [];
      let stack: string[] = [];
      let cursor = 0;
      let next = 0;
      for (const what of steps) {
        const id = `c${next++}`;
        if (what === 'act') {
          row.unshift(did(id));
          stack = [...stack.slice(0, cursor), id];
          cursor = stack.length;
        } else if (what === 'undo') {
          const found = nextUndo(row);
          if (!agrees(found?.ids, stack[cursor - 1])) return false;
          if (!found) continue;
          row.unshift(did(id, { undoes: [...found.ids] }));
          cursor -= 1;
        } else {
          const found = nextRedo(row);
          if (!agrees(found?.ids, stack[cursor])) return false;
          if (!found) continue;
          row.unshift(did(id, { redoes: [...found.ids] }));
          cursor += 1;
        }
      }
      return true;
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

const agrees = (found: readonly string[] | undefined, expected: string | undefined): boolean =>
  (found?.join() ?? undefined) === expected;
