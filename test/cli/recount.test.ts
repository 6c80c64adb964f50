import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
    [
      'standards for a target that counts something else',
      ['--target', 'group-pilots', '--from', standards],
      '--target',
    ],
  ])('refuses %s', async (_what, args, field) => {
    await expect(run(...args)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ field }] },
    });
  });

  it.each<[string, string, string]>([
    ['nothing', '\n', 'holds nothing to count'],
    ['no JSON', '{"code"', 'line 1 is neither'],
    ['no object', 'null\n', 'line 1 is neither'],
    ['a list', '\n[]\n', 'line 2 is neither'],
    ['an object of another kind', '{"code":"GB 1-2020"}\n', 'line 1 is neither'],
    [
      'rows without the head of their proof',
      '{"id":"x","fields":{},"lists":{},"counts":{}}\n',
      'before its head',
    ],
  ])('refuses a file that holds %s', async (_what, text, problem) => {
    const file = path.join(folder, 'odd.jsonl');
    writeFileSync(file, text);
    await expect(run('--target', 'local-standards', '--from', file)).rejects.toMatchObject({
      extensions: {
        code: 'BAD_USER_INPUT',
        fields: [{ field: '--from', value: file, problem: expect.stringContaining(problem) as string }],
      },
    });
  });

  it('is not deceived by a proof with another rule, another period or a row twice', async () => {
    const [head = '', ...rows] = readFileSync(proof, 'utf8').trimEnd().split('\n');
    const file = path.join(folder, 'altered.jsonl');
    const faultsOf = async (...lines: string[]) => {
      writeFileSync(file, lines.join('\n'));
      const { agrees, lines: told } = await run('--target', 'self-declaration', '--from', file);
      return [agrees, ...told.slice(2)];
    };
    const field = 'declarations.withdrawnOn';
    expect(await faultsOf(head.replaceAll(`"${field}"`, '"declarations.declaredOn"'), ...rows)).toContain(
      'the file tells another rule as self-declaration version 1 than the one of that name',
    );
    expect(await faultsOf(head.replace('"from":"2017-01-01"', '"from":"2016-01-01"'), ...rows)).toEqual([
      false,
      'the file has the plan last from 2016-01-01 to 2019-12-31, and it lasts from 2017-01-01 to 2019-12-31',
      'DIFFERS',
    ]);
    const counted = rows.find((row) => row.includes('"self-declaration":')) ?? '';
    const { id } = JSON.parse(counted) as { id: string };
    expect(await faultsOf(head, ...rows, counted)).toEqual([
      false,
      `${id}: the file has it more than once`,
      'DIFFERS',
    ]);
  });
});
