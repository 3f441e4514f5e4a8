// Lets Node run the TypeScript of test/ as it stands: node --import ./test/typescript.mjs test/faults/run.ts
// Types are stripped by Node itself; all that is added is the ending that our imports leave out.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve: (specifier, context, next) => {
    const isOurs = /^\.\.?\//.test(specifier) && context.parentURL?.startsWith('file:');
    const asTypeScript = isOurs ? new URL(`${specifier}.ts`, context.parentURL) : undefined;
    const isThere = asTypeScript && existsSync(fileURLToPath(asTypeScript));
    return next(isThere ? asTypeScript.href : specifier, context);
  },
});
