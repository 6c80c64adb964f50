import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, exportSPKI, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import {
  identityKeys,
  identityOfHeader,
  TOKEN_ISSUER,
  verifyToken,
  type IdentityKeys,
} from '../../shared/identity';
import { temporaryFolder } from './support/temporaryFolder';

const pairs = {
  EdDSA: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
type Algorithm = keyof typeof pairs;
const stranger = generateKeyPairSync('ed25519');

const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3_600;
const claims = (): JWTPayload => ({
  iss: TOKEN_ISSUER,
  aud: TOKEN_ISSUER,
  sub: 'li',
  exp: inAnHour(),
  roles: ['AGENCY', 'EMPEROR'],
  sectors: ['ECOLOGY'],
});

function sign(
  payload: JWTPayload,
  alg: Algorithm = 'EdDSA',
  key: KeyObject = pairs[alg].privateKey,
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg, kid: alg }).sign(key);
}

function without(claim: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims()).filter(([name]) => name !== claim));
}

describe('a token', () => {
  let keys: IdentityKeys;

  beforeAll(async () => {
    const file = join(await temporaryFolder(), 'jwks.json');
    const published = Object.entries(pairs).map(async ([alg, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      kid: alg,
      alg,
    }));
    await writeFile(file, JSON.stringify({ keys: await Promise.all(published) }));
    keys = await identityKeys('unused', { IDENTITY_JWKS_FILE: file });
  });

  it.each(Object.keys(pairs) as Algorithm[])('signed with %s proves who asks', async (alg) => {
    const identity = await verifyToken(await sign(claims(), alg), keys);
    expect(identity).toEqual({ subject: 'li', roles: ['AGENCY'], sectors: ['ECOLOGY'] });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['of another issuer', () => sign({ ...claims(), iss: 'somebody' })],
    ['for another audience', () => sign({ ...claims(), aud: 'something' })],
    ['that has expired', () => sign({ ...claims(), exp: Math.floor(Date.now() / 1000) - 60 })],
    ['that never expires', () => sign(without('exp'))],
    ['that is not valid yet', () => sign({ ...claims(), nbf: inAnHour() })],
    ['without a subject', () => sign(without('sub'))],
    ['that claims to be anonymous', () => sign({ ...claims(), sub: 'anonymous' })],
    ['of a key nobody knows', () => sign(claims(), 'EdDSA', stranger.privateKey)],
    [
      'that names an unknown key',
      () => new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', kid: 'x' }).sign(stranger.privateKey),
    ],
    ['without a signature', () => new UnsecuredJWT(claims()).encode()],
    [
      'signed with the public key as a shared secret',
      async () => {
        const secret = new TextEncoder().encode(await exportSPKI(pairs.RS256.publicKey));
        return new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'RS256' }).sign(secret);
      },
    ],
    [
      'whose claims were edited',
      async () => {
        const [head, , signature] = (await sign(claims())).split('.');
        const edited = Buffer.from(JSON.stringify({ ...claims(), roles: ['ADMIN'] })).toString('base64url');
        return [head, edited, signature].join('.');
      },
    ],
    ['that is no token', () => 'abc'],
  ])('%s is refused', async (_what, token) => {
    await expect(verifyToken(await token(), keys)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is expected as a bearer token', async () => {
    const token = await sign(claims());
    await expect(identityOfHeader(`bearer ${token}`, keys)).resolves.toMatchObject({ subject: 'li' });
    await expect(identityOfHeader(`Basic ${token}`, keys)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(identityOfHeader(undefined, keys)).resolves.toMatchObject({
      subject: 'anonymous',
      roles: [],
    });
  });
});
