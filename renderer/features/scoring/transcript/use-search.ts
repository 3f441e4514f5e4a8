import { useMemo, useState } from 'react';
import type { Transcript } from '../../../../shared/model/transcript';

/** Looking for words in a transcript. */
export interface TranscriptSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** The places of the turns that hold the words, in order. */
  readonly found: readonly number[];
  /** The turn that is shown, and its place among those found, from 0; undefined where nothing was found. */
  readonly shown: number | undefined;
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

/** Finds words in a transcript, without regard to upper and lower case. */
export function useSearch({ turns }: Transcript): TranscriptSearch {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = text.trim().toLowerCase();
  const found = useMemo(() => {
    if (wanted === '') return [];
    return turns.text.flatMap((words, place) => (words.toLowerCase().includes(wanted) ? [place] : []));
  }, [turns, wanted]);
  const shownAt = found.length === 0 ? 0 : ((at % found.length) + found.length) % found.length;
  return {
    text,
    setText: (next) => {
      setText(next);
      setAt(0);
    },
    found,
    shown: found[shownAt],
    at: shownAt,
    step: (by) => setAt(shownAt + by),
  };
}
