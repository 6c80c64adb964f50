import {
  Kind,
  parse,
  print,
  visit,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { PROVINCE } from './workloadSectors';

/** The key of an entity that a subgraph adds to, or only points at; null where a type is its own. */
function foreignKeyOf(subgraph: string, type: string): string | null {
  if (subgraph === PROVINCE) return type.endsWith('Standard') ? 'id' : null;
  return type === 'Organization' ? 'uscc' : null;
}

function extensionOf(type: ObjectTypeDefinitionNode, key: string | null): ObjectTypeExtensionNode {
  const fields = type.fields?.map((field) =>
    field.name.value === key ? parseField(`${print(field)} @external`) : field,
  );
  const directives = type.directives?.map((directive) => ({
    ...directive,
    arguments: directive.arguments?.filter(({ name }) => name.value !== 'resolvable') ?? [],
  }));
  const { name, loc } = type;
  return { kind: Kind.OBJECT_TYPE_EXTENSION, name, loc, fields: fields ?? [], directives: directives ?? [] };
}

function parseField(text: string) {
  const [type] = parse(`type Parsed { ${text} }`).definitions as ObjectTypeDefinitionNode[];
  const [field] = type?.fields ?? [];
  if (!field) throw new Error(`not a field: ${text}`);
  return field;
}

/** The schema of a subgraph as Federation 1 writes it: roots and the entities of others are extended, there are no links. */
export function federation1Sdl(subgraph: string, sdl: string): string {
  const document = visit(parse(sdl), {
    SchemaExtension: () => null,
    ObjectTypeDefinition: (type) => {
      const key = foreignKeyOf(subgraph, type.name.value);
      return key !== null || type.name.value === 'Query' ? extensionOf(type, key) : undefined;
    },
  });
  return print(document);
}
