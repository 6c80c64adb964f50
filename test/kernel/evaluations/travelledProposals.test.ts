import fc from 'fast-check';
import { CatalogueImport, fileRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StoredEvaluation } from '../../../shared/kernel/evaluations';
import { standardId } from '../../../shared/kernel/ids';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { openTestSector, type TestSector } from '../../contract/support/openTestSector';
import { allOf } from '../../exchange/support/trialFiles';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { scored } from './support/evaluationFacts';

const TODAY = '2026-06-01';

/** What happens to a standard at its home, as it is recorded there. */
interface Step {
  readonly what: 'LOW' | 'GOOD' | 'REVIEW' | 'WITHDRAWAL';
  readonly on: string;
}

const steps = fc.record<Step>({
  what: fc.constantFrom('LOW', 'LOW', 'LOW', 'GOOD', 'REVIEW', 'REVIEW', 'WITHDRAWAL'),
  on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`),
});
/** A review that is recorded late, after an evaluation of a later day. */
const lateReview: readonly Step[] = [
  { what: 'LOW', on: '2026-05-04' },
  { what: 'LOW', on: '2026-05-20' },
  { what: 'REVIEW', on: '2026-05-12' },
];
/** Days told apart: of two things on one day a file does not say which came first. */
const oneDayEach = fc.uniqueArray(steps, { minLength: 1, maxLength: 6, selector: ({ on }) => on });
const histories = [lateReview, ...fc.sample(oneDayEach, { numRuns: 40, seed: 20_261_130 })];

const codeOf = (index: number) => `DB32/T ${String(97_000 + index)}-2021`;
const issued = { issuedOn: '2021-02-15', effectiveOn: '2021-04-15' };
const asIssued = histories.map((_, index) => standardFacts({ code: codeOf(index), ...issued }));

/** A standard once a review or its withdrawal was recorded; a second withdrawal changes nothing. */
function changed(standard: StandardFacts, { what, on }: Step): StandardFacts {
  if (what === 'REVIEW')
    return { ...standard, reviews: [...standard.reviews, { on, conclusion: 'CONTINUE', note: null }] };
  return what === 'WITHDRAWAL' ? { ...standard, withdrawnOn: standard.withdrawnOn ?? on } : standard;
}

const asItIsNow = asIssued.map((standard, index) => (histories[index] ?? []).reduce(changed, standard));

/** Whether a low evaluation is answered by no review of its day or later, and the standard applies still. */
const isUnanswered = (history: readonly Step[]) =>
  history.every(({ what }) => what !== 'WITHDRAWAL') &&
  history.some(
    ({ what, on }) => what === 'LOW' && history.every((later) => later.what !== 'REVIEW' || later.on < on),
  );

describe.each(databaseKinds())('review proposals of evaluations that travel, on $name', (kind) => {
  const sectors: TestSector[] = [];
  let home: TestSector;

  const opened = async (): Promise<TestSector> => {
    const [definition] = loadSectors();
    if (!definition) throw new Error('there is no sector');
    const sector = await openTestSector(kind, definition);
    sectors.push(sector);
    return sector;
  };
  const bring = async (sector: TestSector, standards: readonly StandardFacts[]) => {
    const outcomes = await new CatalogueImport(sector.parts, fileRows).write(standards, 'import');
    expect(outcomes.filter((outcome) => typeof outcome === 'object')).toEqual([]);
  };
  const evaluationsOf = (sector: TestSector): Promise<StoredEvaluation[]> =>
    allOf(sector.evaluationRegister.all());
  const arrive = async (sector: TestSector) => {
    const told = await evaluationsOf(home);
    const outcomes = await sector.evaluationRegister.import(told, { actor: 'import', today: TODAY });
    expect(new Set(outcomes)).toEqual(new Set(['REGISTERED']));
  };
  const standardsToReview = async ({ database }: TestSector) =>
    (
      (await database.reader.query(
        'SELECT standardCode FROM review_proposal WHERE settledOn IS NULL ORDER BY standardCode',
      )) as { standardCode: string }[]
    ).map(({ standardCode }) => standardCode);
  const unanswered = asIssued
    .filter((_, index) => isUnanswered(histories[index] ?? []))
    .map(({ code }) => code);

  beforeAll(async () => {
    home = await opened();
    await bring(home, asIssued);
    for (const [index, history] of histories.entries()) {
      let standard = asIssued[index] as StandardFacts;
      for (const [at, step] of history.entries()) {
        standard = changed(standard, step);
        if (step.what === 'REVIEW' || step.what === 'WITHDRAWAL') await bring(home, [standard]);
        else await evaluated(standard.code, step, `${standard.code} ${String(at)}`);
      }
    }
  });
  afterAll(async () => {
    for (const sector of sectors) await sector.drop();
  });

  async function evaluated(code: string, { what, on }: Step, key: string): Promise<void> {
    const outline = scored(what === 'LOW' ? 30 : 90, { on });
    const id = standardId(home.subgraph.names, code);
    const [row] = (await home.database.reader.query('SELECT version FROM standard WHERE id = ?', [id])) as [
      { version: number },
    ];
    const write = { actor: 'test', clientMutationId: key, body: key };
    await home.evaluationRegister.record({ id, expectedVersion: row.version }, outline, TODAY, write);
  }

  it('are open at home exactly where a low evaluation is unanswered', async () => {
    expect(unanswered.length).toBeGreaterThan(5);
    expect(unanswered.length).toBeLessThan(histories.length - 5);
    expect(await standardsToReview(home)).toEqual(unanswered);
  });

  it('are open elsewhere for the same standards when these come with their reviews', async () => {
    const elsewhere = await opened();
    await bring(elsewhere, asItIsNow);
    await arrive(elsewhere);
    expect(await standardsToReview(elsewhere)).toEqual(unanswered);
  });

  it('are open elsewhere for the same standards when the reviews come last', async () => {
    const elsewhere = await opened();
    await bring(elsewhere, asIssued);
    await arrive(elsewhere);
    await bring(elsewhere, asItIsNow);
    expect(await standardsToReview(elsewhere)).toEqual(unanswered);
  });

  it('are not opened again for what a review of the same day settled', async () => {
    const elsewhere = await opened();
    const on = '2026-05-11';
    const review = { on, conclusion: 'REVISE' as const, note: null };
    const standard = standardFacts({ code: codeOf(histories.length), ...issued });
    await bring(home, [standard]);
    await evaluated(standard.code, { what: 'LOW', on }, 'same day');
    expect(await standardsToReview(home)).toEqual([...unanswered, standard.code]);
    await bring(home, [{ ...standard, reviews: [review] }]);
    expect(await standardsToReview(home)).toEqual(unanswered);

    await bring(elsewhere, [...asItIsNow, { ...standard, reviews: [review] }]);
    await arrive(elsewhere);
    expect(await standardsToReview(elsewhere)).toEqual(unanswered);
  });
});
