import { databaseKinds } from '../support/databaseKinds';
import { refusedFields, type TestSector } from '../contract/support/openTestSector';
import { openSeededSector } from './support/openSeededSector';
import { sectorAsker } from './support/sectorAsker';
import { daysOfStandards, turningDays } from './support/turningDays';

describe.each(databaseKinds())('public management on $name', (kind) => {
  let sector: TestSector;
  beforeAll(async () => {
    sector = await openSeededSector(kind, 'public-management');
  });
  afterAll(() => sector.drop());

  const asked = sectorAsker(() => sector);

  it('misses, on every day on which a standard turns, the cells that the items themselves say are missing', async () => {
    const counts = new Set<number>();
    for (const on of await turningDays(sector, daysOfStandards('licence_step_standard', 'standardCode'))) {
      const { licenceCoverage, licenceItems } = await asked<{
        licenceCoverage: {
          count: { missing: number };
          steps: { step: string; count: { missing: number } }[];
          missing: { step: string; item: { key: string } }[];
        };
        licenceItems: { nodes: { key: string; cells: { step: string; state: string }[] }[] };
      }>(
        `licenceCoverage(on: $on, firstMissing: 100) { count { missing } steps { step count { missing } } missing { step item { key } } }
         licenceItems(first: 100) { nodes { key cells(on: $on) { step state } } }`,
        { on },
      );
      const lacking = licenceItems.nodes.flatMap(({ key, cells }) =>
        cells.filter(({ state }) => state === 'MISSING').map(({ step }) => `${key} ${step}`),
      );
      expect(licenceCoverage.missing.map(({ item, step }) => `${item.key} ${step}`)).toEqual(lacking);
      expect(licenceCoverage.count.missing).toBe(lacking.length);
      for (const { step, count } of licenceCoverage.steps)
        expect(count.missing).toBe(lacking.filter((cell) => cell.endsWith(` ${step}`)).length);
      counts.add(lacking.length);
    }
    expect(counts.size).toBeGreaterThan(1);
  });

  it('has, on every day on which a standard turns, the gaps in work safety that the topics themselves tell', async () => {
    const gapsSeen = new Set<string>();
    for (const on of await turningDays(sector, daysOfStandards('safety_topic_standard'))) {
      const { safetyCoverage, safetyTopics } = await asked<{
        safetyCoverage: { area: string; gaps: { key: string }[] }[];
        safetyTopics: { nodes: { key: string; area: string; coverage: string }[] };
      }>(
        `safetyCoverage(on: $on) { area gaps { key } }
         safetyTopics(first: 100) { nodes { key area coverage(on: $on) } }`,
        { on },
      );
      for (const { area, gaps } of safetyCoverage) {
        const lacking = safetyTopics.nodes.filter(
          (topic) => topic.area === area && topic.coverage === 'MISSING',
        );
        expect(gaps.map(({ key }) => key)).toEqual(lacking.map(({ key }) => key));
      }
      gapsSeen.add(JSON.stringify(safetyCoverage));
    }
    expect(gapsSeen.size).toBeGreaterThan(1);
  });

  it('counts the cells of one department as those of its items', async () => {
    const { licenceItems, licenceCoverage: whole } = await asked<{
      licenceCoverage: { count: { required: number; missing: number } };
      licenceItems: { nodes: { department: string; cells: { state: string }[] }[] };
    }>(
      'licenceCoverage { count { required missing } } licenceItems(first: 100) { nodes { department cells { state } } }',
    );
    const departments = [...new Set(licenceItems.nodes.map(({ department }) => department))];
    expect(departments.length).toBeGreaterThan(2);
    for (const department of [...departments, '无此部门']) {
      const { licenceCoverage } = await asked<{
        licenceCoverage: { count: object; missing: { item: { department: string } }[] };
      }>(
        `licenceCoverage(department: ${JSON.stringify(department)}, firstMissing: 100) {
           count { required missing percent } missing { item { department } } }`,
      );
      const cells = licenceItems.nodes
        .filter((item) => item.department === department)
        .flatMap((item) => item.cells);
      const missing = cells.filter(({ state }) => state === 'MISSING').length;
      const percent = cells.length === 0 ? null : expect.any(Number);
      expect(licenceCoverage.count).toEqual({ required: cells.length, missing, percent });
      expect(licenceCoverage.missing.map(({ item }) => item.department)).toEqual(
        Array.from({ length: missing }, () => department),
      );
      expect(cells.length).toBeLessThan(whole.count.required);
    }
  });

  it('counts the facilities that follow a standard in force, on every day on which one turns', async () => {
    const followed = (await sector.database.reader.query(
      `SELECT f.id AS id, f.service AS service, n.code AS code, s.code AS own, s.inForceFrom AS begins, s.withdrawnOn AS ends
         FROM rural_facility f LEFT JOIN rural_facility_standard n ON n.serial = f.serial
         LEFT JOIN standard s ON s.code = n.code`,
    )) as Record<'id' | 'service' | 'code' | 'own' | 'begins' | 'ends', string | null>[];
    const seen = new Set<string>();
    for (const on of await turningDays(sector, daysOfStandards('rural_facility_standard'))) {
      const { ruralServices } = await asked<{
        ruralServices: { service: string; facilities: Record<string, number> }[];
      }>('ruralServices(on: $on) { service facilities { required covered elsewhere missing } }', { on });
      for (const { service, facilities } of ruralServices) {
        const rows = followed.filter((row) => row.service === service);
        const stateOf = (id: string | null) => {
          const links = rows.filter((row) => row.id === id && row.code !== null);
          const inForce = links.some(
            ({ own, begins, ends }) => own !== null && (begins ?? '') <= on && (ends ?? '9') > on,
          );
          if (inForce) return 'covered';
          return links.some(({ own }) => own === null) ? 'elsewhere' : 'missing';
        };
        const states = [...new Set(rows.map(({ id }) => id))].map(stateOf);
        const times = (state: string) => states.filter((each) => each === state).length;
        expect(facilities).toEqual({
          required: states.length,
          covered: times('covered'),
          elsewhere: times('elsewhere'),
          missing: times('missing'),
        });
      }
      seen.add(JSON.stringify(ruralServices));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('counts the upkeep and the surveys of rural services up to a day', async () => {
    const days = await turningDays(
      sector,
      'SELECT doneOn AS day FROM facility_maintenance UNION SELECT surveyedOn FROM satisfaction_survey',
    );
    let before = -1;
    for (const on of days) {
      const { ruralServices, ruralFacilities, satisfactionSurveys } = await asked<{
        ruralServices: { service: string; maintenances: number; respondents: number }[];
        ruralFacilities: { nodes: { service: string; maintenances: { doneOn: string }[] }[] };
        satisfactionSurveys: { nodes: { service: string; surveyedOn: string; respondents: number }[] };
      }>(
        `ruralServices(on: $on) { service maintenances respondents }
         ruralFacilities(first: 100) { nodes { service maintenances { doneOn } } }
         satisfactionSurveys(first: 100) { nodes { service surveyedOn respondents } }`,
        { on },
      );
      for (const { service, maintenances, respondents } of ruralServices) {
        const records = ruralFacilities.nodes
          .filter((facility) => facility.service === service)
          .flatMap((facility) => facility.maintenances)
          .filter(({ doneOn }) => doneOn <= on);
        expect(maintenances).toBe(records.length);
        const surveys = satisfactionSurveys.nodes.filter(
          (survey) => survey.service === service && survey.surveyedOn <= on,
        );
        expect(respondents).toBe(surveys.reduce((sum, survey) => sum + survey.respondents, 0));
      }
      const told = ruralServices.reduce((sum, each) => sum + each.maintenances + each.respondents, 0);
      expect(told).toBeGreaterThanOrEqual(before);
      before = told;
    }
    expect(before).toBeGreaterThan(0);
  });

  it.each([0, 101])('refuses to show %d missing cells', async (firstMissing) => {
    const answer = await sector.ask(
      `{ publicManagement { licenceCoverage(firstMissing: ${String(firstMissing)}) { count { missing } } } }`,
    );
    expect(refusedFields(answer)).toEqual(['firstMissing']);
  });
});
