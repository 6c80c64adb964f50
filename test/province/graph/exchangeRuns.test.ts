import { silentFacts } from '../../../shared/kernel/catalogue/silentFacts';
import type { SentDocument } from '../../../subgraphs/province/exchange/exchangeRules';
import { digestOfDocument, digestOfList } from '../../../subgraphs/province/exchange/listDigests';
import { databaseKinds } from '../../support/databaseKinds';
import { auditor, coordinator } from '../../support/identities';
import { standardFacts } from '../../support/standardFacts';
import { codeOf, refusedFields } from '../../contract/support/openTestSector';
import { openTestProvince, TODAY, type TestProvince } from './support/openTestProvince';

jest.setTimeout(60_000);

const document = (number: string, title = `示例 ${number}`): SentDocument => ({
  number,
  title,
  status: 'IN_FORCE',
  editionOn: '2020-01-15',
});
const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => document(`XX ${String(from + index).padStart(6, '0')}:2020`));
const totalsOf = (documents: readonly SentDocument[]) => ({
  count: documents.length,
  digest: digestOfList(documents),
});

/** The moment at which all these tests write. */
const TOLD_AT = `${TODAY}T02:00:00.000Z`;

const RUN = `run state version added changed deleted unchanged
  reconciliation { statedCount ourCount agrees }
  changes(first: 10) { totalCount nodes { kind number title formerTitle adoptedBy { degree standard { code } } } }
  documents(first: 1) { totalCount }`;

describe.each(databaseKinds())('exchange runs on $name', (kind) => {
  let province: TestProvince;
  let calls = 0;
  beforeAll(async () => {
    const adopting = standardFacts({
      ...silentFacts,
      code: 'DB32/T 9990-2024',
      adoptions: [{ document: 'ISO 12100', degree: 'IDT' }],
    });
    province = await openTestProvince(kind, {
      standards: { manufacturing: [adopting] },
      pilots: {},
      projects: {},
    });
    for (const key of ['large', 'small', 'strict'])
      expect(
        await province.ask(
          `mutation ($input: RegisterExchangePartnerInput!) { registerExchangePartner(input: $input) { clientMutationId } }`,
          { input: { clientMutationId: key, key, name: '示例', scope: '示例' } },
          coordinator,
        ),
      ).toMatchObject({ data: { registerExchangePartner: { clientMutationId: key } } });
  });
  afterAll(() => province.drop());

  const record = (input: Record<string, unknown>, identity = coordinator) => {
    calls += 1;
    return province.ask(
      `mutation ($input: RecordExchangeRunInput!) { recordExchangeRun(input: $input) { run { ${RUN} } } }`,
      { input: { clientMutationId: `call ${String(calls)}`, ...input } },
      identity,
    );
  };
  const recorded = async (input: Record<string, unknown>) => {
    const { data, errors } = await record(input);
    expect(errors).toBeUndefined();
    return (data?.recordExchangeRun as { run: Record<string, unknown> }).run;
  };
  const rowsOf = async (table: string): Promise<number> => {
    const [row] = (await province.database.reader.query(`SELECT COUNT(*) AS count FROM ${table}`)) as {
      count: number | string;
    }[];
    return Number(row?.count);
  };

  it('take in a list in parts, and report what was added, changed and deleted', async () => {
    const before = [document('ISO 12100:2010'), document('XX 1:2020'), document('XX 2:2020')];
    const small = { partner: 'small', run: 'first' };
    expect(await recorded({ ...small, part: 1, documents: before.slice(0, 2) })).toMatchObject({
      state: 'OPEN',
      added: null,
      reconciliation: null,
      documents: { totalCount: 2 },
    });
    const first = { ...small, part: 2, documents: before.slice(2), totals: totalsOf(before) };
    expect(await recorded(first)).toMatchObject({ state: 'CLOSED', added: 3, changed: 0, deleted: 0 });

    const after = [document('ISO 12100:2010', '示例 更名'), document('XX 2:2020'), document('XX 3:2026')];
    const second = { partner: 'small', run: 'second', part: 1, documents: after, totals: totalsOf(after) };
    expect(await recorded(second)).toEqual({
      run: 'second',
      state: 'CLOSED',
      version: 1,
      added: 1,
      changed: 1,
      deleted: 1,
      unchanged: 1,
      reconciliation: { statedCount: 3, ourCount: 3, agrees: true },
      changes: {
        totalCount: 3,
        nodes: [
          {
            kind: 'CHANGED',
            number: 'ISO 12100:2010',
            title: '示例 更名',
            formerTitle: '示例 ISO 12100:2010',
            adoptedBy: [{ degree: 'IDT', standard: { code: 'DB32/T 9990-2024' } }],
          },
          {
            kind: 'DELETED',
            number: 'XX 1:2020',
            title: '示例 XX 1:2020',
            formerTitle: '示例 XX 1:2020',
            adoptedBy: [],
          },
          { kind: 'ADDED', number: 'XX 3:2026', title: '示例 XX 3:2026', formerTitle: null, adoptedBy: [] },
        ],
      },
      documents: { totalCount: 3 },
    });
  });

  it('change nothing while the totals differ, and close once what was missing has come', async () => {
    const all = numbered(1, 3);
    const strict = { partner: 'strict', run: 'first' };
    const totals = totalsOf(all);
    expect(await recorded({ ...strict, part: 1, documents: all.slice(0, 2), totals })).toMatchObject({
      state: 'DIFFERING',
      added: null,
      reconciliation: { statedCount: 3, ourCount: 2, agrees: false },
      changes: { totalCount: 0 },
    });
    const theirs = all.map((each) => ({ number: each.number, digest: digestOfDocument(each) }));
    const { data } = await province.ask(
      `query ($theirs: [ExchangeDigestInput!]!) { exchangeRun(partner: "strict", run: "first") { differences(documents: $theirs) { number kind } } }`,
      { theirs },
    );
    expect(data?.exchangeRun).toEqual({ differences: [{ number: 'XX 000003:2020', kind: 'MISSING_HERE' }] });
    expect(await recorded({ ...strict, part: 2, documents: all.slice(2) })).toMatchObject({ state: 'OPEN' });
    expect(await recorded({ ...strict, totals })).toMatchObject({ state: 'CLOSED', added: 3 });
  });

  it('stay as they are once closed: what they took in may come again, anything else is refused', async () => {
    const all = numbered(1, 3);
    const strict = { partner: 'strict', run: 'first' };
    const again = await recorded({ ...strict, part: 2, documents: all.slice(2), totals: totalsOf(all) });
    expect(again).toMatchObject({ state: 'CLOSED', added: 3, documents: { totalCount: 3 } });
    const other = await record({ ...strict, part: 2, documents: numbered(9, 1) });
    expect([codeOf(other), refusedFields(other)]).toEqual(['ILLEGAL_TRANSITION', ['run']]);
    const more = await record({ ...strict, part: 3, documents: numbered(9, 1) });
    expect(codeOf(more)).toBe('ILLEGAL_TRANSITION');
    expect(await recorded({ ...strict, totals: totalsOf(all) })).toEqual(again);
  });

  it('answer a repeated key with the first answer', async () => {
    const input = {
      clientMutationId: 'once',
      partner: 'strict',
      run: 'repeated',
      part: 1,
      documents: numbered(1, 2),
    };
    const first = await recorded(input);
    expect(await recorded(input)).toEqual(first);
    expect(codeOf(await record({ ...input, documents: numbered(1, 1) }))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it.each([
    [TOLD_AT, ['strict first', 'small second', 'small first']],
    [new Date(Date.parse(TOLD_AT) - 1).toISOString(), []],
  ])('are those that were closed by %s', async (knownAt, names) => {
    const { data, errors } = await province.ask(
      'query ($knownAt: DateTime) { exchangeRuns(knownAt: $knownAt) { totalCount nodes { run state partner { key } } facets { value count } } }',
      { knownAt },
    );
    expect(errors).toBeUndefined();
    const { totalCount, nodes, facets } = data?.exchangeRuns as {
      totalCount: number;
      nodes: { run: string; partner: { key: string } }[];
      facets: object[];
    };
    expect(nodes.map(({ run, partner }) => `${partner.key} ${run}`)).toEqual(names);
    expect(totalCount).toBe(names.length);
    expect(facets).toEqual(names.length === 0 ? [] : [{ value: 'CLOSED', count: names.length }]);
    const now = await province.ask('{ exchangeRuns { totalCount } }');
    expect(now.data?.exchangeRuns).toEqual({ totalCount: 4 });
  });

  it.each([
    ['an unknown partner', { partner: 'nobody', run: 'a', part: 1, documents: numbered(1, 1) }, ['partner']],
    [
      'a document of another part',
      { partner: 'strict', run: 'repeated', part: 2, documents: numbered(2, 2) },
      ['documents[0].number'],
    ],
    [
      'too many documents',
      { partner: 'strict', run: 'a', part: 1, documents: numbered(1, 1001) },
      ['documents'],
    ],
  ])('refuse %s, and write nothing', async (_what, input, fields) => {
    const tables = ['exchange_run', 'exchange_part', 'exchange_document', 'change_log'];
    const before = await Promise.all(tables.map(rowsOf));
    const refused = await record(input);
    expect([codeOf(refused), refusedFields(refused)]).toEqual(['BAD_USER_INPUT', fields]);
    expect(await Promise.all(tables.map(rowsOf))).toEqual(before);
  });

  it('are recorded by coordinators only', async () => {
    const input = { partner: 'strict', run: 'b', part: 1, documents: numbered(1, 1) };
    expect(codeOf(await record(input, auditor))).toBe('FORBIDDEN');
  });

  it('compare lists of thousands, whose documents are let go when the next one is closed', async () => {
    const before = numbered(1, 6000);
    const after = numbered(2001, 5500);
    for (const [run, list] of [
      ['first', before],
      ['second', after],
    ] as const) {
      for (let part = 1; (part - 1) * 1000 < list.length; part += 1)
        await recorded({
          partner: 'large',
          run,
          part,
          documents: list.slice((part - 1) * 1000, part * 1000),
        });
      await recorded({ partner: 'large', run, totals: totalsOf(list) });
    }
    const { data } = await province.ask(
      `{ exchangeRuns(partner: "large", first: 2) { totalCount nodes { ${RUN} } } }`,
    );
    expect(data?.exchangeRuns).toMatchObject({
      totalCount: 2,
      nodes: [
        { run: 'second', state: 'CLOSED', added: 1500, changed: 0, deleted: 2000, unchanged: 4000 },
        {
          run: 'first',
          state: 'CLOSED',
          added: 6000,
          documents: { totalCount: 0 },
          changes: { totalCount: 6000 },
        },
      ],
    });
  });
});
