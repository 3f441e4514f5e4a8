'use strict';

/**
 * Chromium knows no app://, so the page sees http://<host>.<scheme>.localhost, which Chromium treats as a secure
 * context and which the host resolves to its own loopback server. The origin carries no port: it is the same at
 * every start, and with it the page's IndexedDB.
 */
function createAddresses() {
  const schemes = new Set();
  const pageOrigin = (scheme, host) => `http://${host}.${scheme}.localhost`;

  return {
    schemes,

    /** app://bundle/x → http://bundle.app.localhost/x; other addresses as they are. */
    toPage(url) {
      const match = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
      if (!match || !schemes.has(match[1].toLowerCase())) return url;
      return (
        pageOrigin(match[1].toLowerCase(), match[2]) + (match[3].startsWith('/') ? match[3] : `/${match[3]}`)
      );
    },

    /** The way back: what the program must see in getURL, senderFrame.url and events. */
    toApp(url) {
      const match = /^http:\/\/([^/?#]+)\.([a-z\d-]+)\.localhost(?=[/?#]|$)(.*)$/is.exec(url);
      if (!match || !schemes.has(match[2])) return url;
      return `${match[2]}://${match[1]}${match[3]}`;
    },

    /** Header values (a content security policy, a redirect) that name the scheme, as the page must see them. */
    headerToPage(value) {
      let text = value;
      for (const scheme of schemes) {
        text = text.replace(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), (_, host) =>
          pageOrigin(scheme, host),
        );
        text = text.replace(
          new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'g'),
          `$1http://*.${scheme}.localhost`,
        );
      }
      return text;
    },
  };
}

module.exports = { createAddresses };
