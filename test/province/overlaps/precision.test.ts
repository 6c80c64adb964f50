import { OverlapKeeper } from '../../../subgraphs/province/overlaps/OverlapKeeper';
import { lastStates } from '../../../subgraphs/province/index/lastStates';
import { statedValueReading } from '../../../subgraphs/province/overlaps/statedValueReading';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';
import { plantConflicts } from './support/plantConflicts';
import { findingName, Planting } from './support/Planting';
import { plantTitles } from './support/plantTitles';

jest.setTimeout(120_000);

/** What is found of some kinds beside what was planted. */
interface Score {
  readonly planted: number;
  readonly found: number;
  readonly right: number;
}

const precision = ({ right, found }: Score) => right / found;
const recall = ({ right, planted }: Score) => right / planted;

describe.each(databaseKinds())(
  'what is found of what was planted among 2,000 standards, on $name,',
  (kind) => {
    const planting = new Planting(28);
    let index: TestIndex;
    let names: Set<string>;
    beforeAll(async () => {
      plantConflicts(planting);
      plantTitles(planting, 2000);
      index = await openTestIndex(kind);
      for (const [folder, standards] of Object.entries(planting.standards))
        await index.put(folder, standards);
      await index.database.transaction((manager) =>
        statedValueReading.takeIn(manager, 'ECOLOGY', lastStates(planting.entries, 'SECTOR_RECORD')),
      );
      await new OverlapKeeper(index.database).catchUp();
      const rows = (await index.database.reader.query(
        `SELECT f.kind, a.code AS one, b.code AS other FROM overlap_finding f
         JOIN standard a ON a.serial = f.oneSerial JOIN standard b ON b.serial = f.otherSerial`,
      )) as { kind: string; one: string; other: string }[];
      names = new Set(rows.map((row) => findingName(row.kind, row.one, row.other)));
    });
    afterAll(() => index.drop());

    const scoreOf = (isMeant: (kind: string) => boolean): Score => {
      const meant = (all: ReadonlySet<string>) =>
        [...all].filter((name) => isMeant(name.split('|')[0] ?? ''));
      const found = meant(names);
      const right = found.filter((name) => planting.expected.has(name)).length;
      return { planted: meant(planting.expected).length, found: found.length, right };
    };
    const isSubject = (found: string) => found === 'SAME_SUBJECT';

    it('plants enough of both sorts', () => {
      expect(planting.count).toBe(2000);
      const pairs = (all: ReadonlySet<string>) =>
        [...all].filter((name) => name.startsWith('SAME_SUBJECT')).length;
      expect(pairs(planting.expected)).toBeGreaterThanOrEqual(60);
      expect(pairs(planting.nearMisses)).toBeGreaterThanOrEqual(pairs(planting.expected));
      expect(planting.nearMisses.size).toBeGreaterThan(planting.expected.size);
    });

    it('repeats a subject: precision 1.00, recall 0.87', () => {
      const score = scoreOf(isSubject);
      expect(precision(score)).toBe(1);
      expect(recall(score)).toBeGreaterThanOrEqual(56 / 64);
    });

    it('conflicts by a rule: precision 1.00, recall 1.00', () => {
      const score = scoreOf((found) => !isSubject(found));
      expect(score.planted).toBe(40);
      expect([precision(score), recall(score)]).toEqual([1, 1]);
    });

    it('is never what was planted to look so', () => {
      expect([...planting.nearMisses].filter((name) => names.has(name))).toEqual([]);
    });
  },
);
