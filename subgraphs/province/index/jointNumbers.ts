import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { membersOf } from '../../../shared/numbers';

/** The number of a standard and its place in the index. */
export interface PlacedNumber {
  readonly serial: number;
  readonly code: string;
}

/**
 * What follows FROM where numbers `m` of members lead to the joint standards `s` of a table. Numbers stay as they are, so that
 * the members of now are those of any time.
 */
export const rowsOfMembers = (table: string): string =>
  table === 'standard'
    ? 'joint_member m JOIN standard s ON s.serial = m.serial'
    : `joint_member m JOIN standard n ON n.serial = m.serial JOIN ${table} s ON s.id = n.id`;

/** Makes the joint ones among standards findable by the numbers of their members. */
export async function noteJointNumbers(
  manager: EntityManager,
  standards: readonly PlacedNumber[],
): Promise<void> {
  const rows = standards.flatMap(({ serial, code }) =>
    membersOf(code).map((member) => [member.code, serial, member.base]),
  );
  await insertRows(manager, 'joint_member', ['code', 'serial', 'base'], rows, { ignoreDuplicates: true });
}

/** Takes back what `noteJointNumbers` did for the standards with these serials. */
export async function forgetJointNumbers(manager: EntityManager, serials: readonly number[]): Promise<void> {
  const which = isOneOf('serial', serials);
  await changeRows(manager, `DELETE FROM joint_member WHERE ${which.sql}`, which.values);
}
