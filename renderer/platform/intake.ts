import { create } from 'zustand';
import type { ChosenFile } from '../../shared/bridge/bridge';

interface Intake {
  /** Files that the user has dropped or chosen and that nobody has looked at yet. */
  readonly files: readonly ChosenFile[];
  readonly offer: (files: readonly ChosenFile[]) => void;
  /** Hands over what waits, once. */
  readonly take: () => readonly ChosenFile[];
}

/** The one way in for files: whatever was dropped anywhere waits here for the import screen. */
export const useIntake = create<Intake>()((set, get) => ({
  files: [],
  offer: (files) => set({ files: [...get().files, ...files] }),
  take: () => {
    const { files } = get();
    if (files.length > 0) set({ files: [] });
    return files;
  },
}));
