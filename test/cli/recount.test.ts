import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { runExport } from '../../shared/cli/export';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import { runRecount } from '../../shared/cli/recount';
import { databaseKinds } from '../support/databaseKinds';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { TEST_DAY } from '../support/testClock';
import { testRunFolder } from '../support/testRun';

jest.setTimeout(120_000);

const PLAN = 'jiangsu-2017-2019';
const AS_OF = '2019-12-31';

interface Shown {
  readonly key: string;
  readonly value: number;
  readonly digest: string;
}

describe.each(databaseKinds())('recount on $name', (kind) => {
  const folder = mkdtempSync(path.join(testRunFolder(), 'recount-'));
  const proof = path.join(folder, 'proof.jsonl');
  const standards = path.join(folder, 'standards.jsonl');
  let federation: TestFederation;
  let shown: readonly Shown[];

  beforeAll(async () => {
    federation = await openTestFederation(kind);
    const { data } = await federation.ask(
      'query ($plan: ID!, $asOf: Date!) { plan(id: $plan) { targets(asOf: $asOf) { key value digest } } }',
      { plan: PLAN, asOf: AS_OF },
    );
    shown = (data as { plan: { targets: Shown[] } }).plan.targets;
  });
  afterAll(() => federation.close());

  const run = (...args: string[]) =>
    runRecount(['--plan', PLAN, ...args], { env: federation.env, today: TEST_DAY });
  const figureOf = (key: string) => {
    const { value, digest } = shown.find((target) => target.key === key) ?? { value: -1, digest: '' };
    return [`${key} on ${AS_OF} by ${key} version 1: ${String(value)}`, `digest ${digest}`];
  };

  it('writes a proof of what the graph shows, and finds it right', async () => {
    const { lines } = await run('--export', proof, '--as-of', AS_OF);
    expect(lines.map((line) => line.split(/ +/))).toEqual(
      shown.map(({ key, value, digest }) => [key, String(value), digest]),
    );
    for (const { key } of shown)
      expect(await run('--target', key, '--from', proof)).toEqual({
        agrees: true,
        lines: [...figureOf(key), 'agrees'],
      });
  });

  it('comes to the same from the standards that the sectors export themselves', async () => {
    const open = () => openCatalogues(federation.env);
    await runExport(['--out', standards], { open, output: new PassThrough(), today: TEST_DAY });
    for (const key of ['local-standards', 'national-standards', 'group-standards']) {
      const digest = shown.find((target) => target.key === key)?.digest ?? '';
      const args = ['--target', key, '--from', standards, '--as-of', AS_OF, '--digest'];
      expect(await run(...args, digest)).toEqual({ agrees: true, lines: [...figureOf(key), 'agrees'] });
      expect((await run(...args, '0'.repeat(64))).agrees).toBe(false);
    }
  });

  it.each([
    ['no file', ['--target', 'local-standards'], '--from'],
    ['a file that is not there', ['--target', 'local-standards', '--from', `${proof}.gone`], '--from'],
    ['a target of no plan', ['--target', 'gold', '--from', proof], '--target'],
    [
      'a day that is none',
      ['--target', 'local-standards', '--from', proof, '--as-of', '2019-02-30'],
      '--as-of',
    ],
    [
      'another plan than the file tells of',
      ['--plan', 'example-2020-2022', '--target', 'self-declaration', '--from', proof],
      '--plan',
    ],
  ])('refuses %s', async (_what, args, field) => {
    await expect(run(...args)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ field }] },
    });
  });
});
