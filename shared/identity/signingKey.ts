import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, type JSONWebKeySet, type JWK } from 'jose';

/** The key pair that signs this installation's tokens. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** Thumbprint of the public key (RFC 7638): the `kid` of every token. */
  readonly id: string;
  readonly publicKey: JWK;
}

const OWNER_ONLY = 0o600;

/** The file that holds the private key, readable by its owner only. */
export function privateKeyFile(folder: string): string {
  return join(folder, 'signing-key.pem');
}

/** The file that holds the public keys, for whoever verifies tokens. */
export function publicKeysFile(folder: string): string {
  return join(folder, 'jwks.json');
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** A name nobody else uses, in the same folder, so that it can be linked or renamed into place. */
function draftOf(file: string): string {
  return `${file}.${process.pid}.${randomUUID()}.draft`;
}

/** Several processes may start at once on an empty folder: `link` lets exactly one key through and the others read it. */
async function createPrivateKeyFile(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = draftOf(privateKeyFile(folder));
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: OWNER_ONLY,
    flag: 'wx',
  });
  try {
    await link(draft, privateKeyFile(folder));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

async function readPrivateKey(folder: string): Promise<KeyObject> {
  try {
    return createPrivateKey(await readFile(privateKeyFile(folder)));
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await createPrivateKeyFile(folder);
  return createPrivateKey(await readFile(privateKeyFile(folder)));
}

async function readPublicKeys(folder: string): Promise<JSONWebKeySet> {
  try {
    return JSON.parse(await readFile(publicKeysFile(folder), 'utf8')) as JSONWebKeySet;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    return { keys: [] };
  }
}

/** Keys of earlier pairs stay in the file, so that tokens they signed remain valid until they expire. */
async function publish(folder: string, publicKey: JWK): Promise<void> {
  const { keys } = await readPublicKeys(folder);
  if (keys.some((key) => key.kid === publicKey.kid)) return;
  const draft = draftOf(publicKeysFile(folder));
  await writeFile(draft, `${JSON.stringify({ keys: [publicKey, ...keys] }, null, 2)}\n`, { flag: 'wx' });
  await rename(draft, publicKeysFile(folder));
}

/** The Ed25519 pair in a folder, created and published there on first use; safe when several processes start at once. */
export async function signingKey(folder: string): Promise<SigningKey> {
  const privateKey = await readPrivateKey(folder);
  const bare = await exportJWK(createPublicKey(privateKey));
  const id = await calculateJwkThumbprint(bare);
  const publicKey: JWK = { ...bare, kid: id, alg: 'EdDSA', use: 'sig' };
  await publish(folder, publicKey);
  return { privateKey, id, publicKey };
}
