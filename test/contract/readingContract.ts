import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import { expectNoDrift } from '../support/expectNoDrift';
import { codeOf, refusedFields } from './support/openTestSector';
import type { TestCatalogue } from './support/TestCatalogue';

/** What every sector owes whoever reads its catalogue. */
export function readingContract(catalogue: () => TestCatalogue): void {
  it('has the tables its entities describe', () => expectNoDrift(catalogue().sector.database));

  it.each([
    [
      'a variable',
      'query ($ics: String) { FIELD { standards(filter: { ics: $ics }) { totalCount } } }',
      'ics',
    ],
    ['a literal', '{ FIELD { standards(query: "a\\u0000b") { totalCount } } }', 'operation'],
    [
      'a literal that spells it shorter',
      '{ FIELD { standards(query: "a\\u{0}b") { totalCount } } }',
      'operation',
    ],
  ])('refuses a NUL character in %s', async (_where, query, field) => {
    const asked = query.replace('FIELD', catalogue().names.field);
    const variables = field === 'ics' ? { ics: '03\u0000' } : {};
    const answer = await catalogue().sector.ask(asked, variables);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(refusedFields(answer)).toEqual([field]);
  });

  it.each([0, 101, -1])('refuses a page of %i rows', async (first) => {
    const answer = await catalogue().sector.ask(
      `query ($first: Int) { ${catalogue().names.field} { standards(first: $first) { nodes { id } } } }`,
      { first },
    );
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(refusedFields(answer)).toEqual(['first']);
  });

  it.each(['forged', Buffer.from('["x",1,2]').toString('base64url'), ''])(
    'refuses the cursor %p',
    async (after) => {
      const answer = await catalogue().sector.ask(
        `query ($after: String) { ${catalogue().names.field} { standards(after: $after) { nodes { id } } } }`,
        { after },
      );
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(refusedFields(answer)).toEqual(['after']);
    },
  );

  it('counts each standard once in its statistics', async () => {
    const { data } = await catalogue().sector.ask(
      `{ ${catalogue().names.field} { statistics { inForce upcoming withdrawn } standards { totalCount facets { field value count } } } }`,
    );
    const root = data?.[catalogue().names.field] as {
      statistics: Record<string, number>;
      standards: { totalCount: number; facets: { field: string; count: number }[] };
    };
    const { totalCount, facets } = root.standards;
    expect(Object.values(root.statistics).reduce((sum, each) => sum + each)).toBe(totalCount);
    for (const name of ['sector', 'level', 'nature', 'status']) {
      const counts = facets.filter((facet) => facet.field === name).map(({ count }) => count);
      expect(counts.reduce((sum, each) => sum + each)).toBe(totalCount);
    }
  });

  it('keeps every write in an unbroken change log', async () => {
    expect(await verifyChain(catalogue().sector.log, null)).toMatchObject({
      fault: null,
      rows: (await catalogue().sector.log.end()).seq,
    });
  });
}
