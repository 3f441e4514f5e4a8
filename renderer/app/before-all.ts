import { z } from 'zod';

// Imported before all else: what holds for the whole page must hold before the first module runs.

interface PolicyRules {
  createHTML(text: string): string | null;
  createScriptURL(address: string): string | null;
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: PolicyRules): unknown };
  }
}

/**
 * The page's one Trusted Types policy. Text without '<' may become markup, because it can make no element:
 * that is how the style elements of the control library get their rules. Workers and scripts may come from
 * the page's own place. Nothing may be run from text.
 */
window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? null : text),
  createScriptURL: (address) =>
    new URL(address, window.location.href).origin === window.location.origin ? address : null,
});

// The schema library would try whether it may make functions from text; it may not.
z.config({ jitless: true });
