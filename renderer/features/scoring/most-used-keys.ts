import type { KeyHint } from '../../widgets/key-strip';

/** What a coach presses all the time while a call plays. */
export const mostUsedKeys: readonly KeyHint[] = [
  { name: 'all keys', ids: ['help'] },
  { name: 'play', ids: ['play'] },
  { name: '5 s', ids: ['back', 'forward'] },
  { name: 'speed', ids: ['slower', 'faster'] },
  { name: 'dimension', ids: ['dimension-up', 'dimension-down'] },
  { name: 'score', ids: ['score-1', 'score-5'] },
  { name: 'no opportunity', ids: ['no-opportunity'] },
  { name: 'evidence', ids: ['evidence-here'] },
  { name: 'its note', ids: ['evidence-note'] },
];
