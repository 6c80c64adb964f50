import type { Identity } from '../../../shared/identity';
import { databaseKinds } from '../../support/databaseKinds';
import { holdings } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

const agency = (...sectors: string[]): Identity => ({ subject: 'agency', roles: ['AGENCY'], sectors });

describe.each(databaseKinds())("what sectors ask the province's register of numbers on $name", (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  const claim = (sector: string, codes: string[], identity: Identity) =>
    province.ask(
      'mutation ($sector: SectorKey!, $codes: [String!]!) { claimNumbers(sector: $sector, codes: $codes) { code owner } }',
      { sector, codes },
      identity,
    );

  it('reserves numbers, and tells those that another sector owns', async () => {
    expect(await claim('ECOLOGY', ['DB32/T 8000-2026', 'DB32/T 8001-2026'], agency('ECOLOGY'))).toEqual({
      data: { claimNumbers: [] },
    });
    expect(await claim('SERVICES', ['DB32/T 8001-2026', 'DB32/T 8002-2026'], agency('SERVICES'))).toEqual({
      data: { claimNumbers: [{ code: 'DB32/T 8001-2026', owner: 'ECOLOGY' }] },
    });
  });

  it('lets an agency claim for its own sectors only', async () => {
    const { data, errors } = await claim('ECOLOGY', ['DB32/T 8003-2026'], agency('SERVICES', 'AGRICULTURE'));
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', sector: 'ECOLOGY' });
    expect(await claim('SERVICES', ['DB32/T 8003-2026'], agency('SERVICES'))).toEqual({
      data: { claimNumbers: [] },
    });
  });

  it.each([
    ['nobody signed in', { subject: 'anonymous', roles: [], sectors: [] }, 'UNAUTHENTICATED'],
    ['a coordinator', { subject: 'c', roles: ['COORDINATOR'], sectors: [] }, 'FORBIDDEN'],
  ] as const)('is closed to %s', async (_who, identity, code) => {
    const refused = await claim('ECOLOGY', ['DB32/T 8004-2026'], identity);
    expect(refused.errors?.[0]?.extensions?.code).toBe(code);
    const asked = await province.ask(
      '{ successorsOf(codes: ["GB/T 1.1-2009"]) { replaced successor } }',
      {},
      identity,
    );
    expect(asked.errors?.[0]?.extensions?.code).toBe(code);
  });

  it('is open to an administrator for every sector', async () => {
    const admin: Identity = { subject: 'admin', roles: ['ADMIN'], sectors: [] };
    expect(await claim('AGRICULTURE', ['DB32/T 8005-2026'], admin)).toEqual({ data: { claimNumbers: [] } });
  });

  it('refuses more numbers at once than it takes', async () => {
    const { errors } = await claim('ECOLOGY', Array<string>(5001).fill('GB/T 1-2001'), agency('ECOLOGY'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'codes' }] });
  });
});
