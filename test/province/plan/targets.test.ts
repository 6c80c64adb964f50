import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { insertRows } from '../../../shared/database';
import { runRecount } from '../../../shared/cli/recount';
import { commonColumns } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { StandardStore } from '../../../shared/kernel/catalogue/StandardStore';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { jiangsuPlan } from '../../../subgraphs/province/plan/jiangsuPlan';
import { provinceRegisters } from '../../../subgraphs/province/provinceRegisters';
import { writeProof } from '../../../subgraphs/province/recount/writeProof';
import { databaseKinds } from '../../support/databaseKinds';
import { testRunFolder } from '../../support/testRun';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';
import { generateProvince, type GeneratedProvince } from './generatedProvince';
import { naiveCounts } from './naiveCounts';

jest.setTimeout(180_000);

const generated = generateProvince({ standards: 20_000, pilots: 2_000 });

/** Before the plan, within it, on its last day and after it. */
const days = ['2016-12-31', '2017-06-30', '2018-12-31', '2019-12-31', '2025-01-01'];

/** Writes a generated province straight into the tables. */
async function fill({ database }: TestProvince, { bodies, standards, registers }: GeneratedProvince) {
  const store = new StandardStore([], commonColumns);
  await database.transaction(async (manager) => {
    const rows = [...bodies.values()].map(({ creditCode, region }) => [
      creditCode,
      '示例 单位',
      region,
      'SYNTHETIC',
      '',
    ]);
    await insertRows(
      manager,
      'organization',
      ['creditCode', 'name', 'regionCode', 'provenance', 'searchText'],
      rows,
    );
    for (const { key } of sectors)
      await store.insert(
        manager,
        key,
        standards.filter(({ sector }) => sector === key),
      );
    for (const tables of provinceRegisters) {
      const facts = registers[tables.register.name] ?? [];
      const stored = facts.map((row) => ({
        ...row,
        key: String(row.key),
        id: tables.idOf(String(row.key)),
        version: 1,
        source: null,
        provenance: 'SYNTHETIC' as const,
      }));
      await tables.store.save(manager, 'PROVINCE', stored);
    }
  });
}

interface ShownTarget {
  readonly key: string;
  readonly value: number | null;
  readonly counts: number;
  readonly parts: readonly { key: string; count: number; evidence: { totalCount: number } }[];
  readonly evidence: {
    readonly totalCount: number;
    readonly facets: readonly { value: string; count: number }[];
  };
  readonly digest: string;
}

const TARGETS = `query ($asOf: Date!) { plan(id: "jiangsu-2017-2019") { targets(asOf: $asOf) {
  key value counts parts { key count evidence(first: 1) { totalCount } }
  evidence(first: 1) { totalCount facets { value count } } digest } } }`;

describe.each(databaseKinds())('the targets of a province made up by chance, on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    await fill(province, generated);
  });
  afterAll(() => province.drop());

  const targetsOn = async (asOf: string): Promise<readonly ShownTarget[]> => {
    const { data, errors } = await province.ask(TARGETS, { asOf });
    expect(errors).toBeUndefined();
    return (data as { plan: { targets: readonly ShownTarget[] } }).plan.targets;
  };

  it.each(days)(
    'come on %s to what going through all rows comes to, and to the rows they open to',
    async (asOf) => {
      const naive = naiveCounts(generated, asOf);
      const targets = await targetsOn(asOf);
      expect(targets.map(({ key }) => key)).toEqual(Object.keys(naive));
      for (const { key, value, counts, parts, evidence } of targets) {
        const expected = naive[key];
        expect([key, value, counts]).toEqual([key, expected?.value, expected?.counts]);
        expect([key, evidence.totalCount]).toEqual([key, counts]);
        for (const part of parts)
          expect([key, part.key, part.count, part.evidence.totalCount]).toEqual([
            key,
            part.key,
            ...Array<number>(2).fill(expected?.parts[part.key] ?? 0),
          ]);
        const byPart = Object.fromEntries(evidence.facets.map((facet) => [facet.value, facet.count]));
        if (parts.length > 0) expect(byPart).toEqual(expected?.parts);
      }
    },
  );

  it('have rows enough that nothing is equal by being empty', async () => {
    const targets = await targetsOn('2019-12-31');
    const few = targets.filter(({ counts }) => counts < 10).map(({ key }) => key);
    expect(few).toEqual(['management-system', 'information-service']);
    expect(targets.filter(({ counts }) => counts === 0)).toEqual([]);
  });

  describe('and recounted with no database', () => {
    const file = path.join(mkdtempSync(path.join(testRunFolder(), 'proof-')), 'proof.jsonl');
    const recount = (target: string, from: string, ...more: string[]) =>
      runRecount(['--plan', jiangsuPlan.id, '--target', target, '--from', from, ...more], {
        env: {},
        today: TODAY,
      });
    beforeAll(() => writeProof(file, province.database, { plan: jiangsuPlan, asOf: '2018-12-31' }));

    it.each(jiangsuPlan.targets.map(({ key }) => key))('agree: %s', async (key) => {
      const shown = (await targetsOn('2018-12-31')).find((target) => target.key === key);
      const { agrees, lines } = await recount(key, file);
      expect(lines).toEqual([
        `${key} on 2018-12-31 by ${key} version 1: ${String(shown?.value)}`,
        `digest ${shown?.digest ?? ''}`,
        'agrees',
      ]);
      expect(agrees).toBe(true);
    });

    it('come to the figure of another day, of which the file claims nothing', async () => {
      const { lines } = await recount('local-standards', file, '--as-of', '2017-06-30');
      const value = naiveCounts(generated, '2017-06-30')['local-standards']?.value;
      expect(lines[0]).toBe(`local-standards on 2017-06-30 by local-standards version 1: ${String(value)}`);
      expect(lines).toHaveLength(2);
    });

    it('name the row that was changed afterwards, and the one that was taken out', async () => {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const counted = lines.flatMap((line, index) =>
        line.includes('"counts":{"local-standards":"new"') ? [index] : [],
      );
      const [changed = 0, removed = 0] = counted;
      const idOf = (index: number) => (JSON.parse(lines[index] ?? '') as { id: string }).id;
      const other = `${file}.changed`;
      const edited = lines.map((line, index) =>
        index === changed ? line.replace(/"issuedOn":"\d{4}/, '"issuedOn":"2014') : line,
      );
      writeFileSync(other, edited.join('\n'));
      const { agrees, lines: told } = await recount('local-standards', other);
      expect(agrees).toBe(false);
      expect(told).toContain(`${idOf(changed)}: the file counts it as new, the rule does not count it`);
      writeFileSync(other, lines.filter((_, index) => index !== removed).join('\n'));
      const shortened = await recount('local-standards', other);
      expect([shortened.agrees, shortened.lines.at(-1)]).toEqual([false, 'DIFFERS']);
    });
  });
});
