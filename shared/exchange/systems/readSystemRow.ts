import type { PlainDate, Provenance } from '../../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../kernel/sectorKeys';
import type { SystemEntryFact, SystemMoveFact, SystemNodeFact, SystemState } from '../../kernel/system';
import { normalNumber } from '../../numbers';
import { provenanceWords, readChoice } from '../fields/readChoice';
import { readDate } from '../fields/readDate';
import { readNumber } from '../fields/readNumber';
import { readSector } from '../fields/readSector';
import { readText } from '../fields/readText';
import { Refusals } from '../fields/Refusals';
import type { RecordReadingContext } from '../importRecords';
import type { RawRow, RowProblem } from '../RawRow';
import { columnWarnings } from '../rowWarnings';
import type { SystemColumnKey } from './systemColumns';
import { entryKindWords, itemWords, stateWords } from './systemWords';

/** What the row of a version tells beside its number. */
interface VersionPart {
  readonly state: SystemState;
  readonly publishedOn: PlainDate | null;
  readonly source: string | null;
  readonly provenance: Provenance;
}

/** What one row is of its tree. */
export type SystemPart =
  | { readonly item: 'VERSION'; readonly fact: VersionPart }
  | { readonly item: 'NODE'; readonly fact: SystemNodeFact }
  | { readonly item: 'ENTRY'; readonly fact: SystemEntryFact }
  | { readonly item: 'MOVE'; readonly fact: SystemMoveFact };

/** A row of a tree as it was read: its part, or what is wrong with it. */
export interface SystemRow {
  readonly line: number;
  /** The version that it belongs to; null where that cannot be read. */
  readonly version: number | null;
  /** The sector that it names. */
  readonly sector: SectorKey | undefined;
  readonly part: SystemPart | null;
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

type Values = Readonly<Partial<Record<SystemColumnKey, unknown>>>;

/** Reads the part that a row is, by what it says that it is. */
function readPart(values: Values, { countsFrom1904 }: RawRow, refusals: Refusals): SystemPart | null {
  const text = (field: SystemColumnKey) => readText(field, values[field], refusals);
  const needed = (field: SystemColumnKey) => refusals.demand(field, text(field)) ?? '';
  const day = (field: 'on' | 'publishedOn') => readDate(field, values[field], refusals, countsFrom1904);
  const item = refusals.demand('item', readChoice('item', values.item, itemWords, refusals));
  switch (item) {
    case 'VERSION': {
      const state = readChoice('state', values.state, stateWords, refusals);
      const provenance = readChoice('provenance', values.provenance, provenanceWords, refusals);
      const told = { publishedOn: day('publishedOn'), source: text('source') };
      return { item, fact: { state: state ?? 'DRAFT', provenance: provenance ?? 'SOURCED', ...told } };
    }
    case 'NODE': {
      const told = { number: text('number'), titleEn: text('titleEn'), source: text('source') };
      return { item, fact: { key: needed('key'), parent: text('parent'), title: needed('title'), ...told } };
    }
    case 'ENTRY': {
      const kind = refusals.demand('kind', readChoice('kind', values.kind, entryKindWords, refusals));
      const code = text('code');
      const told = { code: code === null ? null : normalNumber(code), project: text('project') };
      const fact = { node: needed('parent'), key: needed('key'), kind: kind ?? 'EXISTING', ...told };
      return { item, fact: { ...fact, title: text('title') } };
    }
    case 'MOVE': {
      const on = refusals.demand('on', day('on'));
      const places = { node: needed('key'), from: needed('from'), to: needed('parent') };
      return { item, fact: { ...places, on: on ?? '', by: needed('by') } };
    }
    default:
      return null;
  }
}

/** Reads a row of a tree. */
export function readSystemRow(
  row: RawRow,
  { headings, lookups }: RecordReadingContext<SystemColumnKey>,
): SystemRow {
  const refusals = new Refusals();
  const sorted = headings.sort(row);
  const { values } = sorted;
  const { line } = row;
  const version = readNumber('version', values.version, refusals);
  const sector = readSector(values.sector, lookups, refusals);
  const part = readPart(values, row, refusals);
  refusals.demand('version', version);
  const problems = refusals.at(line);
  return {
    ...{ line, version, sector, problems },
    part: problems.length === 0 ? part : null,
    warnings: columnWarnings(line, sorted),
  };
}
