import { importRecords, projectKind, type ReportLine } from '../../../shared/exchange';
import { runExport } from '../../../shared/cli/export';
import { runImport } from '../../../shared/cli/import';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { MemoryCatalogues } from '../support/MemoryCatalogues';
import { memoryProjects } from '../support/MemoryRegisters';
import { trialFolder } from '../support/trialFiles';
import { trialLookups } from '../support/trialLookups';

const folder = trialFolder();
const today = '2026-01-01';
const project = {
  planNumber: '20250001-T-469',
  title: '水质在线监测技术规范',
  sector: 'ecology',
  history: '2025-03-01 提出立项; 2025-06-01 下达计划',
};
const jsonl = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function importing(text: string, registers = memoryProjects(), dryRun = false) {
  const lines: ReportLine[] = [];
  const report = await importRecords(projectKind, {
    file: folder.write('projects.jsonl', text),
    registers,
    lookups: trialLookups,
    today,
    dryRun,
    report: { add: (line) => lines.push(line) },
  });
  return { report, lines, registers };
}

describe('an import of projects', () => {
  it('tells each project from its first step', async () => {
    const { report, registers } = await importing(jsonl(project));
    expect(report).toMatchObject({ read: 1, registered: 1, refused: 0 });
    const [row] = [...registers.rows.values()];
    expect(row).toMatchObject({ sector: 'ECOLOGY', project: { key: '20250001-T-469', stage: 'DRAFTING' } });
    expect(row?.project.history).toHaveLength(2);
  });

  it('leaves alone what is registered already, and writes nothing in a dry run', async () => {
    const { registers } = await importing(jsonl(project));
    expect((await importing(jsonl(project), registers)).report).toMatchObject({
      unchanged: 1,
      registered: 0,
    });
    const dry = await importing(jsonl(project), memoryProjects(), true);
    expect(dry.report).toMatchObject({ registered: 1, dryRun: true });
    expect(dry.registers.rows.size).toBe(0);
  });

  it.each([
    ['no history', { history: undefined }, 'history', null, 'BAD_USER_INPUT'],
    [
      'a step that the rules do not allow',
      { history: '2025-03-01 PROPOSE; 2025-03-02 PUBLISH' },
      'history[1].action',
      'PUBLISH',
      'ILLEGAL_TRANSITION',
    ],
    [
      'steps out of order',
      { history: '2025-03-01 PROPOSE; 2025-02-01 ACCEPT' },
      'history[1].on',
      '2025-02-01',
      'BAD_USER_INPUT',
    ],
    ['a day to come', { history: '2027-01-01 PROPOSE' }, 'history[0].on', '2027-01-01', 'BAD_USER_INPUT'],
    ['a stage that the history does not come to', { stage: '审查阶段' }, 'stage', 'REVIEW', 'BAD_USER_INPUT'],
    ['a revision of nothing', { kind: '修订' }, 'revises', null, 'BAD_USER_INPUT'],
    ['no sector', { sector: '' }, 'sector', null, 'BAD_USER_INPUT'],
    ['an unknown sector', { sector: 'forestry' }, 'sector', 'forestry', 'BAD_USER_INPUT'],
    [
      'a comment without a text',
      { comments: [{ by: '某公司', on: '2025-07-01' }] },
      'comments[0].text',
      '',
      'BAD_USER_INPUT',
    ],
    [
      'a comment left unanswered',
      { history: '2025-03-01 PROPOSE', comments: [{ by: '某公司', text: '改', on: '2025-07-01' }] },
      'comments',
      '20250001-T-469',
      'BAD_USER_INPUT',
    ],
  ])('refuses %s', async (_what, change, field, value, code) => {
    const { report, lines, registers } = await importing(jsonl({ ...project, ...change }));
    expect(report).toMatchObject({ read: 1, refused: 1, registered: 0 });
    expect(lines).toMatchObject([{ kind: 'refused', line: 1, field, value, code }]);
    expect(registers.rows.size).toBe(0);
  });

  it('refuses a number that the file gives to another project', async () => {
    const { report, lines } = await importing(jsonl(project, { ...project, title: '另一个' }));
    expect(report).toMatchObject({ registered: 1, refused: 1 });
    expect(lines).toMatchObject([{ line: 2, field: 'planNumber', code: 'DUPLICATE_CODE' }]);
  });

  it('is what the commands do for --kind project', async () => {
    const catalogues = new MemoryCatalogues();
    const open = () => Promise.resolve(catalogues);
    const file = folder.write('command.jsonl', jsonl(project));
    const terminal = { isTTY: false, write: () => true };
    expect(await runImport([file, '--kind', 'project'], { open, terminal, today })).toMatch(
      /registered +1\n/,
    );
    const output = new PassThrough();
    const out = folder.path('out.csv');
    const told = await runExport(['--kind', 'project', '--out', out], { open, output, today });
    expect(told).toBe(`1 projects written to ${out}`);
    expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF计划号,立项编号,项目名称,[^]*20250001-T-469,,水质/);
    await expect(runExport(['--kind', 'permit'], { open, output, today })).rejects.toThrow(/--kind/);
  });
});
