import { ANONYMOUS, roles } from '../../shared/identity';
import { readRegisterSeeds } from '../../shared/kernel/registers';
import { sectorNamesOf } from '../../shared/kernel/sectorKeys';
import { loadSectors } from '../../subgraphs/sectorFolders';
import { agencyOf } from '../support/identities';
import { databaseKinds } from '../support/databaseKinds';
import { codeOf, refusedFields, TEST_DAY } from './support/openTestSector';
import { openProvinceKeeper, openSectorKeeper, type RegisterKeeper } from './support/RegisterKeeper';
import { RegisterWriter } from './support/RegisterWriter';

const today = TEST_DAY.toISOString().slice(0, 10);

const keepers = [
  ...loadSectors()
    .filter(({ registers }) => registers.length > 0)
    .map((definition) => ({ folder: definition.key, open: openSectorKeeper(definition) })),
  { folder: 'province', open: openProvinceKeeper },
];
const cases = databaseKinds().flatMap((kind) =>
  keepers.map(({ folder, open }) => ({ database: kind.name, folder, open: () => open(kind) })),
);

/** Each register is tried with the rows that its own seed brings. */
describe.each(cases)('the registers of $folder on $database', ({ folder, open }) => {
  let keeper: RegisterKeeper;
  let writers: RegisterWriter[];

  const each = async (test: (writer: RegisterWriter) => Promise<void>) => {
    for (const writer of writers) await test(writer);
  };

  beforeAll(async () => {
    keeper = await open();
    writers = keeper.registers.map(
      (tables) => new RegisterWriter(keeper, tables, readRegisterSeeds(keeper.seeds, tables, { today })),
    );
  });
  afterAll(() => keeper.drop());

  it('bring rows of their own that are right, and take them in once', async () => {
    await each(async ({ tables, seeds, name, count }) => {
      expect([name, seeds.length]).toEqual([name, expect.any(Number)]);
      expect(seeds.length).toBeGreaterThan(0);
      const scope = { today, actor: 'seed' };
      expect(await keeper.registerBook.register(tables, seeds, scope)).toBe(seeds.length);
      expect(await keeper.registerBook.register(tables, seeds, scope)).toBe(0);
      expect(await count()).toBe(seeds.length);
    });
  });

  it('refuse a row that names, itself or in its lists, what is not there', async () => {
    const keysOf = (list: string) =>
      list === 'pilots'
        ? keeper.pilots
        : writers.find(({ name }) => name === list)?.seeds.map(({ key }) => key);
    await each(async (writer) => {
      for (const link of writer.links()) {
        expect(keysOf(link.list)).toEqual(expect.arrayContaining(link.keys.filter((key) => key !== null)));
        const lost = await writer.record(link.with('nowhere'));
        expect([codeOf(lost), refusedFields(lost)]).toEqual(['BAD_USER_INPUT', [link.field]]);
      }
    });
  });

  it('refuse a standard that no catalogue of theirs has, or that was not in force on the day', async () => {
    await each(async (writer) => {
      for (const [column, day = ''] of Object.entries(writer.tables.register.inForce)) {
        const facts = writer.factsNamed('unfounded');
        for (const wrong of [{ [column]: 'DB32/T 99999-2020' }, { [day]: '1999-12-31' }]) {
          const answer = await writer.record({ ...facts, ...wrong });
          expect([codeOf(answer), refusedFields(answer)]).toEqual(['BAD_USER_INPUT', [column]]);
        }
      }
    });
  });

  it('keep a row as it was written, and tell it in the log', async () => {
    await each(async (writer) => {
      const before = await keeper.log.end();
      const facts = writer.factsNamed('written');
      const answer = await writer.record(facts);
      expect(answer.errors).toBeUndefined();
      const [change] = await keeper.log.changes(before.seq, 10);
      const id = writer.tables.idOf(facts.key);
      expect(change).toMatchObject({ kind: 'SECTOR_RECORD', action: 'REGISTER', entity: id, before: null });
      expect(change?.after).toEqual({ ...facts, id, version: 1 });
      const stored = await writer.tables.store.findByIds(keeper.database.reader, [id]);
      expect(stored.get(id)).toEqual({ ...facts, id, version: 1 });
    });
  });

  it('answer a repeated key with the first answer, and refuse it for another row', async () => {
    await each(async (writer) => {
      const facts = writer.factsNamed('repeated');
      const first = await writer.record(facts, { clientMutationId: `${writer.name} once` });
      expect(await writer.record(facts, { clientMutationId: `${writer.name} once` })).toEqual(first);
      const other = await writer.record(writer.factsNamed('another'), {
        clientMutationId: `${writer.name} once`,
      });
      expect(codeOf(other)).toBe('IDEMPOTENCY_CONFLICT');
    });
  });

  it('change a row at the version that was read only; of two writers at once one wins', async () => {
    await each(async (writer) => {
      const facts = writer.factsNamed('changed');
      await writer.record(facts);
      expect(codeOf(await writer.record(facts, { expectedVersion: 7 }))).toBe('CONFLICT');
      const answers = await Promise.all([1, 2].map(() => writer.record(facts, { expectedVersion: 1 })));
      expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', null]);
    });
  });

  it('refuse a key in use, a row that is not there, and keys that cannot be; nothing is written', async () => {
    await each(async (writer) => {
      const facts = writer.factsNamed('taken');
      await writer.record(facts);
      const { seq } = await keeper.log.end();
      const refusals = [
        await writer.record(facts),
        await writer.record(writer.factsNamed('absent'), { expectedVersion: 1 }),
        await writer.record({ ...writer.factsNamed('spelt'), key: 'No Key' }),
        await writer.record({ ...writer.factsNamed('long'), source: 'x'.repeat(501) }),
      ];
      expect(refusals.map((answer) => [codeOf(answer), refusedFields(answer)])).toEqual([
        ['BAD_USER_INPUT', ['key']],
        ['NOT_FOUND', ['id']],
        ['BAD_USER_INPUT', ['key']],
        ['BAD_USER_INPUT', ['source']],
      ]);
      expect((await keeper.log.end()).seq).toBe(seq);
    });
  });

  it('are written by those who may only, and read by everybody', async () => {
    const foreign = loadSectors().find(({ key }) => key !== folder);
    const stranger = agencyOf(foreign ? sectorNamesOf(foreign.key).key : '');
    await each(async (writer) => {
      const facts = writer.factsNamed('foreign');
      expect(codeOf(await writer.record(facts, {}, ANONYMOUS))).toBe('UNAUTHENTICATED');
      const { owner, register } = writer.tables;
      const own = owner.sector === undefined ? [] : [owner.sector];
      for (const role of roles) {
        const who = { subject: role.toLowerCase(), roles: [role], sectors: role === 'AGENCY' ? own : [] };
        const answer = await writer.record(writer.factsNamed(`by-${role.toLowerCase()}`), {}, who);
        const isForbidden = codeOf(answer) === 'FORBIDDEN';
        expect([writer.name, role, isForbidden]).toEqual([
          writer.name,
          role,
          !register.writers.includes(role),
        ]);
      }
      const mayWrite = owner.sector === undefined && register.writers.includes('AGENCY');
      if (!mayWrite) expect(codeOf(await writer.record(facts, {}, stranger))).toBe('FORBIDDEN');
      expect(await writer.count(ANONYMOUS)).toBeGreaterThan(0);
    });
  });

  it('are filtered and counted: facets add up to the list', async () => {
    await each(async (writer) => {
      const { data, errors } = await writer.facets();
      expect(errors).toBeUndefined();
      const { totalCount, facets } = data;
      for (const field of writer.tables.register.facets) {
        const counts = facets.filter((facet) => facet.field === field);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
        if (!writer.tables.register.filters.includes(field)) continue;
        for (const { value, count } of counts) expect(await writer.countBy(field, value)).toBe(count);
      }
    });
  });
});
