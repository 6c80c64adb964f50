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
import { waitFor } from '../support/waitFor';
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

  it('that comes again is not verified again', async () => {
    let verifications = 0;
    const counted: IdentityKeys = {
      keyFor: (header, token) => {
        verifications += 1;
        return keys.keyFor(header, token);
      },
    };
    const [one, other] = [await sign(claims()), await sign({ ...claims(), sub: 'wang' })];
    const subjects: string[] = [];
    for (const token of [one, other, one, other]) {
      subjects.push((await identityOfHeader(`Bearer ${token}`, counted)).subject);
    }
    expect(subjects).toEqual(['li', 'wang', 'li', 'wang']);
    expect(verifications).toBe(2);
  });

  it('that others believe is verified by these keys', async () => {
    const token = await sign(claims());
    await identityOfHeader(`Bearer ${token}`, keys);
    const file = join(await temporaryFolder(), 'jwks.json');
    await writeFile(file, JSON.stringify({ keys: [] }));
    const none = await identityKeys('unused', { IDENTITY_JWKS_FILE: file });
    await expect(identityOfHeader(`Bearer ${token}`, none)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is refused when it has expired, although it was verified before', async () => {
    // Clocks may differ by five seconds.
    const token = await sign({ ...claims(), exp: Math.floor(Date.now() / 1000) - 3 });
    const ask = () => identityOfHeader(`Bearer ${token}`, keys);
    await expect(ask()).resolves.toMatchObject({ subject: 'li' });
    const refusal = await waitFor('its expiry', () =>
      ask().then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
    expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', message: 'The token has expired.' });
  });
});
