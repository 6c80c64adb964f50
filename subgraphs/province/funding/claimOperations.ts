import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { badField, badInput, fieldProblem } from '../../../shared/errors';
import { Access } from '../../../shared/kernel/graph/access';
import { noSuchRecord } from '../../../shared/kernel/records/recordErrors';
import type { RowFacts } from '../../../shared/kernel/registers/defineRegister';
import type { RecordScope } from '../../../shared/kernel/registers/RegisterBook';
import { factsOfRow } from '../../../shared/kernel/registers/rowFacts';
import { writeOf } from '../../../shared/kernel/sector/writeOf';
import type { ProvinceContext } from '../ProvinceContext';
import { provinceTablesOf } from '../provinceRegisters';
import { claimedStandard, grantedYuan } from './claimReads';
import { claimKeyOf } from './claimKey';
import { claimRefusals } from './claimRules';
import { ClaimStateEnum, type ClaimState } from './fundingEnums';
import { fundRates, funds, grantClaims } from './fundingRegisters';
import { GrantClaim } from './GrantClaim';

const tables = provinceTablesOf(grantClaims);

@InputType()
class ClaimGrantInput {
  @Field({ description: 'Idempotency key 幂等键.' })
  clientMutationId!: string;

  @Field({ description: 'Key of the fund 专项资金.' })
  fundKey!: string;

  @Field({ description: 'Credit code of who claims 统一社会信用代码.' })
  creditCode!: string;

  @Field({ description: 'Number of the published standard that it led, in any spelling 标准编号.' })
  standardCode!: string;
}

@InputType()
class DecideGrantInput {
  @Field({ description: 'Idempotency key 幂等键.' })
  clientMutationId!: string;

  @Field(() => ID, { description: 'Id of the claim 申请.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; a newer one refuses with CONFLICT.' })
  expectedVersion!: number;

  @Field(() => ClaimStateEnum, { description: 'GRANTED or REFUSED 决定.' })
  decision!: ClaimState;

  @Field(() => String, { nullable: true, description: 'Why it is refused 不予补助理由.' })
  reason?: string | null;
}

@ObjectType({ simpleResolvers: true })
@Access(['PUBLIC'])
class GrantClaimPayload {
  @Field()
  clientMutationId!: string;

  @Field(() => GrantClaim, { nullable: true, description: 'The claim as this write left it.' })
  grantClaim!: GrantClaim | null;
}

type Input = ClaimGrantInput | DecideGrantInput;

/** Writes a claim by an operation, and shows what it left. */
async function writeClaim(
  operation: string,
  input: Input,
  facts: RowFacts,
  scope: Omit<RecordScope, 'today'>,
  { registerBook, database, today, identity }: ProvinceContext,
): Promise<GrantClaimPayload> {
  const write = writeOf(operation, input, { identity });
  const stored = await registerBook.record(tables, facts, { ...scope, today }, write);
  const serials = await tables.store.serialsOf(database.reader, [stored.id]);
  const grantClaim = tables.showStored(stored, serials.get(stored.id) ?? 0);
  return Object.assign(new GrantClaimPayload(), { clientMutationId: input.clientMutationId, grantClaim });
}

/** Claims to grants: a published standard, a claimant who led it, once. */
@Resolver()
export class ClaimOperations {
  @Mutation(() => GrantClaimPayload, {
    description:
      'Claims the grant for a published standard whose drafting the claimant led; a second claim of the same body for the same standard is refused, whatever the fund 申请事后补助.',
  })
  @Access(['AGENCY', 'COORDINATOR', 'ADMIN'])
  async claimGrant(
    @Arg('input', () => ClaimGrantInput) input: ClaimGrantInput,
    @Ctx() context: ProvinceContext,
  ): Promise<GrantClaimPayload> {
    const { registers, database, today } = context;
    const fund = await registers.byKey(funds, input.fundKey);
    if (fund === null) throw badField('fundKey', input.fundKey, 'is the key of no fund');
    const rates = await registers.items(fundRates).load(fund.serial);
    const { standardCode, creditCode } = factsOfRow(tables, { ...input, key: '' }) as unknown as GrantClaim;
    const claim = { standardCode, creditCode };
    const standard = await claimedStandard(database.reader, claim);
    const refusals = claimRefusals(claim, standard, rates, today);
    if (refusals.length > 0) throw badInput(...refusals);
    const key = claimKeyOf(claim);
    const rate = rates.find(({ level }) => level === standard?.level);
    const told = { ...rate, ...claim, fundKey: input.fundKey, key, claimedOn: today, state: 'CLAIMED' };
    const facts = factsOfRow(tables, { ...told, source: null, provenance: 'SOURCED' });
    const guard: RecordScope['guard'] = async (manager) => {
      const known = await tables.store.serialsOf(manager, [tables.idOf(key)]);
      const again = `was claimed for by ${creditCode} before`;
      return known.size === 0 ? [] : [fieldProblem('standardCode', standardCode, again)];
    };
    return writeClaim('claimGrant', input, facts, { expectedVersion: null, guard }, context);
  }

  @Mutation(() => GrantClaimPayload, {
    description: 'Grants or refuses a claim, once; a fund grants no more than its budget 决定补助.',
  })
  @Access(['COORDINATOR', 'ADMIN'])
  async decideGrant(
    @Arg('input', () => DecideGrantInput) input: DecideGrantInput,
    @Ctx() context: ProvinceContext,
  ): Promise<GrantClaimPayload> {
    const { registers, database, today } = context;
    const { id, decision, expectedVersion } = input;
    const reason = input.reason ?? null;
    if (decision === 'CLAIMED') throw badField('decision', decision, 'must be GRANTED or REFUSED');
    const known = (await tables.store.findByIds(database.reader, [id])).get(id);
    if (!known) throw noSuchRecord(tables.noun, id, tables.owner.key);
    const claim = known as unknown as GrantClaim;
    const fund = await registers.byKey(funds, claim.fundKey);
    const facts = factsOfRow(tables, { ...known, state: decision, decidedOn: today, reason });
    const guard: RecordScope['guard'] = async (manager) => {
      const now = (await tables.store.findByIds(manager, [id])).get(id) as unknown as GrantClaim | undefined;
      if (now && now.state !== 'CLAIMED' && now.version === expectedVersion)
        return [fieldProblem('id', id, `was decided before: it is ${now.state}`)];
      if (decision === 'REFUSED' || fund === null) return [];
      const granted = (await grantedYuan(manager, [claim.fundKey])).get(claim.fundKey) ?? 0;
      const after = granted + claim.amountYuan;
      const most = `would bring the grants of ${fund.key} to ${String(after)} of ${String(fund.budgetYuan)} yuan`;
      return after <= fund.budgetYuan ? [] : [fieldProblem('decision', decision, most)];
    };
    return writeClaim('decideGrant', input, facts, { expectedVersion, guard }, context);
  }
}
