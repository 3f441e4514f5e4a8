import {
  AppShell,
  Button,
  MantineProvider,
  Menu,
  Select,
  Table,
  TextInput,
  Title,
  Tooltip,
} from '@mantine/core';
import '@mantine/core/styles.css';
import { createRoot } from 'react-dom/client';
import { Page } from '../page';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider>
      <AppShell navbar={{ width: 220, breakpoint: 'sm' }}>
        <AppShell.Navbar>
          <Title order={4}>Acme</Title>
          <Menu>
            <Menu.Target>
              <Button>Clients</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item>Acme</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </AppShell.Navbar>
        <AppShell.Main>
          <Page Button={Button} />
          <Tooltip label="Search">
            <TextInput label="Search" />
          </Tooltip>
          <Select label="Team" data={['North', 'South']} />
          <Table data={{ head: ['Rep', 'Calls'], body: [['Dana Fox', 12]] }} />
        </AppShell.Main>
      </AppShell>
    </MantineProvider>,
  );
