import axe from 'axe-core';
import { useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Waveform, zoomedIn, type WaveformProps } from '../../../../renderer/ui/waveform/waveform';

const colours = {
  '--wave': 'rgb(10, 20, 30)',
  '--wave-played': 'rgb(200, 10, 10)',
  '--playhead': 'rgb(0, 0, 250)',
  '--grid': 'rgb(230, 230, 230)',
  '--dimension-1': 'rgb(0, 160, 0)',
  '--dimension-2': 'rgb(160, 0, 160)',
};

/** 100 s on 1,000 × 118 px: 100 ms a pixel under an 18 px ruler; loud except from 40 to 60 s. */
const lane = new Uint8Array(10_000).fill(255);
lane.fill(0, 4000, 6000);
const plain = {
  label: 'Position in the call',
  left: lane,
  durationMs: 100_000,
  positionMs: 0,
  zoom: 1,
  onSeek: () => undefined,
};

function Stage(props: Partial<WaveformProps> & { readonly dark?: boolean }): ReactElement {
  return (
    <div
      style={{ ...colours, width: 1000, height: 118, ...(props.dark && { '--wave': 'rgb(220, 220, 220)' }) }}
    >
      <Waveform {...plain} {...props} />
    </div>
  );
}

const slider = () => page.getByRole('slider', { name: 'Position in the call' });

function canvas(): HTMLCanvasElement {
  const found = document.querySelector('canvas');
  if (found === null) throw new Error('no canvas');
  return found;
}

/** The colour at a place in CSS pixels, '' where nothing is drawn. */
function colourAt(x: number, y: number): string {
  const ratio = devicePixelRatio;
  const data = canvas()
    .getContext('2d')
    ?.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data;
  const [red = 0, green = 0, blue = 0, alpha = 0] = data ?? [];
  return alpha === 0 ? '' : `rgb(${red}, ${green}, ${blue})`;
}

function pointer(kind: string, x: number, y: number): void {
  const box = canvas().getBoundingClientRect();
  slider()
    .element()
    .dispatchEvent(
      new PointerEvent(kind, {
        bubbles: true,
        pointerId: 1,
        button: 0,
        clientX: box.left + x,
        clientY: box.top + y,
      }),
    );
}

// A made-up pointer cannot be captured.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
});

describe('the picture', () => {
  test('is drawn at the screen’s own resolution, loud parts high and silence as a line', async () => {
    await render(<Stage />);
    await expect.poll(() => colourAt(700, 30)).toBe(colours['--wave']);
    expect(canvas().width).toBe(1000 * devicePixelRatio);
    expect(colourAt(505, 30)).toBe('');
    expect(colourAt(505, 68)).toBe(colours['--wave']);
  });

  test('tells what is played from what is not, with the playhead between', async () => {
    await render(<Stage positionMs={20_000} />);
    await expect.poll(() => colourAt(100, 68)).toBe(colours['--wave-played']);
    expect(colourAt(300, 68)).toBe(colours['--wave']);
    expect(colourAt(200, 100)).toBe(colours['--playhead']);
  });

  test('has the left channel above the right one', async () => {
    await render(<Stage right={new Uint8Array(10_000)} />);
    await expect.poll(() => colourAt(700, 30)).toBe(colours['--wave']);
    expect(colourAt(705, 105)).toBe('');
    expect(colourAt(705, 93)).toBe(colours['--wave']);
  });

  test('fills the height with a quiet recording, too', async () => {
    await render(<Stage left={lane.map((value) => (value === 0 ? 0 : 60))} />);
    await expect.poll(() => colourAt(700, 30)).toBe(colours['--wave']);
  });

  test('grows as peaks arrive', async () => {
    const screen = await render(<Stage left={lane.slice(0, 2000)} />);
    await expect.poll(() => colourAt(150, 30)).toBe(colours['--wave']);
    expect(colourAt(305, 30)).toBe('');
    await screen.rerender(<Stage left={lane.slice(0, 3500)} />);
    await expect.poll(() => colourAt(305, 30)).toBe(colours['--wave']);
  });

  test('has the evidence as flags in the colour of their dimension, and spans tinted', async () => {
    const markers = [
      { id: 'a', letter: 'A', dimension: 1, atMs: 45_000 },
      { id: 'b', letter: 'B', dimension: 2, atMs: 52_000 },
    ];
    await render(
      <Stage markers={markers} spans={[{ id: 's', startMs: 54_000, endMs: 58_000, dimension: 2 }]} />,
    );
    await expect.poll(() => colourAt(451, 110)).toBe(colours['--dimension-1']);
    expect(colourAt(521, 110)).toBe(colours['--dimension-2']);
    expect(colourAt(465, 110)).toBe('');
    expect(colourAt(565, 110)).not.toBe('');
  });

  test('takes its colours from the page, also when they change', async () => {
    const screen = await render(<Stage />);
    await expect.poll(() => colourAt(700, 30)).toBe(colours['--wave']);
    await screen.rerender(<Stage dark />);
    await expect.poll(() => colourAt(700, 30)).toBe('rgb(220, 220, 220)');
  });

  test('is redrawn once a frame, however often it is told', async () => {
    await render(<Restless />);
    await expect.poll(() => colourAt(700, 30)).toBe(colours['--wave']);
    await nextFrame();
    const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
    await page.getByRole('button', { name: 'ten moves' }).click();
    await expect.poll(() => colourAt(50, 68)).toBe(colours['--wave-played']);
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '10');
    expect(drawn.mock.calls.length).toBeLessThanOrEqual(2);
    drawn.mockRestore();
  });

  test('follows the clock frame by frame without a render', async () => {
    let now = 10_000;
    await render(<Stage clock={() => now} />);
    await expect.poll(() => colourAt(100, 100)).toBe(colours['--playhead']);
    now = 30_000;
    await expect.poll(() => colourAt(300, 100)).toBe(colours['--playhead']);
  });
});

describe('the pointer', () => {
  test('a click seeks', async () => {
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    await render(<Stage onSeek={onSeek} />);
    await slider().click({ position: { x: 250, y: 60 } });
    expect(onSeek).toHaveBeenCalledExactlyOnceWith(25_000);
  });

  test('a drag chooses a span, in either direction, shows it meanwhile, and does not seek', async () => {
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    const onSpan = vi.fn<(startMs: number, endMs: number) => void>();
    await render(<Stage onSeek={onSeek} onSpan={onSpan} />);
    pointer('pointerdown', 580, 60);
    pointer('pointermove', 430, 62);
    await expect.poll(() => colourAt(505, 100)).not.toBe('');
    pointer('pointerup', 420, 62);
    expect(onSpan).toHaveBeenCalledExactlyOnceWith(42_000, 58_000);
    expect(onSeek).not.toHaveBeenCalled();
    await expect.poll(() => colourAt(505, 100)).toBe('');
  });

  test('a drag that is taken away chooses nothing', async () => {
    const onSpan = vi.fn<(startMs: number, endMs: number) => void>();
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    await render(<Stage onSeek={onSeek} onSpan={onSpan} />);
    pointer('pointerdown', 580, 60);
    pointer('pointermove', 430, 62);
    pointer('pointercancel', 430, 62);
    pointer('pointerup', 420, 62);
    expect(onSpan).not.toHaveBeenCalled();
    expect(onSeek).not.toHaveBeenCalled();
  });

  test('a click on a flag names its evidence', async () => {
    const onMarker = vi.fn<(id: string) => void>();
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    await render(
      <Stage
        onSeek={onSeek}
        onMarker={onMarker}
        markers={[{ id: 'e7', letter: 'A', dimension: 1, atMs: 45_000 }]}
      />,
    );
    await slider().click({ position: { x: 456, y: 24 } });
    expect(onMarker).toHaveBeenCalledExactlyOnceWith('e7');
    expect(onSeek).not.toHaveBeenCalled();
  });
});

describe('zoom and scrolling', () => {
  test('Ctrl and the wheel zooms around the pointer; the moment under it stays', async () => {
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    await render(<Zooming onSeek={onSeek} />);
    wheel({ deltaY: -100, ctrlKey: true, x: 500 });
    await expect.element(page.getByText('zoom 1.33')).toBeVisible();
    await slider().click({ position: { x: 500, y: 60 } });
    expect(onSeek.mock.lastCall?.[0]).toBeCloseTo(50_000, 0);
  });

  test('a button zooms around the playhead', async () => {
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    await render(<Zooming positionMs={80_000} onSeek={onSeek} />);
    await page.getByRole('button', { name: 'nearer' }).click();
    await expect.element(page.getByText('zoom 2')).toBeVisible();
    await slider().click({ position: { x: 800, y: 60 } });
    expect(onSeek.mock.lastCall?.[0]).toBeCloseTo(80_000, 0);
  });

  test('the wheel scrolls, and the view stays there although the recording plays on', async () => {
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    let now = 1_000;
    await render(<Stage zoom={10} clock={() => now} onSeek={onSeek} />);
    wheel({ deltaY: 5000, x: 10 });
    now = 2_000;
    await nextFrame();
    await slider().click({ position: { x: 0, y: 60 } });
    // 5,000 px × 10 ms
    expect(onSeek.mock.lastCall?.[0]).toBeCloseTo(50_000, 0);
  });

  test('the view turns the page with the playhead', async () => {
    const onSeek = vi.fn<WaveformProps['onSeek']>();
    let now = 1_000;
    await render(<Stage zoom={10} clock={() => now} onSeek={onSeek} />);
    await expect.poll(() => colourAt(100, 100)).toBe(colours['--playhead']);
    now = 9_500;
    await nextFrame();
    await nextFrame();
    await slider().click({ position: { x: 100, y: 60 } });
    expect(onSeek.mock.lastCall?.[0]).toBeCloseTo(9_500, 0);
  });
});

test('it is drawn in the colours of another theme as soon as that is chosen', async () => {
  await render(<Stage />);
  await expect.poll(() => colourAt(100, 100)).not.toBe('');
  const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
  await nextFrame();
  drawn.mockClear();
  document.documentElement.dataset['theme'] = 'dark';
  await expect.poll(() => drawn.mock.calls.length).toBeGreaterThan(0);
  drawn.mockRestore();
  delete document.documentElement.dataset['theme'];
});

test('a screen reader hears a slider with the time in words, and axe finds nothing', async () => {
  const screen = await render(<Stage durationMs={2_520_000} positionMs={200_000} />);
  await expect.element(slider()).toHaveAttribute('aria-valuetext', 'minute 3 second 20 of 42 minutes');
  await expect.element(slider()).toHaveAttribute('aria-valuemax', '2520');
  await expect.element(slider()).toHaveAttribute('aria-valuenow', '200');
  const { violations } = await axe.run(screen.container);
  expect(violations).toEqual([]);
});

/** Moves ten times, a render each, before the next frame. */
function Restless(): ReactElement {
  const [positionMs, setPosition] = useState(0);
  const move = async () => {
    for (let second = 1; second <= 10; second++) {
      flushSync(() => setPosition(second * 1000));
      await Promise.resolve();
    }
  };
  return (
    <>
      <Stage positionMs={positionMs} />
      <button onClick={() => void move()}>ten moves</button>
    </>
  );
}

function Zooming(props: Partial<WaveformProps>): ReactElement {
  const [zoom, setZoom] = useState(1);
  return (
    <>
      <Stage {...props} zoom={zoom} onZoom={setZoom} />
      <button onClick={() => setZoom(zoomedIn)}>nearer</button>
      <p>zoom {zoom}</p>
    </>
  );
}

function wheel({
  x,
  ...init
}: {
  readonly deltaY: number;
  readonly ctrlKey?: boolean;
  readonly x: number;
}): void {
  const left = canvas().getBoundingClientRect().left;
  canvas().dispatchEvent(
    new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: left + x, ...init }),
  );
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
