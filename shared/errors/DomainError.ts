import type { ErrorCode } from './catalogue';

/** One input field that was refused: its path in the input, the value as given (cut to 200 characters), and why. */
export interface FieldProblem {
  readonly field: string;
  readonly value: unknown;
  readonly problem: string;
}

/** What a caller is told beside the message. */
export interface ErrorExtensions {
  readonly code: ErrorCode;
  readonly fields?: readonly FieldProblem[];
  /** Key of the sector concerned, e.g. `ECOLOGY`. */
  readonly sector?: string;
  /** Of a duplicate number: the key of the sector that owns it; of one in a register, that of the row that has it. */
  readonly owner?: string;
  readonly currentVersion?: number;
}

/** An error that is part of the contract: it reaches the caller as it is. Everything else is masked as INTERNAL. */
export class DomainError extends Error {
  /** graphql-js copies `extensions` of a thrown error onto the GraphQL error. */
  readonly extensions: ErrorExtensions;

  constructor(message: string, extensions: ErrorExtensions) {
    super(message);
    this.name = 'DomainError';
    this.extensions = extensions;
  }

  get code(): ErrorCode {
    return this.extensions.code;
  }
}

const LONGEST_VALUE_SHOWN = 200;

/** A value as an error may show it: long texts are cut. */
function shown(value: unknown): unknown {
  return typeof value === 'string' && value.length > LONGEST_VALUE_SHOWN
    ? `${value.slice(0, LONGEST_VALUE_SHOWN)}…`
    : value;
}

/** Names one refused field. */
export function fieldProblem(field: string, value: unknown, problem: string): FieldProblem {
  return { field, value: shown(value), problem };
}

/** Refuses input, naming every bad field at once. */
export function badInput(...problems: readonly FieldProblem[]): DomainError {
  const message = problems.map((each) => `${each.field}: ${each.problem}`).join('; ');
  return new DomainError(message, { code: 'BAD_USER_INPUT', fields: problems });
}

/** Refuses a single field. */
export function badField(field: string, value: unknown, problem: string): DomainError {
  return badInput(fieldProblem(field, value, problem));
}

/** A refusal with its fields named as its caller's input has them; any other error is left as it is. */
export function withFieldsRenamed(error: unknown, rename: (field: string) => string): unknown {
  if (!(error instanceof DomainError) || !error.extensions.fields) return error;
  const { code, fields } = error.extensions;
  const renamed = fields.map(({ field, ...problem }) => ({ field: rename(field), ...problem }));
  if (code === 'BAD_USER_INPUT') return badInput(...renamed);
  return new DomainError(error.message, { ...error.extensions, fields: renamed });
}
