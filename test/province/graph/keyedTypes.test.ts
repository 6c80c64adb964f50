import { isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { buildProvinceSubgraph } from '../../../subgraphs/province/province';

function hasKey({ astNode }: GraphQLNamedType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
}

const { schema } = buildProvinceSubgraph();
const keyed = Object.values(schema.getTypeMap()).filter(hasKey);

describe('what the province declares to have a key', () => {
  it('are types and interfaces', () => {
    expect(keyed.filter(isObjectType).length).toBeGreaterThan(20);
    expect(keyed.filter(isInterfaceType).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sector', 'Standard', 'Pilot']),
    );
  });

  it.each(keyed.map(({ name }) => name))('can be found from it: %s', (name) => {
    const { extensions } = schema.getType(name) ?? {};
    expect(extensions).toMatchObject({ apollo: { subgraph: { resolveReference: expect.any(Function) } } });
  });
});
