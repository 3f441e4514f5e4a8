import { v7 } from 'uuid';
import { z } from 'zod';
import { readTranscript } from '../../../shared/codec/transcripts';
import { assertNever } from '../../../shared/lib/assert-never';
import { fail } from '../../../shared/lib/result';
import { ImportQuestion } from './messages';
import { openTables, type OpenTables } from './tables';

z.config({ jitless: true });

/** The table file that this worker has read. */
let tables: OpenTables | undefined;

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  try {
    self.postMessage(answer(data));
  } catch (error) {
    self.postMessage(fail(`This file could not be read (${String(error)}).`));
  }
};

function answer(asked: unknown) {
  const question = ImportQuestion.parse(asked);
  switch (question.is) {
    case 'transcript':
      return readTranscript(question.bytes);
    case 'table': {
      const opened = openTables(question.bytes, () => v7());
      if (opened.ok) tables = opened.value;
      return opened.ok ? { ok: true, value: opened.value.outlines } : opened;
    }
    case 'roster':
      return tables?.roster(question) ?? notRead;
    case 'scores':
      return tables?.scores(question) ?? notRead;
    case 'rejected':
      return tables?.rejected(question.sheet, question.rejected) ?? notRead;
    default:
      return assertNever(question);
  }
}

const notRead = fail('This file was not read yet.');
