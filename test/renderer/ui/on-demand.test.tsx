import { Component, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { onDemand } from '../../../renderer/ui/on-demand';
import { showPart } from '../../fixtures/part';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed?: string }> {
  override state: { readonly failed?: string } = {};
  static getDerivedStateFromError(error: Error) {
    return { failed: error.message };
  }
  override render(): ReactNode {
    return this.state.failed ? <p>Failed: {this.state.failed}</p> : this.props.children;
  }
}

test('nothing is drawn until the code is there, then the part with what it was given', async () => {
  const arrived = Promise.withResolvers<typeof Greeting>();
  const { Part } = onDemand(() => arrived.promise);
  await showPart(
    <section aria-label="around">
      <Part name="Dana" />
    </section>,
  );
  await expect.element(page.getByLabelText('around')).toBeEmptyDOMElement();
  arrived.resolve(Greeting);
  await expect.element(page.getByText('Hello Dana')).toBeVisible();
});

test('code that was fetched ahead is drawn at once and fetched only once', async () => {
  let fetched = 0;
  const { Part, load } = onDemand(() => {
    fetched += 1;
    return Promise.resolve(Greeting);
  });
  await load();
  const drawn: (string | null | undefined)[] = [];
  const watch = (element: HTMLElement | null): void => void drawn.push(element?.textContent);
  await showPart(
    <section ref={watch}>
      <Part name="Eli" />
    </section>,
  );
  expect(drawn[0]).toBe('Hello Eli');
  expect(fetched).toBe(1);
});

test('code that cannot be fetched ends at the boundary above, with the reason', async () => {
  const { Part } = onDemand<{ readonly name: string }>(() => Promise.reject(new Error('The file is gone')));
  await showPart(
    <Boundary>
      <Part name="Noor" />
    </Boundary>,
  );
  await expect.element(page.getByText('Failed: The file is gone')).toBeVisible();
});
