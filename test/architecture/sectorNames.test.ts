import ts from 'typescript';
import { sectors, type SectorNames } from '../../shared/kernel/sectorKeys';
import { loadSectors } from '../../subgraphs/sectorFolders';
import { sourceFiles, textOf } from './sourceFiles';

/** A word of code: a name, or a text. */
interface Word {
  readonly text: string;
  readonly isName: boolean;
  readonly line: number;
}

/** The names and texts of a file's code; comments are not code, nor are the descriptions that the schema shows. */
function wordsOf(file: string, text: string): Word[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const words: Word[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'description') return;
    const isName = ts.isIdentifier(node) || ts.isPrivateIdentifier(node);
    if (
      isName ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isTemplateHead(node)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      words.push({ text: node.text, isName, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return words;
}

/** Finds a sector in a name (`EcologyStandard`, `ECOLOGY`) or, in any spelling, as a word of a text. */
function sectorFinder(each: SectorNames, zh: string): (word: Word) => boolean {
  const { key, folder, field, typePrefix } = each;
  const inName = new RegExp(`^(?:${key}$|${typePrefix}(?![a-z]))`);
  const inText = new RegExp(
    `(?<![\\w-])(?:${key}|${folder}|${field}|${typePrefix}[A-Z]\\w*|${zh})(?![\\w-])`,
    'u',
  );
  return ({ text, isName }) => (isName ? inName : inText).test(text);
}

const finders = loadSectors().map(({ key, names: { zh } }) => {
  const names = sectors.find(({ folder }) => folder === key);
  if (!names) throw new Error(`no folder ${key}`);
  return { key, find: sectorFinder(names, zh) };
});

function sectorsIn(file: string, text: string): string[] {
  return wordsOf(file, text).flatMap((word) =>
    finders
      .filter(({ find }) => find(word))
      .map(({ key }) => `${file}:${String(word.line)} names ${key}: ${word.text}`),
  );
}

describe('the kernel and the gateway', () => {
  it.each([['shared/kernel'], ['gateway'], ['subgraphs/province']])('name no sector in %s', (folder) => {
    const files = sourceFiles([folder], /\.tsx?$/);
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => sectorsIn(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ["if (sector === 'ECOLOGY') return;"],
    ["const folder = 'public-management';"],
    ['const { PublicManagementStandard } = types;'],
    ["query('{ ecology { key } }');"],
    ['query(`{ ${field} ... on EcologyStandard { subject } }`);'],
    ["const zh = '生态文明';"],
    ['enum Key { SOCIAL_SERVICES }'],
  ])('would be found naming one in %s', (code) => {
    expect(sectorsIn('code.ts', code)).not.toEqual([]);
  });

  it.each([
    ['// ecology is an example'],
    ["@Field({ description: 'Global id, e.g. standard:ecology:DB32/T 3920-2020.' }) id!: string;"],
    ['const services = [...subgraphs];'],
    ["const sentence = 'A sector names no type of others.';"],
    ["const id = 'standard:<folder>:<code>';"],
  ])('may say %s', (code) => {
    expect(sectorsIn('code.ts', code)).toEqual([]);
  });
});
