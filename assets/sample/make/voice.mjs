import { spawnSync } from 'node:child_process';

/** espeak-ng speaks at this rate; everything is laid out in it before the line's filter. */
export const RATE = 22050;

/** How a name or a sound is written so that it is said rightly. Only the voice hears these. */
const SAID = [
  [/\bHm\b/g, '[[h@m]]'],
  [/\bMm\b/g, '[[m:]]'],
  [/\bSiobhan\b/g, "[[SI2v'O:n]]"],
  [/\bWieczorek\b/g, "[[v,iE:tS'0rEk]]"],
  [/\bTomasz\b/g, "[[t'0maS]]"],
  [/\bRaghunathan\b/g, 'Ragoonahthan'],
  [/\bAdeyemi\b/g, 'Adda yemmy'],
  [/\bAlexandre\b/g, 'Alexaander'],
  [/\bHoekstra\b/g, 'Hookstra'],
  [/\bAlnmouth\b/g, 'Allanmuth'],
  [/\bMoray\b/g, 'Murray'],
  [/\bAy\b/g, 'Eye'],
  [/\bCalderstow\b/g, "[[k'O:ld@st,oU]]"],
  [/\bDr\b/g, 'Doctor'],
  [/\ba\.m\./g, 'A M'],
  [/—/g, ', '],
];

/** Reads `en-us+f2 p54 s164 r46`: voice, pitch 0–99, words a minute, pitch range 0–100. */
export function readVoice(text) {
  const [name, ...settings] = text.split(' ');
  const value = (letter) => Number(settings.find((setting) => setting.startsWith(letter))?.slice(1));
  const voice = { name, pitch: value('p'), speed: value('s'), range: value('r') };
  if (Object.values(voice).some((part) => Number.isNaN(part)))
    throw new Error(`voice cannot be read: ${text}`);
  return voice;
}

/** One spoken sentence as samples from −1 to 1 at RATE, without the silence before and after it. */
export function speak(sentence, voice) {
  const words = SAID.reduce((text, [written, said]) => text.replace(written, said), sentence);
  const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const ssml = `<speak><prosody range="${voice.range * 2}%">${escaped}</prosody></speak>`;
  const settings = [
    '-v',
    voice.name,
    '-p',
    `${voice.pitch}`,
    '-s',
    `${voice.speed}`,
    '-m',
    '--stdin',
    '--stdout',
  ];
  const { stdout, status, stderr } = spawnSync('espeak-ng', settings, { input: ssml, maxBuffer: 1 << 28 });
  if (status !== 0 || stdout.length < 1000) throw new Error(`espeak-ng: ${stderr} at: ${sentence}`);
  const pcm = new Int16Array(
    stdout.buffer.slice(stdout.byteOffset + 44, stdout.byteOffset + (stdout.length & ~1)),
  );
  return trim(Float32Array.from(pcm, (sample) => sample / 32768));
}

function trim(samples) {
  const heard = (sample) => Math.abs(sample) > 0.006;
  const first = samples.findIndex(heard);
  const last = samples.findLastIndex(heard);
  return samples.slice(Math.max(0, first - 200), Math.min(samples.length, last + 400));
}
