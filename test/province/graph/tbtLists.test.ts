import { codeOf, refusedFields } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { agencyOf } from '../../support/identities';
import { standardFacts } from '../../support/standardFacts';
import { notified, writeTo } from './support/notified';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

jest.setTimeout(60_000);

describe.each(databaseKinds())('lists of notifications and recognitions on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    const standards = { manufacturing: [standardFacts({ code: 'DB32/T 9001-2020' })] };
    province = await openTestProvince(kind, { standards, pilots: {}, projects: {} });
    expect(await writeTo(province, 'publishTbtNotification', notified(1))).not.toHaveProperty('errors');
  });
  afterAll(() => province.drop());

  const read = async (query: string) => {
    const { data, errors } = await province.ask(query);
    expect(errors).toBeUndefined();
    return data as Record<string, { totalCount: number; nodes: Record<string, unknown>[] }>;
  };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a deadline before the notification', { commentDeadline: '2026-05-18' }, ['commentDeadline']],
    ['a symbol that is none', { symbol: 'G/TBT/N/EU' }, ['symbol']],
    ['a member that is not that of the symbol', { member: 'USA' }, ['member']],
    ['a class that is none', { icsCodes: [{ ics: '97-200' }] }, ['icsCodes[0].ics']],
  ])('refuse %s, and write nothing', async (_what, given, fields) => {
    const count = async () =>
      (await read('{ tbtNotifications { totalCount } }')).tbtNotifications?.totalCount;
    const before = await count();
    const refused = await writeTo(province, 'publishTbtNotification', notified(9, given));
    expect([codeOf(refused), refusedFields(refused)]).toEqual(['BAD_USER_INPUT', fields]);
    expect(await count()).toBe(before);
  });

  it('are warned of from their day on, and not before', async () => {
    const warning = (warnedOn: string, more: Record<string, unknown> = {}) =>
      writeTo(province, 'warnTbt', {
        ...{ key: 'warning', notificationKey: 'eu-1', creditCode: '91320613XX00137090', message: '示例' },
        warnedOn,
        ...more,
      });
    const timings = async () =>
      (await read('{ tbtWarnings { totalCount nodes { warnedOn timing } } }')).tbtWarnings?.nodes;
    const refused = await warning('2026-05-10');
    expect([codeOf(refused), refusedFields(refused)]).toEqual(['BAD_USER_INPUT', ['warnedOn']]);
    expect(refused.errors?.[0]?.message).toBe('warnedOn: is before the day of the notification, 2026-05-11');
    const unknown = await warning('2026-05-10', { notificationKey: 'eu-99' });
    expect(refusedFields(unknown)).toEqual(['notificationKey']);
    expect(await timings()).toEqual([]);
    expect(await warning('2026-05-11')).not.toHaveProperty('errors');
    expect(await timings()).toEqual([{ warnedOn: '2026-05-11', timing: 'NO_DEADLINE' }]);

    const corrected = notified(1, { notifiedOn: '2026-05-20', expectedVersion: 1 });
    expect(await writeTo(province, 'publishTbtNotification', corrected)).not.toHaveProperty('errors');
    expect(await timings()).toEqual([{ warnedOn: '2026-05-11', timing: 'PREMATURE' }]);
    const back = notified(1, { expectedVersion: 2 });
    expect(await writeTo(province, 'publishTbtNotification', back)).not.toHaveProperty('errors');
  });

  it('are filtered by day, member, agreement, class and deadline', async () => {
    const days = [
      [20, { commentDeadline: '2026-07-01', icsCodes: [{ ics: '13.020.10' }] }],
      [21, { commentDeadline: '2026-06-01', symbol: 'G/SPS/N/JPN/21', agreement: 'SPS', member: 'JPN' }],
      [22, { commentDeadline: '2026-05-31', symbol: 'G/TBT/N/EU/20/Add.1', notifiedOn: '2026-05-20' }],
    ] as const;
    for (const [number, more] of days) {
      const notifiedOn = '2026-05-19';
      expect(
        await writeTo(province, 'publishTbtNotification', notified(number, { notifiedOn, ...more })),
      ).not.toHaveProperty('errors');
    }
    const symbols = async (filter: string) => {
      const { tbtNotifications } = await read(
        `{ tbtNotifications(filter: { ${filter} }) { totalCount nodes { symbol } } }`,
      );
      expect(tbtNotifications?.nodes).toHaveLength(tbtNotifications?.totalCount ?? -1);
      return tbtNotifications?.nodes.map(({ symbol }) => symbol).sort();
    };
    expect(await symbols('openOn: "2026-06-01"')).toEqual(['G/SPS/N/JPN/21', 'G/TBT/N/EU/20']);
    expect(await symbols('openOn: "2026-05-18"')).toEqual([]);
    expect(await symbols('deadlineBefore: "2026-06-01"')).toEqual(['G/TBT/N/EU/20/Add.1']);
    expect(await symbols('member: "jpn"')).toEqual(['G/SPS/N/JPN/21']);
    expect(await symbols('agreement: SPS')).toEqual(['G/SPS/N/JPN/21']);
    expect(await symbols('ics: "13.020"')).toEqual(['G/TBT/N/EU/20']);
    const { tbtNotifications } = await read('{ tbtNotifications { nodes { symbol original { symbol } } } }');
    expect(tbtNotifications?.nodes).toContainEqual({
      symbol: 'G/TBT/N/EU/20/Add.1',
      original: { symbol: 'G/TBT/N/EU/20' },
    });
  });

  it('refuse an organization whose code does not hold', async () => {
    const { errors } = await province.ask(
      '{ tbtNotifications(filter: { matching: { organization: "1" } }) { totalCount } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('list what a country recognises, up to the last day of each recognition', async () => {
    const { errors } = await writeTo(
      province,
      'registerRecognition',
      {
        key: 'kz',
        standardCode: 'DB32/T 9001-2020',
        country: 'KZ',
        body: '示例',
        agreement: '示例',
        validFrom: '2024-01-01',
        validTo: '2026-05-31',
      },
      agencyOf('MANUFACTURING'),
    );
    expect(errors).toBeUndefined();
    const { data } = await province.ask(
      `{ before: recognised(country: "KZ", on: "2023-12-31") { totalCount } last: recognised(country: "KZ", on: "2026-05-31") { totalCount }
         today: recognised(country: "KZ") { totalCount } elsewhere: recognised(country: "VN", on: "2026-05-31") { totalCount } }`,
    );
    expect(Object.values(data ?? {})).toEqual([0, 1, 0, 0].map((totalCount) => ({ totalCount })));
    const refused = await province.ask('{ recognised(country: "Kazakhstan") { totalCount } }');
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
