import { countStatements } from '../../../shared/database';
import { CatalogueStates } from '../../../shared/kernel/coverage';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { TestCatalogue } from '../../contract/support/TestCatalogue';
import { databaseKinds } from '../../support/databaseKinds';

const [definition] = loadSectors();

describe.each(databaseKinds())("what a sector's catalogue says of numbers on $name", (kind) => {
  let catalogue: TestCatalogue;

  beforeAll(async () => {
    if (!definition) throw new Error('there is no sector');
    catalogue = await TestCatalogue.open(kind, definition);
    await catalogue.register({ code: 'DB32/T 9001-2020', issuedOn: '2020-01-01', effectiveOn: '2020-02-01' });
    await catalogue.register({ code: 'DB32/T 9002-2015', issuedOn: '2015-01-01' });
    const id = catalogue.idOf('DB32/T 9002-2015');
    await catalogue.withdraw({ id, expectedVersion: 1, withdrawnOn: '2021-05-01' });
  });
  afterAll(() => catalogue.sector.drop());

  it.each([
    ['DB32/T 9001-2020', '2020-01-31', 'UPCOMING'],
    ['DB32/T 9001-2020', '2020-02-01', 'IN_FORCE'],
    ['DB32/T 9001', '2020-02-01', 'IN_FORCE'],
    ['DB32/T 9002-2015', '2021-04-30', 'IN_FORCE'],
    ['DB32/T 9002-2015', '2021-05-01', 'WITHDRAWN'],
    ['DB32/T 9002', '2021-05-01', 'WITHDRAWN'],
    ['DB32/T 9003-2015', '2021-05-01', null],
  ])('of %s on %s', async (code, day, state) => {
    expect(await new CatalogueStates(catalogue.sector.database).on(day).load(code)).toBe(state);
  });

  it('asks one statement for all requirements of a day', async () => {
    const { database } = catalogue.sector;
    const states = new CatalogueStates(database);
    const requirements = [['DB32/T 9001-2020'], ['DB32/T 9002-2015', 'GB/T 1-2020'], []];
    const { count, result } = await countStatements(() => states.coverage(requirements, '2022-01-01'));
    expect(result).toEqual(['COVERED', 'ELSEWHERE', 'MISSING']);
    expect(count).toBe(1);
  });
});
