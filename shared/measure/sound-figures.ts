import { peaksPerSecond, type Peaks } from '../lib/peaks';
import type { Figure, FigureInput } from './figure';
import { joinedOver, speechStretches, type Stretch } from './voice-activity';

/** What the sound of a stereo call tells about the conversation. Undefined where there is no data for one of them. */
export interface SoundFigures {
  /** The rep's part of all speech, 0 to 1; silence counts for nobody, both speaking at once for both. */
  readonly talkShare: Figure | undefined;
  /** Seconds of the rep's longest stretch without the customer taking over. */
  readonly longestMonologue: Figure | undefined;
  /** Mean seconds between the customer's last word and the rep's answer; falling into the customer's words counts 0. */
  readonly patience: Figure | undefined;
  /** How often the turn went from one side to the other. */
  readonly switches: Figure | undefined;
  /** The same for each minute between the first word and the last. */
  readonly switchesPerMinute: Figure | undefined;
}

/**
 * Conversation figures from the sound of a recording that has the rep on one channel and the customer on the other.
 * Undefined for a mono recording, for two channels with the same sound, and where nobody speaks. Made from loudness
 * alone: they show who sounds when, and nothing of what is said. Definitions: talk share and patience as in the fields'
 * usual terms (rep seconds ÷ all speech seconds; pause before the rep answers).
 */
export function soundFigures(peaks: Peaks, repSide: 'left' | 'right'): SoundFigures | undefined {
  const { left, right } = peaks;
  if (right === undefined || soundAlike(left, right)) return undefined;
  const rep = speechStretches(repSide === 'left' ? left : right);
  const customer = speechStretches(repSide === 'left' ? right : left);
  if (rep.length + customer.length === 0) return undefined;
  const turns = turnsOf(rep, customer);
  return {
    talkShare: talkShare(rep, customer),
    longestMonologue: longestMonologue(turns),
    patience: patience(turns),
    switches: switches(turns),
    switchesPerMinute: switchesPerMinute(turns),
  };
}

/** One tenth: a mono call saved as stereo differs by far less, two people on two channels by far more. */
const alikeUnder = 0.1;

function soundAlike(left: Uint8Array, right: Uint8Array): boolean {
  let apart = 0;
  let all = 0;
  for (let index = 0; index < left.length; index++) {
    const [one, other] = [left[index] ?? 0, right[index] ?? 0];
    apart += Math.abs(one - other);
    all += Math.max(one, other);
  }
  return apart <= alikeUnder * all;
}

interface Turn extends Stretch {
  readonly by: 'rep' | 'customer';
}

/** Somebody may pause for so long and still hold the floor, to think or to show something. */
const holdsFloor = 3 * peaksPerSecond;
/** 'Mm-hm', 'right', 'yes': up to a second, said while the other goes on, is no turn. */
const backChannel = 1 * peaksPerSecond;
/** A speaker who pauses to be nodded to goes on within a second. */
const goesOnWithin = 1 * peaksPerSecond;

/** Who had the floor, in order. Turns overlap where one falls into the other's words. */
function turnsOf(rep: readonly Stretch[], customer: readonly Stretch[]): readonly Turn[] {
  const own = (by: Turn['by'], stretches: readonly Stretch[], others: readonly Stretch[]) =>
    withoutBackChannels(stretches, others).map((stretch): Turn => ({ ...stretch, by }));
  const all = [...own('rep', rep, customer), ...own('customer', customer, rep)].toSorted(
    (one, other) => one.start - other.start,
  );
  const turns: Turn[] = [];
  for (const turn of all) {
    const last = turns.at(-1);
    const goesOn = last?.by === turn.by && turn.start - last.end <= holdsFloor;
    if (last !== undefined && goesOn) turns[turns.length - 1] = { ...last, end: turn.end };
    else turns.push(turn);
  }
  return turns;
}

function withoutBackChannels(own: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  const floor = joinedOver(others, goesOnWithin);
  const inside = (stretch: Stretch) =>
    floor.some((held) => held.start < stretch.start && stretch.end < held.end);
  return own.filter((stretch) => stretch.end - stretch.start > backChannel || !inside(stretch));
}

const seconds = (hundredths: number): number => hundredths / peaksPerSecond;
const spoken = (stretches: readonly Stretch[]): number =>
  seconds(stretches.reduce((sum, { start, end }) => sum + end - start, 0));
const input = (label: string, value: number | string): FigureInput => ({ label, value });
const source = 'From the loudness of the two channels of the recording';

function talkShare(rep: readonly Stretch[], customer: readonly Stretch[]): Figure {
  const [repSeconds, customerSeconds] = [spoken(rep), spoken(customer)];
  return {
    value: repSeconds / (repSeconds + customerSeconds),
    n: rep.length + customer.length,
    formula: 'rep’s speech ÷ (rep’s speech + customer’s speech)',
    inputs: [
      input('rep’s speech in seconds', repSeconds),
      input('customer’s speech in seconds', customerSeconds),
    ],
    source,
  };
}

function longestMonologue(turns: readonly Turn[]): Figure | undefined {
  const own = turns.filter((turn) => turn.by === 'rep');
  const [first, ...rest] = own;
  if (first === undefined) return undefined;
  const longest = rest.reduce(
    (best, turn) => (turn.end - turn.start > best.end - best.start ? turn : best),
    first,
  );
  return {
    value: seconds(longest.end - longest.start),
    n: own.length,
    formula: 'end − start of the rep’s longest turn',
    inputs: [
      input('start in seconds', seconds(longest.start)),
      input('end in seconds', seconds(longest.end)),
    ],
    source,
  };
}

/** After ten seconds of silence what comes is no answer any more. */
const stillAnAnswer = 10 * peaksPerSecond;

function patience(turns: readonly Turn[]): Figure | undefined {
  const gaps = turns.flatMap((turn, index) => {
    const before = turns[index - 1];
    if (turn.by !== 'rep' || before?.by !== 'customer') return [];
    const gap = turn.start - before.end;
    return gap > stillAnAnswer ? [] : [gap];
  });
  if (gaps.length === 0) return undefined;
  const total = seconds(gaps.reduce((sum, gap) => sum + Math.max(0, gap), 0));
  return {
    value: total / gaps.length,
    n: gaps.length,
    formula: 'sum of the pauses before the rep’s answers ÷ answers',
    inputs: [
      input('pauses in seconds, together', total),
      input('answers', gaps.length),
      input('answers before the customer had finished', gaps.filter((gap) => gap < 0).length),
    ],
    source,
  };
}

const countSwitches = (turns: readonly Turn[]): number =>
  turns.filter((turn, index) => index > 0 && turn.by !== turns[index - 1]?.by).length;

function switches(turns: readonly Turn[]): Figure | undefined {
  if (turns.length === 0) return undefined;
  return {
    value: countSwitches(turns),
    n: turns.length,
    formula: 'turns that follow a turn of the other side',
    inputs: [input('turns', turns.length)],
    source,
  };
}

function switchesPerMinute(turns: readonly Turn[]): Figure | undefined {
  const [first] = turns;
  if (first === undefined) return undefined;
  const minutes = seconds(Math.max(...turns.map((turn) => turn.end)) - first.start) / 60;
  const count = countSwitches(turns);
  return {
    value: count / minutes,
    n: turns.length,
    formula: 'switches ÷ minutes from the first word to the last',
    inputs: [input('switches', count), input('minutes', minutes)],
    source,
  };
}
