import { useMemo } from 'react';
import type { Id } from '../../../../shared/model/fields';
import type { Rep } from '../../../../shared/model/rep';
import { repsOf } from '../../../data/queries/reps';
import { useServices } from '../../../platform/services';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { useImportSession } from '../import-session';
import { corrected, withTranscript, type DraftCall, type DraftFields } from './draft';

type Named = Pick<Rep, 'id' | 'name'>;

/** Reps by id; those that come with the import are new. */
export type NamedReps = ReadonlyMap<Id, Named & { readonly isNew: boolean }>;

/** The reps a draft can belong to: those of the client, and those that come with the import. */
export function useNamedReps(): NamedReps | undefined {
  const { client } = useWorkspace();
  const reps = useLive(repsOf, client.id);
  const newReps = useImportSession((session) => session.newReps);
  return useMemo(() => {
    if (!reps) return undefined;
    const known = reps.filter(({ archivedAt }) => archivedAt === null);
    return new Map(
      [
        ...known.map(({ id, name }) => ({ id, name, isNew: false })),
        ...newReps.map((rep) => ({ ...rep, isNew: true })),
      ].map((rep) => [rep.id, rep]),
    );
  }, [reps, newReps]);
}

/** What can be corrected on drafts. Nothing of it is stored before the import. */
export function useDraftActs(reps: readonly Named[]) {
  const { newId } = useServices();
  const change = useImportSession((session) => session.change);
  return useMemo(() => {
    const correct = (
      keys: Iterable<string>,
      fields: DraftFields | ((draft: DraftCall) => DraftFields),
    ): void => change(({ drafts }) => ({ drafts: corrected(drafts, new Set(keys), fields) }));
    return {
      correct,
      /** Adds reps with the import, and gives each to the drafts whose file named him. */
      addReps: (names: readonly string[]): void =>
        change(({ drafts, newReps }) => {
          const added = names.map((name) => ({ id: newId(), name }));
          const ids = new Map(added.map(({ id, name }) => [name, id]));
          return {
            newReps: [...newReps, ...added],
            drafts: drafts.map((draft) => {
              const id = draft.repId === null ? ids.get(draft.nameGuess ?? '') : undefined;
              return id === undefined ? draft : { ...draft, repId: id };
            }),
          };
        }),
      /** Adds a rep with the import and gives him these drafts. */
      addRepFor: (keys: Iterable<string>, name: string): Id => {
        const rep = { id: newId(), name };
        change(({ newReps }) => ({ newReps: [...newReps, rep] }));
        correct(keys, { repId: rep.id });
        return rep.id;
      },
      giveTranscript: (draft: DraftCall, transcriptKey: string | null): void =>
        change(({ drafts, transcripts }) => ({
          drafts: withTranscript(
            drafts,
            draft.key,
            transcripts.get(transcriptKey ?? '')?.file ?? null,
            transcripts.get(draft.transcriptKey ?? '')?.file ?? null,
            reps,
          ),
        })),
      remove: (keys: ReadonlySet<string>): void =>
        change(({ drafts, selected }) => ({
          drafts: drafts.filter(({ key }) => !keys.has(key)),
          selected: new Set([...selected].filter((key) => !keys.has(key))),
        })),
    };
  }, [change, newId, reps]);
}

export type DraftActs = ReturnType<typeof useDraftActs>;
