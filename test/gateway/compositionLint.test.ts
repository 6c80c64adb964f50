import { compose } from '@apollo/composition';
import { subgraphsFromServiceList } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { composeSupergraph, type SubgraphSdl } from '../../gateway/composeSupergraph';
import { compositionRules, lintComposition } from '../../gateway/compositionLint';
import { entity, minimalSubgraph } from './support/minimalSubgraph';

/** Names of the rules that subgraphs break, which do compose. */
function broken(...subgraphs: SubgraphSdl[]): string[] {
  const built = subgraphsFromServiceList(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (Array.isArray(built)) throw built[0];
  const { supergraphSdl, errors } = compose(built);
  if (errors) throw errors[0];
  return lintComposition({ subgraphs: built, supergraphSdl }).map(
    ({ rule, places }) => `${rule.name} at ${places.join(', ')}`,
  );
}

const bad: [string, SubgraphSdl[], string][] = [
  [
    'access-declared',
    [minimalSubgraph('ecology', 'type Query @access(to: [PUBLIC]) { t: A } type A { b: Int }')],
    'ecology: A.b, ecology: Query.t',
  ],
  [
    'access-agrees',
    [
      minimalSubgraph('ecology', entity('a: Int @shareable @access(to: [AGENCY])')),
      minimalSubgraph('province', entity('a: Int @shareable')),
    ],
    'province: T.a',
  ],
  [
    'access-agrees',
    [
      minimalSubgraph('ecology', entity('a: Int')),
      {
        ...minimalSubgraph('province', 'type T @key(fields: "id") @access(to: [AGENCY]) { id: ID! b: Int }'),
      },
    ],
    'province: T.id, province: T.b',
  ],
  [
    'nullable-roots',
    [minimalSubgraph('ecology', 'type Query { ecology: Int! @access(to: [PUBLIC]) }')],
    'ecology: Query.ecology',
  ],
  [
    'nullable-boundary',
    [minimalSubgraph('ecology', entity('a: Int!')), minimalSubgraph('province', entity('b: Int'))],
    'ecology: T.a',
  ],
  [
    'nullable-boundary',
    [
      minimalSubgraph('ecology', entity('a: Int! @shareable')),
      minimalSubgraph('province', entity('a: Int! @shareable')),
      minimalSubgraph('services', entity('')),
    ],
    'ecology: T.a, province: T.a',
  ],
  [
    'one-owner-per-root',
    [
      minimalSubgraph('ecology', 'type Query { list: [Int] @shareable @access(to: [PUBLIC]) }'),
      minimalSubgraph('services', 'type Query { list: [Int] @shareable @access(to: [PUBLIC]) }'),
    ],
    'ecology: Query.list, services: Query.list',
  ],
  [
    'one-owner-per-entity',
    [
      minimalSubgraph('ecology', entity('a: Int @shareable')),
      minimalSubgraph('services', entity('a: Int @shareable')),
    ],
    'ecology: T, services: T',
  ],
  [
    'one-owner-per-composite',
    [
      minimalSubgraph(
        'ecology',
        `${entity('part: Part @shareable')} type Part @shareable @access(to: [PUBLIC]) { x: Int }`,
      ),
      minimalSubgraph(
        'province',
        `${entity('part: Part @shareable')} type Part @shareable @access(to: [PUBLIC]) { x: Int }`,
      ),
    ],
    'ecology: T.part, province: T.part',
  ],
  [
    'no-foreign-types',
    [
      minimalSubgraph(
        'ecology',
        'type ServicesStandard @key(fields: "id", resolvable: false) @access(to: [PUBLIC]) { id: ID! }',
      ),
      minimalSubgraph(
        'services',
        'type ServicesStandard @key(fields: "id") @access(to: [PUBLIC]) { id: ID! }',
      ),
    ],
    'ecology: ServicesStandard',
  ],
  [
    'requires-without-arguments',
    [
      minimalSubgraph(
        'ecology',
        entity('a(unit: String): Int @external b: Int @requires(fields: "a(unit: \\"kg\\")")'),
      ),
      minimalSubgraph('province', entity('a(unit: String): Int')),
    ],
    'ecology: T.b',
  ],
  [
    'no-router-authority',
    [minimalSubgraph('ecology', 'type A @authenticated @access(to: [PUBLIC]) { b: Int }')],
    'ecology: A',
  ],
  [
    'no-router-authority',
    [
      minimalSubgraph(
        'ecology',
        'type A @access(to: [PUBLIC]) { b: Int @requiresScopes(scopes: [["x"]]) c: Int @policy(policies: [["y"]]) }',
      ),
    ],
    'ecology: A.b, ecology: A.c',
  ],
  [
    'no-router-cost',
    [
      minimalSubgraph(
        'ecology',
        'type A @access(to: [PUBLIC]) { b: Int @cost(weight: 5) c: [Int] @listSize(assumedSize: 3) }',
      ),
    ],
    'ecology: A.b, ecology: A.c',
  ],
  [
    'no-progressive-override',
    [
      minimalSubgraph('ecology', entity('a: Int @override(from: "province", label: "percent(5)")')),
      minimalSubgraph('province', entity('a: Int')),
    ],
    'ecology: T.a',
  ],
];

describe('the composition lint', () => {
  it.each(bad)('refuses by %s', (rule, subgraphs, places) => {
    expect(broken(...subgraphs)).toEqual([`${rule} at ${places}`]);
    expect(() => composeSupergraph(subgraphs)).toThrow(`- ${rule}: `);
  });

  it('has a case for each of its rules', () => {
    expect(new Set(bad.map(([rule]) => rule))).toEqual(new Set(compositionRules.map(({ name }) => name)));
  });

  it.each<[string, SubgraphSdl[]]>([
    [
      'a required field that every subgraph resolves',
      [
        minimalSubgraph('ecology', entity('a: Int! @shareable')),
        minimalSubgraph('province', entity('a: Int! @shareable')),
      ],
    ],
    [
      'a key of several fields, nested ones too',
      [
        minimalSubgraph(
          'ecology',
          'type T @key(fields: "a { b } c") @access(to: [PUBLIC]) { a: A! c: ID! own: Int } type A @shareable @access(to: [PUBLIC]) { b: ID! }',
        ),
        minimalSubgraph(
          'province',
          'type T @key(fields: "a { b } c") @access(to: [PUBLIC]) { a: A! c: ID! } type A @shareable @access(to: [PUBLIC]) { b: ID! }',
        ),
      ],
    ],
    [
      'a shared root scalar',
      [
        minimalSubgraph('ecology', 'type Query { version: String @shareable @access(to: [PUBLIC]) }'),
        minimalSubgraph('services', 'type Query { version: String @shareable @access(to: [PUBLIC]) }'),
      ],
    ],
    [
      'a type whose name only begins alike',
      [
        minimalSubgraph('services', ''),
        minimalSubgraph(
          'social-services',
          'type SocialServicesSector @access(to: [PUBLIC]) { a: Int } type ServiceOrder @access(to: [PUBLIC]) { a: Int }',
        ),
      ],
    ],
    [
      'roles in another order',
      [
        minimalSubgraph('ecology', entity('a: Int @shareable @access(to: [PUBLIC, AGENCY])')),
        minimalSubgraph('province', entity('a: Int @shareable @access(to: [AGENCY, PUBLIC])')),
      ],
    ],
  ])('takes %s', (_what, subgraphs) => {
    expect(broken(...subgraphs)).toEqual([]);
  });
});
