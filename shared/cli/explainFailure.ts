import { DomainError } from '../errors';

/**
 * Says in one sentence why a command did not do its work, and sets its exit status to 1. A fault of the software is
 * thrown on, so that its trace is seen.
 */
export function explainFailure(error: unknown): void {
  const isBadArgument =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isBadArgument && !(error instanceof DomainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
