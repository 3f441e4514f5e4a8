import type { ReactNode } from 'react';
import { Page } from '../../ui/layout/page';
import { Tabs } from '../../ui/layout/tabs';
import { Tag } from '../../ui/controls/tag';
import styles from './library.module.css';

const parts = [
  { place: 'rubrics', href: '/library', name: 'Rubrics' },
  { place: 'frameworks', href: '/library/frameworks', name: 'Frameworks' },
] as const;

/** The library with its parts, one of them open. */
export function LibraryFrame({
  part,
  lead,
  children,
}: {
  readonly part: (typeof parts)[number]['place'];
  readonly lead: string;
  readonly children: ReactNode;
}) {
  return (
    <Page title="Library" lead={lead} isFlush>
      <Tabs
        label="Parts of the library"
        tabs={parts.map(({ place, href, name }) => ({ href, label: name, isHere: place === part }))}
      />
      <div className={styles.part}>{children}</div>
    </Page>
  );
}

/** Whether a version is written, in use, or put away. */
export function StateTag({ state }: { readonly state: 'draft' | 'published' | 'retired' }) {
  const tones = { draft: 'warning', published: 'good', retired: 'plain' } as const;
  return <Tag tone={tones[state]}>{state}</Tag>;
}
