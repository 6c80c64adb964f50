/** A member of a roll, which knows its place in it; negative while it is in none. */
export interface Enrolled {
  place: number;
}

/**
 * Members in no order, who come and go by the thousand. A list and not a Set: the tables that a Set outgrows hold on to
 * each other, and so to members that have long gone, until the whole memory is looked through.
 */
export class Roll<Member extends Enrolled> {
  readonly #members: Member[] = [];

  get size(): number {
    return this.#members.length;
  }

  /** Everybody, as of now. */
  members(): readonly Member[] {
    return [...this.#members];
  }

  join(member: Member): void {
    member.place = this.#members.push(member) - 1;
  }

  leave(member: Member): void {
    const { place } = member;
    if (place < 0) return;
    member.place = -1;
    const last = this.#members.pop();
    if (!last || last === member) return;
    last.place = place;
    this.#members[place] = last;
  }
}
