import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, type ClassType } from 'type-graphql';
import { rolesToward } from '../../identity';
import { Access, TAKING_PART, WRITERS } from '../graph/access';
import {
  AdvancePilotInput,
  appliedOutline,
  ApplyInput,
  evidenceFacts,
  pilotRow,
  RecordEvidenceInput,
  stepFacts,
  type PilotRecord,
  type StoredPilot,
} from '../pilots';
import type { SectorNames } from '../sectorKeys';
import type { SectorContext } from './RequestContext';
import { writeOf } from './writeOf';

/** Makes the operations that write one sector's pilots. */
export function pilotWritesOf({ key, typePrefix }: SectorNames, Pilot: ClassType<PilotRecord>): ClassType {
  @InputType(`Apply${typePrefix}PilotInput`)
  class ApplyPilotInput extends ApplyInput {}

  @InputType(`Advance${typePrefix}PilotInput`)
  class AdvanceOnePilotInput extends AdvancePilotInput {}

  @InputType(`Record${typePrefix}PilotEvidenceInput`)
  class RecordPilotEvidenceInput extends RecordEvidenceInput {}

  const ApplyPayload = payloadNamed(`Apply${typePrefix}PilotPayload`, Pilot);
  const AdvancePayload = payloadNamed(`Advance${typePrefix}PilotPayload`, Pilot);
  const EvidencePayload = payloadNamed(`Record${typePrefix}PilotEvidencePayload`, Pilot);

  @Resolver()
  class PilotWrites {
    @Mutation(() => ApplyPayload, {
      name: `apply${typePrefix}Pilot`,
      description: 'Applies for a pilot 申报试点.',
    })
    @Access(WRITERS, key)
    async apply(@Arg('input', () => ApplyPilotInput) input: ApplyInput, @Ctx() context: SectorContext) {
      const visit = visitOf(input, context);
      const write = writeOf('applyPilot', input, context);
      const pilot = await context.pilotRegister.apply(appliedOutline(input), visit, write);
      return answer(new ApplyPayload(), input, pilot, context);
    }

    @Mutation(() => AdvancePayload, {
      name: `advance${typePrefix}Pilot`,
      description: 'Takes a pilot from its stage to another, by who may do so there 推进试点.',
    })
    @Access(TAKING_PART, key)
    async advance(
      @Arg('input', () => AdvanceOnePilotInput) input: AdvancePilotInput,
      @Ctx() context: SectorContext,
    ) {
      const roles = rolesToward(context.identity, key);
      const step = { ...visitOf(input, context), roles, ...stepFacts(input) };
      const pilot = await context.pilotRegister.advance(input, step, writeOf('advancePilot', input, context));
      return answer(new AdvancePayload(), input, pilot, context);
    }

    @Mutation(() => EvidencePayload, {
      name: `record${typePrefix}PilotEvidence`,
      description: 'Adds evidence to a pilot, at the stage it is in 登记证明材料.',
    })
    @Access(TAKING_PART, key)
    async recordEvidence(
      @Arg('input', () => RecordPilotEvidenceInput) input: RecordEvidenceInput,
      @Ctx() context: SectorContext,
    ) {
      const visit = { ...visitOf(input, context), roles: rolesToward(context.identity, key) };
      const write = writeOf('recordPilotEvidence', input, context);
      const pilot = await context.pilotRegister.recordEvidence(input, visit, write);
      return answer(new EvidencePayload(), input, pilot, context);
    }
  }
  return PilotWrites;
}

/** Who comes, on which day, and with which documents. */
function visitOf({ on, evidence }: Pick<ApplyInput, 'on' | 'evidence'>, { identity, today }: SectorContext) {
  return { on: on ?? today, today, actor: identity.subject, evidence: evidenceFacts(evidence ?? []) };
}

interface Payload {
  clientMutationId: string;
  pilot: PilotRecord | null;
}

function payloadNamed(name: string, Pilot: ClassType<PilotRecord>): ClassType<Payload> {
  @ObjectType(name, { simpleResolvers: true })
  @Access(['PUBLIC'])
  class OnePayload implements Payload {
    @Field()
    clientMutationId!: string;

    @Field(() => Pilot, { nullable: true, description: 'The pilot as this write left it.' })
    pilot!: PilotRecord | null;
  }
  return OnePayload;
}

async function answer(
  payload: Payload,
  { clientMutationId }: { readonly clientMutationId: string },
  stored: StoredPilot,
  { sector, database, pilots, pilotStore }: SectorContext,
): Promise<Payload> {
  const serial = (await pilotStore.serialsOf(database.reader, [stored.id])).get(stored.id) ?? 0;
  const pilot = pilots.show(pilotRow(sector.key, stored, serial)) as PilotRecord;
  return Object.assign(payload, { clientMutationId, pilot });
}
