import { loadSectors } from '../../subgraphs/sectorFolders';
import { sectorNamesOf } from '../../shared/kernel/sectorKeys';
import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import { ANONYMOUS, type Identity } from '../../shared/identity';
import { databaseKinds } from '../support/databaseKinds';
import { expectNoDrift } from '../support/expectNoDrift';
import { codeOf, openTestSector, refusedFields, type TestSector } from './support/openTestSector';

const cases = databaseKinds().flatMap((kind) =>
  loadSectors().map((definition) => ({ database: kind.name, folder: definition.key, kind, definition })),
);

describe.each(cases)('the catalogue of $folder on $database', ({ kind, definition }) => {
  const { typePrefix: prefix, field, key, folder } = sectorNamesOf(definition.key);
  let sector: TestSector;
  let written = 0;

  beforeAll(async () => {
    sector = await openTestSector(kind, definition);
  });
  afterAll(async () => {
    await sector.drop();
  });

  const idOf = (code: string) => `standard:${folder}:${code}`;

  const register = (input: Record<string, unknown>, identity?: Identity) => {
    written += 1;
    return sector.ask(
      `mutation ($input: Register${prefix}StandardInput!) {
         register${prefix}Standard(input: $input) { clientMutationId standard { id code version title status region { code } } } }`,
      { input: { clientMutationId: `register-${String(written)}`, title: '示例 标准', ...input } },
      identity,
    );
  };
  const write = (operation: string, type: string, input: Record<string, unknown>, identity?: Identity) => {
    written += 1;
    return sector.ask(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { standard { id version title status withdrawnOn reviews { on conclusion } nextReviewOn } } }`,
      { input: { clientMutationId: `write-${String(written)}`, ...input } },
      identity,
    );
  };
  const update = (input: Record<string, unknown>, identity?: Identity) =>
    write(`update${prefix}Standard`, `Update${prefix}StandardInput`, input, identity);
  const withdraw = (input: Record<string, unknown>) =>
    write(`withdraw${prefix}Standard`, `Withdraw${prefix}StandardInput`, input);
  const review = (input: Record<string, unknown>) =>
    write(`record${prefix}Review`, `Record${prefix}ReviewInput`, input);

  const everything = async () => {
    const standards = await sector.store.scan(sector.database.reader, 0, 1000);
    return JSON.stringify([standards, await sector.log.end()]);
  };
  const expectRefused = async (answer: () => Promise<Parameters<typeof codeOf>[0]>, code: string, fields?: string[]) => {
    const before = await everything();
    const refused = await answer();
    expect(codeOf(refused)).toBe(code);
    if (fields) expect(refusedFields(refused)).toEqual(fields);
    expect(await everything()).toBe(before);
    return refused;
  };

  it('has the tables its entities describe', () => expectNoDrift(sector.database));

  it('registers a standard under the normal form of its number', async () => {
    const { data, errors } = await register({ code: 'ＤＢ３２／Ｔ 9001—2020', issuedOn: '2020-05-01', effectiveOn: '2020-06-01' });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      [`register${prefix}Standard`]: {
        standard: { id: idOf('DB32/T 9001-2020'), version: 1, status: 'IN_FORCE', region: { code: '320000' } },
      },
    });
  });

  it.each([
    ['a malformed number', { code: '江苏某文件' }, ['code']],
    ['an unknown region', { code: 'DB32/T 9002-2020', region: '329999' }, ['region']],
    ['an effective date before the date of issue', { code: 'DB32/T 9002-2020', issuedOn: '2020-05-02', effectiveOn: '2020-05-01' }, ['effectiveOn']],
    ['a standard replacing itself', { code: 'DB32/T 9002-2020', replaces: [{ code: 'DB32/T 9002—2020' }] }, ['replaces[0]']],
    ['a title of 10,000 characters', { code: 'DB32/T 9002-2020', title: '长'.repeat(10_000) }, ['title']],
    ['control characters in a title', { code: 'DB32/T 9002-2020', title: '一\u0007二' }, ['title']],
    ['an empty title', { code: 'DB32/T 9002-2020', title: '  ' }, ['title']],
    ['a credit code with a wrong check digit', { code: 'DB32/T 9002-2020', drafting: [{ name: '某单位', creditCode: '91320000MA00000001' }] }, ['drafting[0].creditCode']],
    ['a level that the number contradicts', { code: 'DB32/T 9002-2020', level: 'NATIONAL' }, ['level']],
  ])('refuses %s and writes nothing', async (_what, input, fields) => {
    await expectRefused(() => register(input), 'BAD_USER_INPUT', fields);
  });

  it('refuses a date that is no day of the calendar', async () => {
    await expectRefused(() => register({ code: 'DB32/T 9002-2020', issuedOn: '2021-02-29' }), 'BAD_USER_INPUT');
  });

  it('refuses a number it has already, naming itself as the owner', async () => {
    const { errors } = await expectRefused(() => register({ code: 'DB32/T9001-2020' }), 'DUPLICATE_CODE');
    expect(errors?.[0]?.extensions).toMatchObject({ owner: key });
  });

  it('refuses a number that another sector owns, naming the owner', async () => {
    const owner = await sector.claimElsewhere('DB32/T 9003-2020');
    const { errors } = await expectRefused(() => register({ code: 'DB32/T 9003-2020' }), 'DUPLICATE_CODE');
    expect(errors?.[0]?.extensions).toMatchObject({ owner });
  });

  it.each([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['an agency of another sector', { subject: 'other', roles: ['AGENCY'], sectors: ['ELSEWHERE'] }, 'FORBIDDEN'],
    ['a coordinator', { subject: 'coordinator', roles: ['COORDINATOR'], sectors: [] }, 'FORBIDDEN'],
    ['an auditor', { subject: 'auditor', roles: ['AUDITOR'], sectors: [] }, 'FORBIDDEN'],
  ] as [string, Identity, string][])('lets %s write nothing', async (_who, identity, code) => {
    await expectRefused(() => register({ code: 'DB32/T 9002-2020' }, identity), code);
  });

  it('answers a repeated idempotency key with what the first call wrote', async () => {
    const input = { clientMutationId: 'once', code: 'DB32/T 9004-2020', title: '示例 一次' };
    const first = await register(input);
    expect(first.errors).toBeUndefined();
    const before = await everything();
    expect(await register(input)).toEqual(first);
    expect(await everything()).toBe(before);
  });

  it('refuses an idempotency key with another body', async () => {
    await expectRefused(
      () => register({ clientMutationId: 'once', code: 'DB32/T 9004-2020', title: '示例 另一次' }),
      'IDEMPOTENCY_CONFLICT',
    );
  });

  it('has one effect for 50 concurrent repeats of one key', async () => {
    const input = { clientMutationId: 'fifty', code: 'DB32/T 9005-2020' };
    const before = (await sector.log.end()).seq;
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await sector.log.end()).seq).toBe(before + 1);
  });

  it('lets one of 50 writers of one version win', async () => {
    const input = { id: idOf('DB32/T 9005-2020'), expectedVersion: 1 };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => update({ ...input, title: `示例 ${String(index)}` })),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(49);
  });

  it('tells a stale version the current one', async () => {
    const { errors } = await expectRefused(
      () => update({ id: idOf('DB32/T 9005-2020'), expectedVersion: 1, title: '示例 旧' }),
      'CONFLICT',
      ['expectedVersion'],
    );
    expect(errors?.[0]?.extensions).toMatchObject({ currentVersion: 2 });
  });

  it('refuses to change a standard it does not have', async () => {
    await expectRefused(() => update({ id: idOf('DB32/T 9099-2020'), expectedVersion: 1 }), 'NOT_FOUND', ['id']);
  });

  it('leaves what an update does not name, and clears what it sets to null', async () => {
    await register({ code: 'DB32/T 9006-2020', titleEn: 'Example', ics: ['03.220'], issuedOn: '2020-01-01' });
    await update({ id: idOf('DB32/T 9006-2020'), expectedVersion: 1, titleEn: null });
    const { data } = await sector.ask(
      `{ _entities(representations: [{ __typename: "${prefix}Standard", id: "${idOf('DB32/T 9006-2020')}" }]) {
           ... on ${prefix}Standard { titleEn issuedOn ics { code } version } } }`,
    );
    expect(data).toEqual({
      _entities: [{ titleEn: null, issuedOn: '2020-01-01', ics: [{ code: '03.220' }], version: 2 }],
    });
  });

  it('withdraws a standard in favour of another, and both catalogue rows say so', async () => {
    await register({ code: 'DB32/T 9007-2015', effectiveOn: '2015-01-01' });
    await register({ code: 'DB32/T 9007-2025', effectiveOn: '2025-01-01' });
    const { data, errors } = await withdraw({
      id: idOf('DB32/T 9007-2015'),
      expectedVersion: 1,
      withdrawnOn: '2025-01-01',
      replacedBy: [{ code: 'DB32/T 9007-2025' }],
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ [`withdraw${prefix}Standard`]: { standard: { status: 'WITHDRAWN', version: 2 } } });
    const stored = await sector.store.findByIds(sector.database.reader, [
      idOf('DB32/T 9007-2015'),
      idOf('DB32/T 9007-2025'),
    ]);
    expect(stored.get(idOf('DB32/T 9007-2015'))?.replacedBy).toEqual([{ code: 'DB32/T 9007-2025', partial: false }]);
    expect(stored.get(idOf('DB32/T 9007-2025'))?.replaces).toEqual([{ code: 'DB32/T 9007-2015', partial: false }]);
  });

  it('refuses a replacement that closes a circle', async () => {
    const input = { id: idOf('DB32/T 9007-2025'), expectedVersion: 2, withdrawnOn: '2026-01-01' };
    await expectRefused(() => withdraw({ ...input, replacedBy: [{ code: 'DB32/T 9007-2015' }] }), 'BAD_USER_INPUT');
  });

  it('withdraws once', async () => {
    await expectRefused(
      () => withdraw({ id: idOf('DB32/T 9007-2015'), expectedVersion: 2, withdrawnOn: '2026-01-01' }),
      'ILLEGAL_TRANSITION',
    );
  });

  it('moves the next review five years on when a review concludes to continue', async () => {
    await register({ code: 'DB32/T 9008-2018', effectiveOn: '2018-03-01' });
    const { data } = await review({
      id: idOf('DB32/T 9008-2018'),
      expectedVersion: 1,
      on: '2023-02-10',
      conclusion: 'CONTINUE',
    });
    expect(data).toMatchObject({
      [`record${prefix}Review`]: {
        standard: { nextReviewOn: '2028-02-10', reviews: [{ on: '2023-02-10', conclusion: 'CONTINUE' }] },
      },
    });
  });

  it.each([0, 101, -1])('refuses a page of %i rows', async (first) => {
    const answer = await sector.ask(`query ($first: Int) { ${field} { standards(first: $first) { nodes { id } } } }`, { first });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(refusedFields(answer)).toEqual(['first']);
  });

  it.each(['forged', Buffer.from('["x",1,2]').toString('base64url'), ''])('refuses the cursor %p', async (after) => {
    const answer = await sector.ask(
      `query ($after: String) { ${field} { standards(after: $after) { nodes { id } } } }`,
      { after },
    );
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(refusedFields(answer)).toEqual(['after']);
  });

  it('counts each standard once in its statistics', async () => {
    const { data } = await sector.ask(
      `{ ${field} { statistics { inForce upcoming withdrawn } standards { totalCount facets { field value count } } } }`,
    );
    const root = data?.[field] as {
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
    expect(await verifyChain(sector.log, null)).toMatchObject({ fault: null, rows: (await sector.log.end()).seq });
  });
});
