import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { Kind, parse, print, type DefinitionNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type ClassType, type NonEmptyArray } from 'type-graphql';
import { ACCESS_SPECIFICATION, accessDefinition } from '../graph/access';
import type { SectorKey } from '../sectorKeys';
import { declareFederation, type FederationRules } from './declareFederation';
import { directResolvers } from './directResolvers';
import { entityResolvers, type References } from './entities';
import { keyedTypes } from './keyedTypes';

type Resolvers = Record<string, Record<string, unknown>>;

/** What a subgraph is made of. */
export interface SubgraphParts extends FederationRules {
  readonly resolvers: readonly ClassType[];
  /** Types that only references reach. */
  readonly orphanedTypes: readonly object[];
  /** How the entities that others may name by key are found. */
  readonly references: References;
  /** The sector that an AGENCY must hold where this subgraph's types ask for one. */
  readonly owner?: SectorKey;
}

/** A subgraph's contract and what answers it. @throws Error when a type has a key by which nothing finds it */
export interface SubgraphSchema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

const header = parse(/* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: ["@key", "@shareable", "@inaccessible", "@composeDirective"]
    )
    @link(url: "${ACCESS_SPECIFICATION}", import: ["@access"])
    @composeDirective(name: "@access")
`).definitions;

/**
 * Builds a subgraph from decorated classes, when it is first asked for: who opens the databases to import or to count, and
 * answers nobody, needs none, and all of them are 30 MB and a second (measured).
 */
export function toSubgraphSchema(parts: SubgraphParts): SubgraphSchema {
  let built: SubgraphSchema | undefined;
  const whole = () => (built ??= build(parts));
  return {
    get sdl() {
      return whole().sdl;
    },
    get schema() {
      return whole().schema;
    },
  };
}

/**
 * type-graphql makes the types; what federation adds is declared on the document in between, in one place for all
 * subgraphs. @throws Error when a type has a key by which nothing finds it
 */
function build(parts: SubgraphParts): SubgraphSchema {
  const plain = buildSchemaSync({
    resolvers: [...parts.resolvers] as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...parts.orphanedTypes] as ClassType[],
    skipCheck: true,
    validate: false,
  });
  const own = getDocumentNodeFromSchema(plain).definitions.filter(
    ({ kind }) => kind !== Kind.SCHEMA_DEFINITION && kind !== Kind.SCHEMA_EXTENSION,
  );
  const types = inOrderOfName([...own, ...parse(accessDefinition).definitions]);
  const typeDefs: DocumentNode = declareFederation(
    { kind: Kind.DOCUMENT, definitions: [...header, ...types] },
    parts,
  );
  const lost = keyedTypes(typeDefs).filter((name) => !Object.hasOwn(parts.references, name));
  if (lost.length > 0) throw new Error(`nothing finds these by their keys: ${lost.join(', ')}`);
  const resolvers = directResolvers(plain, createResolversMap(plain) as Resolvers);
  const { Query, _Entity } = entityResolvers(parts.references, plain);
  resolvers.Query = { ...resolvers.Query, ...Query };
  resolvers._Entity = _Entity;
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  return { sdl: `${print(typeDefs)}\n`, schema };
}

/** Query and Mutation first, then by name: the file reads the same whatever order the classes were loaded in. */
function inOrderOfName(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const rank = (name: string) => ['Query', 'Mutation'].indexOf(name) + 1 || 3;
  const nameOf = (node: DefinitionNode) => ('name' in node ? (node.name?.value ?? '') : '');
  return [...definitions].sort((a, b) => {
    const [left, right] = [nameOf(a), nameOf(b)];
    return rank(left) - rank(right) || (left < right ? -1 : 1);
  });
}
