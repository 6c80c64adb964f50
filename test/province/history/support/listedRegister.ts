import type { RegisterTables } from '../../../../shared/kernel/registers';
import { coordinator } from '../../../support/identities';
import type { TestProvince } from '../../graph/support/openTestProvince';

/** All that the graph tells of the list of a register. */
export interface ListedRegister {
  readonly totalCount: number;
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
}

interface Page extends ListedRegister {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** What is asked of every row: its facts, and the items of its lists. */
function selectionOf({ columns, lists }: RegisterTables): string {
  const shown = (all: RegisterTables['columns']) =>
    all.filter(({ description }) => description !== undefined).map(({ name }) => name);
  const items = lists.map(
    (list) => `${list.name} { ${list.namesStandards ? 'code' : shown(list.columns).join(' ')} }`,
  );
  return ['id', 'version', 'source', ...shown(columns), ...items].join(' ');
}

/** Reads a whole list, two rows a page. */
export async function listedRegister(
  { ask }: Pick<TestProvince, 'ask'>,
  tables: RegisterTables,
  filter: string,
): Promise<ListedRegister> {
  const nodes: Readonly<Record<string, unknown>>[] = [];
  const read = async (after: string | null): Promise<Page> => {
    const { data, errors } = await ask(
      `query ($after: String) { list: ${tables.register.name}(filter: { ${filter} }, first: 2, after: $after) {
         totalCount facets { field value count } pageInfo { endCursor hasNextPage } nodes { ${selectionOf(tables)} } } }`,
      { after },
      coordinator,
    );
    expect(errors).toBeUndefined();
    const { list } = data as { readonly list: Page };
    nodes.push(...list.nodes);
    return list;
  };
  let page = await read(null);
  const { totalCount, facets } = page;
  while (page.pageInfo.hasNextPage) page = await read(page.pageInfo.endCursor);
  return { totalCount, facets, nodes };
}
