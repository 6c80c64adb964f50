import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { badField } from '../errors';
import { projectFile } from '../service/projectFile';
import { explainFailure } from './explainFailure';
import { newSector, type NewSector } from './newSector/NewSector';
import { EXAMPLES, sectorFiles } from './newSector/sectorFiles';

const USAGE = `Usage: npm run sector:new forestry -- --zh 林业 [--en "Forestry"]
Makes the folder of a new sector: its definition, its record, its first migration and three made-up standards.`;

/** Made-up standards have numbers from here on. */
const FIRST_MADE_UP = 9900;

function foldersIn(subgraphs: string): string[] {
  return readdirSync(subgraphs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The fields of Query in the supergraph; none before it was generated. */
function queryFields(supergraph: string): string[] {
  if (!existsSync(supergraph)) return [];
  const schema = buildSchema(readFileSync(supergraph, 'utf8'), { assumeValid: true, assumeValidSDL: true });
  return Object.keys(schema.getQueryType()?.getFields() ?? {});
}

/** The first number from which on no seed has made up as many as are needed. */
function freeNumber(subgraphs: string, folders: readonly string[], needed: number): number {
  const texts = folders
    .map((folder) => join(subgraphs, folder, 'seed.jsonl'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const used = new Set(
    texts.flatMap((text) => [...text.matchAll(/\bDB32\/T (\d+)-/g)].map(([, digits]) => Number(digits))),
  );
  let first = FIRST_MADE_UP;
  for (let number = first; number < first + needed; number += 1) if (used.has(number)) first = number + 1;
  return first;
}

function nextSteps({ folder, typePrefix, en }: NewSector, files: Iterable<string>): string {
  return [
    `${en} has a folder, subgraphs/${folder}:`,
    ...[...files].map((file) => `  ${file}`),
    `Next: say in ${typePrefix}Standard.ts and its migration what ${en.toLowerCase()} alone records of a standard, then`,
    '  npm run generate',
    'puts the sector into the supergraph; npm start serves it.',
  ].join('\n');
}

/** Makes a new sector's folder in a project, and returns what to tell its author. @throws BAD_USER_INPUT */
export function runSectorNew(args: string[], project: string): string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { zh: { type: 'string' }, en: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [folder, ...surplus] = positionals;
  if (values.help || folder === undefined) return USAGE;
  if (surplus.length > 0) throw badField('NAME', surplus.join(' '), 'one sector is made at a time');
  const subgraphs = join(project, 'subgraphs');
  const folders = foldersIn(subgraphs);
  const fields = queryFields(join(project, 'gateway', 'supergraph.graphql'));
  const sector = newSector({ folder, en: values.en, zh: values.zh }, { folders, fields });
  const files = sectorFiles(sector, freeNumber(subgraphs, folders, EXAMPLES.length));
  for (const [name, text] of files) {
    const file = join(subgraphs, folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
  return nextSteps(sector, files.keys());
}

/** Makes a new sector's folder; see the usage text. Sets the exit status. */
export async function main(args: string[]): Promise<void> {
  try {
    console.log(runSectorNew(args, projectFile()));
  } catch (error) {
    explainFailure(error);
  }
}
