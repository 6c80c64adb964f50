import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/** Whether a directive is a key by which others may have this subgraph find the entity. */
function isResolvableKey({ name, arguments: given }: ConstDirectiveNode): boolean {
  const resolvable = given?.find((argument) => argument.name.value === 'resolvable')?.value;
  return name.value === 'key' && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
}

/** The types and interfaces of a subgraph that others may name by a key, so that it owes how they are found. */
export function keyedTypes({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((node) => {
    const isEntity =
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
    return isEntity && node.directives?.some(isResolvableKey) ? [node.name.value] : [];
  });
}
