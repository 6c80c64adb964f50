import type { Identity } from '../../../shared/identity';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { visibleProjects } from '../../../shared/kernel/projects';
import { stagesUnderWay } from '../../../shared/kernel/projects/projectTransitionRules';
import { notEndedBy, type RegisterTables } from '../../../shared/kernel/registers';

/** Where something names a standard: rows of the table `s`, and the column that holds the number. */
export interface RestingSource {
  /** What follows FROM. */
  readonly from: string;
  readonly named: string;
  /** What such a row is called. */
  readonly title: string;
  /** The sector that keeps it, as SQL. */
  readonly sector: string;
  /** Which of the rows a caller is told of on a day: what has ended by then rests on nothing any more. */
  readonly which: (identity: Identity, today: PlainDate) => readonly Condition[];
}

/** A kind of thing that rests on standards, and all the places where it names one. */
export interface RestingKind {
  readonly name: string;
  readonly sources: readonly RestingSource[];
}

/** Those that are, or may still come, about: what was refused or broken off applies no standard. */
const pilots: RestingKind = {
  name: 'pilots',
  sources: [
    {
      from: 'pilot_standard n JOIN pilot s ON s.serial = n.serial',
      named: 'n.code',
      title: 's.title',
      sector: 's.sector',
      which: () => [condition("s.stage NOT IN ('REJECTED', 'TERMINATED')")],
    },
  ],
};

function projectsNaming(column: 'revisesCode' | 'resultCode'): RestingSource {
  return {
    from: 'project s',
    named: `s.${column}`,
    title: 's.title',
    sector: 's.sector',
    which: (identity) => [visibleProjects(identity), isOneOf('s.stage', stagesUnderWay)],
  };
}

/** Those under way that revise a standard, or are to become it. */
const projects: RestingKind = {
  name: 'projects',
  sources: [projectsNaming('revisesCode'), projectsNaming('resultCode')],
};

/** A column by which people know a row. */
const TITLES = ['title', 'name'];

/** The places where a register of the province names standards: columns and lists that hold standard numbers. */
function sourcesIn(
  { register, table, columns, lists }: RegisterTables,
  standing: readonly Condition[],
): RestingSource[] {
  const title = TITLES.find((name) => columns.some((column) => column.name === name)) ?? 'id';
  const sector = columns.some(({ name }) => name === 'sector') ? 's.sector' : 'NULL';
  const source = (from: string, named: string): RestingSource => ({
    from,
    named,
    title: `s.${title}`,
    sector,
    which: (_identity, today) => [...notEndedBy(register, today), ...standing],
  });
  const inRow = Object.entries(register.forms)
    .filter(([, form]) => form === 'STANDARD_NUMBER')
    .map(([column]) => source(`${table} s`, `s.${column}`));
  const inLists = lists.flatMap((list) => {
    const forms = Object.entries(list.list.forms ?? {}).filter(([, form]) => form === 'STANDARD_NUMBER');
    const named = list.namesStandards ? ['code'] : forms.map(([column]) => column);
    return named.map((column) =>
      source(`${list.table} n JOIN ${table} s ON s.serial = n.serial`, `n.${column}`),
    );
  });
  return [...inRow, ...inLists];
}

/**
 * The kinds of thing that rest on standards: what the index holds of the sectors, rows of their registers among it, and
 * every register of the province that names standards, under its own name; of its rows those that have not ended and that
 * meet what `standing` says of their register.
 */
export function restingKindsOf(
  ofSectors: readonly RestingKind[],
  registers: readonly RegisterTables[],
  standing: Readonly<Record<string, readonly Condition[]>>,
): readonly RestingKind[] {
  const kept = registers
    .map((tables) => ({
      name: tables.register.name,
      sources: sourcesIn(tables, standing[tables.register.name] ?? []),
    }))
    .filter(({ sources }) => sources.length > 0);
  return [pilots, projects, ...ofSectors, ...kept];
}
