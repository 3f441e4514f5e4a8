import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { IconButton } from '../../../ui/controls/button';
import { TextField } from '../../../ui/controls/field';
import styles from './transcript.module.css';
import type { TranscriptSearch } from './use-search';

/** The field that finds words in the transcript; Enter goes on to the next. */
export function Search({ search }: { readonly search: TranscriptSearch }) {
  const { text, setText, found, at, step } = search;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles.search}>
      <TextField
        label="Find in the transcript"
        hideLabel
        type="search"
        placeholder="Find"
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
      />
      {text.trim() === '' ? null : (
        <>
          <span className={styles.hint} role="status">
            {found.length === 0 ? 'none' : `${at + 1} of ${found.length}`}
          </span>
          <IconButton label="Previous find" icon={<IconChevronUp size={15} />} onClick={() => step(-1)} />
          <IconButton label="Next find" icon={<IconChevronDown size={15} />} onClick={() => step(1)} />
        </>
      )}
    </div>
  );
}
