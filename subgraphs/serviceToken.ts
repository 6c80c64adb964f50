import { readFileSync } from 'node:fs';
import { issueToken, type Identity } from '../shared/identity';

const VALID_SECONDS = 3600;
const RENEW_BEFORE_MS = 5 * 60 * 1000;

/**
 * The token with which one subgraph asks another: the one in `SERVICE_TOKEN_FILE`, or one signed with the
 * installation's own key and renewed before it expires.
 */
export function serviceToken(
  dataDir: string,
  identity: Identity,
  env: NodeJS.ProcessEnv,
): () => Promise<string> {
  const { SERVICE_TOKEN_FILE: file } = env;
  if (file) return () => Promise.resolve(readFileSync(file, 'utf8').trim());
  let token: Promise<string> | undefined;
  let renewAt = 0;
  return () => {
    if (!token || Date.now() >= renewAt) {
      renewAt = Date.now() + VALID_SECONDS * 1000 - RENEW_BEFORE_MS;
      token = issueToken(dataDir, identity, VALID_SECONDS);
    }
    return token;
  };
}
