import {
  Kind,
  parseType,
  print,
  type ArgumentNode,
  type ConstValueNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type NameNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import type { Dice } from './Dice';

/** In place of a value: the argument or input field is not given at all. */
export const LEFT_OUT = Symbol('left out');

/**
 * Gives a value that means something for an argument (`Query.standard(code:)`) or an input field
 * (`StandardFilter.ics`), as JSON; `LEFT_OUT` to give none, undefined where any value of the type will do.
 */
export type MeaningfulValues = (coordinate: string, dice: Dice) => unknown;

/** A name as the syntax tree has it. */
export function nameOf(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** What one random operation has so far: everything its parts have to agree on. */
export class Draft {
  readonly variableDefinitions: VariableDefinitionNode[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly fragments: FragmentDefinitionNode[] = [];
  /** What was given to fields of a name, by coordinate: another part may ask for the very same. */
  readonly calls = new Map<string, { readonly alias: string | null; readonly args: ArgumentNode[] }[]>();
  readonly #argumentsByName = new Map<string, string>();
  #aliases = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly values: MeaningfulValues,
    readonly dice: Dice,
    /** How many more selections the operation should have; when they are used up, only leaves are added. */
    public selectionsLeft: number,
  ) {}

  /** A name that no other field of the operation answers under. */
  freshAlias(): string {
    this.#aliases += 1;
    return `a${this.#aliases}`;
  }

  /** Whether a field may answer under its own name: everywhere in the operation that name has the same arguments. */
  takesOwnName(field: string, args: readonly ArgumentNode[]): boolean {
    const text = args.map(print).join();
    const taken = this.#argumentsByName.get(field) ?? text;
    this.#argumentsByName.set(field, taken);
    return taken === text;
  }

  /** A new variable; without a value it is left to its default. */
  declare(type: GraphQLInputType, value: unknown, defaultValue?: ConstValueNode): VariableNode {
    const variable: VariableNode = {
      kind: Kind.VARIABLE,
      name: nameOf(`v${this.variableDefinitions.length}`),
    };
    this.variableDefinitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: parseType(String(type)),
      ...(defaultValue && { defaultValue }),
    });
    if (value !== LEFT_OUT) this.variables[variable.name.value] = value;
    return variable;
  }
}
