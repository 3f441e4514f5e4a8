import { expect, test } from 'vitest';
import { printedDocuments, styleHashes } from '../../../electron/serving/printed';

test('the styles of a document are named by their hash, as the browser counts it', () => {
  // SHA-256 of 'h1{color:red}' in base64, from `printf 'h1{color:red}' | openssl dgst -sha256 -binary | base64`.
  expect(styleHashes('<style>h1{color:red}</style>')).toEqual([
    'sha256-/D8wWMrWSOjeD/K4IHepvRvJjPxqJbouCB3qbqmBaqY=',
  ]);
  expect(styleHashes('<STYLE media="print">a{}\r\nb{}</STYLE >')).toEqual(
    styleHashes('<style>a{}\nb{}</style>'),
  );
  expect(styleHashes('<p>no style</p>')).toEqual([]);
});

test('a document keeps a title that it has', () => {
  const documents = printedDocuments();
  const token = documents.put('<head><title>Own</title></head>', 'Other');
  expect(documents.get(token)?.html).toBe('<head><title>Own</title></head>');
});
