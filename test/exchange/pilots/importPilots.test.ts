import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { runExport } from '../../../shared/cli/export';
import { runImport } from '../../../shared/cli/import';
import { importRecords, pilotKind, type ReportLine } from '../../../shared/exchange';
import { MemoryCatalogues } from '../support/MemoryCatalogues';
import { memoryPilots } from '../support/MemoryRegisters';
import { trialFolder } from '../support/trialFiles';
import { trialLookups } from '../support/trialLookups';

const folder = trialFolder();
const today = '2026-01-01';
const report = { kind: '自评报告', name: '示例 自评', sha256: 'a'.repeat(64), link: 'file:a.pdf' };
const pilot = {
  key: 'wetland-care',
  title: '湿地管护标准化试点',
  level: '省级',
  region: '320500',
  sector: 'ecology',
  standards: 'DB32／T 3920—2020',
  history: '2025-03-01 申报; 2025-06-01 批准立项',
};
const jsonl = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function importing(text: string, registers = memoryPilots(), dryRun = false) {
  const lines: ReportLine[] = [];
  const told = await importRecords(pilotKind, {
    file: folder.write('pilots.jsonl', text),
    registers,
    lookups: trialLookups,
    today,
    dryRun,
    report: { add: (line) => lines.push(line) },
  });
  return { report: told, lines, registers };
}

describe('an import of pilots', () => {
  it('tells each pilot from its first step', async () => {
    const { report: told, registers } = await importing(jsonl(pilot));
    expect(told).toMatchObject({ read: 1, registered: 1, refused: 0 });
    expect([...registers.rows.values()]).toMatchObject([
      {
        sector: 'ECOLOGY',
        facts: {
          stage: 'APPROVED',
          appliedOn: '2025-03-01',
          level: 'PROVINCIAL',
          standards: ['DB32/T 3920-2020'],
          history: [{ action: 'APPLY' }, { action: 'APPROVE', by: 'import' }],
        },
      },
    ]);
  });

  it('takes one of which no step is known as its columns say', async () => {
    const known = { ...pilot, history: undefined, stage: '通过验收', acceptedOn: '2024-11-30' };
    const { registers } = await importing(jsonl(known));
    expect([...registers.rows.values()]).toMatchObject([
      { facts: { stage: 'ACCEPTED', acceptedOn: '2024-11-30', history: [] } },
    ]);
  });

  it('leaves alone what is registered already, and writes nothing in a dry run', async () => {
    const { registers } = await importing(jsonl(pilot));
    const again = await importing(jsonl(pilot), registers);
    expect(again.report).toMatchObject({ unchanged: 1, registered: 0 });
    const dry = await importing(jsonl(pilot), memoryPilots(), true);
    expect(dry.report).toMatchObject({ registered: 1, dryRun: true });
    expect(dry.registers.rows.size).toBe(0);
  });

  it.each([
    ['neither steps nor a stage', { history: undefined }, 'stage', null, 'BAD_USER_INPUT'],
    ['no level', { level: undefined }, 'level', null, 'BAD_USER_INPUT'],
    ['an unknown region', { region: '999999' }, 'region', '999999', 'BAD_USER_INPUT'],
    ['a number that is none', { standards: '标准' }, 'standards[0]', '标准', 'BAD_USER_INPUT'],
    [
      'a step that the rules do not allow',
      { history: '2025-03-01 APPLY; 2025-03-02 ACCEPT' },
      'history[1].action',
      'ACCEPT',
      'ILLEGAL_TRANSITION',
    ],
    [
      'a step without the document it needs',
      {
        history:
          '2025-03-01 APPLY; 2025-03-02 APPROVE; 2025-03-03 START_BUILDING; 2025-04-01 RECORD_MID_TERM',
      },
      'history[3].evidence',
      'none',
      'BAD_USER_INPUT',
    ],
    [
      'a document without a digest',
      { history: [{ on: '2025-03-01', action: 'APPLY', evidence: [{ ...report, sha256: 'x' }] }] },
      'history[0].evidence[0].sha256',
      'x',
      'BAD_USER_INPUT',
    ],
    [
      'steps out of order',
      { history: '2025-03-01 APPLY; 2025-02-01 APPROVE' },
      'history[1].on',
      '2025-02-01',
      'BAD_USER_INPUT',
    ],
    ['a day to come', { history: '2027-01-01 APPLY' }, 'history[0].on', '2027-01-01', 'BAD_USER_INPUT'],
    [
      'steps that begin nowhere',
      { history: '2025-03-01 START_BUILDING' },
      'history[0].from',
      null,
      'BAD_USER_INPUT',
    ],
    [
      'a stage that the history does not come to',
      { stage: '通过验收' },
      'stage',
      'ACCEPTED',
      'BAD_USER_INPUT',
    ],
    ['a score without an acceptance', { score: 90 }, 'score', 90, 'BAD_USER_INPUT'],
    ['no sector', { sector: '' }, 'sector', null, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_what, change, field, value, code) => {
    const { report: told, lines, registers } = await importing(jsonl({ ...pilot, ...change }));
    expect(lines).toMatchObject([{ kind: 'refused', line: 1, field, value, code }]);
    expect(told).toMatchObject({ read: 1, refused: 1, registered: 0 });
    expect(registers.rows.size).toBe(0);
  });

  it('refuses a key that the file gives to another pilot', async () => {
    const { report: told, lines } = await importing(jsonl(pilot, { ...pilot, title: '另一个' }));
    expect(told).toMatchObject({ registered: 1, refused: 1 });
    expect(lines).toMatchObject([{ line: 2, field: 'key', code: 'DUPLICATE_CODE' }]);
  });

  it('is what the commands do for --kind pilot', async () => {
    const catalogues = new MemoryCatalogues();
    const open = () => Promise.resolve(catalogues);
    const file = folder.write('command.jsonl', jsonl(pilot));
    const terminal = { isTTY: false, write: () => true };
    expect(await runImport([file, '--kind', 'pilot'], { open, terminal, today })).toMatch(/registered +1\n/);
    const out = folder.path('out.csv');
    const told = await runExport(['--kind', 'pilot', '--out', out], {
      open,
      output: new PassThrough(),
      today,
    });
    expect(told).toBe(`1 pilots written to ${out}`);
    expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF试点编号,项目名称,[^]*wetland-care,湿地管护/);
  });
});
