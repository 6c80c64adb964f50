import { Kind, parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import type { RandomOperation } from './randomOperation';

/** Parts that an operation may do without. */
const REMOVABLE: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
  Kind.VARIABLE_DEFINITION,
  Kind.FRAGMENT_DEFINITION,
  Kind.OBJECT_FIELD,
]);

function removableParts(document: DocumentNode): ASTNode[] {
  const parts: ASTNode[] = [];
  visit(document, {
    enter(node) {
      if (REMOVABLE.has(node.kind)) parts.push(node);
    },
  });
  return parts;
}

function without(document: DocumentNode, part: ASTNode): DocumentNode {
  return visit(document, { enter: (node) => (node === part ? null : undefined) }) as DocumentNode;
}

function variableNames(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { VariableDefinition: ({ variable }) => void names.add(variable.name.value) });
  return names;
}

/** Without unused fragments and variables, which validation would refuse. */
function tidy(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(`...${name.value}`),
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(`$${name.value}`),
  });
  return visit(document, {
    FragmentDefinition: ({ name }) => (used.has(`...${name.value}`) ? undefined : null),
    VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null),
  }) as DocumentNode;
}

function smaller({ query, variables }: RandomOperation): RandomOperation[] {
  const document = parse(query, { noLocation: true });
  return removableParts(document).map((part) => {
    const rest = tidy(tidy(without(document, part)));
    const names = variableNames(rest);
    return {
      query: print(rest),
      variables: Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name))),
    };
  });
}

/**
 * The smallest operation that is still of interest and can be reached by taking away one part after another, the large
 * ones first. What is not admissible is not tried.
 */
export async function shrinkOperation(
  operation: RandomOperation,
  isAdmissible: (query: string) => boolean,
  isOfInterest: (operation: RandomOperation) => Promise<boolean>,
  mostTries = 500,
): Promise<RandomOperation> {
  let smallest = operation;
  let tries = 0;
  search: for (;;) {
    const candidates = smaller(smallest)
      .filter(({ query }) => query.length < smallest.query.length && isAdmissible(query))
      .sort((a, b) => a.query.length - b.query.length);
    for (const candidate of candidates) {
      tries += 1;
      if (tries > mostTries) return smallest;
      if (!(await isOfInterest(candidate))) continue;
      smallest = candidate;
      continue search;
    }
    return smallest;
  }
}
