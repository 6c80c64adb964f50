import { CatalogueImport, fileRows } from '../../shared/kernel/catalogue/CatalogueImport';
import { sectors, type SectorNames } from '../../shared/kernel/sectorKeys';
import { codesOf } from '../gateway/support/ask';
import { databaseKinds } from '../support/databaseKinds';
import { agencyOf } from '../support/identities';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { standardFacts } from '../support/standardFacts';
import { standardWriter, writtenBy } from '../support/standardWriter';

jest.setTimeout(120_000);

const PER_SECTOR = 40;
const PAGE = 9;

interface Page {
  readonly nodes: readonly { readonly code: string; readonly sector: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
  readonly totalCount: number;
}

describe.each(databaseKinds())('a list of all sectors on $name', (kind) => {
  let federation: TestFederation;
  /** Numbers of a sector: those of all sectors lie among each other in every order. */
  const numberOf = (sector: number, row: number) => `DB32/T ${String(20_000 + row * 100 + sector)}-2024`;
  const dayOf = (row: number) => `2024-01-${String(1 + (row % 9)).padStart(2, '0')}`;

  beforeAll(async () => {
    federation = await openTestFederation(kind, { seed: false });
    for (const [sector, { key }] of sectors.entries()) {
      const facts = Array.from({ length: PER_SECTOR }, (_, row) =>
        standardFacts({
          code: numberOf(sector, row),
          title: `示例 物流 ${'服务'.repeat(1 + (row % 5))}`,
          issuedOn: row % 7 === 0 ? null : dayOf(row),
        }),
      );
      await new CatalogueImport(federation.sector(key).parts, fileRows).write(facts, 'test');
    }
    await federation.settled();
  });
  afterAll(() => federation.close());

  const page = async (args: string): Promise<Page> => {
    const { data, errors } = await federation.ask(
      `{ standards(${args}) { totalCount nodes { code sector } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    return data?.standards as Page;
  };

  /** Walks a list from end to end; `meanwhile` is done while each page is read. */
  const walk = async (list: string, forwards: boolean, meanwhile?: () => Promise<void>) => {
    const codes: string[] = [];
    let place = '';
    for (;;) {
      const asked = page(`${list}, ${forwards ? 'first' : 'last'}: ${String(PAGE)}${place}`);
      const [{ nodes, pageInfo }] = await Promise.all([asked, meanwhile?.()]);
      const seen = nodes.map(({ code }) => code);
      codes.push(...(forwards ? seen : seen.reverse()));
      if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return codes;
      place = forwards ? `, after: "${pageInfo.endCursor}"` : `, before: "${pageInfo.startCursor}"`;
    }
  };

  let inserted = 0;
  /** Registers a standard somewhere among the others. */
  const insertOne = async (): Promise<void> => {
    inserted += 1;
    const [sector] = sectors.slice(inserted % sectors.length);
    if (!sector) throw new Error('there is no sector');
    const code = `DB32/T ${String(20_000 + ((inserted * 37) % (PER_SECTOR * 100)))}.${String(inserted)}-2024`;
    const input = { code, title: '示例 物流', issuedOn: dayOf(inserted) };
    writtenBy(
      await standardWriter(federation.ask)('register', sector.typePrefix, input, agencyOf(sector.key)),
    );
  };

  const lists = [
    ['by number', 'orderBy: { field: CODE, direction: ASC }'],
    ['by relevance', 'query: "物流"'],
    ['by date of issue, the latest first', 'orderBy: { field: ISSUED_ON, direction: DESC }'],
    ['by title', 'orderBy: { field: TITLE, direction: ASC }'],
  ] as const;

  it.each(lists)('is the same read forwards, backwards, and at once, %s', async (_order, list) => {
    const forwards = await walk(list, true);
    expect(forwards.length).toBe((await page(`${list}, first: 1`)).totalCount);
    expect(new Set(forwards).size).toBe(forwards.length);
    expect((await walk(list, false)).reverse()).toEqual(forwards);
    expect((await page(`${list}, first: 100`)).nodes.map(({ code }) => code)).toEqual(forwards.slice(0, 100));
  });

  it.each(lists)('neither repeats nor loses a row while others are registered, %s', async (_order, list) => {
    const before = await walk(list, true);
    const insertedBefore = inserted;
    const during = await walk(list, true, insertOne);
    expect(inserted - insertedBefore).toBeGreaterThan(PER_SECTOR / 2);
    expect(new Set(during).size).toBe(during.length);
    const known = new Set(before);
    expect(during.filter((code) => known.has(code))).toEqual(before);
    expect(await walk(list, true)).toHaveLength(before.length + inserted - insertedBefore);
  });

  it.each([
    ['first: 0', 'first'],
    ['first: 101', 'first'],
    ['first: -1', 'first'],
    ['last: 0', 'last'],
    ['last: 101', 'last'],
    ['first: 5, last: 5', 'last'],
    ['after: "forged"', 'after'],
    ['after: ""', 'after'],
    ['before: "WyJ4IiwxLDJd"', 'before'],
  ])('refuses %s, naming the field', async (args, field) => {
    const [{ field: root }] = sectors as readonly [SectorNames];
    for (const query of [
      `{ standards(${args}) { nodes { code } } }`,
      `{ ${root} { standards(${args}) { nodes { code } } } }`,
    ]) {
      const refused = await federation.ask(query);
      expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
      expect(refused.errors?.[0]?.extensions.fields).toMatchObject([{ field }]);
      expect(JSON.stringify(refused.data)).not.toContain('nodes');
    }
  });

  it('refuses the cursor of another list', async () => {
    const { pageInfo } = await page('query: "物流", first: 1');
    const refused = await federation.ask(
      `{ standards(query: "服务", after: "${pageInfo.endCursor}") { nodes { code } } }`,
    );
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors?.[0]?.extensions.fields).toMatchObject([
      { field: 'after', value: pageInfo.endCursor },
    ]);
  });
});
