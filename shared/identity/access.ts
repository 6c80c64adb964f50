import {
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  valueFromASTUntyped,
  type DirectiveNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isAnonymous, isRole, type Identity, type Role } from './Identity';

/** Who may ask for a field: anybody of `roles`; where `sector` is given, an AGENCY must hold that sector. */
export interface AccessRule {
  readonly roles: readonly Role[];
  readonly sector: string | null;
}

/** What a schema declares with `@access`, by coordinate (`EcologySector.changes`). */
export interface AccessRules {
  readonly schema: GraphQLSchema;
  readonly rules: ReadonlyMap<string, AccessRule>;
  /** Coordinates that declare nothing, neither themselves nor by their type; they are refused to everybody. */
  readonly undeclared: readonly string[];
}

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

const DIRECTIVE = 'access';
const FEDERATION_TYPES = new Set(['_Service', '_Entity', '_Any']);

/** Fields of federation's own protocol: part of no contract, so nothing declares them. */
export const federationFields: ReadonlySet<string> = new Set(['_entities', '_service']);

/** Reads one application of the directive. @throws Error naming the coordinate when it is not well formed */
function ruleOf(coordinate: string, directive: DirectiveNode): AccessRule {
  const given = new Map(
    directive.arguments?.map((each) => [each.name.value, valueFromASTUntyped(each.value)]),
  );
  const to = given.get('to');
  const names: readonly unknown[] = Array.isArray(to) ? to : [to];
  const sector = given.get('sector') ?? null;
  if (!names.every(isRole) || names.length === 0 || !(sector === null || typeof sector === 'string')) {
    throw new Error(`${coordinate}: @access needs (to: [Role!]!, sector: SectorKey)`);
  }
  return { roles: names, sector };
}

function declaredOn(
  coordinate: string,
  nodes: readonly ({ directives?: readonly DirectiveNode[] } | null | undefined)[],
) {
  const directive = nodes
    .flatMap((node) => node?.directives ?? [])
    .find((each) => each.name.value === DIRECTIVE);
  return directive && ruleOf(coordinate, directive);
}

function isDeclarable(type: unknown): type is FieldsType {
  return (
    (isObjectType(type) || isInterfaceType(type)) &&
    !isIntrospectionType(type) &&
    !FEDERATION_TYPES.has(type.name)
  );
}

/**
 * Reads every `@access` of a schema built from SDL: a subgraph's own, or the supergraph's. (The API schema that a
 * gateway serves has lost its directives, so it is the supergraph that is read there.) A type's declaration is the
 * default of its fields; a root field needs its own, because a default there would open new operations unseen.
 */
export function compileAccess(schema: GraphQLSchema): AccessRules {
  const rules = new Map<string, AccessRule>();
  const undeclared: string[] = [];
  const rootTypes = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap()).filter(isDeclarable)) {
    const isRoot = rootTypes.has(type);
    const ofType = isRoot ? undefined : declaredOn(type.name, [type.astNode, ...type.extensionASTNodes]);
    for (const field of Object.values(type.getFields())) {
      if (isRoot && federationFields.has(field.name)) continue;
      const coordinate = `${type.name}.${field.name}`;
      const rule = declaredOn(coordinate, [field.astNode]) ?? ofType;
      if (rule) rules.set(coordinate, rule);
      else undeclared.push(coordinate);
    }
  }
  return { schema, rules, undeclared: undeclared.sort() };
}

/** Coordinates without a declaration, sorted: what the build refuses. */
export function undeclaredCoordinates(schema: GraphQLSchema): readonly string[] {
  return compileAccess(schema).undeclared;
}

/** What an identity is to a sector: an AGENCY only of its own. */
export function rolesToward({ roles, sectors }: Identity, sector: string): readonly Role[] {
  return roles.filter((role) => role !== 'AGENCY' || sectors.includes(sector));
}

/** Says whether a rule lets an identity through. */
export function mayAccess({ roles, sector }: AccessRule, identity: Identity): boolean {
  if (roles.includes('PUBLIC')) return true;
  if (isAnonymous(identity)) return false;
  const held = sector === null ? identity.roles : rolesToward(identity, sector);
  return held.some((role) => roles.includes(role));
}

/** A rule as an error tells it, e.g. `AGENCY of ECOLOGY, COORDINATOR`. */
export function describeAccess({ roles, sector }: AccessRule): string {
  return roles.map((role) => (role === 'AGENCY' && sector ? `AGENCY of ${sector}` : role)).join(', ');
}
