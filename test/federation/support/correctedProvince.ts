import { creditCodeCheckDigit } from '../../../shared/numbers';
import { digestOfList } from '../../../subgraphs/province/exchange/listDigests';

const withCheck = (first17: string) => first17 + creditCodeCheckDigit(first17);

/** A body that is named from the beginning, and one that is named late. */
export const [BODY, LATECOMER] = [withCheck('91320505MA1WTK001'), withCheck('91320505MA1WTK002')];

/** A write: its operation, and what it tells. */
export type Told = readonly [operation: string, input: Readonly<Record<string, unknown>>];

const made = { provenance: 'SYNTHETIC' } as const;
const codes = ['DB32/T 99201-2019', 'DB32/T 99202-2019', 'DB32/T 99203-2019'] as const;
const standard = (place: number, creditCode: string, more: object = {}): Told => [
  'registerEcologyStandard',
  {
    ...{ code: codes[place], title: `示例 净化 ${String(place)}`, issuedOn: '2019-02-15', ...more },
    drafting: [{ name: creditCode === BODY ? '示例 净化研究院' : '示例 后来院', creditCode, role: 'LEAD' }],
  },
];
const recognition = (validTo: string | null): Told => [
  'registerRecognition',
  {
    ...{ key: 'kz', standardCode: codes[0], country: 'KZ', body: '示例', agreement: '示例' },
    ...{ validFrom: '2019-03-01', validTo, ...made },
  },
];
const declared = (model: string, value: number, standardCode: string): Told => [
  'declareFrontRunner',
  {
    ...{ key: model, productKey: 'purifier', enterpriseCode: BODY, model, standardCode, ...made },
    ...{ declaredOn: '2019-03-01', values: [{ indicator: '净化能效', value, unit: 'm³/(W·h)' }] },
  },
];
const achievement = (completedOn: string): Told => [
  'recordAchievement',
  {
    ...{ key: 'sensor', title: '示例 传感器', kind: 'PATENT', level: 'NATIONAL', sector: 'ECOLOGY' },
    ...{ domain: '净化', completedOn, applicationOriented: true, ownerCode: BODY, ...made },
    owners: [{ name: '示例 净化研究院', creditCode: BODY }],
  },
];
const report = (progress: number): Told => [
  'reportDuty',
  {
    ...{ key: 'lake-done', dutyKey: 'lake', reporter: '示例', reportedOn: '2019-10-01', progress, ...made },
    ...{ text: `示例 ${String(progress)}%`, evidence: [{ title: '示例 验收意见' }] },
  },
];
const regional = (issuedOn: string): Told => [
  'recordRegionalPlan',
  { key: 'suzhou', planKey: 'jiangsu-2017-2019', regionCode: '320500', title: '示例', issuedOn, ...made },
];
/** The next version of the rule by which local standards are counted. */
const rule: Told = [
  'registerCountingRule',
  {
    ...{ key: 'local-standards', expectedVersion: 1, validFrom: '2020-02-01' },
    ...{ text: 'Made as a whole.', textZh: '示例', source: '示例' },
    counting: {
      kind: 'STANDARD',
      where: [
        { field: 'level', operator: 'IN', values: ['LOCAL'] },
        { field: 'issuedOn', operator: 'IN_PERIOD' },
        { field: 'making', operator: 'IN', values: ['NEW', 'REVISED'] },
      ],
    },
  },
];
const documents = [
  { number: 'XX 1:2019', title: '示例', status: 'IN_FORCE', editionOn: '2019-01-01' },
] as const;
const run = (name: string): Told => [
  'recordExchangeRun',
  {
    ...{ partner: 'partner', run: name, part: 1, documents },
    totals: { count: documents.length, digest: digestOfList(documents) },
  },
];

/** What had been told before lists and figures were published. */
export const toldBefore: readonly Told[] = [
  standard(0, BODY),
  standard(1, BODY),
  recognition(null),
  [
    'recordFrontRunnerProduct',
    {
      ...{ key: 'purifier', name: '示例 净化器', baselineCode: 'GB/T 99101-2018', ...made },
      indicators: [{ name: '净化能效', unit: 'm³/(W·h)', direction: 'HIGHER', baseline: 4 }],
    },
  ],
  declared('good', 5, codes[0]),
  declared('best', 6, codes[1]),
  achievement('2019-01-01'),
  [
    'adoptDuty',
    {
      ...{
        key: 'lake',
        planKey: 'jiangsu-2017-2019',
        section: '2.3.1',
        title: '示例',
        text: '示例',
        ...made,
      },
      ...{ adoptedOn: '2019-03-01', dueOn: '2019-10-31' },
      owners: [{ department: '示例 生态环境厅', role: 'LEAD' }],
    },
  ],
  report(100),
  regional('2019-05-01'),
  ['registerExchangePartner', { key: 'partner', name: '示例', scope: '示例', ...made }],
  run('first'),
];

const id = (place: number) => `standard:ecology:${String(codes[place])}`;
const again = ([operation, input]: Told): Told => [operation, { ...input, expectedVersion: 1 }];

/** What was told later of the same days. */
export const toldLate: readonly Told[] = [
  [
    'updateEcologyStandard',
    {
      ...{ id: id(0), expectedVersion: 1, issuedOn: '2018-02-15' },
      drafting: [{ name: '示例 净化研究院', creditCode: BODY, role: 'PARTICIPANT' }],
    },
  ],
  ['withdrawEcologyStandard', { id: id(1), expectedVersion: 1, withdrawnOn: '2019-06-01' }],
  standard(2, LATECOMER, { replaces: [{ code: codes[1] }] }),
  again(recognition('2019-06-30')),
  again(declared('good', 4.5, codes[0])),
  again(achievement('2020-01-05')),
  again(report(40)),
  again(regional('2020-01-20')),
  rule,
  run('second'),
];

const rows = 'totalCount nodes { code issuedOn }';

/** Asks for lists and figures of 2019, by what is known now or was at a moment. */
export const LISTS = `query ($knownAt: DateTime) {
  localStandards(from: "2019-01-01", to: "2019-12-31", knownAt: $knownAt) {
    rule { version } figures { total new revised }
    bySector { sector figures { total } standards { ${rows} } }
    standards { ${rows} facets { field value count } }
  }
  recognised(country: "KZ", on: "2019-12-31", filter: { knownAt: $knownAt, levels: [LOCAL] }) {
    ${rows} facets { field value count } nodes { recognitions(on: "2019-12-31", knownAt: $knownAt) { key validTo version } }
  }
  frontRunnerRanking(productKey: "purifier", on: "2019-12-31", knownAt: $knownAt) {
    digest places { position disqualification reason declaration { key values { value } } }
  }
  plan(id: "jiangsu-2017-2019") {
    conferenceReport(year: 2019, knownAt: $knownAt) { asOf total states { state count } markdown csv }
    regionsWithoutPlan(asOf: "2019-12-31", knownAt: $knownAt) { code }
  }
  professionalEvidence(creditCode: "${BODY}", asOf: "2019-12-31", knownAt: $knownAt) {
    led { ${rows} facets { field value count } } joined { ${rows} } achievements { key completedOn } organization { name }
  }
  organizations(query: "91320505MA1WTK", knownAt: $knownAt) { totalCount nodes { name } }
  organization(creditCode: "${BODY}") {
    standards(filter: { knownAt: $knownAt, status: IN_FORCE, asOf: "2019-12-31" }) { ${rows} }
  }
  exchangeRuns(knownAt: $knownAt) { totalCount nodes { run state } facets { field value count } }
}`;
