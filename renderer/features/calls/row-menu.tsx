import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { leaveOut } from '../../../shared/model/acts/calls';
import type { Call } from '../../../shared/model/call';
import { useAct } from '../../platform/use-act';
import { IconButton } from '../../ui/controls/button';
import { Menu } from '../../ui/controls/menu';
import { CallDialog } from '../../widgets/call-dialog';
import { LeaveOutDialog } from '../../widgets/leave-out-dialog';
import { useLocation } from 'wouter';
import { DeleteCallDialog } from './delete-call-dialog';

/** What can be done with a call of the list. */
export function RowMenu({ call }: { readonly call: Call }) {
  const act = useAct();
  const [, go] = useLocation();
  const [isOpen, setOpen] = useState<'details' | 'leave out' | 'delete' | undefined>(undefined);
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Menu
        label="Acts on the call"
        target={
          <IconButton
            label={`Acts on the call with ${call.customer || 'an unnamed customer'}`}
            icon={<IconDots size={16} />}
          />
        }
        groups={[
          [
            { label: 'Open', onSelect: () => go(`/calls/${call.id}`) },
            { label: 'Edit details', onSelect: () => setOpen('details') },
            { label: 'Show the rep’s queue', onSelect: () => go(`/reps/${call.repId}/queue`) },
            call.leftOut === null
              ? { label: 'Leave out of the queue', onSelect: () => setOpen('leave out') }
              : { label: 'Put back into the queue', onSelect: () => void act(leaveOut(call, null)) },
          ],
          [{ label: 'Delete', isDanger: true, onSelect: () => setOpen('delete') }],
        ]}
      />
      {isOpen === 'details' ? <CallDialog call={call} onClose={close} /> : null}
      {isOpen === 'leave out' ? <LeaveOutDialog call={call} onClose={close} /> : null}
      {isOpen === 'delete' ? <DeleteCallDialog call={call} onClose={close} /> : null}
    </>
  );
}
