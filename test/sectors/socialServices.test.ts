import { codeOf, refusedFields, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { openSeededSector } from './support/openSeededSector';
import { sectorAsker } from './support/sectorAsker';
import { daysOfStandards, turningDays } from './support/turningDays';

describe.each(databaseKinds())('social services on $name', (kind) => {
  let sector: TestSector;
  beforeAll(async () => {
    sector = await openSeededSector(kind, 'social-services');
  });
  afterAll(() => sector.drop());

  const asked = sectorAsker(() => sector);

  it('has, on every day on which a standard turns, the gaps in civil affairs that its services themselves tell', async () => {
    const seen = new Set<string>();
    for (const on of await turningDays(sector, daysOfStandards('civil_affairs_standard'))) {
      const { civilAffairs, civilAffairsNeeds } = await asked<{
        civilAffairs: { subsystem: string; gaps: { key: string }[] }[];
        civilAffairsNeeds: { nodes: { key: string; subsystem: string; coverage: string }[] };
      }>(
        `civilAffairs(on: $on) { subsystem gaps { key } }
         civilAffairsNeeds(first: 100) { nodes { key subsystem coverage(on: $on) } }`,
        { on },
      );
      for (const { subsystem, gaps } of civilAffairs) {
        const own = civilAffairsNeeds.nodes.filter((need) => need.subsystem === subsystem);
        const lacking = own.filter(({ coverage }) => coverage === 'MISSING');
        expect(gaps.map(({ key }) => key)).toEqual(lacking.map(({ key }) => key));
      }
      seen.add(JSON.stringify(civilAffairs));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('counts the aspects of a service as settled from the day on which its norms apply', async () => {
    const seen = new Set<string>();
    for (const on of await turningDays(sector, daysOfStandards('hr_service_norm'))) {
      const { hrAspects, hrServiceItems } = await asked<{
        hrAspects: { aspect: string; count: { missing: number } }[];
        hrServiceItems: { nodes: { missing: string[] }[] };
      }>(
        'hrAspects(on: $on) { aspect count { missing } } hrServiceItems(first: 100) { nodes { missing(on: $on) } }',
        { on },
      );
      for (const { aspect, count } of hrAspects)
        expect(count.missing).toBe(
          hrServiceItems.nodes.filter(({ missing }) => missing.includes(aspect)).length,
        );
      seen.add(JSON.stringify(hrAspects));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('counts key standards by where their supervision stands, on every day on which it turns', async () => {
    const days = await turningDays(
      sector,
      ['supervisedOn', 'correctBy', 'correctedOn']
        .map((day) => `SELECT ${day} AS day FROM key_standard_supervision`)
        .join(' UNION '),
    );
    const seen = new Set<string>();
    for (const on of days) {
      const { keyStandardCounts, keyStandards } = await asked<{
        keyStandardCounts: { state: string; count: number }[];
        keyStandards: { nodes: { state: string }[] };
      }>('keyStandardCounts(on: $on) { state count } keyStandards(first: 100) { nodes { state(on: $on) } }', {
        on,
      });
      for (const { state, count } of keyStandardCounts)
        expect(count).toBe(keyStandards.nodes.filter((each) => each.state === state).length);
      seen.add(JSON.stringify(keyStandardCounts));
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  interface Provision {
    readonly region: { readonly code: string };
    readonly kind: string;
    readonly count: number;
    readonly inhabitants: { readonly countedOn: string } | null;
    readonly guarantee: { readonly validFrom: string; readonly validTo: string | null } | null;
    readonly isMet: boolean | null;
  }
  const PROVISION =
    '{ region { code } kind count inhabitants { countedOn } guarantee { validFrom validTo } isMet }';

  it('offers what was open, counted and promised on a day, and judges no promise without both', async () => {
    const opened = (await sector.database.reader.query(
      'SELECT regionCode, kind, openedOn FROM cultural_facility',
    )) as { regionCode: string; kind: string; openedOn: string }[];
    const promised = (await sector.database.reader.query(
      'SELECT kind, validFrom, validTo FROM cultural_guarantee',
    )) as { kind: string; validFrom: string; validTo: string | null }[];
    const counted = (await sector.database.reader.query(
      'SELECT regionCode, countedOn FROM inhabitant_count ORDER BY countedOn',
    )) as { regionCode: string; countedOn: string }[];
    const days = await turningDays(
      sector,
      `SELECT openedOn AS day FROM cultural_facility UNION SELECT countedOn FROM inhabitant_count
       UNION SELECT validFrom FROM cultural_guarantee UNION SELECT validTo FROM cultural_guarantee`,
    );
    const seen = new Set<string>();
    for (const on of days) {
      const { culturalProvision } = await asked<{ culturalProvision: Provision[] }>(
        `culturalProvision(on: $on, firstRegions: 100) ${PROVISION}`,
        { on },
      );
      for (const { region, kind: of, count, inhabitants, guarantee, isMet } of culturalProvision) {
        const own = opened.filter(
          (each) => each.regionCode === region.code && each.kind === of && each.openedOn <= on,
        );
        expect(count).toBe(own.length);
        const before = counted.filter((each) => each.regionCode === region.code && each.countedOn <= on);
        expect(inhabitants?.countedOn).toBe(before.at(-1)?.countedOn);
        const holding = promised.filter(
          (each) => each.kind === of && each.validFrom <= on && (each.validTo ?? on) >= on,
        );
        expect(guarantee ? [guarantee] : []).toMatchObject(
          holding.map(({ validFrom, validTo }) => ({ validFrom, validTo })),
        );
        expect(isMet === null).toBe(inhabitants === null || guarantee === null);
      }
      seen.add(JSON.stringify(culturalProvision));
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('pages what regions offer by region, without repetition or loss', async () => {
    const provision = async (args: string, after: string | null = null) =>
      (
        await asked<{ culturalProvision: Provision[] }>(
          `culturalProvision(${args}, afterRegion: $after) ${PROVISION}`,
          { after },
        )
      ).culturalProvision;
    const rows: Provision[] = [];
    for (let after: string | null = null; ;) {
      const page: Provision[] = await provision('firstRegions: 1', after);
      if (page.length === 0) break;
      rows.push(...page);
      after = page.at(-1)?.region.code ?? null;
    }
    expect(rows).toEqual(await provision('firstRegions: 100'));
    expect(new Set(rows.map(({ region }) => region.code)).size).toBeGreaterThan(2);
  });

  it('takes no evaluation of a facility that was not open yet, and no key standard twice', async () => {
    const evaluation = await sector.ask(
      `mutation ($input: RecordSocialServicesEfficacyEvaluationInput!) {
         recordSocialServicesEfficacyEvaluation(input: $input) { clientMutationId } }`,
      {
        input: {
          clientMutationId: 'early',
          key: 'early',
          facilityKey: 'jingkou-library',
          evaluator: '示例',
          evaluatedOn: '2012-05-17',
          standardCode: 'DB32/T 9981-2022',
          indicators: [{ name: '年服务人次', unit: '万人次', weight: 100, target: 1, actual: 1 }],
        },
      },
    );
    expect([codeOf(evaluation), refusedFields(evaluation)]).toEqual(['BAD_USER_INPUT', ['evaluatedOn']]);
    const standard = await sector.ask(
      `mutation ($input: RecordSocialServicesKeyStandardInput!) {
         recordSocialServicesKeyStandard(input: $input) { clientMutationId } }`,
      {
        input: {
          clientMutationId: 'again',
          key: 'platform-again',
          standardCode: 'db32/t 9984—2022',
          reason: '示例',
        },
      },
    );
    expect([codeOf(standard), refusedFields(standard)]).toEqual(['DUPLICATE_CODE', ['standardCode']]);
  });

  it.each([0, 101])('refuses to tell of %d regions', async (first) => {
    const query = `{ socialServices { culturalProvision(firstRegions: ${String(first)}) { count } } }`;
    expect(refusedFields(await sector.ask(query))).toEqual(['firstRegions']);
  });
});
