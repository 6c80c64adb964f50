import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Folder of the records gathered for trials, which are no part of the project. */
export const trialData = process.env.TRIAL_DATA ?? resolve(__dirname, '../../../shared/data');

/** Describes a suite that needs the trial data, or says aloud why it is skipped; it is not even read then. */
export function describeWithTrialData(name: string, suite: () => void): void {
  if (existsSync(join(trialData, 'standards.jsonl'))) return describe(name, suite);
  const reason = `no trial data in ${trialData}; set TRIAL_DATA`;
  process.stderr.write(`\n*** SKIPPED: ${name}: ${reason} ***\n\n`);
  describe.skip(name, () => it(reason, () => undefined));
}

/** The records of a trial file, one JSON value a line; packed files are unpacked. */
export function trialRecords<Row = Record<string, unknown>>(file: string): Row[] {
  const bytes = readFileSync(join(trialData, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));
}

/** The records of all the files that hold facts for the seed. */
export function seedRecords<Row>(): Row[] {
  return readdirSync(join(trialData, 'seed')).flatMap((file) => trialRecords<Row>(join('seed', file)));
}
