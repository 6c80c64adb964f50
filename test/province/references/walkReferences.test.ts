import fc from 'fast-check';
import { countStatements } from '../../../shared/database';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { citedSteps, citingSteps } from '../../../subgraphs/province/references/referenceSteps';
import {
  MOST_HITS,
  walkReferences,
  type StepsFrom,
} from '../../../subgraphs/province/references/walkReferences';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';

const TODAY = '2026-06-01';
const codeOf = (number: number) => `DB32/T ${String(1000 + number)}-2020`;
const baseOf = (number: number) => `DB32/T ${String(1000 + number)}`;

/** Which standards each one cites, by number, and whether with the year. */
type Citations = readonly (readonly { readonly to: number; readonly dated: boolean }[])[];

const factsOf = (citations: Citations): StandardFacts[] =>
  citations.map((cited, number) =>
    standardFacts({
      code: codeOf(number),
      references: cited.map(({ to, dated }, ordinal) => ({
        code: dated ? codeOf(to) : baseOf(to),
        dated,
        clause: `${String(ordinal + 1)}.1`,
      })),
    }),
  );

/** Least number of steps to every standard that can be reached, in the plainest way. */
function depthsFrom(
  start: number,
  nextOf: (number: number) => readonly number[],
  deepest: number,
): Map<number, number> {
  const depths = new Map([[start, 0]]);
  for (let depth = 1; depth <= deepest; depth += 1) {
    const front = [...depths].filter(([, its]) => its === depth - 1).map(([number]) => number);
    for (const number of front.flatMap(nextOf)) if (!depths.has(number)) depths.set(number, depth);
  }
  depths.delete(start);
  return depths;
}

describe.each(databaseKinds())('walks along references on $name', (kind) => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openTestIndex(kind);
  });
  afterAll(() => index.drop());

  const fill = async (standards: readonly StandardFacts[]) => {
    await index.database.transaction(async (manager) => {
      for (const table of ['standard', 'standard_reference', 'posting'])
        await manager.query(`DELETE FROM ${table}`);
    });
    for (let start = 0; start < standards.length; start += 5000) {
      await index.put('ecology', standards.slice(start, start + 5000));
    }
  };

  const walk = async (numbers: readonly number[], depth: number, steps: StepsFrom) => {
    const rows = (await index.database.reader.query(
      'SELECT serial, code, base FROM standard',
    )) as StandardRow[];
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const walks = numbers.map((number) => ({ standard: byCode.get(codeOf(number)) as StandardRow, depth }));
    return countStatements(() => walkReferences(walks, steps));
  };

  const citation = fc.record({ to: fc.nat(11), dated: fc.boolean() });
  const graphs = fc.array(fc.uniqueArray(citation, { maxLength: 4, selector: ({ to }) => to }), {
    minLength: 12,
    maxLength: 12,
  });

  it('meet every standard once, at its least depth, in either direction, whatever circles there are', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 12 }), async (citations, depth) => {
        await fill(factsOf(citations));
        const numbers = citations.map((_, number) => number);
        const cited = (number: number) => citations[number]?.map(({ to }) => to) ?? [];
        const citing = (number: number) => numbers.filter((each) => cited(each).includes(number));
        for (const [steps, next] of [
          [citingSteps(index.database), citing],
          [citedSteps(index.database, TODAY), cited],
        ] as const) {
          const { result, count } = await walk(numbers, depth, steps);
          expect(count).toBeLessThanOrEqual(depth);
          numbers.forEach((number) => {
            const hits = result[number]?.hits ?? [];
            const expected = depthsFrom(number, next, depth);
            expect(new Map(hits.map(({ row, depth: its }) => [row.code, its]))).toEqual(
              new Map([...expected].map(([each, its]) => [codeOf(each), its])),
            );
            const order = hits.map(({ depth: its, row }) => `${String(its).padStart(2, '0')} ${row.sortKey}`);
            expect(order).toEqual([...order].sort());
            for (const { via, depth: its } of hits) {
              const nearer = its === 1 ? number : numbers.find((each) => codeOf(each) === via);
              expect(its === 1 ? 0 : expected.get(Number(nearer))).toBe(its - 1);
            }
          });
        }
      }),
      { numRuns: kind.name === 'SQLite' ? 25 : 10, seed: 20260601 },
    );
  }, 60_000);

  it('ask once per depth, for one standard or for a hundred', async () => {
    const chain = Array.from({ length: 120 }, (_, number) =>
      number === 0 ? [] : [{ to: number - 1, dated: number % 2 === 0 }],
    );
    await fill(factsOf(chain));
    const one = await walk([0], 20, citingSteps(index.database));
    const many = await walk(
      Array.from({ length: 100 }, (_, number) => number),
      20,
      citingSteps(index.database),
    );
    expect([one.count, many.count]).toEqual([20, 20]);
    expect(one.result[0]?.hits.map(({ depth }) => depth)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    expect(one.result[0]?.hits[2]).toMatchObject({ via: codeOf(2), clause: '1.1', dated: false });
  });

  it('say that they stopped where there is too much', async () => {
    const star = Array.from({ length: MOST_HITS + 5 }, (_, number) =>
      number === 0 ? [] : [{ to: 0, dated: true }],
    );
    await fill(factsOf(star));
    const { result } = await walk([0, 1], 3, citingSteps(index.database));
    expect(result.map(({ hits, truncated }) => [hits.length, truncated])).toEqual([
      [MOST_HITS, true],
      [0, false],
    ]);
  }, 60_000);
});
