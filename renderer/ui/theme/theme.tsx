import { createTheme, MantineProvider } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Tooltip.css';
import './tokens.css';
import './mantine.css';

const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 5,
  primaryColor: 'teal',
  cursorType: 'default',
  respectReducedMotion: true,
});

/** The nonce that the page was served with: without it no library may add a style. */
const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

export type ThemeName = 'system' | 'light' | 'dark';

/** Dresses everything under it in the light, the dark or the system's theme. */
export function Theme({ name, children }: { readonly name: ThemeName; readonly children: ReactNode }) {
  const scheme = name === 'system' ? 'auto' : name;
  useEffect(() => {
    document.documentElement.dataset['theme'] = name;
  }, [name]);
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={nonce}
      {...(scheme === 'auto' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: scheme })}
    >
      {children}
    </MantineProvider>
  );
}
