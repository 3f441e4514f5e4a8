import type { Formats } from '../../lib/formats';
import { reaches } from '../../lib/stats';
import { counted, listed } from '../../lib/words';
import type { AssessedTeam, TeamMember } from '../../measure/competency/assessed-team';
import { competencyStandings } from '../../measure/competency/competency-standing';
import { changesOf, levelChange } from '../../measure/competency/cycle-plan';
import type { Competency } from '../../model/framework';
import type { BookTable, Chart, Passage } from '../booklet';
import { asNumber, bandCells, count, figures, level, toned, words } from './cells';
import { frameworkSaid, type Led, type Review } from './review';
import type { ReviewSection } from './section';
import { legendOf, steps, toneOf } from './tone';

/** Up to so many people each has figures of his own; of more there is a mean. */
const mostNamed = 2;

/** Those who lead the reps, on the leadership framework: their levels against what is asked and the quarter before. */
export const leadersSection: ReviewSection = {
  key: 'leaders',
  title: 'Those who lead',
  about:
    'Levels of those who lead on the leadership framework, against what is asked and the quarter before.',
  absent: 'Nobody who leads was assessed in the quarter, so nothing is said about leaders.',
  build: (review) => {
    const { led, formats } = review;
    if (!led) return undefined;
    const shown = led.now.members.filter(({ levels }) => levels.size > 0);
    return {
      lead: shown.length <= mostNamed ? namedLead(shown) : leadOfMany(shown, formats),
      passages: [
        { is: 'paragraph', text: howAssessed(review, led, shown.length) },
        ...(shown.length <= mostNamed
          ? shown.flatMap((one) => ofOne(led, one, formats))
          : ofMany(led, shown, formats)),
      ],
    };
  },
};

/** How those who lead stand to what is asked of them, in the competencies of which somebody asked and judged. */
const underOf = ({ levels, required }: TeamMember) => {
  const gaps = [...levels].flatMap(([key, { level: own }]) => {
    const asked = required.get(key);
    return asked ? [asked.value - own.value] : [];
  });
  return { of: gaps.length, under: gaps.filter((gap) => !reaches(-gap, 0)).length };
};

const namedLead = (shown: readonly TeamMember[]): string =>
  `Under what is asked: ${listed(
    shown.map((one) => {
      const { of, under } = underOf(one);
      const where = under === 0 ? 'none' : under;
      return `${one.rep.name} on ${of === 0 ? 'none, because nothing is' : `${where} of ${counted(of, 'competency', 'competencies')}`}`;
    }),
  )}.`;

function leadOfMany(shown: readonly TeamMember[], formats: Formats): string {
  const all = shown.map(underOf);
  const sum = (of: (one: (typeof all)[number]) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  return `${formats.number(sum(({ under }) => under))} of ${counted(
    sum(({ of }) => of),
    'level',
    'levels',
    formats.number,
  )} that are asked of ${formats.number(shown.length)} people who lead are under what is asked.`;
}

function howAssessed(review: Review, led: Led, shown: number): string {
  const all = led.now.members.length;
  return [
    `${whoOf(shown, all)} assessed from 1 to 10 on ${frameworkSaid(review, led)}. They are in no figure about the reps.`,
    shown === 1
      ? 'One person is one person: the figures say how this one stands, not how the company is led.'
      : shown <= mostNamed
        ? 'Two people make no team: each has figures of their own, and no mean is made of them.'
        : '',
  ]
    .join(' ')
    .trim();
}

const whoOf = (shown: number, all: number): string =>
  shown < all
    ? `${shown} of ${all} people who lead ${shown === 1 ? 'was' : 'were'}`
    : all === 1
      ? 'The one person who leads was'
      : `${all === 2 ? 'Both' : `All ${all}`} people who lead were`;

/** One person: a picture, and every competency with n, band and change. */
function ofOne(led: Led, member: TeamMember, formats: Formats): readonly Passage[] {
  const { name } = member.rep;
  const rows = led.now.framework.competencies.flatMap((competency) => {
    const now = member.levels.get(competency.key)?.level;
    return now
      ? [{ competency, now, asked: member.required.get(competency.key), ...sinceOf(led, member, competency) }]
      : [];
  });
  return [
    { is: 'subheading', text: name },
    { is: 'chart', chart: chartOf(name, rows) },
    {
      is: 'table',
      table: {
        sheet: {
          name: `Leadership of ${name}`,
          columns: [
            words('Competency'),
            ...['Level', 'Asked', 'Assessors', 'Band from', 'Band to', 'Before', 'Change'].map(figures),
          ],
          rows: rows.map(({ competency, now, asked, before, change }) => [
            competency.name,
            toned(now.value, asked && toneOf(asked.value - now.value, steps.competency)),
            level(asked?.value),
            count(now.n),
            ...bandCells(now, 'level'),
            level(before),
            asNumber(change, 'change'),
          ]),
        },
        note:
          'Level: of several assessors their mean, with its 95% band where they differ. Change: of the assessors who judged it in both quarters.' +
          (rows.some(({ now }) => now.n === 2 && now.band)
            ? ' Two who differ say little: their band is nearly as wide as the scale.'
            : ''),
        legend: legendOf(steps.competency, formats),
        widths: [3, 0.9, 0.9, 1.1, 1.1, 1, 0.9, 1],
      },
    },
  ];
}

type OneRow = {
  readonly competency: Competency;
  readonly now: NonNullable<ReturnType<TeamMember['levels']['get']>>['level'];
  readonly asked: ReturnType<TeamMember['required']['get']>;
  readonly before: number | undefined;
  readonly change: number | undefined;
};

/** The level a quarter ago, and what changed since then by those who judged both times. */
function sinceOf(led: Led, member: TeamMember, { key }: Competency) {
  const then = led.before.members.filter(({ rep }) => rep.id === member.rep.id);
  const [pair] = changesOf({ ...led.before, members: then }, { ...led.now, members: [member] }, [key]);
  return {
    before: then[0]?.levels.get(key)?.level.value,
    change: pair && pair.after - pair.before,
  };
}

const chartOf = (name: string, rows: readonly OneRow[]): Chart => ({
  name: `Levels of ${name}`,
  caption: `Level of ${name}, 1 to 10, beside what is asked and the quarter before; n is how many assessed.`,
  kind: 'dots',
  as: 'level',
  scale: [1, 10],
  categories: rows.map(({ competency }) => competency.name),
  series: [
    {
      name: 'Level',
      values: rows.map(({ now }) => now.value),
      bands: rows.map(({ now }) => now.band),
      counts: rows.map(({ now }) => now.n),
    },
    { name: 'Asked', values: rows.map(({ asked }) => asked?.value) },
    { name: 'Quarter before', values: rows.map(({ before }) => before) },
  ],
});

/** Several people: the mean of each competency with its change, and everybody's levels. */
const ofMany = (led: Led, shown: readonly TeamMember[], formats: Formats): readonly Passage[] => [
  { is: 'table', table: meansOf(led) },
  { is: 'subheading', text: 'Each of them' },
  { is: 'table', table: levelsOf(led.now, shown, formats) },
];

const meansOf = ({ now, before }: Led): BookTable => ({
  sheet: {
    name: 'Leadership competencies',
    columns: [
      words('Competency'),
      ...['Mean', 'Band from', 'Band to', 'Asked', 'n', 'Change', 'From', 'To'].map(figures),
    ],
    rows: competencyStandings(now).map(({ competency, mean, required, n }) => {
      const { mean: change } = levelChange(before, now, [competency.key]);
      return [
        competency.name,
        level(mean?.value),
        ...bandCells(mean, 'level'),
        level(required?.value),
        count(n),
        asNumber(change?.value, 'change'),
        ...bandCells(change, 'change'),
      ];
    }),
  },
  note: 'Bands are 95%. Change: of the people whom the same assessors judged in both quarters, with its band.',
  widths: [3, 0.9, 1, 1, 0.9, 0.6, 1, 0.9, 0.9],
});

function levelsOf({ framework }: AssessedTeam, shown: readonly TeamMember[], formats: Formats): BookTable {
  const { competencies } = framework;
  return {
    sheet: {
      name: 'Levels of those who lead',
      columns: [words('Name'), ...competencies.map(({ name }) => figures(name)), figures('Assessors')],
      rows: shown.map(({ rep, levels, required }) => [
        rep.name,
        ...competencies.map(({ key }) => {
          const own = levels.get(key)?.level.value;
          const asked = required.get(key);
          return own === undefined ? null : toned(own, asked && toneOf(asked.value - own, steps.competency));
        }),
        count(Math.max(...[...levels.values()].map((one) => one.level.n))),
      ]),
    },
    note: 'Tints: against what is asked. Empty: could not be judged. By name: nobody is ranked.',
    legend: legendOf(steps.competency, formats),
    widths: [3, ...competencies.map(() => 1.3), 1.2],
    ...(competencies.length > mostAcross && { isHeat: true }),
  };
}

/** More competencies than these need the narrow columns of a matrix. */
const mostAcross = 8;
