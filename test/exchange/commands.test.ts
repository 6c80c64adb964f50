import { existsSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { runExport } from '../../shared/cli/export';
import { runImport } from '../../shared/cli/import';
import { MemoryCatalogues } from './support/MemoryCatalogues';
import { allOf, trialFolder } from './support/trialFiles';

const folder = trialFolder();
const today = '2026-01-01';

function importing(args: string[], catalogues: MemoryCatalogues, isTTY = false) {
  const drawn: string[] = [];
  const terminal = { isTTY, write: (text: string) => drawn.push(text) };
  const printed = runImport(args, { open: () => Promise.resolve(catalogues), terminal, today });
  return { printed, drawn };
}

const file = () =>
  folder.write('water.jsonl', '{"code":"SL 1-2020","title":"水"}\n{"code":"SL 2-2020","title":""}\n');

describe('the import command', () => {
  it('prints what became of the rows and writes a report next to the file', async () => {
    const catalogues = new MemoryCatalogues();
    const { printed, drawn } = importing([file()], catalogues);
    const report = folder.path('water.jsonl.report.jsonl');
    expect(await printed).toMatch(
      /^2 rows read from jsonl\n {2}registered +1\n[^]*refused +1\n {2}ecology +1\n0 warnings; details in /,
    );
    expect(await printed).toContain(report);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      kind: 'refused',
      line: 2,
      field: 'title',
    });
    expect(drawn).toEqual([]);
    expect(catalogues.closed).toBe(true);
  });

  it('draws a bar on a terminal', async () => {
    const { printed, drawn } = importing([file()], new MemoryCatalogues(), true);
    await printed;
    expect(drawn.join('')).toMatch(/\r█{30} 100 % {2}2 rows/);
  });

  it('obeys --dry-run, --sector and --report', async () => {
    const catalogues = new MemoryCatalogues();
    const report = folder.path('other.jsonl');
    const { printed } = importing(
      [file(), '--dry-run', '--sector', 'agriculture', '--report', report],
      catalogues,
    );
    expect(await printed).toMatch(/nothing was written[^]*agriculture +1/);
    expect(existsSync(report)).toBe(true);
    expect(catalogues.rows.size).toBe(0);
  });

  it('shows its usage when asked, or without a file', async () => {
    expect(await importing(['--help'], new MemoryCatalogues()).printed).toMatch(/^Usage: npm run import/);
    expect(await importing([], new MemoryCatalogues()).printed).toMatch(/^Usage: npm run import/);
  });

  it.each([
    ['an unknown sector', () => [file(), '--sector', 'forestry'], /--sector: no sector is called this/],
    [
      'an unknown kind',
      () => [file(), '--kind', 'standards'],
      /--kind: must be one of standard, pilot, project, evaluation, system$/,
    ],
    ['two files', () => [file(), file()], /one file is imported at a time/],
    [
      'a report that cannot be written',
      () => [file(), '--report', folder.path('no/such/report')],
      /report: cannot be written: ENOENT/,
    ],
    ['a missing file', () => [folder.path('none.csv')], /cannot be read: ENOENT/],
    ['a report over the file itself', () => [file(), '--report', file()], /is the file to be imported/],
  ])('refuses %s', async (_what, args, problem) => {
    const catalogues = new MemoryCatalogues();
    await expect(importing(args(), catalogues).printed).rejects.toThrow(problem);
    expect(catalogues.rows.size).toBe(0);
  });

  it('closes the catalogues and leaves no empty report when the file cannot be read', async () => {
    const catalogues = new MemoryCatalogues();
    const missing = folder.path('missing.csv');
    await expect(importing([missing], catalogues).printed).rejects.toThrow('ENOENT');
    expect(catalogues.closed).toBe(true);
    expect(existsSync(`${missing}.report.jsonl`)).toBe(false);
  });
});

describe('the export command', () => {
  const filled = async () => {
    const catalogues = new MemoryCatalogues();
    await importing([file()], catalogues).printed;
    return catalogues;
  };
  const exporting = (args: string[], catalogues: MemoryCatalogues, output = new PassThrough()) =>
    runExport(args, { open: () => Promise.resolve(catalogues), output, today });

  it.each([
    [['--out', 'a.csv'], /^\uFEFF标准号/],
    [['--out', 'a.xlsx'], /^PK/],
    [['--out', 'a.txt'], /^\{"code":"SL 1-2020"/],
    [['--out', 'a.txt', '--format', 'csv'], /^\uFEFF标准号/],
  ])('writes the format that is asked for: %j', async (args, beginning) => {
    const out = folder.path(args[1] ?? '');
    expect(await exporting(['--out', out, ...args.slice(2)], await filled())).toBe(
      `1 standards written to ${out}`,
    );
    expect(readFileSync(out, 'utf8')).toMatch(beginning);
  });

  it('writes one sector to standard output', async () => {
    const output = new PassThrough();
    const catalogues = await filled();
    expect(await exporting(['--sector', 'ecology', '--out', '-'], catalogues, output)).toMatch(
      /^1 standards/,
    );
    expect(Buffer.concat(await allOf(output)).toString()).toContain('"code":"SL 1-2020"');
    expect(await exporting(['--sector', 'agriculture', '--out', '-'], catalogues)).toMatch(/^0 standards/);
  });

  it.each([
    ['an unknown sector', ['--sector', 'forestry'], /--sector: no sector is called this/],
    ['an unknown kind', ['--kind', 'limits'], /--kind: must be one of standard, pilot, project, evaluation/],
    ['an unknown format', ['--format', 'pdf'], /--format: must be one of jsonl, csv, xlsx/],
  ])('refuses %s', async (_what, args, problem) => {
    await expect(exporting(args, await filled())).rejects.toThrow(problem);
  });

  it('shows its usage when asked', async () => {
    expect(await exporting(['--help'], new MemoryCatalogues())).toMatch(/^Usage: npm run export/);
  });
});
