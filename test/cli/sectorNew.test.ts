import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runSectorNew } from '../../shared/cli/sectorNew';

/** Numbers in use: the first made-up one, one that leaves no room for three, one far above, one cited. */
const SEED = `{"code":"DB32/T 9900-2020"}
{"code":"DB32/T 9903-2020","references":["DB32/T 9907-2021"]}
{"code":"DB32/T 310002-2021"}
`;

describe('sector:new', () => {
  let project: string;

  const filesOf = (folder: string) =>
    readdirSync(path.join(project, 'subgraphs', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(path.join(project, 'subgraphs', folder), path.join(entry.parentPath, entry.name)),
      )
      .sort();

  const seedOf = (folder: string) =>
    readFileSync(path.join(project, 'subgraphs', folder, 'seed.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  beforeEach(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'standards-new-'));
    for (const folder of ['ecology', 'province', 'public-management']) {
      mkdirSync(path.join(project, 'subgraphs', folder), { recursive: true });
    }
    mkdirSync(path.join(project, 'gateway'));
    writeFileSync(
      path.join(project, 'gateway', 'supergraph.graphql'),
      'type Query { standards: Int ecology: Int }',
    );
    writeFileSync(path.join(project, 'subgraphs', 'ecology', 'seed.jsonl'), SEED);
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  it('makes a folder of four files and says what comes next', () => {
    const said = runSectorNew(['water-management', '--zh', '水利'], project);
    expect(filesOf('water-management')).toEqual([
      'WaterManagementStandard.ts',
      'migrations/WaterManagementColumns.ts',
      'sector.ts',
      'seed.jsonl',
    ]);
    expect(said).toContain('npm run generate');
    expect(readFileSync(path.join(project, 'subgraphs/water-management/sector.ts'), 'utf8')).toContain(
      "names: { en: 'Water management', zh: '水利' }",
    );
  });

  it('makes up standards that nobody takes for real ones, with numbers that no other seed has', () => {
    runSectorNew(['forestry', '--zh', '林业'], project);
    runSectorNew(['fishery', '--zh', '渔业', '--en', 'Fishery and sea'], project);
    const rows = [...seedOf('forestry'), ...seedOf('fishery')];
    expect(rows.map(({ code }) => code)).toEqual([
      'DB32/T 9904-2024',
      'DB32/T 9905-2024',
      'DB32/T 9906-2024',
      'DB32/T 9908-2024',
      'DB32/T 9909-2024',
      'DB32/T 9910-2024',
    ]);
    expect(
      rows.filter(({ title, provenance }) => !String(title).startsWith('示例') || provenance !== 'SYNTHETIC'),
    ).toEqual([]);
  });

  it.each([
    ['a capital', 'Forestry', '林业', 'NAME'],
    ['a digit', 'forestry2', '林业', 'NAME'],
    ['a path', '../forestry', '林业', 'NAME'],
    ['an empty name', '', '林业', 'NAME'],
    ['a hyphen at the end', 'forestry-', '林业', 'NAME'],
    ['a name of 25 characters', 'a'.repeat(25), '林业', 'NAME'],
    ['a sector that is there', 'ecology', '生态', 'NAME'],
    ['the province', 'province', '省', 'NAME'],
    ['a name that continues that of a sector', 'ecology-new', '新生态', 'NAME'],
    ['a name that a sector continues', 'public', '公共', 'NAME'],
    ['a field of the graph', 'standards', '标准', 'NAME'],
    ['a Chinese name that is none', 'forestry', 'forestry', '--zh'],
    ['a Chinese name that would break the code', 'forestry', "林业'", '--zh'],
  ])('refuses %s and makes nothing', (_what, name, zh, field) => {
    const before = readdirSync(project, { recursive: true });
    expect(() => runSectorNew([name, '--zh', zh], project)).toThrow(
      expect.objectContaining({
        extensions: { code: 'BAD_USER_INPUT', fields: [expect.objectContaining({ field })] },
      }),
    );
    expect(readdirSync(project, { recursive: true })).toEqual(before);
  });

  it('refuses a sector without a Chinese name, and two at once', () => {
    expect(() => runSectorNew(['forestry'], project)).toThrow(/--zh/);
    expect(() => runSectorNew(['forestry', 'fishery', '--zh', '林业'], project)).toThrow(
      /one sector is made at a time/,
    );
  });
});
