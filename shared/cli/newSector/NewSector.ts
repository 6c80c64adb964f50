import { badField } from '../../errors';
import { sectorNamesOf, type SectorNames } from '../../kernel/sectorKeys';

/** A sector that is about to get its folder. */
export interface NewSector extends SectorNames {
  /** English name, e.g. `Water management`. */
  readonly en: string;
  /** Chinese name, e.g. `水利`. */
  readonly zh: string;
}

/** What the names of a new sector must not collide with. */
export interface TakenNames {
  /** Folders below `subgraphs`. */
  readonly folders: readonly string[];
  /** Fields of Query. */
  readonly fields: readonly string[];
}

/** Folder names end up in ids, database names and addresses; keep room for what is put around them. */
const LONGEST_FOLDER = 24;

/** Whether one type prefix continues the other with a further word: composition tells sectors apart by it. */
function continues(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && /^[A-Z]/.test(longer.slice(shorter.length));
}

function checkFolder(folder: string, { folders, fields }: TakenNames): SectorNames {
  const refuse = (problem: string) => badField('NAME', folder, problem);
  if (!/^[a-z]+(-[a-z]+)*$/.test(folder))
    throw refuse('must be lower-case words joined by hyphens, e.g. water-management');
  if (folder.length > LONGEST_FOLDER) throw refuse(`must have at most ${String(LONGEST_FOLDER)} characters`);
  if (folders.includes(folder)) throw refuse(`there is a folder subgraphs/${folder} already`);
  const names = sectorNamesOf(folder);
  const like = folders.find((other) => {
    const { typePrefix } = sectorNamesOf(other);
    return continues(names.typePrefix, typePrefix) || continues(typePrefix, names.typePrefix);
  });
  if (like !== undefined) throw refuse(`its types would look like those of ${like}`);
  if (fields.includes(names.field)) throw refuse(`the graph has a field ${names.field} already`);
  return names;
}

/** What a new sector is called, from its folder's name. @throws BAD_USER_INPUT */
export function newSector(
  {
    folder,
    en,
    zh,
  }: { readonly folder: string; readonly en: string | undefined; readonly zh: string | undefined },
  taken: TakenNames,
): NewSector {
  const names = checkFolder(folder, taken);
  if (zh === undefined || !/^\p{Script=Han}{1,12}$/u.test(zh)) {
    throw badField('--zh', zh ?? null, 'must be the Chinese name, 1 to 12 characters, e.g. 水利');
  }
  const words = folder.replaceAll('-', ' ');
  const english = en ?? words.charAt(0).toUpperCase() + words.slice(1);
  if (!/^[A-Z][A-Za-z ,-]{0,39}$/.test(english)) {
    throw badField('--en', english, 'must be the English name, 1 to 40 letters, beginning with a capital');
  }
  return { ...names, en: english, zh };
}
