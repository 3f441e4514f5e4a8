'use strict';
const { emulated } = require('./emulated.cjs');

/** electron.protocol: custom schemes, served through the loopback server. */
function createProtocol(host) {
  const { schemes } = host.addresses;
  const { handlers } = host.loopback;

  return emulated('protocol', {
    registerSchemesAsPrivileged(customSchemes) {
      if (host.ready)
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges = {} } of customSchemes) {
        // Without these the page would have neither an origin nor IndexedDB in Electron, but both here.
        if (!privileges.standard || !privileges.secure) throw new Error(`test/host emulates only standard, secure schemes, not ${scheme}`); // prettier-ignore
        schemes.add(scheme);
      }
    },
    handle(scheme, handler) {
      if (!host.ready) throw new Error('protocol.handle should be called after app is ready');
      if (!schemes.has(scheme))
        throw new Error(`test/host serves only schemes registered as privileged, not ${scheme}`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle(scheme) {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  });
}

module.exports = { createProtocol };
