import { readSeedRows } from '../../shared/kernel/seed/readSeedRows';
import { codeOf, refusedFields } from './support/openTestSector';
import type { Counted, TestFigures } from './support/TestFigures';

interface Tally {
  readonly inspections: number;
  readonly conforming: number;
  readonly nonConforming: number;
  readonly notApplicable: number;
  readonly overdue: number;
  readonly nonConformingPercent: number | null;
}

/** What every sector owes when it records who keeps to its standards. */
export function implementationContract(figures: () => TestFigures): void {
  const seeds = () => readSeedRows(figures().sector.name, 'implementationInspections.seed.jsonl');

  /** An inspection of the standard that the seed's first one is about. */
  const inspection = (key: string) => ({
    key,
    standardCode: String(seeds()[0]?.standardCode),
    organizationName: '示例 受检单位',
    creditCode: '12320106XX0010372C',
    regionCode: '320106',
    inspectedOn: '2026-03-10',
    inspectorName: '示例 检查机构',
    findings: [
      { clause: '5.1', finding: 'CONFORMING' },
      { clause: '5.2', finding: 'NON_CONFORMING', remark: '示例 情况' },
    ],
    rectifyBy: '2026-03-31',
  });

  const tallyOf = async (code: string): Promise<Tally> => {
    const { standards } = await figures().root<{ standards: { nodes: { code: string; tally: Tally }[] } }>(
      `standards(query: "${code}", first: 1) { nodes { code tally: implementationTally {
         inspections conforming nonConforming notApplicable overdue nonConformingPercent } } }`,
    );
    expect(standards.nodes).toMatchObject([{ code }]);
    return standards.nodes[0]?.tally as Tally;
  };

  it('are judged by the rule, and tell what has become of the rectification on a day', async () => {
    const told = await figures().inspect(inspection('judged'));
    expect(told.errors).toBeUndefined();
    expect(told.data?.told).toEqual({
      implementationInspection: {
        key: 'judged',
        verdict: 'NON_CONFORMING',
        rectification: 'OVERDUE',
        before: 'OPEN',
        after: 'OVERDUE',
        standard: { code: inspection('judged').standardCode },
        organization: { creditCode: '12320106XX0010372C' },
        region: { code: '320106' },
        findings: [
          { clause: '5.1', finding: 'CONFORMING', remark: null },
          { clause: '5.2', finding: 'NON_CONFORMING', remark: '示例 情况' },
        ],
      },
    });
    const done = await figures().inspect({
      ...inspection('judged'),
      expectedVersion: 1,
      rectifiedOn: '2026-04-01',
    });
    expect(done.data?.told).toMatchObject({
      implementationInspection: { rectification: 'DONE', before: 'OPEN', after: 'DONE' },
    });
  });

  it('are refused what contradicts them, and nothing is written', async () => {
    const { log } = figures().sector;
    const { seq } = await log.end();
    const kept = { findings: [{ clause: '5.1', finding: 'CONFORMING' }] };
    for (const [wrong, field] of [
      [{ rectifyBy: null }, 'rectifyBy'],
      [kept, 'rectifyBy'],
      [{ ...kept, rectifyBy: null, creditCode: '12320106XX0010372D' }, 'creditCode'],
      [{ regionCode: '990000' }, 'regionCode'],
      [{ findings: [], rectifyBy: null }, 'findings'],
      [{ inspectedOn: '2026-06-02', rectifyBy: '2026-07-01' }, 'inspectedOn'],
      [{ standardCode: 'GB 1-1999' }, 'standardCode'],
    ] as const) {
      const answer = await figures().inspect({ ...inspection('refused'), ...wrong });
      expect([codeOf(answer), refusedFields(answer)]).toEqual(['BAD_USER_INPUT', [field]]);
    }
    expect((await log.end()).seq).toBe(seq);
  });

  it('are listed by verdict, rectification, standard, body and region, as the facets count them', async () => {
    const { list } = await figures().root<{ list: { totalCount: number; facets: Counted[] } }>(
      'list: implementationInspections { totalCount facets { field value count } }',
    );
    for (const field of ['verdict', 'rectification', 'regionCode']) {
      const counts = list.facets.filter((facet) => facet.field === field);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(list.totalCount);
      for (const { value, count } of counts) {
        const given = field === 'regionCode' ? JSON.stringify(value) : value;
        expect(await figures().countOf('implementationInspections', `${field}: [${given}]`)).toBe(count);
      }
    }
    const { standardCode, creditCode } = inspection('');
    const organizationName = '示例 另一受检单位';
    await figures().inspect({ ...inspection('listed'), organizationName });
    const own = `organizationName: ["${organizationName}"]`;
    for (const [more, count] of [
      ['', 1],
      [`standardCode: ["${standardCode}"], creditCode: ["${creditCode}"]`, 1],
      ['standardCode: ["GB 1-1999"]', 0],
      ['creditCode: ["91320509XX0013338B"]', 0],
      ['regionCode: ["320000"]', 1],
      ['regionCode: ["320500"]', 0],
    ] as const)
      expect([more, await figures().countOf('implementationInspections', `${own} ${more}`)]).toEqual([
        more,
        count,
      ]);
  });

  it('make the tally of a standard, which opens to its inspections', async () => {
    await figures().inspect(inspection('tallied'));
    const code = inspection('tallied').standardCode;
    const tally = await tallyOf(code);
    const of = (more: string) =>
      figures().countOf('implementationInspections', `standardCode: [${JSON.stringify(code)}] ${more}`);
    expect(tally).toEqual({
      inspections: await of(''),
      conforming: await of('verdict: [CONFORMING]'),
      nonConforming: await of('verdict: [NON_CONFORMING]'),
      notApplicable: await of('verdict: [NOT_APPLICABLE]'),
      overdue: await of('rectification: [OVERDUE]'),
      nonConformingPercent: expect.any(Number),
    });
    const { conforming, nonConforming, nonConformingPercent } = tally;
    expect(nonConformingPercent).toBeCloseTo((100 * nonConforming) / (conforming + nonConforming), 1);
    expect(tally.overdue).toBeGreaterThan(0);
  });

  it('are tallied for many standards by one statement', async () => {
    const { database } = figures().sector;
    const statements = async (first: number) => {
      const before = database.statements.total;
      await figures().root(
        `standards(first: ${String(first)}) { nodes { implementationTally { inspections } } }`,
      );
      return database.statements.total - before;
    };
    expect(await statements(50)).toBe(await statements(1));
  });
}
