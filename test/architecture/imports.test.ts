import { importsOf, type Import } from './importsOf';
import { brokenRows, layers } from './layers';
import { importCycles } from './importCycles';
import { sourceFiles, textOf } from './sourceFiles';

const files = sourceFiles(['gateway', 'shared', 'subgraphs', 'test'], /\.tsx?$/);
const known = new Set(files);
const importsByFile = new Map(files.map((file) => [file, importsOf(file, textOf(file), known)]));
const isTest = (file: string) => file.startsWith('test/');
const product = files.filter((file) => !isTest(file));

const value = (target: string): Import => ({ target, isTypeOnly: false });
const type = (target: string): Import => ({ target, isTypeOnly: true });

describe('the layers', () => {
  it('hold in every file', () => {
    expect(product.flatMap((file) => brokenRows(file, importsByFile.get(file) ?? []))).toEqual([]);
  });

  it('have files, each of them', () => {
    const empty = layers.filter(
      (layer) => !product.some((file) => layers.find(({ files: has }) => has.test(file)) === layer),
    );
    expect(empty.map(({ name }) => name).filter((name) => !name.startsWith("a sector's rules"))).toEqual([]);
  });

  it('find every import of ours on the disk', () => {
    const imports = product.flatMap((file) => importsByFile.get(file) ?? []);
    const lost = imports.filter(
      ({ target }) => /^(gateway|shared|subgraphs)\//.test(target) && !known.has(target),
    );
    expect(lost.filter(({ target }) => !/\.(css|json|svg)$/.test(target))).toEqual([]);
  });

  it.each([
    ['the kernel a sector', 'shared/kernel/ids.ts', value('subgraphs/ecology/sector.ts')],
    ['the kernel the gateway', 'shared/kernel/ids.ts', type('gateway/startGateway.ts')],
    ['the foundations the kernel', 'shared/errors/index.ts', value('shared/kernel/index.ts')],
    [
      'numbers the kernel at run time',
      'shared/numbers/a.ts',
      value('shared/kernel/catalogue/StandardFacts.ts'),
    ],
    ['numbers a file', 'shared/numbers/a.ts', value('node:fs')],
    ['the database the kernel', 'shared/database/index.ts', value('shared/kernel/index.ts')],
    [
      'exchange the catalogue at run time',
      'shared/exchange/a.ts',
      value('shared/kernel/catalogue/Catalogue.ts'),
    ],
    ['a rule the graph', 'subgraphs/ecology/limitRules.ts', value('graphql')],
    ['a rule the kernel', 'subgraphs/ecology/limitRules.ts', value('shared/kernel/index.ts')],
    ['a rule in a folder a file', 'subgraphs/ecology/limits/limitRules.ts', value('node:fs')],
    ['a sector another', 'subgraphs/ecology/sector.ts', value('subgraphs/services/ServicesStandard.ts')],
    ['a sector the province', 'subgraphs/ecology/sector.ts', type('subgraphs/province/province.ts')],
    ['a sector the inside of the kernel', 'subgraphs/ecology/sector.ts', value('shared/kernel/ids.ts')],
    ['a sector the gateway', 'subgraphs/ecology/sector.ts', value('gateway/startGateway.ts')],
    ['the province a sector', 'subgraphs/province/province.ts', type('subgraphs/ecology/sector.ts')],
    ['the province the gateway', 'subgraphs/province/province.ts', value('gateway/startGateway.ts')],
    ['the gateway the kernel', 'gateway/startGateway.ts', type('shared/kernel/index.ts')],
    ['the gateway a subgraph', 'gateway/startGateway.ts', value('subgraphs/sectorFolders.ts')],
    ['the gateway a database', 'gateway/startGateway.ts', value('typeorm')],
    ['the explorer the server', 'gateway/console/app/main.tsx', value('gateway/startGateway.ts')],
  ])('do not let %s import', (_who, file, broken) => {
    expect(brokenRows(file, [broken])).toEqual([expect.stringContaining(`: ${file} → ${broken.target}`)]);
  });
});

describe('imports', () => {
  it('make no cycle at run time', () => {
    const atRunTime = [...importsByFile].map(
      ([file, imports]) =>
        [file, imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ target }) => target)] as const,
    );
    expect(importCycles(new Map(atRunTime))).toEqual([]);
  });

  it.each([
    ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['of two', { a: ['b'], b: ['a'], c: ['a'] }, [['a', 'b']]],
    ['of one', { a: ['a'] }, [['a']]],
    [
      'apart from each other',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['e'], e: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
  ])('are searched for cycles: %s', (_what, graph, cycles) => {
    expect(importCycles(new Map(Object.entries(graph as Record<string, string[]>)))).toEqual(cycles);
  });

  it.each([
    ["import a from './a';", [value('shared/a.ts')]],
    ["import './a';", [value('shared/a.ts')]],
    ["import { type A, b } from './a';", [value('shared/a.ts')]],
    ["import { type A, type B } from './a';", [type('shared/a.ts')]],
    ["import type { A } from './a';", [type('shared/a.ts')]],
    ["export * from './b';", [value('shared/b/index.ts')]],
    ["export type { A } from './a';", [type('shared/a.ts')]],
    ["const a = await import('./a.js');", [value('shared/a.ts')]],
    ["const a = require('fs');", [value('node:fs')]],
    ["let a: import('./a').A;", [type('shared/a.ts')]],
    ["// import './a';\nconst a = `import './a'`;", []],
  ])('are read from %j', (text, imports) => {
    expect(importsOf('shared/c.ts', text, new Set(['shared/a.ts', 'shared/b/index.ts']))).toEqual(imports);
  });
});

describe('rules', () => {
  const rules = product.filter((file) => /^(?:shared|subgraphs)\/.*Rules\.ts$/.test(file));

  it('know no graph, no database and no files, wherever they are', () => {
    const outside = /^(?:node:|graphql$|type-graphql$|typeorm$|shared\/database\/|shared\/kernel\/sector\/)/;
    const impure = rules.flatMap((file) =>
      (importsByFile.get(file) ?? [])
        .filter(({ target, isTypeOnly }) => !isTypeOnly && outside.test(target))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(impure).toEqual([]);
  });

  it('look at no clock and roll no dice', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bMath\.random\b|\brandomUUID\b/;
    expect(rules.filter((file) => impure.test(textOf(file)))).toEqual([]);
  });
});
