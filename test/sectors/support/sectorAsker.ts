import type { TestSector } from '../../contract/support/openTestSector';

/** The types of what the lists of sectors are asked with. */
const types = { on: 'Date', product: 'String', after: 'String' } as const;

type Variables = Partial<Record<keyof typeof types, string | null>>;

/** Asks fields of a sector's root, with the variables that they use; nothing may be refused. */
export function sectorAsker(sector: () => TestSector) {
  return async <Shown>(fields: string, variables: Variables = {}): Promise<Shown> => {
    const names = Object.keys(variables) as (keyof typeof types)[];
    const declared = names.map((name) => `$${name}: ${types[name]}`).join(', ');
    const { field } = sector().subgraph.names;
    const query = `query ${names.length === 0 ? '' : `(${declared}) `}{ ${field} { ${fields} } }`;
    const { data, errors } = await sector().ask(query, variables);
    expect(errors).toBeUndefined();
    return data?.[field] as Shown;
  };
}
