import { parseArgs } from 'node:util';
import { badField } from '../errors';
import { isRole, issueToken, type Role } from '../identity';

const USAGE = `Usage: npm run token -- --role agency|coordinator|auditor|admin [--sectors ecology,agriculture]
                       [--subject name] [--expires 12h]
Prints a bearer token, signed with the key in DATA_DIR/identity (default ./data).`;

const SECONDS_PER: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const SECTOR = /^[a-z]+([_-][a-z]+)*$/i;

function roleOf(text: string): Role {
  const role = text.toUpperCase();
  if (!isRole(role) || role === 'PUBLIC')
    throw badField('--role', text, 'is not agency, coordinator, auditor or admin');
  return role;
}

/** Accepts a sector as its folder or as its key: `public-management` and `PUBLIC_MANAGEMENT` are the same. */
function sectorOf(text: string): string {
  if (!SECTOR.test(text))
    throw badField('--sectors', text, 'is not a list of sectors such as ecology,public-management');
  return text.replaceAll('-', '_').toUpperCase();
}

function secondsOf(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,5})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * (SECONDS_PER[unit ?? ''] ?? NaN);
  if (!Number.isFinite(seconds)) throw badField('--expires', text, 'is not a time such as 30m, 12h or 7d');
  return seconds;
}

/** Issues a token for development and prints it, and nothing else, on stdout. @throws BAD_USER_INPUT */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      role: { type: 'string', multiple: true },
      sectors: { type: 'string', default: '' },
      subject: { type: 'string' },
      expires: { type: 'string', default: '12h' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !values.role) return console.error(USAGE);
  const roles = values.role.map(roleOf);
  const sectors = values.sectors
    .split(',')
    .filter((each) => each !== '')
    .map(sectorOf);
  if (roles.includes('AGENCY') && sectors.length === 0) {
    throw badField('--sectors', values.sectors, 'an agency needs at least one sector');
  }
  if (process.env.IDENTITY_JWKS_FILE) {
    throw badField(
      'IDENTITY_JWKS_FILE',
      process.env.IDENTITY_JWKS_FILE,
      'is set, so tokens of our own key are not believed',
    );
  }
  const subject = values.subject ?? values.role.join('-').toLowerCase();
  console.log(
    await issueToken(process.env.DATA_DIR ?? 'data', { subject, roles, sectors }, secondsOf(values.expires)),
  );
}
