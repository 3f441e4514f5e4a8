import type { Json } from '../../lib/canonical-json';
import { fail, ok, type Result } from '../../lib/result';
import { faultOf } from '../../model/change';
import { faultsOf } from '../../model/integrity';
import { upgrade } from '../../model/upgrades';
import type { RawWorkbook } from '../../model/upgrades/step';
import {
  emptyWorkbook,
  isShared,
  schemas,
  schemaVersion,
  tableNames,
  type TableName,
  type Workbook,
} from '../../model/workbook';
import { bundleLimits } from './limits';
import { readEntryName, recordingEntry, tableEntry, type BundleManifest } from './manifest';

type RawRecord = Readonly<Record<string, Json>>;

/**
 * The workbook that a bundle holds, from its manifest and the texts of its tables by entry name. Everything is
 * checked before anything is handed out: names, lines, records, references, recordings. A bundle of an older
 * program is brought up to date. Fails with the first thing that is wrong.
 */
export function readTables(manifest: BundleManifest, texts: ReadonlyMap<string, string>): Result<Workbook> {
  const raw = readRaw(manifest, texts);
  if (!raw.ok) return raw;
  let upgraded: RawWorkbook;
  try {
    upgraded = upgrade(raw.value, manifest.schemaVersion, schemaVersion);
  } catch {
    return fail('This bundle is damaged: its records cannot be brought up to date.');
  }
  const workbook = checkRecords(upgraded);
  if (!workbook.ok) return workbook;
  const fault = faultsOf(workbook.value)[0] ?? faultOfWhole(manifest, workbook.value);
  return fault === undefined ? workbook : fail(`This bundle is damaged: ${fault}.`);
}

function readRaw(manifest: BundleManifest, texts: ReadonlyMap<string, string>): Result<RawWorkbook> {
  const tables = new Map<string, readonly RawRecord[]>();
  let records = 0;
  for (const { name } of manifest.entries) {
    const entry = readEntryName(name);
    if (entry === undefined || !('table' in entry)) continue;
    // Before the upgrade: that makes the private tables too, empty.
    if (isTable(entry.table) && !isShared(entry.table))
      return fail(`This bundle holds ${entry.table}, which never leaves a machine. It was not read.`);
    const text = texts.get(name);
    if (text === undefined) return fail(`This bundle is not whole: ${name} is missing.`);
    const lines = readLines(name, text);
    if (!lines.ok) return lines;
    records += lines.value.length;
    if (records > bundleLimits.records)
      return fail('This bundle holds more records than Benchcoach can take.');
    tables.set(entry.table, lines.value);
  }
  return ok(Object.fromEntries(tables));
}

function readLines(name: string, text: string): Result<readonly RawRecord[]> {
  const records: RawRecord[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [place, line] of lines.entries()) {
    const record = readLine(line);
    if (record === undefined) return fail(`This bundle is damaged: ${name} line ${place + 1} is no record.`);
    records.push(record);
  }
  return ok(records);
}

function readLine(line: string): RawRecord | undefined {
  try {
    const value: Json = JSON.parse(line);
    return isRecord(value) && !hasForbiddenKey(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: Json): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys with which a record could reach into the program that reads it. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks without calling itself, so that no depth of nesting can exhaust the stack. */
function hasForbiddenKey(value: Json): boolean {
  const left: Json[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next) && Object.keys(next).some((key) => forbiddenKeys.has(key))) return true;
    for (const inside of Object.values<Json>(next)) left.push(inside);
  }
  return false;
}

function checkRecords(raw: RawWorkbook): Result<Workbook> {
  let workbook = emptyWorkbook();
  for (const [table, records] of Object.entries(raw)) {
    if (!isTable(table)) return fail(`This bundle is damaged: there is no table named ${table}.`);
    const checked = records.map((record) => schemas[table].safeParse(record));
    const wrong = checked.findIndex((one) => !one.success);
    if (wrong >= 0) return fail(`This bundle is damaged: ${faultOf(table, records[wrong])}.`);
    workbook = { ...workbook, [table]: checked.map((one) => one.data) };
  }
  return ok(workbook);
}

const isTable = (name: string): name is TableName => tableNames.some((table) => table === name);

/** What does not fit between manifest and records. */
function faultOfWhole(manifest: BundleManifest, workbook: Workbook): string | undefined {
  const [client, second] = workbook.clients;
  if (!client || second) return 'it holds no client, or more than one';
  if (client.name !== manifest.clientName) return 'its manifest names another client';
  const known = new Map(workbook.recordings.map((recording) => [recordingEntry(recording), recording]));
  for (const { name, sha256, bytes } of manifest.entries) {
    const entry = readEntryName(name);
    if (entry === undefined || 'table' in entry) continue;
    const recording = known.get(name);
    if (!recording) return `no call knows ${name}`;
    if (sha256 !== entry.hash || bytes !== recording.bytes) return `${name} is another file`;
  }
  return undefined;
}

/** The entries of a manifest whose texts `readTables` needs. */
export const tableEntries = (manifest: BundleManifest): BundleManifest['entries'] =>
  manifest.entries.filter(({ name }) => {
    const entry = readEntryName(name);
    return entry !== undefined && 'table' in entry && name === tableEntry(entry.table);
  });

/** The recordings of a manifest, as the hashes their files must have. */
export const recordingEntries = (
  manifest: BundleManifest,
): readonly { readonly name: string; readonly hash: string }[] =>
  manifest.entries.flatMap(({ name }) => {
    const entry = readEntryName(name);
    return entry !== undefined && 'hash' in entry ? [{ name, hash: entry.hash }] : [];
  });
