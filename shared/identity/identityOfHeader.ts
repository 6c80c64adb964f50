import { hash } from 'node:crypto';
import { DomainError } from '../errors';
import { ByteBoundedCache } from '../service/ByteBoundedCache';
import { ANONYMOUS, type Identity } from './Identity';
import type { IdentityKeys } from './identityKeys';
import { readToken, type VerifiedToken } from './verifyToken';

/** A token comes with each request of its caller, and verifying a signature takes longer than most answers. */
const REMEMBERED_MS = 30_000;
const LARGEST_CACHE_BYTES = 1024 * 1024;
/** An entry with the hash that names it; bytes. */
const ENTRY_BYTES = 512;

type VerifiedTokens = ByteBoundedCache<VerifiedToken>;

const verifiedBy = new WeakMap<IdentityKeys, VerifiedTokens>();

function tokensVerifiedBy(keys: IdentityKeys): VerifiedTokens {
  const known = verifiedBy.get(keys);
  if (known) return known;
  const made: VerifiedTokens = new ByteBoundedCache(LARGEST_CACHE_BYTES);
  verifiedBy.set(keys, made);
  return made;
}

/** Verifies a token unless that was done moments ago; it is not kept, only its hash. */
async function identityOfToken(token: string, keys: IdentityKeys): Promise<Identity> {
  const name = hash('sha256', token, 'base64');
  const tokens = tokensVerifiedBy(keys);
  const known = tokens.get(name);
  const now = Date.now();
  if (known && now < known.until) return known.identity;
  const verified = await readToken(token, keys);
  const until = Math.min(verified.until, now + REMEMBERED_MS);
  tokens.set(name, { ...verified, until }, ENTRY_BYTES);
  return verified.identity;
}

const BEARER = /^Bearer +([\w.~+/=-]+)$/i;

/**
 * The identity of a request, from its Authorization header; ANONYMOUS when there is none.
 * @throws UNAUTHENTICATED
 */
export async function identityOfHeader(
  authorization: string | undefined,
  keys: IdentityKeys,
): Promise<Identity> {
  if (authorization === undefined) return ANONYMOUS;
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) {
    throw new DomainError('The Authorization header is not `Bearer <token>`.', { code: 'UNAUTHENTICATED' });
  }
  return identityOfToken(token, keys);
}
