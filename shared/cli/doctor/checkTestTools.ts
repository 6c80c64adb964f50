import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { note, ok, type Finding, type Patient } from './Finding';

/** Programs only the tests need, and what is skipped without them. */
const TOOLS = [
  { program: 'mariadbd', tests: 'tests on MariaDB' },
  { program: 'chromium', tests: 'tests of the explorer' },
];

/** Where Debian keeps programs that are not on every PATH. */
const FURTHER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec'];

/** Whether the programs are there that some tests are skipped without. */
export function checkTestTools({ env }: Patient): Finding[] {
  const folders = [...(env.PATH ?? '').split(delimiter), ...FURTHER_FOLDERS];
  return TOOLS.map(({ program, tests }) => {
    const file = folders.map((folder) => join(folder, program)).find((each) => existsSync(each));
    const check = `For ${tests}`;
    return file === undefined ? note(check, `no ${program}: they are skipped`) : ok(check, file);
  });
}
