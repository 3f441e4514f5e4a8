import { Menu as MantineMenu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Keys } from './keys';

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
}

/** Acts behind one button, reached by arrows and by the first letter. Groups are set apart by a line. */
export function Menu({
  target,
  groups,
  label,
}: {
  readonly target: ReactElement;
  readonly groups: readonly (readonly MenuItem[])[];
  readonly label: string;
}) {
  return (
    <MantineMenu position="bottom-end" shadow="md" withinPortal transitionProps={{ duration: 80 }}>
      <MantineMenu.Target>{target}</MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>
        {groups.map((items, place) => (
          <div key={items[0]?.label ?? place} role="none">
            {place > 0 ? <MantineMenu.Divider /> : null}
            {items.map((item) => (
              <MantineMenu.Item
                key={item.label}
                leftSection={item.icon}
                rightSection={item.keys ? <Keys combination={item.keys} /> : undefined}
                {...(item.isDanger ? { color: 'red' } : {})}
                disabled={item.isDisabled ?? false}
                onClick={item.onSelect}
              >
                {item.label}
              </MantineMenu.Item>
            ))}
          </div>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}
