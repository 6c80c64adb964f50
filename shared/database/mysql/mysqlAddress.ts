import { badField } from '../../errors';

/** Where a MySQL or MariaDB server is, and how to speak to it. */
export interface MysqlAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections of this process to this database, at most. */
  readonly poolSize: number;
  /** Whether the connection is encrypted and the server's certificate checked. */
  readonly tls: boolean;
}

const DEFAULT_PORT = 3306;
const DEFAULT_POOL_SIZE = 10;
/** One connection reads, one writes, and one holds the lock while the other migrates. */
const SMALLEST_POOL = 3;
const LARGEST_POOL = 500;
const PARAMETERS = ['poolSize', 'tls'];

/** The URL as it may be shown: without its password. */
export function withoutPassword(text: string): string {
  return text.replace(/(:\/\/[^/?#]*?):[^/?#]*@/, '$1:***@');
}

function poolSizeOf(url: URL): number | undefined {
  const text = url.searchParams.get('poolSize');
  if (text === null) return DEFAULT_POOL_SIZE;
  const size = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return size >= SMALLEST_POOL && size <= LARGEST_POOL ? size : undefined;
}

/**
 * Reads `mysql://user:password@host:3306/database?poolSize=10&tls=true`; `mariadb:` means the same.
 * @param field what the URL is called where it was configured, for the error
 * @throws BAD_USER_INPUT
 */
export function mysqlAddress(text: string, field = 'url'): MysqlAddress {
  const refuse = (problem: string): Error => badField(field, withoutPassword(text), problem);
  if (!URL.canParse(text)) throw refuse('is not a URL');
  const url = new URL(text);
  if (!['mysql:', 'mariadb:'].includes(url.protocol))
    throw refuse('begins neither with mysql:// nor with mariadb://');
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!/^[^/\\.\s]+$/.test(database)) throw refuse('does not name one database after the host');
  const unknown = [...url.searchParams.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    throw refuse(`has an unknown parameter ${unknown}; known are ${PARAMETERS.join(', ')}`);
  const tls = url.searchParams.get('tls') ?? 'false';
  if (!['true', 'false'].includes(tls)) throw refuse('has a parameter tls that is neither true nor false');
  const poolSize = poolSizeOf(url);
  if (poolSize === undefined)
    throw refuse(`has a poolSize that is not from ${SMALLEST_POOL} to ${LARGEST_POOL}`);
  return {
    host: url.hostname || 'localhost',
    port: url.port === '' ? DEFAULT_PORT : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    poolSize,
    tls: tls === 'true',
  };
}
