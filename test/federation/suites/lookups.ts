import { codesOf } from '../../gateway/support/ask';
import type { TestFederation } from '../../support/openTestFederation';

const MOST_CODES = 1000;
const MOST_IDS = 100;

/** What is looked up by id or number, one by one and many at once. */
export function lookupsSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  let standards: { id: string; code: string; sector: string }[];

  beforeAll(async () => {
    federation = opened();
    const stored = await Promise.all(
      federation.sectors.map(async ({ database, store, subgraph }) =>
        (await store.scan(database.reader, 0, MOST_CODES)).map(({ standard: { id, code } }) => ({
          id,
          code,
          sector: subgraph.names.key,
        })),
      ),
    );
    standards = stored.flat();
  });

  it('find what has an id, of every sector and kind, in the order asked', async () => {
    const { data } = await federation.ask('{ pilots(first: 6) { nodes { id } } }');
    const { nodes: pilots } = data?.pilots as { nodes: { id: string }[] };
    const asked = [
      ...federation.sectors.map(
        ({ subgraph }) => standards.find(({ sector }) => sector === subgraph.names.key)?.id,
      ),
      'standard:ecology:GB 1-1900',
      ...pilots.map(({ id }) => id),
      'nonsense',
    ];
    const answer = await federation.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Standard { sector code } ... on EcologyStandard { subsystem } } }`,
      { ids: asked },
    );
    expect(answer.errors).toBeUndefined();
    const found = answer.data?.nodes as ({ id: string; sector?: string } | null)[];
    expect(found.map((node) => node?.id ?? null)).toEqual(
      asked.map((id) => (id === 'nonsense' || id?.endsWith('1900') ? null : id)),
    );
    const sectors = found.flatMap((node) => node?.sector ?? []);
    expect(sectors).toEqual(federation.sectors.map(({ subgraph }) => subgraph.names.key));
  });

  it('find what the province knows of a standard, a pilot and a sector that a sector lists', async () => {
    const { data, errors } = await federation.ask(`{
      ecology {
        name
        standards(first: 2) { nodes { code referencedBy { totalCount } topicLinks { topic } replaces { partial } } }
        pilots(first: 2) { nodes { title standards { standard { referencedBy { totalCount } } } } }
      }
      sectors { standards(first: 1) { nodes { citedStandards { totalCount } replacedBy { partial } } } }
    }`);
    expect(errors).toBeUndefined();
    const { ecology } = data as { ecology: { standards: { nodes: { referencedBy: unknown }[] } } };
    expect(ecology.standards.nodes).toHaveLength(2);
    for (const { referencedBy } of ecology.standards.nodes) {
      expect(referencedBy).toEqual({ totalCount: expect.any(Number) });
    }
  });

  it(`refuse more than ${String(MOST_IDS)} ids`, async () => {
    const ids = standards.slice(0, MOST_IDS + 1).map(({ id }) => id);
    const ask = (given: string[]) =>
      federation.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: given });
    expect((await ask(ids.slice(0, MOST_IDS))).errors).toBeUndefined();
    const refused = await ask(ids);
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors?.[0]?.extensions.fields).toMatchObject([{ field: 'ids' }]);
  });

  it('give null for an id that nothing has', async () => {
    const { data, errors } = await federation.ask('{ node(id: "standard:services:DB32/T 1-1999") { id } }');
    expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
  });

  describe(`of ${String(MOST_CODES)} numbers at once`, () => {
    const lookUp = (codes: string[]) =>
      federation.ask(
        `query ($codes: [String!]!) { standardsByCode(codes: $codes) { given code reason matches { code state standard { sector } } } }`,
        { codes },
      );

    it('give one row per number, in order, repeated and unknown ones too', async () => {
      const known = standards.slice(0, MOST_CODES - 3);
      const codes = [...known.map(({ code }) => code), known[0]?.code ?? '', 'GB/T 99999-1999', '见附件'];
      const { data, errors } = await lookUp(codes);
      expect(errors).toBeUndefined();
      const rows = data?.standardsByCode as {
        given: string;
        code: string | null;
        reason: string | null;
        matches: { code: string; standard: { sector: string } | null }[];
      }[];
      expect(rows.map(({ given }) => given)).toEqual(codes);
      for (const [index, { code, sector }] of known.entries()) {
        expect(rows[index]?.matches[0]).toMatchObject({ code, standard: { sector } });
      }
      const [again, unknown, nonsense] = rows.slice(-3);
      expect(again).toEqual(rows[0]);
      expect(unknown).toEqual({
        given: 'GB/T 99999-1999',
        code: 'GB/T 99999-1999',
        reason: null,
        matches: [],
      });
      expect(nonsense).toMatchObject({ code: null, matches: [] });
      expect(nonsense?.reason).toBeTruthy();
    });

    it('cost no more statements than a few', async () => {
      const codes = standards.map(({ code }) => code);
      const few = await federation.statementsOf(() => lookUp(codes.slice(0, 10)));
      const many = await federation.statementsOf(() => lookUp(codes.slice(0, MOST_CODES)));
      expect(many.length).toBe(few.length);
    });

    it('are the most', async () => {
      const refused = await lookUp(Array.from({ length: MOST_CODES + 1 }, () => 'GB/T 1.1-2020'));
      expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
      expect(refused.errors?.[0]?.extensions.fields).toMatchObject([
        { field: 'codes', value: MOST_CODES + 1 },
      ]);
    });
  });
}
