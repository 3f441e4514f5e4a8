import { useState } from 'react';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import { assertNever } from '../../../shared/lib/assert-never';
import { firstLetters } from '../../../shared/lib/first-letters';
import type { InstallState } from '../../data/queries/install';
import { useServices } from '../../platform/services';
import { useHandedOver } from '../../widgets/use-bundle-intake';
import type { Choice } from './choices';
import type { Newcomer } from './started';
import type { Beginning } from './use-start';

export type Answers = ReturnType<typeof useAnswers>;

/** What was answered so far, and what is wrong with it. */
export function useAnswers({ coach, preferences, hasPreferences }: InstallState) {
  const { newId } = useServices();
  const [name, setName] = useState('');
  const [ownInitials, setInitials] = useState<string | undefined>(undefined);
  const [choice, setChoice] = useState<Choice>(coach ? 'client' : 'sample');
  const [clientName, setClientName] = useState('');
  const [bundle, setBundle] = useState<ChosenFile | undefined>(undefined);
  const [wasTried, setTried] = useState(false);
  useHandedOver((file) => {
    setBundle(file);
    setChoice('bundle');
  });
  const initials = ownInitials ?? initialsOf(name);
  const mistakes = {
    name: coach || name.trim() ? undefined : 'Write your name. It stands on what you score.',
    initials: coach || initials.trim() ? undefined : 'Write initials.',
    clientName:
      choice !== 'client' || clientName.trim() ? undefined : 'Write the name of the company you coach.',
  };

  const check = (): { readonly newcomer: Newcomer; readonly beginning: Beginning } | undefined => {
    setTried(true);
    if (mistakes.name ?? mistakes.initials ?? mistakes.clientName) return undefined;
    const newcomer = {
      preferences: hasPreferences ? preferences : undefined,
      coach: coach ?? { id: newId(), name: name.trim(), initials: initials.trim() },
      isNew: !coach,
    };
    const beginning = beginningOf(choice, clientName.trim(), bundle);
    return { newcomer, beginning };
  };

  return {
    ...{ name, setName, initials, setInitials, choice, setChoice, clientName, setClientName, bundle, check },
    mistakes: wasTried ? mistakes : { name: undefined, initials: undefined, clientName: undefined },
  };
}

function beginningOf(choice: Choice, name: string, file: ChosenFile | undefined): Beginning {
  switch (choice) {
    case 'sample':
      return { with: choice };
    case 'client':
      return { with: choice, name };
    case 'bundle':
      return { with: choice, file };
    default:
      return assertNever(choice);
  }
}

/** The first letters of up to four words. */
const initialsOf = (name: string): string => firstLetters(name).slice(0, 4).join('').toUpperCase();
