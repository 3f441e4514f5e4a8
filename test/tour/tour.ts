import path from 'node:path';
import { saveDialogReturns, type Launched } from '../e2e/launch';
import { TourLog, tourFolder } from './log';

/** The program on its tour, as each part of it goes on with it. */
export interface Tour extends Launched {
  /** Does one step; what it answers is written down beside the picture of what is then on screen. */
  readonly step: (name: string, work: () => Promise<string>) => Promise<void>;
  /** Says under which name the next file is saved in the tour's folder; answers where that is. */
  readonly saveAs: (name: string) => Promise<string>;
  /** Waits until the program says that it saved a file of this name. */
  readonly saved: (name: string) => Promise<void>;
}

export const tourOf = (program: Launched, log: TourLog): Tour => ({
  ...program,
  step: (name, work) => log.step(program.page, name, work),
  saveAs: async (name) => {
    const file = path.join(tourFolder, name);
    await saveDialogReturns(program.app, file);
    return file;
  },
  saved: (name) =>
    program.page
      .getByText(new RegExp(`^(?:Saved|Exported) ${name.replaceAll('.', String.raw`\.`)}`))
      .first()
      .waitFor({ timeout: 60_000 }),
});
