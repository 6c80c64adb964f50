import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = process.env.TRIAL_DATA ?? resolve(__dirname, '../../../../shared/data');

/** `describe`, or `describe.skip` with the reason printed where the trial data are not on this machine. */
export function describeTrialData(name: string, tests: () => void): void {
  if (existsSync(join(folder, 'standards.jsonl'))) return void describe(name, tests);
  process.stderr.write(`skipped "${name}": no trial data in ${folder}; set TRIAL_DATA\n`);
  describe.skip(name, tests);
}

/** Rows of a trial file, one value a line; packed files are unpacked. */
export function trialRows<Row>(file: string): Row[] {
  const bytes = readFileSync(join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));
}

/** Rows of all the files that hold facts for the seed. */
export function seedRows<Row>(): Row[] {
  return readdirSync(join(folder, 'seed')).flatMap((file) => trialRows<Row>(join('seed', file)));
}
