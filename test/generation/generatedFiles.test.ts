import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorCatalogue } from '../../shared/errors/catalogue';
import { errorsPage } from '../../shared/generation/errorsPage';
import { glossaryPage } from '../../shared/generation/glossaryPage';
import { outdatedFiles } from '../../shared/generation/outdatedFiles';
import { composeSupergraph } from '../../gateway/composeSupergraph';

describe('generated files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standards-generated-'));
    mkdirSync(path.join(folder, 'docs'));
    writeFileSync(path.join(folder, 'docs', 'page.md'), 'one\ntwo\nthree\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['equal', 'one\ntwo\nthree\n', []],
    ['of another line', 'one\n2\nthree\n', [{ line: 2, committed: 'two', generated: '2' }]],
    ['longer', 'one\ntwo\nthree\nfour\n', [{ line: 4, committed: '', generated: 'four' }]],
    ['shorter', 'one\ntwo', [{ line: 3, committed: 'three', generated: null }]],
    ['without the last line break', 'one\ntwo\nthree', [{ line: 4, committed: '', generated: null }]],
  ])('that are %s are compared line by line', (_what, text, differences) => {
    const expected = differences.map((each) => ({ path: 'docs/page.md', ...each }));
    expect(outdatedFiles(folder, new Map([['docs/page.md', text]]))).toEqual(expected);
  });

  it('that are absent differ from their first line on', () => {
    expect(outdatedFiles(folder, new Map([['docs/other.md', 'one\n']]))).toEqual([
      { path: 'docs/other.md', line: 1, committed: null, generated: 'one' },
    ]);
  });
});

describe('the page of errors', () => {
  const page = errorsPage();

  it.each(Object.entries(errorCatalogue))('tells cause, remedy and status of %s', (code, description) => {
    const start = page.indexOf(`## \`${code}\`\n`);
    const [section] = page.slice(start + '## '.length).split('\n## ');
    expect(start).toBeGreaterThan(0);
    for (const each of [
      description.sentence,
      description.cause,
      description.remedy,
      String(description.httpStatus),
    ]) {
      expect(section).toContain(each);
    }
  });
});

describe('the page of terms', () => {
  const sdl = `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
      @link(url: "https://specs.example/access/v1.0", import: ["@access"])
      @composeDirective(name: "@access")
    directive @access(to: [Role!]!, sector: String) on OBJECT | INTERFACE | FIELD_DEFINITION
    enum Role { PUBLIC }
    type Query { a: [Crop] @access(to: [PUBLIC]) }
    "What can be harvested 作物."
    interface Plant @access(to: [PUBLIC]) { "Its name 名称." name: String }
    "A crop."
    type Crop implements Plant @access(to: [PUBLIC]) {
      "Its name 名称." name: String
      "Product, e.g. crab 河蟹 产品." product: String
      "English only." english: String
      "State on a day 状态: sown 播种, ripe 成熟." state: State
    }
    enum State { "Ripe to be harvested 成熟." RIPE SOWN }`;
  const { supergraphSdl } = composeSupergraph([{ name: 'crops', url: 'http://localhost:1', sdl }]);

  it('gives the last Chinese word of each description, once for an interface and its types', () => {
    const lines = glossaryPage(supergraphSdl).split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([
      '- `Crop.product` · 产品 · Product, e.g. crab 河蟹',
      '- `Crop.state` · 状态 · State on a day: sown 播种, ripe 成熟',
      '- `Plant` · 作物 · What can be harvested',
      '- `Plant.name` · 名称 · Its name',
      '- `State.RIPE` · 成熟 · Ripe to be harvested',
    ]);
  });
});
