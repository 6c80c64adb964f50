import { existsSync, readFileSync, statSync } from 'node:fs';
import { identityFolder } from '../../identity';
import { privateKeyFile, publicKeysFile } from '../../identity/signingKey';
import { dataFolder, failed, note, ok, reasonOf, type Finding, type Patient } from './Finding';

const CHECK = 'Identity keys';
const OTHERS = 0o077;
const OCTAL = 8;

function checkPublicKeys(file: string): Finding {
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { readonly keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0) return ok(CHECK, `${String(keys.length)} in ${file}`);
    return failed(CHECK, `${file} holds no keys`, 'put a JSON Web Key Set there');
  } catch (error) {
    return failed(
      CHECK,
      `${file}: ${reasonOf(error)}`,
      'put a JSON Web Key Set there that this user may read',
    );
  }
}

/** Whether tokens can be verified: the keys of IDENTITY_JWKS_FILE, or the installation's own pair, whose private half is its owner's alone. */
export function checkIdentityKeys(patient: Patient): Finding {
  const { IDENTITY_JWKS_FILE: given } = patient.env;
  if (given) return checkPublicKeys(given);
  const folder = identityFolder(dataFolder(patient));
  const file = privateKeyFile(folder);
  if (!existsSync(file)) return note(CHECK, 'not there yet; the first start makes a pair');
  const mode = statSync(file).mode & 0o777;
  if ((mode & OTHERS) !== 0) {
    const detail = `others may use ${file} (mode ${mode.toString(OCTAL)})`;
    return failed(
      CHECK,
      detail,
      `run chmod 600 ${file}; if others may have read it, delete ${folder} and issue new tokens`,
    );
  }
  return checkPublicKeys(publicKeysFile(folder));
}
