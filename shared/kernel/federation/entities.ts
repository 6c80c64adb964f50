import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { isPromise } from 'graphql/jsutils/isPromise';
import { getMetadataStorage } from 'type-graphql';
import { badField } from '../../errors';

/** Finds the entity that a representation stands for; null when there is none. */
export type ResolveReference = (representation: Readonly<Record<string, unknown>>, context: never) => unknown;

/** What finds entities, by the type that representations name. */
export type References = Readonly<Record<string, ResolveReference>>;

const typeNames = new Map<unknown, string>();

/** The object type whose class an instance is of. */
function typeNameOf({ constructor }: object): string {
  const known = typeNames.get(constructor);
  if (known !== undefined) return known;
  const declared = getMetadataStorage().objectTypes.find(({ target }) => target === constructor);
  if (!declared) throw new Error(`${constructor.name} is the class of no object type`);
  typeNames.set(constructor, declared.name);
  return declared.name;
}

/** What was found, if it is of the type that was asked for. */
function ofType(type: string, found: unknown): unknown {
  return typeof found === 'object' && found !== null && typeNameOf(found) === type ? found : null;
}

/**
 * Resolves `_entities`. What is found says by its class what it is, so nothing is written on it, and for an entity that is
 * there at once no promise is made. Representations of a type that can be no entity are refused.
 */
export function entityResolvers(references: References, schema: GraphQLSchema) {
  const find = (representation: unknown, context: never): unknown => {
    const fields = (representation ?? {}) as Readonly<Record<string, unknown>>;
    const type = String(fields.__typename);
    const resolve = Object.hasOwn(references, type) ? references[type] : undefined;
    if (!resolve) throw badField('representations.__typename', type, 'is no entity of this subgraph');
    const found = resolve(fields, context);
    if (isInterfaceType(schema.getType(type))) return found;
    return isPromise(found) ? found.then((each) => ofType(type, each)) : ofType(type, found);
  };
  return {
    Query: {
      _entities: (_source: unknown, { representations }: { representations: unknown[] }, context: never) =>
        representations.map((representation) => find(representation, context)),
    },
    _Entity: { __resolveType: typeNameOf },
  };
}
