import {
  Kind,
  parseConstValue,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { SectorKey } from '../sectorKeys';

/** What the classes of a subgraph leave to be declared on its SDL. */
export interface FederationRules {
  /** By interface: the fields of its implementing types that a sector and the province both answer. */
  readonly sharedFields: Readonly<Record<string, readonly string[]>>;
  readonly owner?: SectorKey;
  /**
   * Interfaces whose rows of all sectors lie in one list: an agency's access to their types is not narrowed to its own
   * sector, because that would close the list to it; their resolvers decide row by row.
   */
  readonly guardedByRow?: readonly string[];
}

type TypeNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const shareable: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'shareable' } };

const directiveOf = (node: { directives?: readonly ConstDirectiveNode[] | undefined }, name: string) =>
  node.directives?.find((directive) => directive.name.value === name);

const isRoot = ({ name }: TypeNode) => name.value === 'Query' || name.value === 'Mutation';

/** The classes' directives arrive with their enum values as strings, because no schema knew the directive yet. */
function withEnumValues(directive: ConstDirectiveNode): ConstDirectiveNode {
  const args = directive.arguments?.map((argument) =>
    visit(argument, {
      StringValue: ({ value }): EnumValueNode => ({ kind: Kind.ENUM, value }),
    }),
  );
  return { ...directive, ...(args && { arguments: args }) };
}

/** `@access` within a sector's subgraph asks an AGENCY for that sector. */
function ownedBy(directive: ConstDirectiveNode, owner: SectorKey): ConstDirectiveNode {
  const args = directive.arguments ?? [];
  const to = args.find(({ name }) => name.value === 'to')?.value;
  const names =
    to?.kind === Kind.LIST ? to.values.map((value) => (value.kind === Kind.ENUM ? value.value : '')) : [];
  if (!names.includes('AGENCY') || args.some(({ name }) => name.value === 'sector')) return directive;
  const sector = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'sector' },
    value: parseConstValue(owner),
  } as const;
  return { ...directive, arguments: [...args, sector] };
}

/**
 * Adds to a document what federation and authority need and the classes do not say themselves: value types and the
 * fields of the index are shareable, an object type takes over its interface's `@access`, and an agency's access to
 * object types of a sector's subgraph is to its own sector.
 */
export function declareFederation(document: DocumentNode, rules: FederationRules): DocumentNode {
  const interfaces = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  );

  const inherited = (node: ObjectTypeDefinitionNode): readonly ConstDirectiveNode[] => {
    if (directiveOf(node, 'access')) return [];
    const parents = node.interfaces?.map(({ name }) => interfaces.get(name.value)) ?? [];
    const access = parents
      .map((parent) => parent && directiveOf(parent, 'access'))
      .find((each) => each !== undefined);
    return access ? [access] : [];
  };

  /** Value types are the same in all subgraphs, so no sector can own them; what leads to them is owned. */
  const withAuthority = (directives: readonly ConstDirectiveNode[], isNobodys: boolean) =>
    directives.map((each) => {
      if (each.name.value !== 'access') return each;
      const access = withEnumValues(each);
      return rules.owner === undefined || isNobodys ? access : ownedBy(access, rules.owner);
    });

  const sharedIn = (node: ObjectTypeDefinitionNode) =>
    new Set(node.interfaces?.flatMap(({ name }) => rules.sharedFields[name.value] ?? []));

  return visit(document, {
    InterfaceTypeDefinition(node): InterfaceTypeDefinitionNode {
      const plain = (directives: readonly ConstDirectiveNode[] | undefined) =>
        directives?.map((each) => (each.name.value === 'access' ? withEnumValues(each) : each)) ?? [];
      const fields = node.fields?.map((field) => ({ ...field, directives: plain(field.directives) }));
      return { ...node, directives: plain(node.directives), ...(fields && { fields }) };
    },
    ObjectTypeDefinition(node): ObjectTypeDefinitionNode {
      const isValueType = !isRoot(node) && !directiveOf(node, 'key');
      const shared = sharedIn(node);
      const isGuardedByRow =
        node.interfaces?.some(({ name }) => rules.guardedByRow?.includes(name.value)) ?? false;
      const isNobodys = isValueType || isGuardedByRow;
      const fields = node.fields?.map((field): FieldDefinitionNode => ({
        ...field,
        directives: [
          ...withAuthority(field.directives ?? [], isNobodys),
          ...(shared.has(field.name.value) ? [shareable] : []),
        ],
      }));
      const directives = withAuthority([...(node.directives ?? []), ...inherited(node)], isNobodys);
      return {
        ...node,
        directives: isValueType ? [...directives, shareable] : directives,
        ...(fields && { fields }),
      };
    },
  });
}
