import { SignJWT } from 'jose';
import { badField } from '../errors';
import { ANONYMOUS_SUBJECT, type Identity } from './Identity';
import { identityFolder } from './identityKeys';
import { signingKey } from './signingKey';

/** Issuer and audience of every token of this product. */
export const TOKEN_ISSUER = 'provincial-standards-graph';
/** How this product's own tokens are signed. */
export const TOKEN_ALGORITHM = 'EdDSA';

/**
 * Signs a token for an identity with the installation's own key; valid for the given number of seconds from now.
 * @throws BAD_USER_INPUT
 */
export async function issueToken(dataDir: string, identity: Identity, validSeconds: number): Promise<string> {
  if (identity.subject === ANONYMOUS_SUBJECT || identity.subject.trim() === '') {
    throw badField(
      'subject',
      identity.subject,
      'needs a name, and "anonymous" is kept for callers without a token',
    );
  }
  const { privateKey, id } = await signingKey(identityFolder(dataDir));
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({ roles: identity.roles, sectors: identity.sectors })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: 'JWT', kid: id })
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_ISSUER)
    .setSubject(identity.subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + validSeconds)
    .sign(privateKey);
}
