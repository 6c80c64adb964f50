import { insertRows } from '../../../shared/database';
import { ANONYMOUS, type Identity, type Role } from '../../../shared/identity';
import { databaseKinds } from '../../support/databaseKinds';
import { holdings } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

const identityOf = (role: Role): Identity => ({ subject: role, roles: [role], sectors: ['ECOLOGY'] });

describe.each(databaseKinds())('the repairs of the index on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
    const rows = ['MISSING', 'GHOST', 'STALE'].map((repair, index) => {
      return [
        `2026-05-0${String(index + 1)}T00:00:00.000Z`,
        'ECOLOGY',
        `standard:ecology:GB ${String(index + 1)}-2001`,
        repair,
      ];
    });
    await province.database.transaction((manager) =>
      insertRows(manager, 'index_repair', ['at', 'sector', 'entity', 'kind'], rows),
    );
  });
  afterAll(() => province.drop());

  const page = (after: string | null) =>
    province.ask(
      'query ($after: String) { repairs(first: 2, after: $after) { totalCount nodes { at sector entity kind } pageInfo { hasNextPage endCursor } } }',
      { after },
      identityOf('AUDITOR'),
    );

  it('are told the latest first, page after page', async () => {
    const first = (await page(null)).data?.repairs as { nodes: unknown[]; pageInfo: { endCursor: string } };
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [
        {
          at: '2026-05-03T00:00:00.000Z',
          sector: 'ECOLOGY',
          entity: 'standard:ecology:GB 3-2001',
          kind: 'STALE',
        },
        { kind: 'GHOST' },
      ],
      pageInfo: { hasNextPage: true },
    });
    const second = await page(first.pageInfo.endCursor);
    expect(second.data?.repairs).toMatchObject({
      nodes: [{ kind: 'MISSING' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it.each([
    ['2026-05-01T23:59:59.999Z', ['MISSING']],
    ['2026-05-02T00:00:00.000Z', ['GHOST', 'MISSING']],
    ['2026-04-30T00:00:00Z', []],
  ])('are those that had been made by %s', async (knownAt, kinds) => {
    const { data, errors } = await province.ask(
      'query ($knownAt: DateTime) { repairs(knownAt: $knownAt) { totalCount nodes { kind } } }',
      { knownAt },
      identityOf('AUDITOR'),
    );
    expect(errors).toBeUndefined();
    expect(data?.repairs).toEqual({ totalCount: kinds.length, nodes: kinds.map((kind) => ({ kind })) });
  });

  it.each([
    ['nobody signed in', ANONYMOUS, 'UNAUTHENTICATED'],
    ['an agency', identityOf('AGENCY'), 'FORBIDDEN'],
  ])('are closed to %s', async (_who, identity, code) => {
    const { errors } = await province.ask('{ repairs { totalCount } }', {}, identity);
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});
