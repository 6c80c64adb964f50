import { hash } from 'node:crypto';
import type { Claim } from './claimRules';

const DIGITS = 24;

/** Names a claim: there is one of a body for a standard, whatever the fund. */
export function claimKeyOf({ creditCode, standardCode }: Claim): string {
  const digest = hash('sha256', `${creditCode}\n${standardCode}`, 'hex');
  return `claim-${digest.slice(0, DIGITS)}`;
}
