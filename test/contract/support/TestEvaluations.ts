import type { Identity } from '../../../shared/identity';
import type { SectorDefinition } from '../../../shared/kernel';
import type { SectorNames } from '../../../shared/kernel/sectorKeys';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import type { DatabaseKind } from '../../support/databaseKinds';
import { expectRefusedWrite, rowsAndLogOf } from './expectRefusedWrite';
import { codeOf, type TestSector } from './openTestSector';
import { TestCatalogue } from './TestCatalogue';

type Input = Readonly<Record<string, unknown>>;

/** A review proposal as a write tells it. */
export interface ToldProposal {
  readonly id: string;
  readonly openedOn: string;
  readonly open: boolean;
  readonly settledOn: string | null;
  readonly conclusion: string | null;
}

/** What an evaluation's payload tells. */
export interface ToldEvaluation {
  readonly clientMutationId: string;
  readonly evaluation: {
    readonly id: string;
    readonly number: number;
    readonly score: number;
    readonly low: boolean;
    readonly proposal: { readonly id: string } | null;
  };
  readonly proposal: ToldProposal | null;
  readonly standard: { readonly code: string; readonly version: number };
}

const PROPOSAL = 'id openedOn open settledOn conclusion';

/** One sector's evaluations and what its agency asks of them. */
export class TestEvaluations {
  private recorded = 0;
  private registered = 0;

  private constructor(readonly catalogue: TestCatalogue) {}

  static async open(kind: DatabaseKind, definition: SectorDefinition): Promise<TestEvaluations> {
    return new TestEvaluations(await TestCatalogue.open(kind, definition));
  }

  get sector(): TestSector {
    return this.catalogue.sector;
  }

  get names(): SectorNames {
    return this.catalogue.names;
  }

  /** Registers a standard in force since 2021-04-15. @returns its number */
  async standard(input: Input = {}): Promise<string> {
    this.registered += 1;
    const code = `DB32/T ${String(9700 + this.registered)}-2021`;
    const days = { issuedOn: '2021-02-15', effectiveOn: '2021-04-15' };
    expect(codeOf(await this.catalogue.register({ code, ...days, ...input }))).toBeNull();
    return code;
  }

  /** Records an evaluation with one indicator of this score, unless the input says otherwise. */
  record(code: string, score: number, input: Input = {}, identity?: Identity): Promise<SubgraphAnswer> {
    this.recorded += 1;
    const { typePrefix } = this.names;
    return this.sector.ask(
      `mutation ($input: Record${typePrefix}EvaluationInput!) { told: record${typePrefix}Evaluation(input: $input) {
         clientMutationId
         evaluation { id number score low proposal { id } }
         proposal { ${PROPOSAL} }
         standard { code version } } }`,
      {
        input: {
          clientMutationId: `evaluation-${String(this.recorded)}`,
          id: this.catalogue.idOf(code),
          expectedVersion: 1,
          on: '2026-03-10',
          from: '2025-01-01',
          to: '2025-12-31',
          evaluator: { name: '示例江苏标准化研究院', creditCode: '12320106XX0010372C' },
          indicators: [{ name: '执行一致性', weight: 1, score }],
          conclusion: '示例 结论',
          ...input,
        },
      },
      identity,
    );
  }

  /** As `record`, of what is taken in. */
  async told(code: string, score: number, input: Input = {}): Promise<ToldEvaluation> {
    const { data, errors } = await this.record(code, score, input);
    expect(errors).toBeUndefined();
    return data?.told as ToldEvaluation;
  }

  /** What a standard shows. */
  async shown<Shown>(code: string, fields: string): Promise<Shown> {
    const { typePrefix } = this.names;
    const { data, errors } = await this.sector.ask(
      `{ _entities(representations: [{ __typename: "${typePrefix}Standard", id: "${this.catalogue.idOf(code)}" }]) {
           ... on ${typePrefix}Standard { ${fields} } } }`,
    );
    expect(errors).toBeUndefined();
    return (data?._entities as [Shown])[0];
  }

  /** The review proposals of a standard. */
  async proposalsOf(code: string): Promise<readonly ToldProposal[]> {
    const fields = `reviewProposals { ${PROPOSAL} }`;
    return (await this.shown<{ reviewProposals: ToldProposal[] }>(code, fields)).reviewProposals;
  }

  /** All that a write of evaluations may change, and where the log ends. */
  everything(): Promise<string> {
    return rowsAndLogOf(this.sector, [
      'evaluation',
      'evaluation_indicator',
      'evaluation_evidence',
      'review_proposal',
      'standard',
      'idempotency',
    ]);
  }

  /** Expects a write to be refused with a code, naming the fields, and nothing to have changed. */
  expectRefused(
    write: () => Promise<SubgraphAnswer>,
    code: string,
    fields?: readonly string[],
  ): Promise<SubgraphAnswer> {
    return expectRefusedWrite(write, { code, fields }, () => this.everything());
  }
}
