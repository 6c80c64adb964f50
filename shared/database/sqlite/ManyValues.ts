/** The values of a statement as one: typeorm copies each statement's list of values three times, and does not look into this. */
export class ManyValues {
  constructor(readonly values: readonly unknown[]) {}
}
