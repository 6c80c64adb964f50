import {
  groundsOfExporter,
  groundsOfStandard,
  type NotifiedMatter,
} from '../../../subgraphs/province/barriers/matchRules';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { notified, writeTo } from './support/notified';
import { openTestProvince, TODAY, type TestProvince } from './support/openTestProvince';

jest.setTimeout(60_000);

const FIBRE = '91320613XX00137090';
const STEEL = '91320281XX001703X1';
const LABORATORY = '91320115XX00111131';

const party = (creditCode: string) => ({ name: '示例', creditCode, role: 'LEAD' as const });

/** Standards by title, classes, drafting parties and sector. */
const standards = [
  {
    code: 'DB32/T 9001-2020',
    title: '示例 木制玩具',
    ics: ['97.200.50'],
    by: [LABORATORY],
    withdrawnOn: null,
  },
  { code: 'DB32/T 9002-2020', title: '示例 儿童用品', ics: ['97.200'], by: [FIBRE], withdrawnOn: null },
  { code: 'DB32/T 9003-2020', title: '示例 玩具箱', ics: [], by: [STEEL], withdrawnOn: null },
  { code: 'DB32/T 9004-2020', title: '示例 旧玩具', ics: ['97.200'], by: [STEEL], withdrawnOn: TODAY },
  {
    code: 'DB32/T 9005-2020',
    title: '示例 家具',
    ics: ['97.140'],
    by: [LABORATORY, STEEL],
    withdrawnOn: null,
  },
  {
    code: 'DB32/T 9006-2020',
    title: '示例 长丝',
    ics: ['59.060.20', '97.200.99'],
    by: [FIBRE],
    withdrawnOn: null,
  },
];
const sectorOf = (code: string) => (code < 'DB32/T 9005' ? 'MANUFACTURING' : 'AGRICULTURE');

const notifications = [
  { number: 1, ics: ['97.200'], terms: ['玩具'], hs: ['950300'] },
  { number: 2, ics: ['97'], terms: [], hs: [] },
  { number: 3, ics: ['59.060.20'], terms: ['长丝'], hs: ['5402'] },
  { number: 4, ics: [], terms: ['木制玩具', '家具'], hs: ['87083010'] },
  { number: 5, ics: ['97'], terms: ['没有这样的词'], hs: [] },
  { number: 6, ics: [], terms: [], hs: ['7225'] },
];
const exported = [
  { creditCode: FIBRE, hs: ['540247'], markets: ['EU'] },
  { creditCode: STEEL, hs: ['722540', '870830'], markets: ['EU', 'USA'] },
  { creditCode: LABORATORY, hs: ['95030089'], markets: ['USA'] },
];

const matterOf = ({ number, ...matter }: (typeof notifications)[number]): NotifiedMatter => ({
  ...matter,
  serial: number,
  member: 'EU',
});
const matched = (notification: (typeof notifications)[number]) =>
  standards.filter(
    (each) => each.withdrawnOn === null && groundsOfStandard(matterOf(notification), each).length > 0,
  );

describe.each(databaseKinds())('notifications on $name', (kind) => {
  let province: TestProvince;

  const write = (operation: string, input: Record<string, unknown>) => writeTo(province, operation, input);
  const read = async (query: string, variables = {}) => {
    const { data, errors } = await province.ask(query, variables);
    expect(errors).toBeUndefined();
    return data as Record<string, { totalCount: number; nodes: Record<string, unknown>[] }>;
  };

  beforeAll(async () => {
    const facts = standards.map(({ by, ...each }) =>
      standardFacts({ ...each, issuedOn: '2020-01-01', effectiveOn: '2020-02-01', drafting: by.map(party) }),
    );
    const of = (sector: string) => facts.filter(({ code }) => sectorOf(code) === sector);
    province = await openTestProvince(kind, {
      standards: { manufacturing: of('MANUFACTURING'), agriculture: of('AGRICULTURE') },
      pilots: {},
      projects: {},
    });
    for (const { number, ics, terms, hs } of notifications) {
      const lists = {
        icsCodes: ics.map((each) => ({ ics: each })),
        hsCodes: hs.map((each) => ({ hs: each })),
        terms: terms.map((term) => ({ term })),
      };
      const { errors } = await write('publishTbtNotification', notified(number, lists));
      expect(errors).toBeUndefined();
    }
    for (const { creditCode, hs, markets } of exported) {
      const lists = {
        hsCodes: hs.map((each) => ({ hs: each })),
        markets: markets.map((member) => ({ member })),
      };
      const { errors } = await write('registerExporter', {
        key: creditCode.toLowerCase(),
        creditCode,
        products: '示例',
        ...lists,
      });
      expect(errors).toBeUndefined();
    }
  });
  afterAll(() => province.drop());

  it('match the standards that the rule matches, and concern those who drafted or export', async () => {
    const { tbtNotifications } = await read(
      `{ tbtNotifications(first: 100) { totalCount nodes { symbol
           matchedStandards { totalCount nodes { standard { code } grounds { kind notified found } } }
           matchedOrganizations { totalCount nodes { organization { creditCode } by standards { nodes { code } } exports { kind notified found } } } } } }`,
    );
    const expected = [...notifications].reverse().map((notification) => {
      const found = matched(notification);
      const matter = matterOf(notification);
      const organizations = exported
        .map(({ creditCode, ...exporter }) => {
          const drafted = found.filter(({ by }) => by.includes(creditCode));
          const kinds = drafted.flatMap((each) => groundsOfStandard(matter, each)).map((each) => each.kind);
          const exports = groundsOfExporter(matter, exporter);
          const by = ['ICS', 'TERM', 'HS'].filter((each) =>
            [...kinds, ...exports.map((one) => one.kind)].some((one) => one === each),
          );
          return {
            organization: { creditCode },
            by,
            standards: { nodes: drafted.map(({ code }) => ({ code })) },
            exports,
          };
        })
        .filter(({ by }) => by.length > 0)
        .sort((a, b) => (a.organization.creditCode < b.organization.creditCode ? -1 : 1));
      return {
        symbol: `G/TBT/N/EU/${String(notification.number)}`,
        matchedStandards: {
          totalCount: found.length,
          nodes: found.map((each) => ({
            standard: { code: each.code },
            grounds: groundsOfStandard(matter, each),
          })),
        },
        matchedOrganizations: { totalCount: organizations.length, nodes: organizations },
      };
    });
    expect(tbtNotifications?.nodes).toEqual(expected);
    expect(expected.map(({ matchedStandards }) => matchedStandards.totalCount)).toEqual([0, 4, 2, 1, 4, 4]);
  });

  it('match by what is known now: lists of what they match refuse a moment', async () => {
    const { errors } = await province.ask(
      `{ tbtNotifications(first: 100) { nodes { matchedOrganizations { nodes {
           standards(filter: { knownAt: "2026-01-01T00:00:00Z" }) { totalCount } } } } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'filter.knownAt' }],
    });
  });

  it.each([FIBRE, STEEL, LABORATORY])('are found from %s as it is found from them', async (organization) => {
    const { of, all } = await read(
      `query ($organization: String!) {
         of: tbtNotifications(filter: { matching: { organization: $organization } }, first: 100) { nodes { symbol } }
         all: tbtNotifications(first: 100) { nodes { symbol matchedOrganizations(first: 100) { nodes { organization { creditCode } } } } } }`,
      { organization },
    );
    const concerned = (
      all?.nodes as {
        symbol: string;
        matchedOrganizations: { nodes: { organization: { creditCode: string } }[] };
      }[]
    )
      .filter((each) =>
        each.matchedOrganizations.nodes.some((one) => one.organization.creditCode === organization),
      )
      .map(({ symbol }) => ({ symbol }));
    expect(of?.nodes).toEqual(concerned);
    expect(concerned.length).toBeGreaterThan(0);
    expect(concerned.length).toBeLessThan(notifications.length);
  });

  it.each(['MANUFACTURING', 'AGRICULTURE', 'SERVICES'])('are found from the sector %s', async (sector) => {
    const { tbtNotifications } = await read(
      `query ($sector: SectorKey!) { tbtNotifications(filter: { matching: { sector: $sector } }, first: 100) { nodes { symbol } } }`,
      { sector },
    );
    const expected = [...notifications]
      .reverse()
      .filter((each) => matched(each).some(({ code }) => sectorOf(code) === sector))
      .map(({ number }) => ({ symbol: `G/TBT/N/EU/${String(number)}` }));
    expect(tbtNotifications?.nodes).toEqual(expected);
  });

  it('are told with each standard, the latest first, and with none that is withdrawn', async () => {
    const { standards: list } = await read(
      '{ standards(first: 100) { nodes { code tbtNotifications { symbol } } } }',
    );
    for (const { code, tbtNotifications } of list?.nodes ?? []) {
      const expected = [...notifications]
        .reverse()
        .filter((each) => matched(each).some((one) => one.code === code))
        .map(({ number }) => ({ symbol: `G/TBT/N/EU/${String(number)}` }));
      expect([code, tbtNotifications]).toEqual([code, expected]);
    }
  });
});
