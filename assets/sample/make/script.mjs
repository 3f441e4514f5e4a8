/**
 * Reads a script: a header of `Name: value` lines, a line of dashes, and turns `R: …` (rep) and `C: …`
 * (customer). The marks inside a turn are described in ../README.md.
 */
export const DIMENSIONS = {
  D: 'discoveryQuality',
  V: 'valueConnection',
  O: 'objectionResponse',
  N: 'nextStepClarity',
  E: 'executivePresence',
};
const POLARITIES = { '+': 'positive', '-': 'negative', '~': 'absence' };
const COUNTERS = {
  impact: 'impactQuantified',
  usecase: 'useCaseTold',
  roi: 'roiCalculated',
  trial: 'trialClose',
  objection: 'objection',
};
const EVIDENCE = /^([DVONE])([+~-]) "([^"]+)"(?: >(\d+))?$/;
const COUNTER = /^#(\w+)((?: \w+)*)$/;
const CUE = /^(pause|overlap) (\d+(?:\.\d+)?)$/;

/** One script as `{ header, turns }`. Throws with file and line where a mark cannot be read. */
export function parseScript(text, name) {
  const [head, ...rest] = text.split(/^---$/m);
  const header = Object.fromEntries(
    head
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      }),
  );
  const turns = rest
    .join('---')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const match = /^([RC]): (.+)$/.exec(line);
      if (!match) throw new Error(`${name}: turn ${index} cannot be read: ${line}`);
      return {
        speaker: match[1] === 'R' ? 'rep' : 'customer',
        ...parseTurn(match[2], `${name}, turn ${index}`),
      };
    });
  return { header, turns };
}

function parseTurn(text, where) {
  const turn = { overlapS: 0, sentences: [] };
  let waiting = { evidence: [], counters: [], pauseS: undefined };
  const clear = () => (waiting = { evidence: [], counters: [], pauseS: undefined });
  for (const part of text.split(/(\{[^}]*\}|\[[^\]]*\])/)) {
    if (part.startsWith('[')) {
      const cue = CUE.exec(part.slice(1, -1));
      if (!cue) throw new Error(`${where}: unknown cue ${part}`);
      if (cue[1] === 'overlap') turn.overlapS = Number(cue[2]);
      else waiting.pauseS = Number(cue[2]);
    } else if (part === '{-q}') {
      const last = turn.sentences.at(-1);
      if (!last?.text.endsWith('?')) throw new Error(`${where}: {-q} follows no question`);
      last.courtesy = true;
    } else if (part.startsWith('{')) {
      readMark(part.slice(1, -1), waiting, where);
    } else {
      for (const sentence of sentencesOf(part)) {
        turn.sentences.push({ text: sentence, ...waiting });
        clear();
      }
    }
  }
  const last = turn.sentences.at(-1);
  if (!last) throw new Error(`${where}: no words`);
  // A mark that no words follow belongs to the sentence it stands behind.
  last.evidence = [...last.evidence, ...waiting.evidence];
  last.counters = [...last.counters, ...waiting.counters];
  return turn;
}

function readMark(mark, waiting, where) {
  const evidence = EVIDENCE.exec(mark.trim());
  const counter = COUNTER.exec(mark);
  if (evidence) {
    waiting.evidence.push({
      dimension: DIMENSIONS[evidence[1]],
      polarity: POLARITIES[evidence[2]],
      what: evidence[3],
      turnsOn: Number(evidence[4] ?? 0),
    });
  } else if (counter && counter[1] in COUNTERS) {
    waiting.counters.push(readCounter(counter));
  } else {
    throw new Error(`${where}: unknown mark {${mark}}`);
  }
}

function readCounter([, name, words]) {
  if (name !== 'objection') return { counter: COUNTERS[name] };
  const [type, ...flags] = words.trim().split(' ');
  return {
    counter: 'objection',
    objection: {
      type,
      clarified: flags.includes('clarified'),
      evidenceUsed: flags.includes('evidence'),
      resolved: flags.includes('resolved'),
    },
  };
}

function sentencesOf(text) {
  return text
    .trim()
    .split(/(?<=[.!?]["”]?)(?<!\ba\.m\.)\s+/)
    .filter((sentence) => sentence !== '');
}
