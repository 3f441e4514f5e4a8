import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Route } from 'wouter';
import { ScoringScreen } from '../../../../renderer/features/scoring/scoring-screen';
import { Theme } from '../../../../renderer/ui/theme/theme';
import { openCallRoom, addTranscript, addCallOf, type CallRoom } from '../../../fixtures/call-room';
import { show } from '../../../fixtures/screen';

const turns = Array.from(
  { length: 40 },
  (_, place) =>
    [
      place % 2 === 0 ? 'Dana Fox' : 'Tomasz Wieczorek',
      place * 1.5,
      place * 1.5 + 1.4,
      place % 2 === 0
        ? 'And when the compressor report is late, what happens in the Monday meeting, and who has to answer for it?'
        : 'Well, honestly, we guess. Marta asks me for numbers and I ring round the three sites; last quarter that cost us a pallet of vaccine, about forty thousand.',
    ] as const,
);

const frame = (dark: boolean) => (
  <Theme name={dark ? 'dark' : 'light'}>
    <div style={{ display: 'grid', gridTemplateColumns: '13rem minmax(0,1fr)', height: '100vh' }}>
      <nav style={{ borderRight: '1px solid var(--line)' }} />
      <main style={{ minWidth: 0, height: '100vh', overflow: 'hidden' }}>
        <Route path="/calls/:callId" component={ScoringScreen} />
      </main>
    </div>
  </Theme>
);

async function fill(room: CallRoom) {
  await expect.element(page.getByRole('region', { name: 'Scorecard' })).toBeVisible();
  await new Promise((done) => setTimeout(done, 1500));
  await userEvent.keyboard(
    '{ArrowRight}{ArrowRight}n4{ArrowRight}b{ArrowDown}2{ArrowRight}in{ArrowRight}p-{ArrowDown}o{ArrowDown}qqmj',
  );
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  await room.door.settled();
  await new Promise((done) => setTimeout(done, 500));
}

test.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 1024, 700],
] as const)('look %s %d', async (theme, width, height) => {
  await page.viewport(width, height);
  const room = await openCallRoom();
  await addTranscript(room, turns);
  await addCallOf(room, room.rep, { customer: 'Next' });
  await show(room, frame(theme === 'dark'), { path: `/calls/${room.call.id}` });
  await fill(room);
  document.documentElement.dataset['mantineColorScheme'] = theme;
  await new Promise((done) => setTimeout(done, 200));
  await page.screenshot({ path: `/work/wt/scoring/out/look/scoring-${theme}-${width}.png` });
});
