import { skillName, skillOf } from '../content/skills';
import type { Formats } from '../lib/formats';
import { listed } from '../lib/words';
import type { Client } from '../model/client';
import type { Contract, ContractSkill, SigningParty } from '../model/contract';
import type { Rep } from '../model/rep';
import { chosenByNames, contractState, endDay, partyNames, plainNumber } from './contract-words';
import type { Block, ReportDocument, ReportTable, SignatureLine } from './document';

/** What a contract on paper is made from. */
export interface ContractInput {
  readonly client: Client;
  readonly rep: Rep;
  /** The coach's name. */
  readonly coach: string;
  readonly contract: Contract;
  /** The hash of the content as it is: a signature with another one is void. */
  readonly contentHash: string;
  readonly formats: Formats;
  /** The day it was made, as 2026-03-14. */
  readonly day: string;
  readonly programVersion: string;
}

/** The coaching contract for paper: what is agreed, and the lines to sign on. One or two pages. */
export function contractDocument(input: ContractInput): ReportDocument {
  const { client, rep, coach, contract, formats } = input;
  const end = endDay(contract);
  const isDraft = contract.state === 'draft';
  return {
    title: 'Coaching contract',
    subtitle: `${rep.name} and ${coach}, cycle ${contract.cycle}`,
    client: { name: client.name, logo: client.logo, brandColour: client.brandColour },
    language: 'en',
    facts: [
      ...(contract.startsOn && end
        ? [{ label: 'Runs', value: `${formats.day(contract.startsOn)} to ${formats.day(end)}` }]
        : []),
      { label: 'Phase', value: contract.intensity === 'intensive' ? 'Intensive' : 'Sustaining' },
      { label: 'Hours a week', value: hours(contract, formats) },
      { label: 'State', value: contractState(contract) },
      ...(contract.revision > 1 ? [{ label: 'Revision', value: String(contract.revision) }] : []),
    ],
    ...(isDraft ? { stamp: 'Draft, not in force' } : {}),
    blocks: [
      { is: 'answer', text: purpose(input) },
      ...labelled('Why it was amended', contract.amendReason),
      ...contract.skills.flatMap((skill, place) => skillBlocks(skill, place, formats)),
      ...labelled('Why these two', contract.mixNote),
      {
        is: 'columns',
        areAlike: true,
        left: duties(`Duties of ${rep.name}`, contract.repDuties),
        right: duties(`Duties of ${coach}`, contract.coachDuties),
      },
      { is: 'heading', text: 'When a duty lapses' },
      { is: 'paragraph', text: contract.onLapse || 'Nothing is agreed yet.' },
      ...labelled('Why it ended', contract.endReason),
      { is: 'signatures', lines: signatureLines(input) },
    ],
    method: method(input),
  };
}

function purpose({ rep, coach, contract: { skills } }: ContractInput): string {
  const names = listed(skills.map(({ skill }) => skillName(skill).toLowerCase()));
  return names === ''
    ? `${rep.name} and ${coach} have not chosen the skills of this cycle yet.`
    : `For eight weeks ${rep.name} and ${coach} work on ${skills.length === 1 ? 'one skill' : 'two skills'} and on nothing else: ${names}.`;
}

const labelled = (label: string, text: string): readonly Block[] =>
  text ? [{ is: 'paragraph', text: `${label}: ${text}` }] : [];

function skillBlocks(
  { skill, chosenBy, metrics }: ContractSkill,
  place: number,
  formats: Formats,
): readonly Block[] {
  const known = skillOf(skill);
  return [
    { is: 'heading', text: `${place + 1}  ${skillName(skill)}` },
    {
      is: 'paragraph',
      text: [
        known?.about,
        known && `${capital(known.rank)} skill.`,
        `Chosen by: ${lower(chosenByNames[chosenBy])}.`,
      ]
        .filter(Boolean)
        .join(' '),
    },
    ...(metrics.length > 0 ? [{ is: 'table' as const, table: metricTable(metrics, formats) }] : []),
  ];
}

function metricTable(metrics: ContractSkill['metrics'], formats: Formats): ReportTable {
  return {
    caption: '',
    columns: [
      { name: 'How success is told', isNumber: false, share: 29 },
      { name: 'Baseline', isNumber: true, share: 9 },
      { name: 'Target', isNumber: true, share: 8 },
      { name: 'Unit', isNumber: false, share: 14 },
      { name: 'n', isNumber: true, share: 4 },
      { name: 'Baseline taken from', isNumber: false, share: 23 },
      { name: 'By', isNumber: true, share: 13 },
    ],
    rows: metrics.map(({ name, unit, baseline, target, due }) => [
      name,
      baseline ? formats.number(baseline.value, 1) : '',
      target === null ? '' : formats.number(target, 1),
      unit,
      baseline && baseline.n > 0 ? String(baseline.n) : '',
      baseline?.source ?? '',
      due === null ? '' : formats.day(due),
    ]),
  };
}

const hours = ({ repHoursPerWeek, coachHoursPerWeek }: Contract, formats: Formats): string =>
  `rep ${plainNumber(repHoursPerWeek, formats)}, coach ${plainNumber(coachHoursPerWeek, formats)}`;

const duties = (title: string, all: Contract['repDuties']): readonly Block[] => [
  { is: 'heading', text: title },
  { is: 'list', items: all.map(({ text }) => text) },
];

/** A line for each signature, and an empty one for a side that has not signed. */
function signatureLines({ contract, rep, coach, contentHash, formats }: ContractInput): SignatureLine[] {
  const signed = contract.signatures.map((one): SignatureLine => ({
    party: `${partyNames[one.party]}: ${one.name}`,
    mark: one.drawing ? { drawing: one.drawing } : { typed: one.name },
    details: [
      formats.instant(one.at),
      one.contentHash === contentHash
        ? `Content ${one.contentHash.slice(0, 32)}…`
        : 'Void: the content is not what was signed.',
    ],
  }));
  const isOpen = (wanted: SigningParty): boolean =>
    !contract.signatures.some(({ party }) => (party === 'rep') === (wanted === 'rep'));
  const open = (party: SigningParty, name: string): readonly SignatureLine[] =>
    isOpen(party) ? [{ party: `${partyNames[party]}: ${name}`, mark: undefined, details: ['Date'] }] : [];
  const side = (isRep: boolean): readonly SignatureLine[] =>
    signed.filter((_, place) => (contract.signatures[place]?.party === 'rep') === isRep);
  return [...open('rep', rep.name), ...side(true), ...side(false), ...open('coach', coach)];
}

const method = ({
  contract,
  contentHash,
  formats,
  day,
  programVersion,
}: ContractInput): readonly string[] => [
  'Baseline: where the rep stood when the contract was signed; n: how many calls, scores or objections stand behind it. ' +
    'A change of what is agreed is an amendment: it is signed again, and this text stays.',
  `SHA-256 of the content: ${contentHash}. Revision ${contract.revision}. Made ${formats.day(day)} with Benchcoach ${programVersion}.`,
];

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
