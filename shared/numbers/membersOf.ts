import { StandardNumber } from './StandardNumber';

/** The numbers by which a standard is known besides its own: of a joint one those under each of its prefixes, of any other none. */
export function membersOf(code: string): readonly StandardNumber[] {
  const reading = StandardNumber.tryParse(code);
  return 'number' in reading ? reading.number.members : [];
}
