import { badField } from '../../errors';
import type { SectorKey } from '../../kernel/sectorKeys';
import type { SystemFacts } from '../../kernel/system';
import { Headings } from '../Headings';
import type { RecordImportOptions } from '../importRecords';
import type { ImportReport } from '../ImportReport';
import { eachRow } from '../importRows';
import { ImportTally } from '../ImportTally';
import { noSector, otherSector } from '../sectorRefusals';
import { GatheredTree } from './GatheredTree';
import { readSystemRow, type SystemRow } from './readSystemRow';
import { systemColumns } from './systemColumns';

/** Most versions that one file may hold: all of them wait in memory until the file is read to its end. */
const MOST_TREES = 500;

/** The trees of a file, by sector and version. */
class GatheredTrees {
  private readonly trees = new Map<string, GatheredTree>();

  constructor(
    private readonly tally: ImportTally,
    private readonly given: SectorKey | undefined,
  ) {}

  /** Takes a row to its tree; refuses one that belongs to none. */
  take(row: SystemRow): void {
    const { line, version, sector: named, warnings, problems } = row;
    this.tally.warn(null, warnings);
    const other = otherSector(line, this.given, named);
    const sector = this.given ?? named;
    if (other) this.tally.refuse(null, [other]);
    else if (sector && version !== null) this.treeOf(sector, version).add(row);
    else this.tally.refuse(null, [problems[0] ?? noSector(line)]);
  }

  /** The trees, each sector's in the order of their versions. */
  bySector(): Map<SectorKey, GatheredTree[]> {
    const inOrder = [...this.trees.values()].sort((a, b) => a.version - b.version);
    const sectors = new Set(inOrder.map(({ sector }) => sector));
    return new Map([...sectors].map((key) => [key, inOrder.filter(({ sector }) => sector === key)]));
  }

  private treeOf(sector: SectorKey, version: number): GatheredTree {
    const name = `${sector} ${String(version)}`;
    const known = this.trees.get(name);
    if (known) return known;
    if (this.trees.size >= MOST_TREES)
      throw badField('version', version, `a file holds at most ${String(MOST_TREES)} versions`);
    const tree = new GatheredTree(sector, version);
    this.trees.set(name, tree);
    return tree;
  }
}

/**
 * Brings the system trees of a file to their sectors: each version is taken whole, in one transaction, or refused with
 * all its rows. Doing it again changes nothing.
 * @throws BAD_USER_INPUT when the file as a whole cannot be read
 */
export async function importSystems({
  registers,
  ...options
}: RecordImportOptions<SystemFacts>): Promise<ImportReport> {
  const { lookups, today, sector: given, report, dryRun = false } = options;
  const tally = new ImportTally(report);
  const trees = new GatheredTrees(tally, given);
  const context = { lookups, headings: new Headings(systemColumns), today };
  const format = await eachRow(options, systemColumns, tally, (row) => {
    trees.take(readSystemRow(row, context));
    return undefined;
  });
  for (const [sector, gathered] of trees.bySector()) {
    const whole = gathered.flatMap((tree) => {
      const facts = tree.facts();
      return facts === null ? [] : [{ tree, facts }];
    });
    const facts = whole.map((each) => each.facts);
    const outcomes = await (dryRun
      ? registers.check(sector, facts, today)
      : registers.write(sector, facts, today));
    const outcomeOf = new Map(whole.map(({ tree }, index) => [tree, outcomes[index]]));
    for (const tree of gathered) {
      const outcome = outcomeOf.get(tree);
      if (outcome === undefined) tree.refuse(tally);
      else tree.settle(tally, outcome);
    }
  }
  return tally.report(format, dryRun);
}
