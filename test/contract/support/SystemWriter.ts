import type { Identity } from '../../../shared/identity';

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

/** Asks whatever has the operations of trees. */
type AskSystems<Answer extends Answered> = (
  query: string,
  variables: Record<string, unknown>,
  identity?: Identity | null,
) => Promise<Answer>;

/** A version of a tree as a write left it. */
export interface WrittenSystem {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** The operations by what they do: their names and inputs begin alike. */
const operations = {
  draft: ['draft', 'System'],
  place: ['place', 'SystemNode'],
  record: ['record', 'SystemEntry'],
  remove: ['remove', 'SystemItem'],
  publish: ['publish', 'System'],
} as const;

type Input = Readonly<Record<string, unknown>>;

/** The tree that an answer tells of. */
export function systemIn({ data, errors }: Answered): WrittenSystem {
  const [payload] = Object.values(data ?? {}) as (Omit<WrittenSystem, 'id'> & {
    readonly system: { readonly id: string };
  })[];
  if (!payload) throw new Error(JSON.stringify(errors));
  return { id: payload.system.id, version: payload.version, state: payload.state };
}

/** Writes one sector's tree through whatever it asks; each write has a key of its own unless the input has one. */
export class SystemWriter<Answer extends Answered> {
  private calls = 0;

  constructor(
    private readonly ask: AskSystems<Answer>,
    private readonly typePrefix: string,
  ) {}

  /** @param on the draft that is written, as it was read; null to begin one */
  write(
    what: keyof typeof operations,
    on: Pick<WrittenSystem, 'id' | 'version'> | null,
    input: Input = {},
    identity?: Identity | null,
  ): Promise<Answer> {
    const [verb, noun] = operations[what];
    const [name, type] = [`${verb}${this.typePrefix}${noun}`, `${this.typePrefix}${noun}Input`];
    const typeName = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${type}`;
    this.calls += 1;
    return this.ask(
      `mutation ($input: ${typeName}!) { ${name}(input: $input) { version state system { id } } }`,
      {
        input: {
          clientMutationId: `system ${String(this.calls)}`,
          ...(on && { id: on.id, expectedVersion: on.version }),
          ...input,
        },
      },
      identity,
    );
  }

  /** Writes one after the other, each on what the one before left. */
  async writeAll(
    begun: WrittenSystem,
    steps: readonly (readonly [Exclude<keyof typeof operations, 'draft'>, Input])[],
    identity?: Identity,
  ): Promise<WrittenSystem> {
    let system = begun;
    for (const [what, input] of steps) system = systemIn(await this.write(what, system, input, identity));
    return system;
  }
}
