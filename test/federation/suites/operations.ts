import { operations, type OperationName } from '../../plans/operations';
import type { TestFederation } from '../../support/openTestFederation';

interface Row {
  readonly code: string;
  readonly referencedBy: { readonly totalCount: number } | null;
}

/** The operations the product is made for. */
export function operationsSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = opened();
  });

  it.each(Object.keys(operations) as OperationName[])('are answered whole: %s', async (name) => {
    const { status, data, errors } = await federation.ask(operations[name]);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    for (const answer of Object.values(data ?? {})) expect(answer).not.toBeNull();
  });

  it("tell the same of a standard in its sector's own list as in the province's", async () => {
    const { data } = await federation.ask(`{
      ecology { standards(first: 20) { nodes { code referencedBy { totalCount } } } }
      standards(filter: { sectors: [ECOLOGY] }, first: 20) { nodes { code referencedBy { totalCount } } }
    }`);
    const own = (data?.ecology as { standards: { nodes: Row[] } }).standards.nodes;
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual((data?.standards as { nodes: Row[] }).nodes);
  });
}
