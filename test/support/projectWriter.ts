import type { Identity } from '../../shared/identity';

/** An answer, of the gateway or of a subgraph. */
interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

/** Asks whatever has the operations of projects. */
type AskProjects<Answer extends Answered> = (
  query: string,
  variables: Record<string, unknown>,
  identity?: Identity | null,
) => Promise<Answer>;

/** A project as a write left it. */
export interface WrittenProject {
  readonly id: string;
  readonly version: number;
  readonly planNumber: string;
  readonly stage: string;
  readonly stageCode: string;
  readonly due: string | null;
  readonly openComments: number;
  readonly result: { readonly code: string } | null;
}

const PROJECT = 'project { id version planNumber stage stageCode due openComments result { code } }';
const COMMENT = 'comment { number by clause text on answer reason answeredOn }';

const operations = {
  propose: {
    name: (type: string) => `propose${type}Project`,
    input: (type: string) => `Propose${type}ProjectInput`,
    tells: PROJECT,
  },
  advance: {
    name: (type: string) => `advance${type}Project`,
    input: (type: string) => `Advance${type}ProjectInput`,
    tells: PROJECT,
  },
  comment: {
    name: (type: string) => `comment${type}Project`,
    input: (type: string) => `Comment${type}ProjectInput`,
    tells: `${COMMENT} ${PROJECT}`,
  },
  answer: {
    name: (type: string) => `answer${type}Comment`,
    input: (type: string) => `Answer${type}CommentInput`,
    tells: `${COMMENT} ${PROJECT}`,
  },
} as const;

export type ProjectWrite = keyof typeof operations;

/** Writes projects of one sector, by its type prefix, through whatever it asks; each write has a key of its own unless the input has one. */
export class ProjectWriter<Answer extends Answered> {
  private calls = 0;

  constructor(
    private readonly ask: AskProjects<Answer>,
    private readonly typePrefix: string,
    /** Begins the keys of its writes: those of several writers must not meet. */
    private readonly name = 'projects',
  ) {}

  write(
    write: ProjectWrite,
    input: Readonly<Record<string, unknown>>,
    identity?: Identity | null,
  ): Promise<Answer> {
    this.calls += 1;
    const { name, input: type, tells } = operations[write];
    return this.ask(
      `mutation ($input: ${type(this.typePrefix)}!) {
         write: ${name(this.typePrefix)}(input: $input) { clientMutationId ${tells} } }`,
      { input: { clientMutationId: `${this.name} ${String(this.calls)}`, ...input } },
      identity,
    );
  }

  /** Proposes a local standard. */
  propose(input: Readonly<Record<string, unknown>>, identity?: Identity | null): Promise<Answer> {
    return this.write(
      'propose',
      { title: '示例 项目', level: 'LOCAL', provenance: 'SYNTHETIC', ...input },
      identity,
    );
  }

  /** Takes a project a step on, at the version that an earlier write left. */
  advance(
    { id, version }: Pick<WrittenProject, 'id' | 'version'>,
    action: string,
    identity?: Identity | null,
    input: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer> {
    return this.write('advance', { id, expectedVersion: version, action, ...input }, identity);
  }
}

/** The project that a write left. @throws when it was refused */
export function projectOf({ data, errors }: Answered): WrittenProject {
  if (errors) throw new Error(JSON.stringify(errors));
  return (data?.write as { project: WrittenProject }).project;
}
