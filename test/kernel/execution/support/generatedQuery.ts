import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const directives = [
  '',
  '',
  '',
  '@include(if: $yes)',
  '@skip(if: $yes)',
  '@include(if: $no)',
  '@skip(if: true)',
];

/** Arguments of the fields that have them; a field is selected with each under a name of its own. */
const givenArguments: Readonly<Record<string, readonly string[]>> = {
  'Query.thing': ['', '(id: "some")', '(id: $id)'],
  'Query.branch': ['', '(filter: { inner: { kinds: [SMALL] } })', '(filter: $filter)'],
  'Branch.things': ['', '(first: 0)', '(first: $first, kind: LARGE)'],
  'Branch.allThings': ['', '(first: 1)', '(first: $count)'],
  'Query.allThings': ['', '(first: 1)', '(first: $count)'],
};

function fieldOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): fc.Arbitrary<string> {
  const named = getNamedType(field.type);
  const variants = givenArguments[`${type.name}.${field.name}`] ?? ['', ''];
  const parts = fc.tuple(
    fc.nat({ max: variants.length - 1 }),
    fc.constantFrom(...directives),
    isCompositeType(named) ? selectionOf(schema, named, depth - 1) : fc.constant(''),
  );
  return parts.map(([variant, directive, selection]) => {
    const alias = variant === 0 ? '' : `${field.name}${String(variant)}: `;
    return `${alias}${field.name}${variants[variant] ?? ''} ${directive} ${selection}`;
  });
}

function selectionOf(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): fc.Arbitrary<string> {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const within = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
  const choices: fc.Arbitrary<string>[] = [
    fc.constant('__typename'),
    ...within.map((field) => fieldOf(schema, type, field, depth)),
  ];
  if (isAbstractType(type) && depth > 0) {
    for (const possible of schema.getPossibleTypes(type)) {
      choices.push(
        fc
          .tuple(fc.constantFrom(...directives), selectionOf(schema, possible, depth - 1))
          .map(([directive, selection]) => `... on ${possible.name} ${directive} ${selection}`),
      );
    }
  }
  if (isObjectType(type) && type.name === 'Leaf') choices.push(fc.constant('...Named'));
  return fc
    .array(fc.oneof(...choices), { minLength: 1, maxLength: 4 })
    .map((parts) => `{ ${parts.join(' ')} }`);
}

const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/** Valid queries of a schema that use fragments, aliases, arguments, variables and conditions. */
export function generatedQuery(schema: GraphQLSchema): fc.Arbitrary<DocumentNode> {
  const root = schema.getQueryType();
  if (!root) throw new Error('there is no query type');
  return selectionOf(schema, root, 4)
    .map((selection) =>
      parse(`query Asked($yes: Boolean!, $no: Boolean = false, $id: ID, $first: Int, $count: Int! = 3, $filter: Filter)
        ${selection} fragment Named on Leaf { name id next { __typename ... on Branch { open } } }`),
    )
    .filter((document) => {
      const errors = validate(schema, document, rules);
      return errors.every(({ message }) => message.includes('is never used'));
    });
}
