import { getNamedType, isObjectType } from 'graphql';
import { buildProvinceSubgraph } from '../../../subgraphs/province/province';
import { databaseKinds } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { standardFacts } from '../../support/standardFacts';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

const CODE = 'DB32/T 9001-2020';
const UNIT = '91320115XX00111131';

/** Fields of Query that answer with one thing, with what is fixed, or about the index itself; what they show certifies itself. */
const uncertified = [
  ...['countingRules', 'exchangeRun', 'logHeads', 'node', 'nodes', 'organization', 'plan', 'plans', 'region'],
  ...['regions', 'repairs', 'sectors', 'selfDeclaration', 'sources', 'standard', 'statistics'],
  ...['successorsOf', 'takenNumbers'],
];

describe('an answer about several sectors', () => {
  const query = buildProvinceSubgraph().schema.getQueryType();

  it('can say what it covers, whatever was asked', () => {
    const without = Object.values(query?.getFields() ?? {}).flatMap(({ name, type }) => {
      const answer = getNamedType(type);
      const isCertified = isObjectType(answer) && 'completeness' in answer.getFields();
      return isCertified || name.startsWith('_') ? [] : [name];
    });
    expect(without.sort()).toEqual(uncertified);
  });
});

describe.each(databaseKinds())('certificates on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, {
      standards: { services: [standardFacts({ code: CODE })] },
      pilots: {},
      projects: {},
    });
  });
  afterAll(() => province.drop());

  const certificate = 'completeness { complete sources { sector available } }';

  it.each([
    ['an organization list', `organizations { ${certificate} }`],
    ['the priority queue', `priorityQueue { ${certificate} }`],
    ['professional evidence', `professionalEvidence(creditCode: "${UNIT}") { ${certificate} }`],
    ['local standards', `localStandards(from: "2020-01-01", to: "2020-12-31") { ${certificate} }`],
    ['each looked up number', `standardsByCode(codes: ["${CODE}"]) { ${certificate} }`],
  ])('say with %s that a sector does not answer', async (_what, field) => {
    const { data, errors } = await province.ask(`{ answer: ${field} }`, {}, coordinator);
    expect(errors).toBeUndefined();
    const { answer } = data as { answer: object | readonly object[] };
    const [told] = [answer].flat() as { completeness: { complete: boolean; sources: object[] } }[];
    expect(told?.completeness.complete).toBe(false);
    expect(told?.completeness.sources).toHaveLength(6);
    expect(told?.completeness.sources).toContainEqual({ sector: 'ECOLOGY', available: false });
  });

  it("say with each sector's figures how fresh its rows are", async () => {
    const { data } = await province.ask('{ statistics { sector source { sector available } } }');
    const { statistics } = data as { statistics: { sector: string; source: object }[] };
    expect(statistics).toHaveLength(6);
    for (const { sector, source } of statistics)
      expect(source).toEqual({ sector, available: sector !== 'ECOLOGY' });
  });
});
