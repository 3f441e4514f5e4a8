/** How long the page has to answer before the window closes all the same, in milliseconds. */
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
  /** The page has answered that it saves or asks the user: the window stays until it is ready. */
  stay(): void;
  /** The page has saved all it had, or the user gave up what cannot be saved. */
  ready(): void;
}

/**
 * Lets a window go only after the page has saved, or has not answered for five seconds. A page that answers is
 * waited for as long as it takes: what waits for room on the disk is lost with the window, so the user decides.
 */
export function closingOf({ tellPage, close, later }: ClosingNeeds): Closing {
  let unsaved = false;
  let callOff: (() => void) | undefined;
  let isAsked = false;
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
        isAsked = true;
        callOff = later(finish, patienceMilliseconds);
        tellPage();
      }
      return false;
    },
    stay: () => {
      callOff?.();
      callOff = undefined;
    },
    ready: () => {
      if (isAsked && !done) finish();
    },
  };
}
