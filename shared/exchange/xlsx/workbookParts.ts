import { posix } from 'node:path';
import { badFile } from '../source/InflationGuard';
import type { Archive } from './Archive';
import { readWholeXml, type Attributes, type XmlHandler } from './readXml';

/** Where in the archive the parts of a workbook are, and how it counts days. */
export interface WorkbookParts {
  /** The first sheet that is not hidden. */
  readonly sheet: string;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly countsFrom1904: boolean;
}

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

const relationshipsOf = (part: string) =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

class RelationshipList implements XmlHandler {
  readonly all: Relationship[] = [];

  constructor(private readonly folder: string) {}

  open(name: string, { Id = '', Type = '', Target = '' }: Attributes): void {
    if (name !== 'Relationship') return;
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(this.folder, Target);
    this.all.push({ id: Id, kind: posix.basename(Type), target });
  }
}

class SheetList implements XmlHandler {
  countsFrom1904 = false;
  private readonly ids: string[] = [];
  private firstVisible: string | undefined;

  open(name: string, { id = '', state = 'visible', date1904 = '' }: Attributes): void {
    if (name === 'workbookPr') this.countsFrom1904 = date1904 === '1' || date1904 === 'true';
    if (name !== 'sheet') return;
    this.ids.push(id);
    if (state === 'visible') this.firstVisible ??= id;
  }

  get shown(): string | undefined {
    return this.firstVisible ?? this.ids[0];
  }
}

/** Finds the parts of a workbook by its relationships. Source: ECMA-376 part 2, 9.3. @throws BAD_USER_INPUT */
export async function findWorkbookParts(archive: Archive, file: string): Promise<WorkbookParts> {
  const relationships = async (part: string, folder: string) =>
    (await readWholeXml(archive.read(relationshipsOf(part)), new RelationshipList(folder), file)).all;

  const workbook = (await relationships('', '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (!workbook) throw badFile(file, 'is a zip archive, but no workbook');
  const sheets = await readWholeXml(archive.read(workbook), new SheetList(), file);
  const parts = await relationships(workbook, posix.dirname(workbook));
  const sheet = parts.find(({ id, kind }) => id === sheets.shown && kind === 'worksheet')?.target;
  if (!sheet) throw badFile(file, 'is a workbook without a worksheet');
  const partOfKind = (sought: string) => parts.find(({ kind }) => kind === sought)?.target;
  return {
    sheet,
    sharedStrings: partOfKind('sharedStrings'),
    styles: partOfKind('styles'),
    countsFrom1904: sheets.countsFrom1904,
  };
}
