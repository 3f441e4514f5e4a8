import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties: how a component hands a figure to its stylesheet. */
    [property: `--${string}`]: string | number | undefined;
  }
}
