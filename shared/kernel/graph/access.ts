import { Directive } from 'type-graphql';
import { mayAccess, type Identity, type Role } from '../../identity';
import { sectors, type SectorKey } from '../sectorKeys';

/** Roles that may read what is not published. */
export const INSIDERS: readonly Role[] = ['AGENCY', 'COORDINATOR', 'AUDITOR', 'ADMIN'];

/**
 * The sectors of which a caller may read what is not published: an agency of its own, other insiders of all. Where rows
 * of all sectors lie in one list, this decides row by row what `@access` decides for a sector's own root.
 */
export function sectorsSeenInside(identity: Identity): SectorKey[] {
  return sectors.map(({ key }) => key).filter((sector) => mayAccess({ roles: INSIDERS, sector }, identity));
}

/** Roles that may write a sector's catalogue. */
export const WRITERS: readonly Role[] = ['AGENCY', 'ADMIN'];

/** Roles that may have a say in a project or a pilot; which may do what, the tables of transitions say. */
export const TAKING_PART: readonly Role[] = [...WRITERS, 'COORDINATOR'];

/**
 * Declares who may use a type (the default of its fields) or a field. The declaration travels in the SDL, so that the
 * gateway and the subgraph enforce one and the same; a field without one fails the composition check.
 */
export function Access(
  to: readonly Role[],
  sector?: SectorKey,
): PropertyDecorator & ClassDecorator & MethodDecorator {
  const owner = sector ? `, sector: ${sector}` : '';
  return Directive(`@access(to: [${to.join(', ')}]${owner})`) as PropertyDecorator &
    ClassDecorator &
    MethodDecorator;
}

/** What `@access` means in SDL; every subgraph declares and composes it. */
export const ACCESS_SPECIFICATION = 'https://specs.provincial-standards.example/access/v1.0';

export const accessDefinition = /* GraphQL */ `
  "Who may use a type (as the default of its fields), a field or an operation. With sector, an AGENCY must belong to it."
  directive @access(to: [Role!]!, sector: SectorKey) on OBJECT | INTERFACE | FIELD_DEFINITION
  "What a caller may be; PUBLIC is everybody, signed in or not."
  enum Role {
    PUBLIC
    AGENCY
    COORDINATOR
    AUDITOR
    ADMIN
  }
`;
