import type { Identity } from '../../../shared/identity';
import type { SectorDefinition } from '../../../shared/kernel';
import { sectorNamesOf } from '../../../shared/kernel/sectorKeys';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import type { DatabaseKind } from '../../support/databaseKinds';
import { expectRefusedWrite } from './expectRefusedWrite';
import { openTestSector, type TestSector } from './openTestSector';

type Input = Record<string, unknown>;

/** One sector's catalogue and what its agency asks of it. */
export class TestCatalogue {
  private written = 0;

  private constructor(
    readonly sector: TestSector,
    readonly names: ReturnType<typeof sectorNamesOf>,
  ) {}

  static async open(kind: DatabaseKind, definition: SectorDefinition): Promise<TestCatalogue> {
    return new TestCatalogue(await openTestSector(kind, definition), sectorNamesOf(definition.key));
  }

  idOf(code: string): string {
    return `standard:${this.names.folder}:${code}`;
  }

  register(input: Input, identity?: Identity): Promise<SubgraphAnswer> {
    const { typePrefix: prefix } = this.names;
    return this.sector.ask(
      `mutation ($input: Register${prefix}StandardInput!) {
         register${prefix}Standard(input: $input) {
           clientMutationId standard { id code version title status region { code } } } }`,
      { input: { clientMutationId: this.nextKey(), title: '示例 标准', ...input } },
      identity,
    );
  }

  update(input: Input, identity?: Identity): Promise<SubgraphAnswer> {
    const { typePrefix: prefix } = this.names;
    return this.write(`update${prefix}Standard`, `Update${prefix}StandardInput`, input, identity);
  }

  withdraw(input: Input, identity?: Identity): Promise<SubgraphAnswer> {
    const { typePrefix: prefix } = this.names;
    return this.write(`withdraw${prefix}Standard`, `Withdraw${prefix}StandardInput`, input, identity);
  }

  review(input: Input, identity?: Identity): Promise<SubgraphAnswer> {
    const { typePrefix: prefix } = this.names;
    return this.write(`record${prefix}Review`, `Record${prefix}ReviewInput`, input, identity);
  }

  /** All that the catalogue holds, and where its log ends. */
  async everything(): Promise<string> {
    const standards = await this.sector.store.scan(this.sector.database.reader, 0, 1000);
    return JSON.stringify([standards, await this.sector.log.end()]);
  }

  /** Expects an answer to be refused with a code, naming the fields, and nothing to have changed. */
  expectRefused(
    write: () => Promise<SubgraphAnswer>,
    code: string,
    fields?: readonly string[],
  ): Promise<SubgraphAnswer> {
    return expectRefusedWrite(write, { code, fields }, () => this.everything());
  }

  private write(operation: string, type: string, input: Input, identity?: Identity): Promise<SubgraphAnswer> {
    return this.sector.ask(
      `mutation ($input: ${type}!) { ${operation}(input: $input) {
         standard { id version title status withdrawnOn reviews { on conclusion } nextReviewOn } } }`,
      { input: { clientMutationId: this.nextKey(), ...input } },
      identity,
    );
  }

  private nextKey(): string {
    this.written += 1;
    return `write-${String(this.written)}`;
  }
}
