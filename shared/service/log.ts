import { types } from 'node:util';

/** How grave an entry is; `LOG_LEVEL` names the least grave that is written (`info` unless set, `silent` for none). */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What an entry says beside its message; an Error becomes its name, message and stack. */
export type LogFields = Readonly<Record<string, unknown>>;

const GRAVITY: Readonly<Record<string, number>> = { debug: 10, info: 20, warn: 30, error: 40, silent: 99 };
const DEFAULT_GRAVITY = 20;

/** Read at each call, so that a program can set the level after this file was loaded. */
function leastGravity(): number {
  return GRAVITY[process.env.LOG_LEVEL ?? 'info'] ?? DEFAULT_GRAVITY;
}

/** Errors have no enumerable properties and big integers no JSON form: both are spelt out. */
function spell(_key: string, value: unknown): unknown {
  if (types.isNativeError(value)) {
    const { name, message, stack, cause } = value;
    return {
      name,
      message,
      stack,
      ...('code' in value && { code: value.code }),
      ...(cause !== undefined && { cause }),
    };
  }
  return typeof value === 'bigint' ? String(value) : value;
}

function lineOf(level: LogLevel, message: string, fields: LogFields): string {
  const entry = { at: new Date().toISOString(), level, message };
  try {
    return JSON.stringify({ ...entry, ...fields }, spell);
  } catch {
    return JSON.stringify({ ...entry, unprintable: Object.keys(fields) });
  }
}

function write(level: LogLevel, message: string, fields: LogFields = {}): void {
  if ((GRAVITY[level] ?? DEFAULT_GRAVITY) < leastGravity()) return;
  process.stderr.write(`${lineOf(level, message, fields)}\n`);
}

/** The log of every process: one JSON object per line on stderr. */
export const log = {
  debug: (message: string, fields?: LogFields): void => write('debug', message, fields),
  info: (message: string, fields?: LogFields): void => write('info', message, fields),
  warn: (message: string, fields?: LogFields): void => write('warn', message, fields),
  error: (message: string, fields?: LogFields): void => write('error', message, fields),
};
