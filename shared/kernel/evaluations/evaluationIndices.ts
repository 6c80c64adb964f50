/** The indexes of the tables `evaluation` and `review_proposal`: for their entities and the migration that makes them. */
export const evaluationIndices = [
  { name: 'evaluation_by_id', columnNames: ['id'], isUnique: true },
  { name: 'evaluation_by_standard', columnNames: ['standardCode'], isUnique: false },
  { name: 'evaluation_by_day', columnNames: ['evaluatedOn'], isUnique: false },
] as const;

export const proposalIndices = [
  { name: 'review_proposal_by_id', columnNames: ['id'], isUnique: true },
  { name: 'review_proposal_by_standard', columnNames: ['standardCode'], isUnique: false },
  { name: 'review_proposal_by_day', columnNames: ['openedOn'], isUnique: false },
] as const;
