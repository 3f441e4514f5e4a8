import { repRoleNames } from '../content/rep-terms';
import { clockTime, type Formats } from '../lib/formats';
import { listed } from '../lib/words';
import { sellingAreaNames } from '../content/selling-areas';
import type { Figure } from '../measure/figure';
import type { DimensionStanding, EvidenceReference, SkillsProfile } from '../measure/skills-profile';
import { dimensionKeys } from '../model/dimensions';
import type { Block, Quote, ReportDocument } from './document';
import { radarFigure } from './figure/radar';
import { guessInWords } from './leaders-guess';
import { dimensionTable } from './x-ray-dimensions';
import type { XRayInput } from './x-ray-input';

/** One page of diagnosis: the skills profile with its evidence, the rep's own picture and what it points to. */
export function xRay(input: XRayInput): ReportDocument {
  const { client, rep, team, coach, profile, formats, day } = input;
  return {
    title: rep.name,
    subtitle: `X-Ray, ${formats.day(day)}`,
    client: { name: client.name, logo: client.logo, brandColour: client.brandColour },
    language: 'en',
    facts: [
      { label: 'Role', value: repRoleNames[rep.role] },
      ...(team ? [{ label: 'Team', value: cut(team, 70) }] : []),
      { label: 'Scorecards', value: String(profile.scorecards) },
      ...(profile.overall.mean ? [{ label: 'Overall', value: bothScales(profile.overall, formats) }] : []),
      { label: 'Coach', value: cut(coach, 60) },
    ],
    blocks: [
      {
        is: 'columns',
        left: [{ is: 'answer', text: answer(input) }, ...pointed(input), ...agreed(input)],
        right: [radar(input)],
      },
      { is: 'heading', text: 'Five dimensions' },
      { is: 'table', table: dimensionTable(input) },
      ...guessed(input),
      evidence(input),
    ],
    method: method(input),
  };
}

/**
 * What the profile says in two or three sentences. Only what the bands allow: a strongest and a weakest
 * dimension are named only where their bands do not overlap. Where all scores of one are equal there is no band,
 * and the order is given as what it is, without a word on how sure it is.
 */
export function answer({ rep, profile, formats }: Pick<XRayInput, 'rep' | 'profile' | 'formats'>): string {
  const scored = dimensionKeys.map((key) => profile.dimensions[key]).filter(({ mean }) => mean !== undefined);
  const firm = scored.filter(({ isThin }) => !isThin).toSorted((a, b) => meanOf(b) - meanOf(a));
  const first = firstName(rep.name);
  if (firm.length === 0) {
    return `${first} has too few scores for a diagnosis: every dimension rests on fewer than five. What is shown is a first impression.`;
  }
  const [strongest, weakest] = [firm[0], firm.at(-1)];
  const thin = scored.length - firm.length;
  const caution =
    thin > 0
      ? ` ${sentence(count(thin, 'dimension rests', 'dimensions rest'))} on fewer than five scores and is left out here.`
      : '';
  if (!strongest || !weakest || strongest === weakest) {
    return `Only ${lower(firm[0]?.name ?? '')} has five scores: there is nothing to compare it with yet.${caution}`;
  }
  const flat = [strongest, weakest].filter(({ mean }) => mean?.band === undefined);
  if (flat.length > 0) {
    return (
      `${first}'s highest mean is in ${lower(strongest.name)} (${formats.number(meanOf(strongest), 1)} of 5), the lowest in ` +
      `${lower(weakest.name)} (${formats.number(meanOf(weakest), 1)}). All scores of ${listed(flat.map(({ name }) => lower(name)))} are equal: ` +
      `no spread was seen, so how sure this order is cannot be told.${trend(firm, first)}${caution}`
    );
  }
  if (overlap(strongest.mean, weakest.mean)) {
    return `No dimension of ${first}'s stands out: the bands of the highest and the lowest overlap, so they should not be ranked yet.${caution}`;
  }
  return (
    `${first} is strongest in ${lower(strongest.name)} (${formats.number(meanOf(strongest), 1)} of 5) and weakest in ` +
    `${lower(weakest.name)} (${formats.number(meanOf(weakest), 1)}); their 95% bands do not overlap.${trend(firm, first)}${caution}`
  );
}

/** A trend is told only where its line rises or falls by a third of a level over the row of scores. */
function trend(firm: readonly DimensionStanding[], first: string): string {
  const moved = firm
    .map((one) => ({ name: one.name, change: (one.slope?.value ?? 0) * (one.n - 1) }))
    .filter(({ change }) => Math.abs(change) >= 1)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const most = moved[0];
  if (!most) return '';
  return ` Over the scored calls ${first} ${most.change > 0 ? 'rose' : 'fell'} most in ${lower(most.name)}.`;
}

function radar({ profile, teamMedians, self, target, formats }: XRayInput): Block {
  const axes = dimensionKeys.map((key) => {
    const { name, mean, n, isThin } = profile.dimensions[key];
    const note = mean ? `${formats.number(mean.value, 1)} (n ${n}${isThin ? ', thin' : ''})` : 'not scored';
    return {
      name,
      value: mean?.value,
      band: mean?.band,
      selfAssessed: self?.gaps[key].self.level?.value,
      teamMedian: teamMedians[key]?.value,
      target,
      note,
    };
  });
  const written = (value: number | undefined): string =>
    value === undefined ? 'none' : formats.number(value, 1);
  return {
    is: 'figure',
    figure: {
      caption: '',
      svg: radarFigure(axes),
      table: {
        caption: 'Skills profile',
        columns: [
          { name: 'Dimension', isNumber: false },
          { name: 'Mean', isNumber: true },
          { name: 'Self-assessed', isNumber: true },
          { name: 'Team median', isNumber: true },
          { name: 'Target', isNumber: true },
        ],
        rows: axes.map(({ name, note, selfAssessed, teamMedian }) => [
          name,
          note,
          written(selfAssessed),
          written(teamMedian),
          written(target),
        ]),
      },
    },
  };
}

/** Where it points to, each with the rule that fired; nothing is said where no rule did. */
const pointed = ({ pointers }: XRayInput): readonly Block[] =>
  pointers.length === 0
    ? []
    : [
        { is: 'heading', text: 'Points to' },
        {
          is: 'paragraph',
          text: pointers
            .slice(0, mostPointers)
            .map(({ area, finding }) => `${sellingAreaNames[area]}: ${cut(finding, 70)}`)
            .join('\n'),
        },
      ];

/** More would push the page over its end; the screen has them all. */
const mostPointers = 4;

/** What the rep was asked to do next: the page ends in something to do. */
const agreed = ({ nextAction }: XRayInput): readonly Block[] =>
  nextAction
    ? [
        { is: 'heading', text: 'Next action' },
        { is: 'paragraph', text: cut(nextAction, 160) },
      ]
    : [];

/** The leader's guess in a sentence; its figures stand in the table. */
const guessed = ({ guess, guessedBy, formats }: XRayInput): readonly Block[] =>
  guess
    ? [{ is: 'paragraph', text: `Leader’s guess. ${guessInWords(guess, cut(guessedBy, 24), formats)}` }]
    : [];

function evidence(input: XRayInput): Block {
  const { dimensions } = input.profile;
  const rows = dimensionKeys.flatMap((key) => {
    const { name, best, worst } = dimensions[key];
    if (!best && !worst) return [];
    return [{ name, quotes: [best && quote(best, input), worst && quote(worst, input)] }];
  });
  if (rows.length === 0) return { is: 'paragraph', text: 'No evidence is marked on these scorecards.' };
  return {
    is: 'moments',
    moments: {
      columns: ['Evidence', 'Behind the highest score', 'Behind the lowest score'],
      rows,
    },
  };
}

function quote({ evidence: one, level }: EvidenceReference, { calls, formats }: XRayInput): Quote {
  const call = calls.get(one.callId);
  const where = [
    call ? formats.day(call.date) : '',
    one.startMs === null ? '' : `at ${clockTime(one.startMs)}`,
    call?.customer,
  ].filter(Boolean);
  return {
    mark: { level, text: String(level) },
    note: cut(one.note, 110),
    said: one.note ? '' : cut(one.quote, 110),
    source: where.join(', '),
  };
}

function method({ profile, self, target, formats, day, programVersion }: XRayInput): readonly string[] {
  const { rubric, evidenceCoverage, otherVersions } = profile;
  const coverage = evidenceCoverage
    ? `${formats.percent(evidenceCoverage.value)} of ${evidenceCoverage.n} scores have evidence`
    : '';
  return [
    'Mean: sum of scores ÷ n over the last ten complete scorecards by day of call. Band: mean ± t × standard error (95%); none where all scores are equal. ' +
      '0–100: (mean − 1) ÷ 4 × 100. Thin: under five scores. No opportunity counts in no mean. ' +
      'A pointer takes four of the last five calls at 2 or less, or ten points more lost than the team.',
    [
      `Rubric: ${rubric.name}, version ${rubric.version}`,
      self
        ? `Self-assessment of ${formats.day(self.day)}, round ${self.round}; gap from ${formats.number(self.threshold, 1)}: blind spot, from −${formats.number(self.threshold, 1)}: hidden strength`
        : 'No self-assessment yet',
      `Target ${formats.number(target, 1)}`,
      otherVersions > 0 ? `${otherVersions} scorecards of other versions are left out` : '',
      coverage,
      `Made ${formats.day(day)} with Benchcoach ${programVersion}`,
    ]
      .filter(Boolean)
      .join('. ') + '.',
  ];
}

/** A text that keeps the page one page; what is cut off is on the scorecard. */
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

const meanOf = ({ mean }: DimensionStanding): number => mean?.value ?? 0;
const firstName = (name: string): string => cut(name.split(/\s+/)[0] ?? name, 24);
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
/** Whether two figures could change places: their bands meet, or one has none. */
function overlap(a: Figure | undefined, b: Figure | undefined): boolean {
  if (!a?.band || !b?.band) return true;
  return a.band[0] <= b.band[1] && b.band[0] <= a.band[1];
}

const bothScales = ({ mean, hundred }: SkillsProfile['overall'], formats: Formats): string =>
  mean && hundred
    ? `${formats.number(mean.value, 1)} of 5 (${formats.number(hundred.value)} of 100), n ${mean.n}`
    : '';
