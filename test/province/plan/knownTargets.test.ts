import { countStatements, insertRows } from '../../../shared/database';
import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StoredRow } from '../../../shared/kernel/registers';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { provinceRegisters, provinceTablesOf } from '../../../subgraphs/province/provinceRegisters';
import { seededRandom } from '../../bench/seededRandom';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, type TestProvince } from '../graph/support/openTestProvince';
import { generateProvince } from './generatedProvince';

jest.setTimeout(300_000);

const generated = generateProvince({ standards: 900, pilots: 300 });
const random = seededRandom(20_181_231);
const below = (count: number) => Math.floor(random() * count);

/** A row of a log: of a sector's, or of the province's own. */
interface Said {
  readonly at: string;
  readonly sector: string | null;
  readonly entity: string;
  readonly after: StoredStandard | StoredRow | null;
}

const versions = new Map<string, number>();
const nextVersion = (id: string) => {
  const version = (versions.get(id) ?? 0) + 1;
  versions.set(id, version);
  return version;
};

type Standard = (typeof generated.standards)[number];

/** A standard that says of itself what another says of itself, or that is gone. */
function saidOf({ sector, ...own }: Standard, at: string, isFirst: boolean): Said {
  const other = isFirst ? own : generated.standards[below(generated.standards.length)];
  const { issuedOn, drafting, replaces, replacedBy } = other ?? own;
  // Nothing is gone before anybody could read it.
  const isGone = !at.startsWith('2019-01') && below(12) === 0;
  const after = { ...own, issuedOn, drafting, replaces, replacedBy, version: nextVersion(own.id) };
  return { at, sector, entity: own.id, after: isGone ? null : after };
}

function rowSaid(register: string, place: number, says: number, at: string): Said {
  const tables = provinceTablesOf({ name: register });
  const rows = generated.registers[register] ?? [];
  const key = String(rows[place]?.key);
  const id = tables.idOf(key);
  const facts = { ...rows[says], key, source: null, provenance: 'SYNTHETIC', id, version: nextVersion(id) };
  return { at, sector: null, entity: id, after: facts as unknown as StoredRow };
}

/** What the logs say, a stretch a line; within one some standards change twice. */
const stretches: readonly (readonly Said[])[] = [1, 2, 3, 4].map((month) => {
  const at = (hour: string) => `2019-0${String(month)}-15T${hour}:00:00.000Z`;
  const isFirst = month === 1;
  const chosen = generated.standards.filter(() => isFirst || below(4) === 0);
  const again = chosen.filter(() => below(5) === 0);
  return [
    ...chosen.map((standard) => saidOf(standard, at('08'), isFirst)),
    ...again.map((standard) => saidOf(standard, at('10'), false)),
    ...Object.entries(generated.registers).flatMap(([name, rows]) =>
      rows.flatMap((_, place) => {
        if (isFirst) return [rowSaid(name, place, place, at('08'))];
        return below(3) === 0 ? [rowSaid(name, place, below(rows.length), at('08'))] : [];
      }),
    ),
  ];
});

const entryOf = ({ at, entity, after }: Said): ChangeEntry => ({
  ...{ seq: 0, at, actor: 'agency', action: 'UPDATE', kind: 'STANDARD', entity },
  ...{ before: null, after, previousHash: '', hash: '' },
});

/** Between what stretches say, and within one. */
const instants = [
  '2019-01-15T09:00:00.000Z',
  '2019-01-20T00:00:00.000Z',
  '2019-03-15T09:00:00.000Z',
  '2019-04-20T00:00:00.000Z',
];
const days = ['2018-12-31', '2019-12-31'];

const kinds = ['InnovationBase', 'TechnicalOrganization', 'InformationSystem', 'GroupStandardPilot'];
const record = [...kinds, 'ProductEnterprise'].map((kind) => `... on ${kind} { id version }`).join(' ');
const list = 'totalCount facets { field value count } pageInfo { hasNextPage } nodes { code issuedOn }';
const ASKED = `query ($asOf: Date!, $knownAt: DateTime, $body: String!) {
  plan(id: "jiangsu-2017-2019") { targets(asOf: $asOf, knownAt: $knownAt) {
    key value progress counts digest parts { key count evidence(first: 3) { totalCount nodes { id } } }
    evidence(first: 40) { totalCount facets { value count } pageInfo { hasNextPage }
      nodes { id label code countedOn part role record { ${record} } } } } }
  revised: standards(filter: { making: REVISED, knownAt: $knownAt }, first: 50) { totalCount nodes { code } }
  partly: standards(filter: { making: PARTLY_REVISED, knownAt: $knownAt }) { totalCount }
  selfDeclaration(asOf: $asOf, knownAt: $knownAt) {
    rate { enterprises declared percent } byRegion { region { code } percent } }
  localStandards(from: "2016-01-01", to: $asOf, knownAt: $knownAt) { figures { total new revised partlyRevised }
    bySector { sector figures { new revised partlyRevised } revised: standards(filter: { making: REVISED }) { ${list} } }
    standards(first: 50) { ${list} } }
  professionalEvidence(creditCode: $body, asOf: $asOf, knownAt: $knownAt) {
    led(filter: { levels: [NATIONAL, LOCAL] }) { ${list} } joined { ${list} } }
  organization(creditCode: $body) { standards(filter: { knownAt: $knownAt }) { ${list} } }
  region(code: "320500") { standards(filter: { knownAt: $knownAt, status: IN_FORCE }) { ${list} } } }`;

const [body = ''] = [...generated.bodies.keys()];

describe.each(databaseKinds())('what targets were known to come to, on $name', (kind) => {
  const opened = async (until: string): Promise<TestProvince> => {
    const province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    await province.database.transaction(async (manager) => {
      const bodies = [...generated.bodies.values()].map(({ creditCode, region }) => [
        ...[creditCode, '示例 单位', region],
        ...['SYNTHETIC', ''],
      ]);
      const columns = ['creditCode', 'name', 'regionCode', 'provenance', 'searchText'];
      await insertRows(manager, 'organization', columns, bodies);
      for (const stretch of stretches) {
        const said = stretch.filter(({ at }) => at <= until);
        for (const { key } of sectors) {
          const entries = said.filter(({ sector }) => sector === key).map(entryOf);
          await takeInEntries(manager, key, entries, new StandardIndex());
        }
        for (const tables of provinceRegisters) {
          const own = said.filter(({ entity }) => entity.startsWith(tables.idOf('')));
          const rows = own.map(({ after }) => after as StoredRow);
          await tables.store.save(manager, 'PROVINCE', rows, own[0]?.at ?? null);
        }
      }
    });
    return province;
  };
  let province: TestProvince;
  beforeAll(async () => {
    province = await opened('9999');
  });
  afterAll(() => province.drop());

  const asked = async ({ ask }: TestProvince, asOf: string, knownAt: string | null = null) => {
    const { data, errors } = await ask(ASKED, { asOf, knownAt, body });
    expect(errors).toBeUndefined();
    return data as {
      plan: { targets: { key: string; value: number; digest: string }[] };
      localStandards: object;
      professionalEvidence: object;
      organization: object;
      region: object;
    };
  };

  it.each(instants)('is at %s what a province told then: figure, parts, rows and digest', async (instant) => {
    const then = await opened(instant);
    try {
      for (const asOf of days) expect(await asked(province, asOf, instant)).toEqual(await asked(then, asOf));
    } finally {
      await then.drop();
    }
  });

  it('is another at each of these moments, and none before the first', async () => {
    const [asOf = ''] = days;
    const told = [await asked(province, asOf, '2018-12-31T00:00:00Z')];
    for (const instant of instants) told.push(await asked(province, asOf, instant));
    for (const key of ['national-standards', 'local-standards', 'group-standards', 'self-declaration']) {
      const digests = told.map(({ plan }) => plan.targets.find((target) => target.key === key)?.digest);
      expect([key, new Set(digests).size]).toEqual([key, key === 'self-declaration' ? 4 : 5]);
    }
    for (const name of ['localStandards', 'professionalEvidence', 'organization', 'region'] as const)
      expect([name, new Set(told.map((each) => JSON.stringify(each[name]))).size]).toEqual([name, 5]);
    expect(told[0]?.plan.targets.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, null, 0, 0]);
  });

  it('takes as many statements for all targets at once as what is known now', async () => {
    const figures = (knownAt: string) =>
      countStatements(() =>
        province.ask(`{ plan(id: "jiangsu-2017-2019") { targets(asOf: "2018-12-31"${knownAt}) {
          key value progress counts parts { key count } } } }`),
      );
    const now = await figures('');
    const known = await figures(`, knownAt: "${instants[2] ?? ''}"`);
    expect(now.count).toBe(2);
    expect(known.count).toBe(now.count);
  });

  it.each([
    [
      'localStandards(from: "2016-01-01", to: "2018-12-31"ARGS) { figures { total } bySector { figures { new } } }',
      2,
    ],
    [
      `professionalEvidence(creditCode: "${String(body)}"ARGS) { led { totalCount } joined { totalCount } }`,
      2,
    ],
  ])('takes as many statements, or two for each list, as what is known now: %s', async (field, now) => {
    const count = async (args: string) =>
      (await countStatements(() => province.ask(`{ ${field.replace('ARGS', args)} }`))).count;
    expect(await count('')).toBe(now);
    expect(await count(`, knownAt: "${instants[2] ?? ''}"`)).toBe(field.startsWith('local') ? now : 2 * now);
  });

  it.each([
    [
      'a moment beside its own',
      '{ standards(filter: { knownAt: "2018-01-01T00:00:00Z" }) { totalCount } }',
      'filter.knownAt',
    ],
    ['what is not kept', '{ standards(filter: { ics: "13" }) { totalCount } }', 'filter.ics'],
    [
      'of a sector',
      '{ bySector { standards(filter: { adoptedFrom: "ISO" }) { totalCount } } }',
      'filter.adoptedFrom',
    ],
  ])('refuses in lists of local standards %s', async (_what, shown, field) => {
    const { errors } = await province.ask(
      `{ localStandards(from: "2016-01-01", to: "2018-12-31", knownAt: "2019-01-20T00:00:00Z") ${shown} }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('refuses a moment that is none, and says by which it counted', async () => {
    const { errors } = await province.ask(
      '{ plan(id: "jiangsu-2017-2019") { targets(knownAt: "then") { value } } }',
    );
    expect(errors).toHaveLength(1);
    const { data } = await province.ask(
      '{ plan(id: "jiangsu-2017-2019") { targets(keys: ["local-standards"], knownAt: "2019-01-20T00:00:00Z") { knownAt } } }',
    );
    expect(data).toEqual({ plan: { targets: [{ knownAt: '2019-01-20T00:00:00.000Z' }] } });
  });
});
