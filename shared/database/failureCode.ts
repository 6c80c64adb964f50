/** The code by which a database's driver names a failure, e.g. `SQLITE_BUSY` or `ER_LOCK_DEADLOCK`. */
export function failureCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
