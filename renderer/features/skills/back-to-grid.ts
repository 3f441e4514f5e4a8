/** Puts the focus back on the cell that it was last on: a panel beside a grid is stepped out of to where it came from. */
export const backToGrid = (): void =>
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
