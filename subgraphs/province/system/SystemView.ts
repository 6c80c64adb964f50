import {
  systemFigures,
  isGap,
  type JudgedEntry,
  type SystemFigures,
} from '../../../shared/kernel/system/systemCoverage';
import type { DrawnNode } from '../../../shared/kernel/system/drawing/drawnNodes';
import type { SystemEntryFact, SystemNodeFact } from '../../../shared/kernel/system/SystemFacts';
import type { SystemRow } from '../../../shared/kernel/system/systemTables';
import { SystemTree } from '../../../shared/kernel/system/SystemTree';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';

/** An entry with what was found on the day of what it points at. */
export interface FoundEntry extends JudgedEntry {
  readonly fact: SystemEntryFact;
  /** Number of the standard: its own, or that of what its project has brought about. */
  readonly code: string | null;
  readonly standard: Pick<StandardRow, 'title' | 'sector'> | null;
}

/** One version of a sector's tree as it stands on a day. */
export class SystemView {
  readonly tree: SystemTree;
  private readonly byNode = new Map<string, FoundEntry[]>();

  constructor(
    readonly row: SystemRow,
    nodes: readonly SystemNodeFact[],
    entries: readonly FoundEntry[],
  ) {
    this.tree = new SystemTree(nodes);
    for (const entry of entries) {
      const known = this.byNode.get(entry.fact.node);
      if (known) known.push(entry);
      else this.byNode.set(entry.fact.node, [entry]);
    }
  }

  /** The entries of a node itself. */
  entriesOf(key: string): readonly FoundEntry[] {
    return this.byNode.get(key) ?? [];
  }

  /** The entries of a node and of all below it, in the order of the tree. */
  entriesUnder(key: string): FoundEntry[] {
    return this.tree.subtree(key).flatMap((node) => this.entriesOf(node.key));
  }

  /** What is required under a node and not there. */
  gapsUnder(key: string): FoundEntry[] {
    return this.entriesUnder(key).filter(isGap);
  }

  /** Entries under a node whose standards other sectors hold. */
  foreignUnder(key: string): FoundEntry[] {
    return this.entriesUnder(key).filter(
      ({ standard }) => standard !== null && standard.sector !== this.row.sector,
    );
  }

  figures(key: string): SystemFigures {
    return systemFigures(this.entriesUnder(key));
  }

  /** A node with all below it, as it is drawn. */
  drawn({ key, number, title }: SystemNodeFact): DrawnNode {
    const children = this.tree.children(key).map((child) => this.drawn(child));
    return { number, title, figures: this.figures(key), children };
  }
}
