import { ANONYMOUS, type Identity } from '../../shared/identity';
import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import { expectNoDrift } from '../support/expectNoDrift';
import { auditor, coordinator } from '../support/identities';
import { codeOf } from './support/openTestSector';
import type { TestProjects } from './support/TestProjects';

const elsewhere: Identity = { subject: 'other', roles: ['AGENCY'], sectors: ['ELSEWHERE'] };

/** Who may see a sector's projects, and who may not. */
export function projectSecrecyContract(projects: () => TestProjects): void {
  it('has the tables its entities describe, and an unbroken change log', async () => {
    await expectNoDrift(projects().sector.database);
    const { fault, rows } = await verifyChain(projects().sector.log, null);
    expect(fault).toBeNull();
    expect(rows).toBe((await projects().sector.log.end()).seq);
  });

  it.each<[string, Identity, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['somebody without a role', { subject: 'nobody', roles: [], sectors: [] }, 'FORBIDDEN'],
    ['an agency of another sector', elsewhere, 'FORBIDDEN'],
  ])('shows %s neither projects nor their number', async (_who, identity, code) => {
    const { field } = projects().names;
    for (const asked of [
      'projects { totalCount }',
      'projects { nodes { id } }',
      'projects { facets { count } }',
    ]) {
      expect(codeOf(await projects().ask(`{ ${field} { ${asked} } }`, {}, identity))).toBe(code);
    }
    const id = (await projects().propose()).id;
    const entity = (fields: string) =>
      projects().ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${projects().names.typePrefix}Project { ${fields} } } }`,
        { of: [{ __typename: `${projects().names.typePrefix}Project`, id }] },
        identity,
      );
    expect(await entity('id')).toEqual({ data: { _entities: [null] } });
    const { data } = await entity('title comments { text }');
    expect(data?._entities ?? [null]).toEqual([null]);
  });

  it('counts projects under way for those who may see them, as of any day', async () => {
    const { names } = projects();
    const count = async (asOf: string, identity: Identity) => {
      const { data, errors } = await projects().ask(
        `{ ${names.field} { statistics(asOf: "${asOf}") { inDrafting } } }`,
        {},
        identity,
      );
      return errors
        ? errors[0]?.extensions?.code
        : (data?.[names.field] as { statistics: { inDrafting: number } }).statistics.inDrafting;
    };
    const before = [await count('2019-12-31', auditor), await count('2026-06-01', auditor)];
    const begun = await projects().propose({ on: '2019-03-01' });
    await projects().step(begun, 'CANCEL', { reason: '终止', on: '2020-03-01' });
    expect(await count('2019-02-28', coordinator)).toBe(0);
    expect(await count('2019-12-31', coordinator)).toBe(Number(before[0]) + 1);
    expect(await count('2026-06-01', projects().sector.agency)).toBe(before[1]);
    expect(await count('2026-06-01', elsewhere)).toBeNull();
    expect(await count('2026-06-01', ANONYMOUS)).toBe('UNAUTHENTICATED');
  });
}
