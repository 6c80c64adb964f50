import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { membersOf } from '../../../shared/numbers';

/** The number of a standard and its place in the index. */
export interface PlacedNumber {
  readonly serial: number;
  readonly code: string;
}

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
