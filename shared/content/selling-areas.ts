import type { SellingArea } from '../model/pipeline-settings';

/** The parts of selling, as they are called on screen and in reports. */
export const sellingAreaNames: Readonly<Record<SellingArea, string>> = {
  prospecting: 'Prospecting',
  qualifying: 'Qualifying',
  presenting: 'Presenting',
  closing: 'Closing',
};
