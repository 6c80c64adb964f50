import { readFileSync } from 'node:fs';
import path from 'node:path';
import { badField } from '../errors';
import { mysqlAddress, withoutPassword } from './mysql/mysqlAddress';

/** Which database a subgraph uses: a file, or a URL as `mysqlAddress` reads it. */
export type DatabaseConfig =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mysql'; readonly url: string };

function withPasswordFrom(file: string, variable: string, url: string, urlVariable: string): string {
  const complete = new URL(url);
  if (complete.password !== '') {
    throw badField(variable, file, `is set although ${urlVariable} has a password already`);
  }
  let password: string;
  try {
    password = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw badField(variable, file, 'cannot be read');
  }
  complete.password = encodeURIComponent(password);
  return complete.href;
}

/** Names a setting of a subgraph's folder in the environment. */
const settingOf = (what: string, folder: string): string =>
  `DATABASE_${what}_${folder.replaceAll('-', '_').toUpperCase()}`;

/** The variable that names the database of a subgraph's folder. */
export const databaseUrlVariable = (folder: string): string => settingOf('URL', folder);

/**
 * The database of a subgraph's folder. `DATABASE_URL_<FOLDER>` names a MySQL server, or a file as `sqlite:<path>`;
 * `DATABASE_PASSWORD_FILE_<FOLDER>` a file holding the password, which then stays out of the environment. Otherwise it
 * is the file `<folder>.sqlite` in `DATA_DIR` (`./data` unless set). An empty variable counts as absent.
 * @throws BAD_USER_INPUT
 */
export function databaseConfig(folder: string, env: NodeJS.ProcessEnv = process.env): DatabaseConfig {
  const urlVariable = databaseUrlVariable(folder);
  const url = env[urlVariable] || undefined;
  if (url === undefined)
    return { kind: 'sqlite', file: path.join(env.DATA_DIR || 'data', `${folder}.sqlite`) };
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length);
    if (file === '' || file === ':memory:') throw badField(urlVariable, url, 'does not name a file');
    return { kind: 'sqlite', file };
  }
  if (!/^(mysql|mariadb):/.test(url)) {
    throw badField(urlVariable, withoutPassword(url), 'begins neither with mysql:// nor with sqlite:');
  }
  mysqlAddress(url, urlVariable);
  const passwordVariable = settingOf('PASSWORD_FILE', folder);
  const passwordFile = env[passwordVariable] || undefined;
  return {
    kind: 'mysql',
    url:
      passwordFile === undefined ? url : withPasswordFrom(passwordFile, passwordVariable, url, urlVariable),
  };
}
