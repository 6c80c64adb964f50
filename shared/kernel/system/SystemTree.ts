import type { SystemNodeFact } from './SystemFacts';

/** A tree put together from its nodes, whose parents must be there and must not circle. */
export class SystemTree {
  private readonly byKey: ReadonlyMap<string, SystemNodeFact>;
  private readonly byParent = new Map<string, SystemNodeFact[]>();

  constructor(nodes: readonly SystemNodeFact[]) {
    this.byKey = new Map(nodes.map((node) => [node.key, node]));
    for (const node of nodes) {
      if (node.parent === null) continue;
      const siblings = this.byParent.get(node.parent);
      if (siblings) siblings.push(node);
      else this.byParent.set(node.parent, [node]);
    }
  }

  get root(): SystemNodeFact | undefined {
    return [...this.byKey.values()].find(({ parent }) => parent === null);
  }

  node(key: string): SystemNodeFact | undefined {
    return this.byKey.get(key);
  }

  /** The nodes right under one, in their order. */
  children(key: string): readonly SystemNodeFact[] {
    return this.byParent.get(key) ?? [];
  }

  /** A node and all below it, each before what is below it. */
  subtree(key: string): SystemNodeFact[] {
    const top = this.node(key);
    return top ? [top, ...this.children(key).flatMap((child) => this.subtree(child.key))] : [];
  }

  /** The keys from a node up to the root. */
  path(key: string): string[] {
    const keys: string[] = [];
    for (let node = this.node(key); node; node = node.parent === null ? undefined : this.node(node.parent))
      keys.push(node.key);
    return keys;
  }

  /** Place among its siblings, from 1. */
  ordinal({ key, parent }: SystemNodeFact): number {
    return parent === null ? 1 : this.children(parent).findIndex((each) => each.key === key) + 1;
  }
}
