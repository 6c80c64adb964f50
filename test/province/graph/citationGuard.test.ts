import { countStatements } from '../../../shared/database';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

const dead = { effectiveOn: '2001-01-01', withdrawnOn: '2010-01-01' };

/** A chain of replacements to one that applies, editions, one that nothing followed, and one that is to come. */
const holdings = {
  standards: {
    ecology: [
      standardFacts({
        code: 'GB/T 4100-2001',
        ...dead,
        replacedBy: [{ code: 'GB/T 4200-2010', partial: false }],
      }),
      standardFacts({ code: 'GB/T 4200-2010', ...dead, withdrawnOn: '2020-01-01' }),
      standardFacts({ code: 'GB/T 4300-2020', replaces: [{ code: 'GB/T 4200-2010', partial: false }] }),
      standardFacts({ code: 'GB/T 5100-2001', ...dead }),
      standardFacts({ code: 'GB/T 5100-2010' }),
      standardFacts({ code: 'GB/T 6100-2001', ...dead }),
      standardFacts({
        code: 'GB/T 7100-2001',
        ...dead,
        replacedBy: [{ code: 'GB/T 7999-2010', partial: false }],
      }),
    ],
    services: [standardFacts({ code: 'DB32/T 8123-2026', effectiveOn: '2027-01-01' })],
  },
  pilots: {},
  projects: {},
};

interface Looked {
  readonly verdict: string;
  readonly misspelt: boolean;
  readonly successors: readonly { readonly code: string; readonly state: string }[];
  readonly nearest: readonly { readonly code: string }[];
}

describe.each(databaseKinds())('the citation guard on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  const look = async (codes: readonly string[]) => {
    const { data, errors } = await province.ask(
      'query ($codes: [String!]!) { standardsByCode(codes: $codes) { verdict misspelt successors { code state } nearest { code } } }',
      { codes },
    );
    expect(errors).toBeUndefined();
    return (data as { standardsByCode: Looked[] }).standardsByCode;
  };

  it.each([
    ['GB/T 4300-2020', 'CITABLE', []],
    ['DB32/T 8123-2026', 'UPCOMING', []],
    ['GB/T 4100-2001', 'SUPERSEDED', [['GB/T 4300-2020', 'IN_FORCE']]],
    ['GB/T 5100-2001', 'SUPERSEDED', [['GB/T 5100-2010', 'IN_FORCE']]],
    ['GB/T 7100-2001', 'SUPERSEDED', [['GB/T 7999-2010', 'UNKNOWN']]],
    ['GB/T 5100', 'CITABLE', []],
    ['GB/T 6100-2001', 'WITHDRAWN', []],
    ['GB/T 9999-2001', 'UNKNOWN', []],
    ['苏府办〔2020〕1号', 'NO_NUMBER', []],
  ])('tells of %s: %s', async (code, verdict, successors) => {
    const [looked] = await look([code]);
    expect(looked).toMatchObject({ verdict, misspelt: false });
    expect(looked?.successors.map((each) => [each.code, each.state])).toEqual(successors);
  });

  it.each([
    ['GB 4300-2020', true, []],
    ['GB/T 5100-2015', false, ['GB/T 5100-2010']],
    ['GB/T 4030-2020', false, ['GB/T 4300-2020']],
    ['DB32/T 8132-2026', false, ['DB32/T 8123-2026']],
    ['DB32/T 123456-2026', false, []],
  ])('tells what was meant by %s', async (code, misspelt, nearest) => {
    const [looked] = await look([code]);
    expect(looked?.misspelt).toBe(misspelt);
    expect(looked?.nearest.map((each) => each.code)).toEqual(nearest);
  });

  it('takes as many statements for hundreds of numbers as for a few', async () => {
    const few = ['GB/T 4100-2001', 'GB/T 5100-2001', 'GB/T 9999-2001'];
    const many = [...few, ...Array.from({ length: 300 }, (_, at) => `GB/T ${String(20_000 + at)}-2001`)];
    const { count } = await countStatements(() => look(few));
    expect((await countStatements(() => look(many))).count).toBeLessThanOrEqual(count);
  });
});
