import type { ReactNode } from 'react';
import { Page } from '../../ui/layout/page';
import { Tabs } from '../../ui/layout/tabs';

/** The parts of the Skills section, in order: where each stands, what it is called, and what it answers. */
const parts = [
  { href: '/skills', name: 'Matrix', about: 'Where every rep stands against what the role asks' },
  { href: '/skills/team', name: 'Team', about: 'Where the team stands on each competency' },
  { href: '/skills/cycle', name: 'Cycle', about: 'What each quarter works on, and who is to be assessed' },
  { href: '/skills/validation', name: 'Validation', about: 'What became of a quarter of coaching' },
  {
    href: '/skills/budget',
    name: 'Budget',
    about: 'What training is spent on, against where people fall short',
  },
  {
    href: '/skills/growth',
    name: 'Growth',
    about: 'What a company of this size needs, beside your own figures',
  },
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
  /** One line under the title: what the user should know first; what the part answers where left out. */
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
      // With a line on every part, the tabs stay where they are from part to part.
      lead={lead ?? parts.find(({ name }) => name === part)?.about}
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
