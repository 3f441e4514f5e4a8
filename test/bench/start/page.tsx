import type { ElementType } from 'react';

const names = ['Dana Fox', 'Eli Brandt', 'Noor Haddad', 'Tomasz Wieczorek', 'Priya Raman', 'Callum Strachan'];

/** A page with a heading and a list, about as much as the first screen shows. */
export function Page({ Button }: { readonly Button: ElementType }) {
  return (
    <main>
      <h1>Today</h1>
      <p>
        What is due, for whom, one press from doing it, in a sentence as long as those of the first screen.
      </p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {name} <Button>Score the next call</Button>
          </li>
        ))}
      </ul>
    </main>
  );
}
