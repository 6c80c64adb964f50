import type { Import } from './importsOf';

/** A row of the table of layers. */
export interface Layer {
  readonly name: string;
  /** Its files; the first group is the folder within which they may import each other. */
  readonly files: RegExp;
  /** Beginnings of the paths they may import. */
  readonly mayImport: readonly string[];
  /** Beginnings of the paths of which they may import types. */
  readonly mayName?: readonly string[];
  /** Packages they do without. */
  readonly never?: RegExp;
}

const FOUNDATIONS = ['shared/errors/', 'shared/measure/'];
const SERVICES = ['shared/identity/', 'shared/database/', 'shared/service/'];

/** Which part of the project may import which. A file belongs to the first row that has it. */
export const layers: readonly Layer[] = [
  {
    name: 'the foundations import nothing of ours but errors',
    files: /^(shared\/(?:errors|measure)\/)/,
    mayImport: ['shared/errors/'],
    never: /graphql|typeorm/,
  },
  {
    name: 'numbers import errors, and name the facts of a standard',
    files: /^(shared\/numbers\/)/,
    mayImport: ['shared/errors/'],
    mayName: ['shared/kernel/catalogue/StandardFacts.ts'],
    never: /graphql|typeorm|^node:/,
  },
  {
    name: 'reference data imports errors and finds its files',
    files: /^(shared\/reference\/)/,
    mayImport: ['shared/errors/', 'shared/service/projectFile.ts'],
    mayName: ['shared/kernel/sectorKeys.ts'],
    never: /graphql|typeorm/,
  },
  {
    name: 'identity, database and service import errors and the log',
    files: /^(shared\/(?:identity|database|service)\/)/,
    mayImport: ['shared/errors/', 'shared/service/'],
  },
  {
    name: 'exchange imports errors, numbers, reference data, and the rules of what it carries',
    files: /^(shared\/exchange\/)/,
    mayImport: [
      'shared/errors/',
      'shared/numbers/',
      'shared/reference/',
      'shared/service/',
      'shared/kernel/catalogue/plainDates.ts',
      'shared/kernel/catalogue/standardRules.ts',
      'shared/kernel/pilots/stepsOfPilot.ts',
      'shared/kernel/pilots/toldPilot.ts',
      'shared/kernel/projects/toldProject.ts',
      'shared/kernel/evaluations/scoringRules.ts',
      'shared/kernel/registers/rowFacts.ts',
      'shared/kernel/system/systemBounds.ts',
    ],
    mayName: [
      'shared/kernel/catalogue/',
      'shared/kernel/evaluations/',
      'shared/kernel/registers/',
      'shared/kernel/system/',
      'shared/kernel/pilots/',
      'shared/kernel/projects/',
      'shared/kernel/sectorKeys.ts',
    ],
    never: /graphql|typeorm/,
  },
  {
    name: 'the kernel imports foundations and services, no sector and no gateway',
    files: /^(shared\/kernel\/)/,
    mayImport: [...FOUNDATIONS, 'shared/numbers/', 'shared/reference/', ...SERVICES],
  },
  {
    name: 'deployment imports errors, database and service',
    files: /^(shared\/deployment\/)/,
    mayImport: ['shared/errors/', 'shared/database/', 'shared/service/'],
  },
  {
    name: "a sector's rules import foundations and their own folder, no graph, no database, no input or output",
    files: /^(subgraphs\/(?!province\/)[^/]+\/)(?:[^/]+\/)*\w+Rules\.ts$/,
    mayImport: FOUNDATIONS,
    never: /./,
  },
  {
    name: 'a sector imports the kernel by its index, foundations and its own folder',
    files: /^(subgraphs\/(?!province\/)[^/]+\/)/,
    mayImport: [...FOUNDATIONS, 'shared/kernel/index.ts'],
  },
  {
    name: "province imports what is shared, and no sector's classes",
    files: /^(subgraphs\/province\/)/,
    mayImport: [...FOUNDATIONS, 'shared/kernel/', 'shared/numbers/', 'shared/reference/', ...SERVICES],
  },
  {
    name: 'the explorer imports nothing of ours: it speaks GraphQL over HTTP',
    files: /^(gateway\/console\/)/,
    mayImport: [],
    never: /typeorm|type-graphql/,
  },
  {
    name: 'the gateway imports errors, identity and service, and knows no subgraph, kernel or database',
    files: /^(gateway\/)/,
    mayImport: ['shared/errors/', 'shared/identity/', 'shared/service/'],
    never: /typeorm|type-graphql|mysql|libsql/,
  },
  {
    name: 'what puts the parts together may import anything',
    files: /^(?:shared\/(?:cli|generation)\/|subgraphs\/\w+\.ts$)/,
    mayImport: [''],
  },
];

const OURS = /^(?:gateway|shared|subgraphs|test)\//;

/** The imports of a file that its layer does not allow, each told with the row it breaks. */
export function brokenRows(file: string, imports: readonly Import[]): string[] {
  const layer = layers.find(({ files }) => files.test(file));
  if (!layer) return [`${file} is in no layer`];
  const { name, files, mayImport, mayName = [], never } = layer;
  const own = files.exec(file)?.[1];
  const isAllowed = ({ target, isTypeOnly }: Import): boolean => {
    if (!OURS.test(target)) return !never?.test(target);
    const allowed = [...mayImport, ...(own === undefined ? [] : [own]), ...(isTypeOnly ? mayName : [])];
    return allowed.some((beginning) => target.startsWith(beginning));
  };
  return imports.filter((each) => !isAllowed(each)).map(({ target }) => `${name}: ${file} → ${target}`);
}
