import type { z } from 'zod';
import { recordWord } from './record-words';
import { schemas, type TableName } from './workbook';

/**
 * Why a record cannot be kept as it is, in the user's words; undefined when it can. For what is said on a
 * screen: `faultOf` names table and field for whoever mends a file.
 */
export function whyNotKept(table: TableName, record: unknown): string | undefined {
  const checked = schemas[table].safeParse(record);
  if (checked.success) return undefined;
  const [issue] = checked.error.issues;
  return `This ${recordWord(table)} cannot be kept like that: ${issue ? wordsOf(issue) : 'something in it is amiss'}.`;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  // Rules of the method, such as the most skills of a cycle, are limits of a list and say themselves in words.
  if ('origin' in issue && issue.origin === 'array') return lower(issue.message);
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `a text in it is longer than ${String(issue.maximum)} characters`
      : `a number in it is above ${String(issue.maximum)}`;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? 'a text that it needs is empty'
      : `a number in it is below ${String(issue.minimum)}`;
  }
  return 'something in it is not of the kind that belongs there';
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
