/** A register of a sector whose rows state values that standards set, and how they state them. */
export interface ValueSource {
  /** Begins the ids of its rows. */
  readonly noun: string;
  /** Columns that name what a value is for; none where that is the subject of the standard itself. */
  readonly subject: readonly string[];
  /** Columns that name what is measured. */
  readonly indicator: readonly string[];
  /** Columns with the values that bind; each is the most that is allowed, so that the greater is the looser. */
  readonly most: readonly string[];
}

/**
 * Where values are stated. Source: GB 16780-2021, 3 (限定值 and 准入值 bind, 先进值 does not); GB/T 18916 (通用值).
 */
export const valueSources: readonly ValueSource[] = [
  { noun: 'emission-limit', subject: [], indicator: ['pollutant', 'averaging'], most: ['maximum'] },
  {
    noun: 'energy-limit',
    subject: ['product', 'process'],
    indicator: ['indicator'],
    most: ['limit', 'access'],
  },
  { noun: 'water-quota', subject: ['product'], indicator: ['industryCode'], most: ['general'] },
];

/** The source of a record of a sector; undefined for one of another register. */
export function sourceOfRecord(id: string): ValueSource | undefined {
  return valueSources.find(({ noun }) => id.startsWith(`${noun}:`));
}
