/** What may be wrong between two standards. */
export type OverlapKind = 'LOOSER_THAN_MANDATORY' | 'VALUES_DIFFER' | 'WITHDRAWN_REFERENCE' | 'SAME_SUBJECT';

/** A rule by which findings of one kind are made: its name with its version, what it rests on, and how far it sees. */
export interface OverlapRuleFacts {
  readonly name: string;
  readonly source: string;
  readonly finds: string;
  readonly misses: string;
}

/** What is found between standards, in the order in which it is shown: what breaks the law first. */
export const overlapKinds: Readonly<Record<OverlapKind, OverlapRuleFacts>> = {
  LOOSER_THAN_MANDATORY: {
    name: 'looser-than-mandatory-1',
    source: '《中华人民共和国标准化法》（2017）第二十一条；《中华人民共和国环境保护法》（2014）第十六条',
    finds:
      'Two standards in force of which one lets through more than a mandatory national one, for the same product or the same subject, indicator, averaging and condition, where their regions and days of the year meet.',
    misses:
      'Values that no register of a sector states; those under conditions that are worded differently; units that cannot be converted; a subject that is called by another name.',
  },
  VALUES_DIFFER: {
    name: 'values-differ-1',
    source: '《中华人民共和国标准化法》（2017）第三十条（标准之间不衔接配套）',
    finds:
      'Two standards in force of one level and of different sectors that set different values for the same matter, as above.',
    misses: 'As above; and standards of different levels, of which the lower may lawfully be the stricter.',
  },
  WITHDRAWN_REFERENCE: {
    name: 'withdrawn-reference-1',
    source: 'GB/T 1.1-2020, 8.6 (dated references); 《中华人民共和国标准化法》（2017）第二十九条',
    finds: 'A standard in force that cites, by number and year, one of another sector that is withdrawn.',
    misses:
      'References within a sector, which the review calendar has; undated ones, which mean the edition that applies; members of joint numbers; of one withdrawn standard all but the first 1,000 that cite it.',
  },
  SAME_SUBJECT: {
    name: 'same-subject-1',
    source: '《中华人民共和国标准化法》（2017）第三十条（标准之间重复交叉）',
    finds:
      'Two standards in force of different sectors, for the same function, whose titles overlap by 0.5 at least, and of which at most one says something of its subject that the other does not. On 2,000 made-up standards with 64 pairs planted: 56 found, nothing else (precision 1.00, recall 0.87).',
    misses:
      'The same subject under another name (河蟹, 中华绒螯蟹); titles that say too little; texts, which the province does not hold; of each standard all but the 20 nearest.',
  },
};

const kindsInOrder = Object.keys(overlapKinds) as OverlapKind[];

/** What a finding is ordered by, the greatest first: above 10,000 what a rule decides outright, else the score in ten-thousandths. */
export function standingOf(kind: OverlapKind, score: number): number {
  const place = kindsInOrder.length - 1 - kindsInOrder.indexOf(kind);
  return place === 0 ? Math.round(score * 10_000) : (place + 1) * 10_000;
}
