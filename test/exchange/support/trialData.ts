import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the records gathered for trials, which are no part of the project. */
export const trialData = process.env.TRIAL_DATA ?? join(__dirname, '..', '..', '..', '..', 'shared', 'data');

/** Describes a suite that needs the trial data, or says aloud why it is skipped; it is not even read then. */
export function describeWithTrialData(name: string, suite: () => void): void {
  if (existsSync(join(trialData, 'standards.jsonl'))) return describe(name, suite);
  const reason = `no trial data in ${trialData}; set TRIAL_DATA`;
  process.stderr.write(`\n*** SKIPPED: ${name}: ${reason} ***\n\n`);
  describe.skip(name, () => it(reason, () => undefined));
}

/** The records of a JSONL file of the trial data. */
export function trialRecords(file: string): Record<string, unknown>[] {
  const text = readFileSync(join(trialData, file), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}
