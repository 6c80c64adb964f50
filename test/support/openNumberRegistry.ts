import type { NumberRegistry } from '../../shared/kernel/catalogue/NumberRegistry';
export async function openNumberRegistry(
  _kind: unknown,
): Promise<NumberRegistry & { drop(): Promise<void> }> {
  const owners = new Map<string, string>();
  return {
    claim: async (sector, codes) =>
      codes.flatMap((code) => {
        const owner = owners.get(code) ?? sector;
        owners.set(code, owner);
        return owner === sector ? [] : [{ code, owner }];
      }),
    successorsOf: async () => [],
    drop: async () => undefined,
  };
}
