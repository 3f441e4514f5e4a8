import type { ReactNode } from 'react';
import { Page } from '../../ui/layout/page';
import { Tabs } from '../../ui/layout/tabs';

/** The parts of the Skills section, in order: where each stands and what it is called. */
const parts = [
  { href: '/skills', name: 'Matrix' },
  { href: '/skills/team', name: 'Team' },
  { href: '/skills/cycle', name: 'Cycle' },
  { href: '/skills/validation', name: 'Validation' },
  { href: '/skills/budget', name: 'Budget' },
  { href: '/skills/growth', name: 'Growth' },
] as const;

type SkillsPart = (typeof parts)[number]['name'];

/** The Skills section around one of its parts: its name, what can be done, and the way to the other parts. */
export function SkillsFrame({
  part,
  lead,
  actions,
  panel,
  isFlush,
  isBusy,
  children,
}: {
  readonly part: SkillsPart;
  /** One line under the title: what the user should know first. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly panel?: ReactNode;
  /** For a part that scrolls by itself, such as the matrix. */
  readonly isFlush?: boolean;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Page
      title="Skills"
      lead={lead}
      actions={actions}
      panel={panel}
      isFlush={isFlush ?? false}
      isBusy={isBusy ?? false}
    >
      <Tabs
        label="Parts of skills"
        tabs={parts.map(({ href, name }) => ({ href, label: name, isHere: name === part }))}
      />
      {children}
    </Page>
  );
}
