'use strict';

// Width and height in inches, portrait, of the names that Electron knows.
const pageSizes = { A0: [33.1, 46.8], A1: [23.4, 33.1], A2: [16.54, 23.4], A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], A6: [4.13, 5.83], Letter: [8.5, 11], Legal: [8.5, 14], Tabloid: [11, 17], Ledger: [17, 11] }; // prettier-ignore

/** Electron's printToPDF options as Chromium's Page.printToPDF takes them; sizes and margins are inches in both. */
function printOptions(options = {}) {
  const { margins = {}, pageSize = 'Letter' } = options;
  const [paperWidth, paperHeight] = typeof pageSize === 'string' ? namedSize(pageSize) : [pageSize.width, pageSize.height]; // prettier-ignore
  if (!(paperWidth > 0 && paperHeight > 0))
    throw new TypeError('height and width properties are required for pageSize');
  const margin = (side) => margins[side] ?? 0.4;
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margin('top'),
    marginBottom: margin('bottom'),
    marginLeft: margin('left'),
    marginRight: margin('right'),
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}

function namedSize(name) {
  const found = Object.entries(pageSizes).find(([known]) => known.toLowerCase() === name.toLowerCase());
  if (!found) throw new Error(`Invalid pageSize ${name}`);
  return found[1];
}

module.exports = { printOptions };
