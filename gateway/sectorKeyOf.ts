/** Key of the sector a subgraph serves, as errors and environment variables spell it: `public-management` → `PUBLIC_MANAGEMENT`. */
export function sectorKeyOf(subgraph: string): string {
  return subgraph.replaceAll('-', '_').toUpperCase();
}
