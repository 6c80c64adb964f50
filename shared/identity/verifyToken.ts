import { errors, jwtVerify, type JWTPayload } from 'jose';
import { DomainError } from '../errors';
import { ANONYMOUS_SUBJECT, isRole, type Identity } from './Identity';
import type { IdentityKeys } from './identityKeys';
import { TOKEN_ALGORITHM, TOKEN_ISSUER } from './issueToken';

/** Signatures by key pair only: with `none` anybody signs, with HS256 a public key would serve as the secret. */
const ALGORITHMS = [TOKEN_ALGORITHM, 'ES256', 'RS256'];
const CLOCK_TOLERANCE_SECONDS = 5;

function unauthenticated(problem: string): DomainError {
  return new DomainError(problem, { code: 'UNAUTHENTICATED' });
}

function textsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((each) => typeof each === 'string') : [];
}

/** What a token proves, and how long. */
export interface VerifiedToken {
  readonly identity: Identity;
  /** When it is believed no longer; milliseconds since 1970. */
  readonly until: number;
}

function identityOf(claims: JWTPayload): Identity {
  const { sub: subject } = claims;
  if (!subject || subject === ANONYMOUS_SUBJECT) throw unauthenticated('The token names nobody.');
  return { subject, roles: textsOf(claims.roles).filter(isRole), sectors: textsOf(claims.sectors) };
}

/**
 * Verifies a token: signature, issuer, audience and expiry are checked. Roles nobody knows are left out.
 * @throws UNAUTHENTICATED
 */
export async function readToken(token: string, keys: IdentityKeys): Promise<VerifiedToken> {
  try {
    const { payload } = await jwtVerify(token, keys.keyFor, {
      issuer: TOKEN_ISSUER,
      audience: TOKEN_ISSUER,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'sub'],
    });
    return {
      identity: identityOf(payload),
      until: (Number(payload.exp) + CLOCK_TOLERANCE_SECONDS) * 1000,
    };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (error instanceof errors.JWTExpired) throw unauthenticated('The token has expired.');
    throw unauthenticated('The token could not be verified.');
  }
}

/** The identity a token proves. @throws UNAUTHENTICATED */
export async function verifyToken(token: string, keys: IdentityKeys): Promise<Identity> {
  return (await readToken(token, keys)).identity;
}
