'use strict';

/**
 * Makes the secrets of a deployment, once: `node shared/deployment/createSecrets.cjs [folder]`, by default `secrets`
 * beside docker-compose.yml. What is there already stays as it is. Needs nothing but Node, so that it runs before
 * anything is installed.
 */
const {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
} = require('node:crypto');
const { mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const root = join(__dirname, '..', '..');
const folder = resolve(process.argv[2] ?? join(root, 'secrets'));

/** Containers read the files as users of their own, so it is the folder that keeps others out. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o444;

function create(name, content) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true, mode: FOLDER_MODE });
  try {
    writeFileSync(file, content, { flag: 'wx', mode: FILE_MODE });
    console.log(`created ${name}`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** The public half in the form in which it is published, under its thumbprint (RFC 7638). */
function keySetOf(signingKey) {
  const { crv, kty, x } = createPublicKey(createPrivateKey(signingKey)).export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
  return { keys: [{ crv, x, kty, kid, alg: 'EdDSA', use: 'sig' }] };
}

const subgraphs = readdirSync(join(root, 'subgraphs'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
for (const database of ['admin', ...subgraphs.map(({ name }) => name)]) {
  create(`database-${database}`, `${randomBytes(24).toString('base64url')}\n`);
}
const { privateKey } = generateKeyPairSync('ed25519');
const signingKey = create('signing-key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
create('jwks.json', `${JSON.stringify(keySetOf(signingKey), null, 2)}\n`);
