import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate and its key, in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Tags of ASN.1 values in DER. Source: X.690. */
const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  objectId: 0x06,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  hostName: 0x82,
  address: 0x87,
} as const;
const OBJECT_ID = { ecdsaWithSha256: '2a8648ce3d040302', commonName: '550403', alternativeName: '551d11' };
const VERSION_3 = 2;
const DAY_MS = 24 * 60 * 60 * 1_000;

function der(tag: keyof typeof TAG, ...content: (Buffer | string)[]): Buffer {
  const value = Buffer.concat(
    content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)),
  );
  const length = value.length < 0x80 ? [value.length] : [0x82, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.from([TAG[tag], ...length]), value]);
}

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(2, 14);
  return der('time', Buffer.from(`${digits}Z`));
}

/** A certificate of this machine (127.0.0.1 and localhost) for today, which only whoever is given it believes. Source: RFC 5280, 4.1. */
export function selfSignedCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der('sequence', der('objectId', OBJECT_ID.ecdsaWithSha256));
  const commonName = der(
    'sequence',
    der('objectId', OBJECT_ID.commonName),
    der('text', Buffer.from('localhost')),
  );
  const name = der('sequence', der('set', commonName));
  const names = der(
    'sequence',
    der('hostName', Buffer.from('localhost')),
    der('address', Buffer.from([127, 0, 0, 1])),
  );
  const alternativeName = der('sequence', der('objectId', OBJECT_ID.alternativeName), der('octets', names));
  const content = der(
    'sequence',
    der('version', der('integer', Buffer.from([VERSION_3]))),
    der('integer', Buffer.from([1])),
    algorithm,
    name,
    der('sequence', time(Date.now() - DAY_MS), time(Date.now() + DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der('extensions', der('sequence', alternativeName)),
  );
  const signature = der('bits', '00', sign('sha256', content, privateKey));
  const base64 = der('sequence', content, algorithm, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
