import { buildSectorSubgraph } from '../../../shared/kernel/sector/buildSectorSubgraph';
import { openSector, type OpenSector } from '../../../shared/kernel/sector/openSector';
import { standardId } from '../../../shared/kernel/ids';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { databaseKinds, type TestDatabase } from '../../support/databaseKinds';
import { openNumberRegistry } from '../../support/openNumberRegistry';
import { standardFacts } from '../../support/standardFacts';
import { scored } from './support/evaluationFacts';

const TODAY = '2026-06-01';
const CODE = 'DB32/T 9700-2021';
const ROUNDS = 6;

describe.each(databaseKinds())(
  'two writers of one sector, each with its own connections, on $name',
  (kind) => {
    let database: TestDatabase;
    let registry: Awaited<ReturnType<typeof openNumberRegistry>>;
    let writers: OpenSector[];

    beforeAll(async () => {
      const [definition] = loadSectors();
      if (!definition) throw new Error('there is no sector');
      const subgraph = buildSectorSubgraph(definition);
      database = await kind.create('two_writers');
      registry = await openNumberRegistry(kind);
      const open = () =>
        openSector(subgraph, {
          database: database.config,
          registry,
          clock: () => new Date(`${TODAY}T02:00:00Z`),
          onWritten: () => Promise.resolve(),
        });
      writers = [await open(), await open()];
    });
    afterAll(async () => {
      for (const writer of writers) await writer.close();
      await registry.drop();
      await database.drop();
    });

    it('open one review proposal between them, again after each review', async () => {
      const [one, other] = writers as [OpenSector, OpenSector];
      const { names } = one.subgraph;
      const key = (clientMutationId: string) => ({ actor: 'test', clientMutationId, body: clientMutationId });
      const { id } = await one.catalogue.register(standardFacts({ code: CODE }), key('standard'));
      expect(id).toBe(standardId(names, CODE));

      for (let round = 1; round <= ROUNDS; round += 1) {
        const day = `2026-0${String(Math.ceil(round / 2))}-${round % 2 === 0 ? '20' : '10'}`;
        const outline = scored(40, { on: day });
        const expected = { id, expectedVersion: round };
        const record = (writer: OpenSector, index: number) =>
          writer.evaluationRegister.record(
            expected,
            outline,
            TODAY,
            key(`${String(round)} ${String(index)}`),
          );
        const recorded = await Promise.all(
          Array.from({ length: 8 }, (_each, index) => record(index % 2 === 0 ? one : other, index)),
        );
        expect(new Set(recorded.map(({ proposal }) => proposal)).size).toBe(1);
        expect(new Set(recorded.map(({ number }) => number)).size).toBe(8);
        const rows = await other.database.reader.query(
          'SELECT id FROM review_proposal WHERE settledOn IS NULL',
        );
        expect(rows).toEqual([{ id: recorded[0]?.proposal }]);
        const review = { on: day, conclusion: 'CONTINUE' as const, note: null };
        await other.catalogue.recordReview(expected, review, key(`review ${String(round)}`));
      }
      const rows = await one.database.reader.query('SELECT settledOn FROM review_proposal');
      expect(rows).toHaveLength(ROUNDS);
    });
  },
);
