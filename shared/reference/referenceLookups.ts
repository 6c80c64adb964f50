import { codeLists, type CodeLists } from './codeLists';

/** Every name a sector goes by. */
export interface NamedSector {
  readonly key: string;
  readonly folder: string;
  readonly names: { readonly en: string; readonly zh: string };
}

/** What reading rows of a file looks up: the published lists, and the sectors by any of their names. */
export interface FileLookups extends Pick<CodeLists, 'regions' | 'ics' | 'ccs' | 'industries'> {
  readonly sectors: { named(text: string): string | undefined };
}

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** The lookups of an import into these sectors. */
export function referenceLookups(sectors: readonly NamedSector[]): FileLookups {
  const { regions, ics, ccs, industries } = codeLists();
  const keys = new Map(
    sectors.flatMap(({ key, folder, names }) =>
      [key, folder, names.en, names.zh].map((name): [string, string] => [folded(name), key]),
    ),
  );
  return { regions, ics, ccs, industries, sectors: { named: (text) => keys.get(folded(text)) } };
}
