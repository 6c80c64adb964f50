import type { SystemFacts } from '../../../shared/kernel/system';
import ecology from '../../../subgraphs/ecology/sector';
import { openTestSector, type TestSector } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { draftOf } from './support';

const scope = { actor: 'import', today: '2026-06-01' };

const version = (number: number, publishedOn: string | null): SystemFacts => ({
  ...draftOf({ a: 'system' }),
  number,
  state: publishedOn === null ? 'DRAFT' : 'PUBLISHED',
  publishedOn,
});

describe.each(databaseKinds())('versions of a tree that files bring on $name', (kind) => {
  let sector: TestSector;
  beforeEach(async () => {
    sector = await openTestSector(kind, ecology);
    await sector.systemRegister.import([version(1, '2020-01-01'), version(2, null)], scope);
  });
  afterEach(() => sector.drop());

  const early = { code: 'BAD_USER_INPUT', field: 'publishedOn', value: '2019-12-31' };
  const behindDraft = { code: 'ILLEGAL_TRANSITION', field: 'version' };

  it.each<[string, SystemFacts[], unknown[]]>([
    [
      'a draft that is published, and what follows it',
      [version(2, '2021-01-01'), version(3, '2022-01-01'), version(4, null)],
      ['UPDATED', 'REGISTERED', 'REGISTERED'],
    ],
    [
      'a day before the version that is there',
      [version(2, '2019-12-31'), version(3, null)],
      [early, behindDraft],
    ],
    [
      'a day before the version that the file brings',
      [version(2, '2020-01-01'), version(3, '2019-12-31')],
      ['UPDATED', early],
    ],
    ['what is there already', [version(1, '2020-01-01'), version(2, null)], ['UNCHANGED', 'UNCHANGED']],
  ])('become what was said beforehand that they would: %s', async (_what, versions, outcomes) => {
    const told = await sector.systemRegister.check(versions, scope.today);
    const done = await sector.systemRegister.import(versions, scope);
    for (const each of [told, done]) expect(each).toMatchObject(outcomes);
  });
});
