import { stat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { publicKeysFile, signingKey } from './signingKey';

/** The public keys whose tokens are believed. */
export interface IdentityKeys {
  /** The key a token's header names. Rejects when nobody knows it. */
  readonly keyFor: JWTVerifyGetKey;
}

/** Where an installation keeps its own key pair. */
export function identityFolder(dataDir: string): string {
  return join(dataDir, 'identity');
}

interface ReadKeys {
  readonly modifiedAt: number;
  readonly keyFor: JWTVerifyGetKey;
}

async function readKeys(file: string): Promise<ReadKeys> {
  const { mtimeMs } = await stat(file);
  const keySet = JSON.parse(await readFile(file, 'utf8')) as JSONWebKeySet;
  return { modifiedAt: mtimeMs, keyFor: createLocalJWKSet(keySet) };
}

/** Keys of a JWKS file. A key that appears in the file later (rotation) is found at the first token that names it. */
async function keysOfFile(file: string): Promise<IdentityKeys> {
  let known = await readKeys(file);
  return {
    keyFor: async (header, token) => {
      try {
        return await known.keyFor(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        if ((await stat(file)).mtimeMs === known.modifiedAt) throw error;
        known = await readKeys(file);
        return known.keyFor(header, token);
      }
    },
  };
}

/** The keys to verify tokens with: those of `IDENTITY_JWKS_FILE`, or else the installation's own pair, created on first use. */
export async function identityKeys(dataDir: string, env: NodeJS.ProcessEnv): Promise<IdentityKeys> {
  if (env.IDENTITY_JWKS_FILE) return keysOfFile(env.IDENTITY_JWKS_FILE);
  const folder = identityFolder(dataDir);
  await signingKey(folder);
  return keysOfFile(publicKeysFile(folder));
}
