import { createHash } from 'node:crypto';
import type { Identity } from '../../shared/identity';

/** An answer, of the gateway or of a subgraph. */
interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

/** Asks whatever has the operations of pilots. */
type AskPilots<Answer extends Answered> = (
  query: string,
  variables: Record<string, unknown>,
  identity?: Identity | null,
) => Promise<Answer>;

type Input = Readonly<Record<string, unknown>>;

/** A pilot as a write left it. */
export interface WrittenPilot {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly due: string | null;
  readonly acceptedOn: string | null;
  readonly score: number | null;
  readonly scoreRule: string | null;
  readonly standards: readonly { readonly code: string }[];
  readonly evidence: readonly { readonly kind: string; readonly stage: string; readonly sha256: string }[];
}

const PILOT =
  'pilot { id version stage due acceptedOn score scoreRule standards { code } evidence { kind stage sha256 } }';

const operations = {
  apply: { verb: 'apply', noun: 'Pilot' },
  advance: { verb: 'advance', noun: 'Pilot' },
  recordEvidence: { verb: 'record', noun: 'PilotEvidence' },
} as const;

/** A document of a kind, told apart from others by its name. */
export function evidence(kind: string, name: string) {
  const sha256 = createHash('sha256').update(name).digest('hex');
  return { kind, name: `示例 ${name}`, sha256, link: `file:示例/${sha256.slice(0, 12)}.pdf` };
}

/** The kind of evidence without which a step is refused. */
const NEEDED: Readonly<Record<string, string>> = {
  RECORD_MID_TERM: 'MID_TERM_REPORT',
  SUBMIT_FOR_ACCEPTANCE: 'SELF_ASSESSMENT',
  ACCEPT: 'ACCEPTANCE_REPORT',
};

/** The least that goes with a step; `name` tells its document apart from others. */
export function extrasOf(action: string, name: string): Input {
  const kind = NEEDED[action];
  return {
    ...(kind === undefined ? {} : { evidence: [evidence(kind, name)] }),
    ...(action === 'ACCEPT' ? { score: 90 } : {}),
    ...(['REJECT', 'RETURN', 'TERMINATE'].includes(action) ? { reason: '示例 理由' } : {}),
  };
}

/** Writes pilots of one sector, by its type prefix, through whatever it asks; each write has a key of its own unless the input has one. */
export class PilotWriter<Answer extends Answered> {
  private calls = 0;

  constructor(
    private readonly ask: AskPilots<Answer>,
    private readonly typePrefix: string,
    /** Begins the keys of its writes: those of several writers must not meet. */
    private readonly name = 'pilots',
  ) {}

  write(write: keyof typeof operations, input: Input, identity?: Identity | null): Promise<Answer> {
    this.calls += 1;
    const { verb, noun } = operations[write];
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${this.typePrefix}${noun}Input`;
    return this.ask(
      `mutation ($input: ${type}!) {
         write: ${verb}${this.typePrefix}${noun}(input: $input) { clientMutationId ${PILOT} } }`,
      { input: { clientMutationId: `${this.name} ${String(this.calls)}`, ...input } },
      identity,
    );
  }

  /** Applies for a provincial pilot that applies one standard. */
  apply(input: Input, identity?: Identity | null): Promise<Answer> {
    const usual = {
      title: '示例 标准化试点',
      level: 'PROVINCIAL',
      region: '320500',
      organization: { name: '示例承担单位' },
      startsOn: '2026-01-01',
      due: '2027-12-31',
      standards: ['DB32/T 9933-2022'],
      provenance: 'SYNTHETIC',
    };
    return this.write('apply', { ...usual, ...input }, identity);
  }

  /** Takes a pilot a step on, at the version that an earlier write left, with the least that the step needs. */
  advance(
    { id, version }: Pick<WrittenPilot, 'id' | 'version'>,
    action: string,
    identity?: Identity | null,
    input: Input = {},
  ): Promise<Answer> {
    const extras = extrasOf(action, `${id} ${String(version)}`);
    return this.write('advance', { id, expectedVersion: version, action, ...extras, ...input }, identity);
  }
}

/** The pilot that a write left. @throws when it was refused */
export function pilotOf({ data, errors }: Answered): WrittenPilot {
  if (errors) throw new Error(JSON.stringify(errors));
  return (data?.write as { pilot: WrittenPilot }).pilot;
}
