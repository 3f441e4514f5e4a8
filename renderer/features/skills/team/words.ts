import type { Formats } from '../../../../shared/lib/formats';
import { counted, listed } from '../../../../shared/lib/words';
import type { CompetencyStanding } from '../../../../shared/measure/competency/competency-standing';
import type { Need } from '../../../../shared/measure/competency/need';

/** Whose gap it is and what it suggests, as `Team-wide: training`; a dash where too few were assessed. */
export function suggestionWords({ reach, remedies }: Pick<Need, 'reach' | 'remedies'>): string {
  switch (reach) {
    case undefined:
      return '–';
    case 'nobody':
      return 'Nobody under';
    case 'both':
      return `Some: ${remedies.join(', ')}`;
    case 'team-wide':
      return `Team-wide: ${listed(remedies)}`;
    case 'individual':
      return `Individual: ${listed(remedies)}`;
  }
}

/** What a picture of levels shows, read aloud. */
export function countsInWords(counts: readonly number[]): string {
  const told = counts.flatMap((count, place) => (count > 0 ? [`${count} at ${place + 1}`] : []));
  return told.length > 0 ? listed(told) : 'nobody assessed';
}

/** So many competencies are told by name in a sentence, and one more rather than saying so. */
const mostNamed = 3;

/** What the team needs, in two sentences. */
export function teamAnswer(standings: readonly CompetencyStanding[], { number }: Formats): string {
  const named = (these: readonly CompetencyStanding[]): string => {
    const names = these.map(({ competency }) => competency.name);
    // Of one more the name is no longer than the words for it.
    return names.length > mostNamed + 1
      ? `${names.slice(0, mostNamed).join(', ')} and ${number(names.length - mostNamed)} more`
      : listed(names);
  };
  const judged = standings.filter(({ need }) => need.reach !== undefined);
  // Where some have too few people, their number is not that of all: it is said what it is the number of.
  const ofJudged = `of ${judged.length < standings.length ? 'the ' : ''}${counted(judged.length, 'competency', 'competencies', number)}${judged.length < standings.length ? ' with enough people to say' : ''}`;
  const teamWide = judged
    .filter(({ need }) => need.reach === 'team-wide')
    .toSorted((a, b) => (b.need.under?.value ?? 0) - (a.need.under?.value ?? 0));
  const onOne = standings.filter(({ cover }) => cover?.hangsOnOne);
  const tierOne = standings.filter(({ ownGap }) => ownGap.is === 'known' && ownGap.own.tier === 1);
  return [
    judged.length === 0
      ? 'Too few people are assessed and asked to tell what the team needs.'
      : teamWide.length === 0
        ? `None ${ofJudged} is a gap of the whole team.`
        : `${number(teamWide.length)} ${ofJudged} ${teamWide.length === 1 ? 'is a gap' : 'are gaps'} of the whole team: ${named(teamWide)}.`,
    tierOne.length > 0 ? `The best and the worst are furthest apart (tier 1) in ${named(tierOne)}.` : '',
    onOne.length > 0
      ? `${onOne.length === 1 ? 'One skill hangs' : `${number(onOne.length)} skills hang`} on one person: ${named(onOne)}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
