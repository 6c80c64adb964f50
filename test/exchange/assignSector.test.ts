import { assignmentRules, assignSector } from '../../shared/exchange';
import { isBelowIcs, isInCcsRange, issuerOf } from '../../shared/exchange/sectors/assignSector';
import { StandardNumber } from '../../shared/numbers';
import { describeWithTrialData, trialRecords } from '../support/trialData';

const sectorOf = (code: string, ccs: string[] = [], ics: string[] = []) =>
  assignSector({ code, ccs, ics })?.sector;

describe('the sector of a standard', () => {
  it.each<[string, string, string[], string[], string | undefined]>([
    ['transport belongs to ecology', 'JT/T 1567.1-2025', ['R28'], ['03.220.40'], 'ECOLOGY'],
    ['road works belong to ecology', 'JTG D20-2017', [], [], 'ECOLOGY'],
    ['metrology of transport belongs to ecology', 'JJG(交通) 005-2021', [], [], 'ECOLOGY'],
    ['urbanisation belongs to ecology', 'CJJ 58-2009', [], [], 'ECOLOGY'],
    ['engineering construction belongs to ecology', 'GB 50014-2021', [], [], 'ECOLOGY'],
    ['water belongs to ecology', 'SL 252-2017', [], [], 'ECOLOGY'],
    ['cultural relics belong to ecology', 'WW/T 0089-2018', [], [], 'ECOLOGY'],
    ['work safety belongs to public management', 'AQ 2001-2018', [], [], 'PUBLIC_MANAGEMENT'],
    [
      'safety of an industry belongs to public management',
      'GB 15605-2024',
      ['C67'],
      ['13.230'],
      'PUBLIC_MANAGEMENT',
    ],
    [
      'safety in a power company belongs to public management',
      'DL/T 2518-2022',
      ['F25'],
      ['13.200'],
      'PUBLIC_MANAGEMENT',
    ],
    ['farming belongs to agriculture', 'NY/T 388-1999', ['Z51'], ['13.020'], 'AGRICULTURE'],
    ['fishing by class belongs to agriculture', 'GB/T 22213-2008', ['B52'], [], 'AGRICULTURE'],
    ['machinery belongs to manufacturing', 'JB/T 9000-2018', [], [], 'MANUFACTURING'],
    ['a machine by its ICS belongs to manufacturing', 'GB/T 2-2020', [], ['25.080.99'], 'MANUFACTURING'],
    ['emissions of an industry belong to ecology', 'SJ/T 11953-2024', ['Z60'], [], 'ECOLOGY'],
    ['energy limits belong to ecology', 'GB 16780-2021', ['F01'], ['27.010'], 'ECOLOGY'],
    ['logistics belong to services, not to transport', 'GB/T 18354-2021', ['A80'], ['03.220.01'], 'SERVICES'],
    ['tourism belongs to services', 'LB/T 001-2020', [], [], 'SERVICES'],
    ['civil affairs belong to social services', 'MZ/T 131-2019', [], [], 'SOCIAL_SERVICES'],
    ['libraries belong to social services', 'GB/T 28220-2023', ['A14'], [], 'SOCIAL_SERVICES'],
    ['a local standard without a class is not guessed', 'DB32/T 3920-2020', [], [], undefined],
    ['a national standard without a class is not guessed', 'GB/T 1.1-2020', [], [], undefined],
    ['a class about anything decides nothing', 'GB/T 2260-2007', ['A24'], ['35.040'], undefined],
  ])('%s', (_what, code, ccs, ics, sector) => expect(sectorOf(code, ccs, ics)).toBe(sector));

  it('comes with the name of the rule that decided', () => {
    expect(assignSector({ code: 'SL 252-2017', ccs: [], ics: [] })).toEqual({
      sector: 'ECOLOGY',
      rule: 'water authorities',
    });
  });
});

describe('a rule of the assignment table', () => {
  it('has a name of its own, a reason and a condition', () => {
    expect(new Set(assignmentRules.map(({ name }) => name)).size).toBe(assignmentRules.length);
    for (const rule of assignmentRules) {
      expect(rule.because).toMatch(/[\u4e00-\u9fff（]|transport/);
      expect(rule.issuers ?? rule.ccs ?? rule.ics).toBeDefined();
    }
  });

  it('names each issuer once among the rules that look at nothing else', () => {
    const issuers = assignmentRules
      .filter(({ ccs, numbers }) => !ccs && !numbers)
      .flatMap(({ issuers = [] }) => issuers);
    expect(issuers.filter((issuer, index) => issuers.indexOf(issuer) !== index)).toEqual([]);
  });

  it('names issuers that numbers can have', () => {
    const named = assignmentRules
      .flatMap(({ issuers = [] }) => issuers)
      .filter((issuer) => !['DBJ', 'DGJ', 'DG'].includes(issuer));
    const read = named.map((issuer) => StandardNumber.tryParse(`${issuer} 1001-2020`));
    const unread = named.filter((_, index) => 'reason' in (read[index] ?? {}));
    expect(unread).toEqual([]);
  });

  it.each([
    ['GB/T', 'GB'],
    ['JTG/T', 'JTG'],
    ['T/CSGF', 'T/CSGF'],
    ['JJG(交通)', 'JJG(交通)'],
    ['DGJ32/TJ', 'DGJ'],
    ['DBJ/T', 'DBJ'],
    ['DB32/T', 'DB'],
    ['DB31、DB32/T', 'DB'],
  ])('knows the issuer of %s as %s', (prefix, issuer) => expect(issuerOf(prefix)).toBe(issuer));

  it.each<[string, string, boolean]>([
    ['C67', 'C65-C67', true],
    ['C68', 'C65-C67', false],
    ['C67', 'C', true],
    ['D67', 'C', false],
    ['C67', 'C67', true],
    ['C', 'C65-C67', false],
  ])('finds the class %s in %s: %s', (code, range, expected) =>
    expect(isInCcsRange(code, range)).toBe(expected),
  );

  it.each<[string, string, boolean]>([
    ['13.020.10', '13.020', true],
    ['13.020', '13.020', true],
    ['13.02', '13.020', false],
    ['13.0201', '13.020', false],
    ['13.020', '13', true],
  ])('finds the class %s under %s: %s', (code, ancestor, expected) =>
    expect(isBelowIcs(code, ancestor)).toBe(expected),
  );
});

describeWithTrialData('the assignment table on labelled standards', () => {
  const folders = [
    'agriculture',
    'manufacturing',
    'ecology',
    'services',
    'public-management',
    'social-services',
  ];

  it('agrees with three labels of four; the rest are labelled by what their titles say', () => {
    const assigned = folders
      .flatMap((folder) => trialRecords(`seed/${folder}.jsonl`))
      .map(({ code, ics = [], ccs = [], sector }) => {
        const facts = { code: String(code), ics: ics as string[], ccs: ccs as string[] };
        return { sector, assigned: assignSector(facts)?.sector };
      })
      .filter(({ assigned }) => assigned !== undefined);
    const agreeing = assigned.filter(({ sector, assigned }) => sector === assigned);
    expect(assigned.length).toBeGreaterThan(600);
    expect(agreeing.length / assigned.length).toBeGreaterThan(0.75);
  });
});
