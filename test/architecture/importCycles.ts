/** Sets of files that reach each other by their imports, by Tarjan's algorithm; each sorted, and all of them. */
export function importCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];

  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    lowest.set(file, place);
    stack.push(file);
    onStack.add(file);
    for (const target of imports.get(file) ?? []) {
      if (!imports.has(target)) continue;
      const reached = order.has(target)
        ? onStack.has(target)
          ? (order.get(target) ?? 0)
          : Infinity
        : visit(target);
      lowest.set(file, Math.min(lowest.get(file) ?? 0, reached));
    }
    if (lowest.get(file) === place) {
      const component = stack.splice(stack.indexOf(file));
      for (const each of component) onStack.delete(each);
      if (component.length > 1 || imports.get(file)?.includes(file)) cycles.push(component.sort());
    }
    return lowest.get(file) ?? 0;
  };

  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return cycles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
