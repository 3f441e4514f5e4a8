import type { Formats } from '../../lib/formats';
import { reaches } from '../../lib/stats';
import { counted } from '../../lib/words';
import type { Competency } from '../../model/framework';
import type { ReportPlan } from '../../model/report-plan';
import type { Passage } from '../booklet';
import { count, figures, level, toned, words } from './cells';
import type { Assessed } from './review';
import type { ReviewSection } from './section';
import { teamViewSection } from './team-view';
import { legendOf, steps, toneOf } from './tone';

/** So many competencies stand side by side on a page. */
const across = 24;

/** The skill gap matrix: every rep's level on every competency against what his role asks. */
export const matrixSection: ReviewSection = {
  key: 'matrix',
  title: 'Skill gap matrix',
  about: 'Every rep on every competency, against the level that the role asks for.',
  build: ({ assessed, formats, records }) => {
    if (!assessed) return undefined;
    const { competencies } = assessed.now.framework;
    const parts = Array.from({ length: Math.ceil(competencies.length / across) }, (_, at) =>
      competencies.slice(at * across, (at + 1) * across),
    );
    const cells = assessed.now.members.flatMap(({ levels, required }) =>
      [...levels].flatMap(([key, { level: own }]) => {
        const asked = required.get(key);
        return asked ? [asked.value - own.value] : [];
      }),
    );
    const under = cells.filter((gap) => !reaches(-gap, 0)).length;
    return {
      lead: `${formats.number(under)} of ${counted(cells.length, 'level', 'levels', formats.number)} that a role asks for are under what it asks.`,
      passages: [
        {
          is: 'paragraph',
          text: 'Levels from 1 to 10, tinted by how they stand to what the role asks. Without a tint the role does not ask for the competency. Empty: not assessed, or it could not be judged.',
        },
        ...parts.map((part, at) =>
          table(assessed, part, {
            name: parts.length > 1 ? `Skill gap matrix ${at + 1} of ${parts.length}` : 'Skill gap matrix',
            note: at === parts.length - 1 ? noteOf(assessed, records.plan) : '',
            formats,
          }),
        ),
      ],
    };
  },
};

function table(
  { now, standings }: Assessed,
  part: readonly Competency[],
  { name, note, formats }: { readonly name: string; readonly note: string; readonly formats: Formats },
): Passage {
  const standingOf = new Map(standings.map((one) => [one.competency.key, one]));
  const meanOf = (key: string) => standingOf.get(key)?.mean;
  const members = now.members.filter(({ levels }) => levels.size > 0);
  return {
    is: 'table',
    table: {
      sheet: {
        name,
        columns: [words('Rep'), ...part.map((one) => figures(one.name))],
        rows: [
          ...members.map(({ rep, levels, required }) => [
            rep.name,
            ...part.map(({ key }) => {
              const own = levels.get(key)?.level;
              const asked = required.get(key);
              return own
                ? toned(own.value, asked && toneOf(asked.value - own.value, steps.competency))
                : null;
            }),
          ]),
          ['Mean', ...part.map(({ key }) => level(meanOf(key)?.value))],
          ['n', ...part.map(({ key }) => count(standingOf.get(key)?.n ?? 0))],
        ],
      },
      note,
      legend: legendOf(steps.competency, formats),
      widths: [5, ...part.map(() => 1)],
      isHeat: true,
    },
  };
}

/** How many were assessed, and where the bands are, in a report that has that section. */
const noteOf = ({ people }: Assessed, { leftOut }: Pick<ReportPlan, 'leftOut'>): string =>
  `${counted(people, 'person', 'people')} assessed.` +
  (leftOut.includes(teamViewSection.key)
    ? ''
    : ` The bands of the means stand under “${teamViewSection.title}”.`);
