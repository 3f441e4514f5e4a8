import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { amendContract, deleteContract, endContract } from '../../../shared/model/acts/contracts';
import { takeBack } from '../../../shared/model/acts/take-back';
import { useAct } from '../../platform/use-act';
import { useServices } from '../../platform/services';
import { Button, IconButton } from '../../ui/controls/button';
import { Menu } from '../../ui/controls/menu';
import { ReasonDialog } from './reason-dialog';
import type { ContractView } from './use-contract';

/** What can be done with a contract as it stands: delete a draft; amend, complete or end one that runs. */
export function ContractActs({ view: { contract, contracts } }: { readonly view: ContractView }) {
  const { newId, now, door, say } = useServices();
  const act = useAct();
  const [, go] = useLocation();
  const [asks, setAsks] = useState<'amend' | 'complete' | 'end' | undefined>(undefined);
  const at = (): string => new Date(now()).toISOString();
  const close = (): void => setAsks(undefined);
  const amendment = contracts.find(({ amends, state }) => amends === contract.id && state === 'draft');

  const remove = async (): Promise<void> => {
    const result = await act(deleteContract(contract));
    const change = result.ok ? result.value : undefined;
    if (!change) return;
    const undo = async (): Promise<void> => {
      const undone = await door.commit(takeBack(change));
      if (!undone.ok) say({ tone: 'danger', text: undone.error });
    };
    say({ tone: 'plain', text: 'Draft deleted.', action: { label: 'Undo', run: () => void undo() } });
    go('/contracts');
  };
  const amend = async (reason: string): Promise<void> => {
    const id = newId();
    const result = await act(amendContract(contract, reason, { at: at(), newId: () => id }));
    close();
    if (result.ok) go(`/contracts/${id}`);
  };
  const end = async (how: 'completed' | 'ended early', reason: string): Promise<void> => {
    await act(endContract(contract, how, reason, at()));
    close();
  };

  if (contract.state === 'draft') {
    return (
      <Menu
        label="Acts on the contract"
        target={<IconButton label="More" icon={<IconDots size={18} stroke={1.6} />} />}
        groups={[[{ label: 'Delete the draft', isDanger: true, onSelect: () => void remove() }]]}
      />
    );
  }
  if (contract.state !== 'active' || contract.supersededBy !== null) return null;
  return (
    <>
      {amendment ? (
        <Button onClick={() => go(`/contracts/${amendment.id}`)}>Open the amendment</Button>
      ) : (
        <Button onClick={() => setAsks('amend')}>Amend</Button>
      )}
      <Menu
        label="Acts on the contract"
        target={<IconButton label="More" icon={<IconDots size={18} stroke={1.6} />} />}
        groups={[
          [
            { label: 'Complete', onSelect: () => setAsks('complete') },
            { label: 'End early', isDanger: true, onSelect: () => setAsks('end') },
          ],
        ]}
      />
      {asks === 'amend' ? (
        <ReasonDialog
          title="Amend the contract"
          verb="Amend"
          label="Why it is amended"
          isNeeded
          onDone={(reason) => void amend(reason)}
          onClose={close}
        >
          A draft takes the contract further and is signed again. Until then this one holds; its text and its
          signatures stay readable afterwards.
        </ReasonDialog>
      ) : null}
      {asks === 'complete' ? (
        <ReasonDialog
          title="Complete the contract"
          verb="Complete"
          label="What came of it, in a sentence"
          onDone={(reason) => void end('completed', reason)}
          onClose={close}
        >
          The cycle is closed and the next one can start. It can be undone.
        </ReasonDialog>
      ) : null}
      {asks === 'end' ? (
        <ReasonDialog
          title="End the contract early"
          verb="End early"
          label="Why it ends"
          isNeeded
          isDanger
          onDone={(reason) => void end('ended early', reason)}
          onClose={close}
        >
          The contract stays readable with the reason. It can be undone.
        </ReasonDialog>
      ) : null}
    </>
  );
}
