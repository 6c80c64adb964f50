/** Who may do something. PUBLIC is everybody, with or without a token. */
export const roles = ['PUBLIC', 'AGENCY', 'COORDINATOR', 'AUDITOR', 'ADMIN'] as const;
/** One of the roles. */
export type Role = (typeof roles)[number];

/** Says whether a text is one of the roles. */
export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text);
}

/** Who is asking, as a verified token says it. */
export interface Identity {
  /** Name of the person or system, kept as the actor of every change it makes. */
  readonly subject: string;
  readonly roles: readonly Role[];
  /** Keys of the sectors an AGENCY acts for, e.g. `PUBLIC_MANAGEMENT`. */
  readonly sectors: readonly string[];
}

/** Subject of a caller without a token; no token may claim it. */
export const ANONYMOUS_SUBJECT = 'anonymous';

/** The identity of a caller without a token. */
export const ANONYMOUS: Identity = { subject: ANONYMOUS_SUBJECT, roles: [], sectors: [] };

/** Says whether the caller came without a token. */
export function isAnonymous(identity: Identity): boolean {
  return identity.subject === ANONYMOUS_SUBJECT;
}
