import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Change } from '../../../shared/model/change';
import { useTakeBack } from '../../platform/use-act';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import styles from './imports.module.css';
import { useImportSession, type Done } from './import-session';

/** Tells once that an import is done: on the import screen where it is open, in passing where it is not. */
export function useTellDone(): (done: Done) => void {
  const { say } = useServices();
  const { offer } = useTakeBack();
  return (done) => {
    const { isShown, change } = useImportSession.getState();
    change(() => ({ done: isShown ? done : undefined }));
    if (!isShown) say({ tone: 'plain', text: done.text, ...offer(done.change) });
  };
}

/** What was done last, with the way to it and the way back. */
export function DoneNotice({ done }: { readonly done: Done | undefined }) {
  const { takeBack } = useTakeBack();
  const change = useImportSession((session) => session.change);
  useEffect(() => {
    change(() => ({ isShown: true }));
    return () => change(() => ({ isShown: false }));
  }, [change]);
  if (!done) return null;
  const { text, change: made, place } = done;
  const undo = async (act: Change): Promise<void> => {
    if (await takeBack(act)) change(() => ({ done: undefined }));
  };
  return (
    <Notice
      tone="good"
      action={
        <span className={styles.ways}>
          <Link href={place.address}>{place.label}</Link>
          {made ? (
            <Button small look="quiet" onClick={() => void undo(made)}>
              Undo
            </Button>
          ) : null}
        </span>
      }
    >
      {text}
    </Notice>
  );
}
