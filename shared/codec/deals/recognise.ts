import { fold } from '../../lib/fold';
import type { CrmSource } from '../../model/snapshot';
import { ownColumns } from '../import-plan';
import type { DealField } from './headings';
import type { DealMapping } from './mapping';

/** Names of columns that only one CRM writes, folded; two of one kind are enough. */
const marks: readonly (readonly [CrmSource, RegExp])[] = [
  [
    'salesforce',
    /^(?:opportunity (?:id|name|owner|type|record type|currency)|opportunityid|stagename|closedate|isclosed|iswon|ownerid|forecastcategory(?:name)?|currencyisocode|createddate|lastactivitydate|fiscal period|from stage|to stage|field event|amount converted|probability|leadsource)$/,
  ],
  [
    'hubspot',
    /^(?:record id|deal stage|dealstage|dealname|deal name|create date|createdate|hs .*|hubspot .*|is closed won|closed lost reason|date entered .*|date exited .*|deal owner|deal probability|associated (?:company|contact).*|last modified date)$/,
  ],
  [
    'pipedrive',
    /^(?:deal (?:id|title|value|stage|status|owner|pipeline|organization|contact person|currency of value|deal created|won time|lost time|lost reason|expected close date)|currency of value|won time|lost time|add time|deal created|weighted value|deal closed on|person|organization|products? quantity)$/,
  ],
];

/** Which CRM wrote a table, by the names of its columns; a plain spreadsheet where none is plain to see. */
export function recogniseSource(header: readonly string[]): CrmSource {
  const names = header.map(fold);
  const scores = marks.map(([source, mark]) => ({
    source,
    // “Deal - Title” with its stroke is Pipedrive's alone.
    score:
      names.filter((name) => mark.test(name)).length +
      (source === 'pipedrive' ? header.filter((name) => /^deal - /i.test(name)).length : 0),
  }));
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= 2 ? best.source : 'spreadsheet';
}

/** Whether a table is about deals rather than people: it tells stages, or amounts with the days they closed. */
export function looksLikeDeals(mapping: DealMapping): boolean {
  const has = (...fields: DealField[]): boolean =>
    fields.some((field) => Object.values(mapping).includes(field));
  if (!has('id', 'name')) return false;
  return (
    has('stage', 'toStage', 'newValue', 'entered') ||
    (has('amount') && has('closed', 'status', 'wonOn', 'isWon'))
  );
}

/** Whether a table holds rows that an earlier import reported, as they are saved to be corrected. */
export const areReportedRows = (header: readonly string[]): boolean => ownColumns(header) < header.length;

/** Why reported rows are no export of deals, and what would work. */
export const noExport =
  'This file holds the rows that an import reported, not the whole pipeline, and would make a snapshot in which all other deals are gone: correct these rows in the export itself and import that whole.';
