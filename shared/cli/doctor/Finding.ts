/** What one check of the doctor found; a note is worth knowing and no failure. */
export interface Finding {
  readonly check: string;
  readonly status: 'OK' | 'NOTE' | 'FAILED';
  readonly detail: string;
  /** What to do about it; only a failure has one. */
  readonly remedy: string | null;
}

/** What the doctor looks at. */
export interface Patient {
  /** Folder of the project. */
  readonly project: string;
  readonly env: NodeJS.ProcessEnv;
  /** Without the `v`, e.g. `20.19.2`. */
  readonly nodeVersion: string;
  /** The gateway's port. */
  readonly port: number;
}

/** All is well. */
export const ok = (check: string, detail: string): Finding => ({ check, status: 'OK', detail, remedy: null });

/** Worth knowing. */
export const note = (check: string, detail: string): Finding => ({
  check,
  status: 'NOTE',
  detail,
  remedy: null,
});

/** Something has to be done. */
export const failed = (check: string, detail: string, remedy: string): Finding => ({
  check,
  status: 'FAILED',
  detail,
  remedy,
});

/** The first line of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

/** The folder of databases and keys. */
export function dataFolder({ env }: Patient): string {
  return env.DATA_DIR || 'data';
}
