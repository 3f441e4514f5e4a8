import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { amendContract, deleteContract, endContract } from '../../../shared/model/acts/contracts';
import { useAct, useTakeBack } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { Button, IconButton } from '../../ui/controls/button';
import { Menu } from '../../ui/controls/menu';
import { ReasonDialog } from './reason-dialog';
import type { ContractView } from './use-contract';

/** What can be done with a contract as it stands: delete a draft; amend, complete or end one that runs. */
export function ContractActs({ view: { contract, contracts } }: { readonly view: ContractView }) {
  const { newId, now, say } = useServices();
  const act = useAct();
  const { offer } = useTakeBack();
  const [, go] = useLocation();
  const [asks, setAsks] = useState<'amend' | 'complete' | 'end' | undefined>(undefined);
  const at = (): string => new Date(now()).toISOString();
  const close = (): void => setAsks(undefined);
  const amendment = contracts.find(({ amends, state }) => amends === contract.id && state === 'draft');

  const remove = useOnce(async () => {
    const done = await act(deleteContract(contract));
    if (!done.ok) return;
    say({ tone: 'plain', text: 'Draft deleted.', ...offer(done.value) });
    go('/contracts');
  });
  const amend = useOnce(async (reason: string) => {
    const id = newId();
    const result = await act(amendContract(contract, reason, { at: at(), newId: () => id }));
    close();
    if (result.ok) go(`/contracts/${id}`);
  });
  const end = useOnce(async (how: 'completed' | 'ended early', reason: string) => {
    await act(endContract(contract, how, reason, at()));
    close();
  });

  if (contract.state === 'draft') {
    return (
      <Menu
        label="Acts on the contract"
        target={<IconButton label="More" icon={<IconDots size={18} stroke={1.6} />} />}
        groups={[[{ label: 'Delete the draft', isDanger: true, onSelect: remove }]]}
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
          onDone={amend}
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
          onDone={(reason) => end('completed', reason)}
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
          onDone={(reason) => end('ended early', reason)}
          onClose={close}
        >
          The contract stays readable with the reason. It can be undone.
        </ReasonDialog>
      ) : null}
    </>
  );
}
