/** How long the page has to save before the window closes all the same, in milliseconds. */
export const patienceMilliseconds = 5000;

export interface ClosingNeeds {
  /** Tells the page that the window is about to close. */
  readonly tellPage: () => void;
  /** Closes the window without asking again. */
  readonly close: () => void;
  /** Calls back after some milliseconds; answers how to call that off. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
}

export interface Closing {
  setUnsaved(unsaved: boolean): void;
  /** The user closes the window. True when it may go at once; false while the page saves. */
  asked(): boolean;
  /** The page has saved all it had. */
  ready(): void;
}

/** Lets a window go only after the page has saved, or has not answered for five seconds. */
export function closingOf({ tellPage, close, later }: ClosingNeeds): Closing {
  let unsaved = false;
  let callOff: (() => void) | undefined;
  let done = false;

  const finish = () => {
    callOff?.();
    done = true;
    close();
  };

  return {
    setUnsaved: (now) => {
      unsaved = now;
    },
    asked: () => {
      if (done || !unsaved) return true;
      if (!callOff) {
        callOff = later(finish, patienceMilliseconds);
        tellPage();
      }
      return false;
    },
    ready: () => {
      if (callOff && !done) finish();
    },
  };
}
