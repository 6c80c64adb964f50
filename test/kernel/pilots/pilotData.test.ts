import { evidenceProblems, mostEvidence } from '../../../shared/kernel/pilots/evidenceRules';
import { passMarkOn, passMarks, scoreProblems } from '../../../shared/kernel/pilots/passMarkRules';
import type { PilotLevel } from '../../../shared/kernel/pilots';
import { readPilotQuotas } from '../../../shared/kernel/pilots';
import { PilotActionEnum, PilotLevelEnum } from '../../../shared/kernel/pilots/pilotEnums';
import {
  commonQuotas,
  quotaOn,
  refuseOverQuota,
  yearOf,
  type PilotQuota,
} from '../../../shared/kernel/pilots/quotaRules';
import { stepDemands } from '../../../shared/kernel/pilots/stepDemandRules';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { evidence } from '../../support/pilotWriter';

const document = { ...evidence('OTHER', 'one'), kind: 'OTHER' as const };

describe('a link to evidence', () => {
  it.each([
    'https://std.samr.gov.cn/db/1?a=b#c',
    'https://例子.测试/验收.pdf',
    'file:2026/中期检查/报告.pdf',
    'file:report.pdf',
    'file:a/.hidden/b',
  ])('may be %s', (link) => expect(evidenceProblems([{ ...document, link }], [])).toEqual([]));

  it.each([
    ['', 'must not be empty'],
    ['http://std.samr.gov.cn/', 'https'],
    ['https://', 'https'],
    ['https://localhost/x', 'https'],
    ['https://user:secret@std.samr.gov.cn/', 'https'],
    ['javascript:alert(1)', 'https'],
    ['data:text/plain,x', 'https'],
    ['file:', 'https'],
    ['file:///etc/passwd', 'https'],
    ['file:../secret', 'https'],
    ['file:a/../../secret', 'https'],
    ['file:a/..', 'https'],
    ['file:a//b', 'https'],
    ['file:a b', 'https'],
    ['report.pdf', 'https'],
    [`https://a.cn/${'x'.repeat(500)}`, 'at most 500'],
  ])('may not be %s', (link, problem) => {
    const problems = evidenceProblems([{ ...document, link }], []);
    expect(problems).toMatchObject([
      { field: 'evidence[0].link', problem: expect.stringContaining(problem) },
    ]);
  });
});

describe('the evidence of a pilot', () => {
  const kept = { ...document, stage: 'BUILDING' as const, on: '2026-01-01', by: 'test' };

  it.each([
    ['a name', { name: ' ' }, 'evidence[0].name'],
    ['a digest in capitals', { sha256: document.sha256.toUpperCase() }, 'evidence[0].sha256'],
    ['a digest cut short', { sha256: document.sha256.slice(1) }, 'evidence[0].sha256'],
    ['an unknown kind', { kind: 'PHOTO' as never }, 'evidence[0].kind'],
  ])('needs another than %s', (_what, wrong, field) => {
    expect(evidenceProblems([{ ...document, ...wrong }], []).map((each) => each.field)).toEqual([field]);
  });

  it('says of which stage a document is kept already', () => {
    expect(evidenceProblems([document], [kept])).toMatchObject([
      { problem: expect.stringContaining('BUILDING') },
    ]);
  });

  it('has an end, in one write and in all', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...kept,
        ...evidence('OTHER', String(index)),
        kind: 'OTHER' as const,
      }));
    expect(evidenceProblems(many(mostEvidence.inOneWrite), [])).toEqual([]);
    expect(evidenceProblems(many(mostEvidence.inOneWrite + 1), [])).toMatchObject([{ field: 'evidence' }]);
    expect(evidenceProblems([document], many(mostEvidence.ofOnePilot - 1))).toEqual([]);
    expect(evidenceProblems([document], many(mostEvidence.ofOnePilot))).toMatchObject([
      { field: 'evidence' },
    ]);
  });
});

describe('the pass mark', () => {
  const versions = [
    { version: 'A', from: '2017-01-01', source: 'test', points: 80 },
    { version: 'B', from: '2020-01-01', source: 'test', points: 60 },
  ];

  it.each([
    ['before any rule', '2016-12-31', 0, null, []],
    ['on the last day of the first', '2019-12-31', 79, 'A', ['score']],
    ['at its points', '2019-12-31', 80, 'A', []],
    ['on the first day of the second', '2020-01-01', 79, 'B', []],
    ['below the second', '2020-01-01', 59, 'B', ['score']],
    ['with more than all points', '2020-01-01', 101, 'B', ['score']],
    ['with less than none', '2016-12-31', -1, null, ['score']],
    ['with half a point', '2020-01-01', 80.5, 'B', ['score']],
  ])('is applied %s', (_when, on, score, version, fields) => {
    expect(passMarkOn(on, versions)?.version ?? null).toBe(version);
    expect(scoreProblems(score, on, versions).map(({ field }) => field)).toEqual(fields);
  });

  it('is told with its rule where it is not met', () => {
    expect(scoreProblems(79, '2026-06-01')).toMatchObject([
      { problem: expect.stringContaining('80 by PASS-80') },
    ]);
  });

  it('has rules in order, each with a source', () => {
    const days = passMarks.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    for (const { source } of passMarks) expect(source).not.toBe('');
  });
});

describe('a quota', () => {
  const quota = (version: string, from: string, until: string | null, provincial: number): PilotQuota => ({
    version,
    from,
    until,
    source: 'test',
    perYear: { PROVINCIAL: provincial },
  });
  const own = [quota('OWN-2', '2020-01-01', null, 4), quota('OWN-1', '2017-01-01', '2019-12-31', 2)];
  const common = [quota('ALL', '2016-01-01', null, 9)];

  it.each([
    ['none before any rule', '2015-12-31', null],
    ['the common one where the sector has none', '2016-06-01', { version: 'ALL', most: 9 }],
    ['the own one on its first day', '2017-01-01', { version: 'OWN-1', most: 2 }],
    ['the own one on its last day', '2019-12-31', { version: 'OWN-1', most: 2 }],
    ['the next one on the day after', '2020-01-01', { version: 'OWN-2', most: 4 }],
  ])('is %s', (_what, on, expected) =>
    expect(quotaOn('PROVINCIAL', on, own, common)).toEqual(expected && { ...expected, source: 'test' }),
  );

  it('is none for a level that no rule names', () => {
    expect(quotaOn('MUNICIPAL', '2020-01-01', own, common)).toBeNull();
  });

  it('lets as many through as it says, and no more', () => {
    const use = { sector: 'ECOLOGY' as const, level: 'PROVINCIAL' as const, on: '2020-05-01' };
    const refuse = (approved: number) => () =>
      refuseOverQuota({ version: 'OWN-2', most: 4 }, { ...use, approved });
    expect(refuse(3)).not.toThrow();
    expect(refuse(4)).toThrow('4 of 4 pilots of this level were approved in 2020, by OWN-2');
  });

  it('counts a calendar year', () => expect(yearOf('2024-02-29')).toEqual(['2024-01-01', '2024-12-31']));

  it.each(sectors)('is known of every level in $folder, this year and in the years of the plan', (sector) => {
    for (const level of Object.keys(PilotLevelEnum) as PilotLevel[]) {
      for (const on of ['2017-01-01', '2019-12-31', '2026-06-01'])
        expect(quotaOn(level, on, readPilotQuotas(sector))?.most).toBeGreaterThan(0);
    }
    for (const { source } of [...readPilotQuotas(sector), ...commonQuotas]) expect(source).not.toBe('');
  });
});

it('the demands of steps are told of every action', () => {
  expect(Object.keys(stepDemands).sort()).toEqual(Object.keys(PilotActionEnum).sort());
});
