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

/** Spelling a time costs as much as the rest of a line, and many lines are of one millisecond. */
const spelt = { time: Number.NaN, text: '' };

function timeText(): string {
  const time = Date.now();
  if (time !== spelt.time) Object.assign(spelt, { time, text: new Date(time).toISOString() });
  return spelt.text;
}

function isPlain(fields: LogFields): boolean {
  for (const name in fields) {
    const value = fields[name];
    if ((typeof value === 'object' && value !== null) || typeof value === 'bigint') return false;
  }
  return true;
}

/** The line of an entry. A replacer makes JSON.stringify several times as slow, and few entries need it. */
function lineOf(level: LogLevel, message: string, fields: LogFields): string {
  const head = `{"at":"${timeText()}","level":"${level}","message":${JSON.stringify(message)}`;
  try {
    const text = isPlain(fields) ? JSON.stringify(fields) : JSON.stringify(fields, spell);
    return text === '{}' ? `${head}}` : `${head},${text.slice(1)}`;
  } catch {
    return `${head},"unprintable":${JSON.stringify(Object.keys(fields))}}`;
  }
}

/** Lines that are written together, once the process has done what is at hand. */
let waiting = '';
/** The least gravity of this turn: to read the environment costs as much as to spell a short line. */
let leastOfTurn: number | null = null;

function writeWaiting(): void {
  const lines = waiting;
  waiting = '';
  leastOfTurn = null;
  if (lines !== '') process.stderr.write(lines);
}

process.on('exit', writeWaiting);

function isWritten(level: LogLevel, least: number): boolean {
  return (GRAVITY[level] ?? DEFAULT_GRAVITY) >= least;
}

function write(level: LogLevel, message: string, fields: LogFields = {}): void {
  if (!isWritten(level, leastGravity())) return;
  writeWaiting();
  process.stderr.write(`${lineOf(level, message, fields)}\n`);
}

/** Writes an entry with all others of this turn of the event loop: for what there are thousands of in a second. */
export function logSoon(level: LogLevel, message: string, fields: LogFields): void {
  if (leastOfTurn === null) {
    leastOfTurn = leastGravity();
    setImmediate(writeWaiting);
  }
  if (!isWritten(level, leastOfTurn)) return;
  waiting += `${lineOf(level, message, fields)}\n`;
}

/** The log of every process: one JSON object per line on stderr. */
export const log = {
  debug: (message: string, fields?: LogFields): void => write('debug', message, fields),
  info: (message: string, fields?: LogFields): void => write('info', message, fields),
  warn: (message: string, fields?: LogFields): void => write('warn', message, fields),
  error: (message: string, fields?: LogFields): void => write('error', message, fields),
};
