import {
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage, type ClassType } from 'type-graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;
type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Method = (...values: unknown[]) => unknown;
/** What a parameter of a method is given. */
type Parameter = (args: Record<string, unknown>, context: unknown) => unknown;

/** Fields of this name are properties in every class that has them: nothing resolves them but reading. */
function isPlain(name: string): boolean {
  const { fields, fieldResolvers } = getMetadataStorage();
  return (
    fields.every((field) => field.schemaName !== name || field.name === name) &&
    fieldResolvers.every(({ methodName, schemaName }) => methodName !== name && schemaName !== name)
  );
}

/** The parameters of a method that takes the context and arguments as they are; null when one needs more. */
function parametersOf(metadata: FieldResolverMetadata, leaves: ReadonlySet<string>): Parameter[] | null {
  const params = [...(metadata.params ?? [])].sort((a, b) => a.index - b.index);
  const parameters = params.map((param): Parameter | null => {
    if (param.kind === 'context' && param.propertyName === undefined) return (_args, context) => context;
    if (param.kind !== 'arg' || !leaves.has(param.name)) return null;
    const { name } = param;
    return (args) => args[name];
  });
  return parameters.every((each) => each !== null) ? parameters : null;
}

/** The method of a class that resolves a field, where type-graphql would call it with the same values. */
function parametersFor(source: object, name: string, leaves: ReadonlySet<string>): Parameter[] | null {
  const declared = getMetadataStorage().fieldResolvers.filter((each) => {
    const target = each.getObjectType?.() as ClassType | undefined;
    return each.methodName === name && target !== undefined && source instanceof target;
  });
  const [metadata] = declared;
  if (declared.length !== 1 || metadata?.kind !== 'internal' || metadata.schemaName !== name) return null;
  return (metadata.middlewares ?? []).length === 0 ? parametersOf(metadata, leaves) : null;
}

/** Calls the method of a source itself where nothing is to be converted, and leaves the rest to type-graphql. */
function methodFirst(name: string, leaves: ReadonlySet<string>, resolve: Resolve): Resolve {
  const known = new Map<unknown, Parameter[] | null>();
  return (source, args, context, info) => {
    if (typeof source !== 'object' || source === null) return resolve(source, args, context, info);
    const method = (source as Record<string, unknown>)[name];
    if (typeof method !== 'function') return resolve(source, args, context, info);
    let parameters = known.get(source.constructor);
    if (parameters === undefined) {
      parameters = parametersFor(source, name, leaves);
      known.set(source.constructor, parameters);
    }
    if (!parameters) return resolve(source, args, context, info);
    return (method as Method).apply(
      source,
      parameters.map((each) => each(args, context)),
    );
  };
}

/**
 * Takes type-graphql's layers off the resolvers that do not need them. Each field of each row passes here: reading a
 * property is left to graphql-js, and a method is called at once instead of after promises for arguments that nobody
 * converts or validates.
 */
export function directResolvers(
  schema: GraphQLSchema,
  resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Record<string, Record<string, unknown>> {
  const isRoot = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  const direct = Object.entries(resolvers).map(([typeName, members]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type) || isRoot.has(type)) return [typeName, members] as const;
    const kept = Object.entries(members).flatMap(([name, resolve]) => {
      const field = type.getFields()[name];
      if (!field || typeof resolve !== 'function') return [[name, resolve] as const];
      if (isPlain(name)) return [];
      const leaves = field.args
        .filter((each) => isLeafType(getNamedType(each.type)))
        .map((each) => each.name);
      return [[name, methodFirst(name, new Set(leaves), resolve as Resolve)] as const];
    });
    return [typeName, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(direct);
}
