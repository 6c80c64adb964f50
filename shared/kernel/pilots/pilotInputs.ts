import { Field, InputType, Int } from 'type-graphql';
import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import { WriteInput } from '../catalogue/standardInputs';
import { ProvenanceEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import { EvidenceKindEnum, PilotActionEnum, PilotLevelEnum } from './pilotEnums';
import type { EvidenceKind, PilotAction, PilotLevel } from './PilotFacts';

@InputType({ description: 'The body that carries a pilot out 承担单位.' })
export class PilotOrganizationInput {
  @Field({ description: 'Name as printed.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code, GB 32100-2015.' })
  creditCode?: string | null;
}

@InputType({ description: 'A document that shows what was done 证明材料.' })
export class EvidenceInput {
  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field({ description: 'Name of the document, 1 to 200 characters.' })
  name!: string;

  @Field({ description: 'SHA-256 of its bytes, 64 hexadecimal digits.' })
  sha256!: string;

  @Field({ description: 'Where it is kept: an https address, or file: and a path in an archive.' })
  link!: string;
}

const EVIDENCE = 'Documents that go with it, at most 20.';

/** Applies for a pilot. */
@InputType()
export abstract class ApplyInput extends WriteInput {
  @Field({ description: 'Names the pilot within the sector: small letters, digits and hyphens, at most 80.' })
  key!: string;

  @Field({ description: 'Name of the pilot, 1 to 500 characters.' })
  title!: string;

  @Field(() => PilotLevelEnum)
  level!: PilotLevel;

  @Field({ description: 'GB/T 2260 code of where it is carried out.' })
  region!: string;

  @Field(() => PilotOrganizationInput)
  organization!: PilotOrganizationInput;

  @Field(() => DateScalar, { description: 'First day of the time of building.' })
  startsOn!: PlainDate;

  @Field(() => DateScalar, { description: 'Last day of it: the day by which it must be accepted.' })
  due!: PlainDate;

  @Field(() => [String], {
    nullable: true,
    description: 'Numbers of the standards it applies, of any sector; needed unless it makes some.',
  })
  standards?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Titles of the standards that it sets out to make.' })
  standardsToMake?: string[] | null;

  @Field(() => [EvidenceInput], { nullable: true, description: EVIDENCE })
  evidence?: EvidenceInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of application; today when absent.' })
  on?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Where the facts were read.' })
  source?: string | null;

  @Field(() => ProvenanceEnum, { nullable: true, description: 'SOURCED unless it says otherwise.' })
  provenance?: Provenance | null;
}

/** Names a pilot and the version its caller read. */
@InputType()
export abstract class ExpectedPilotInput extends WriteInput {
  @Field({ description: 'Global id of the pilot.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; a newer one refuses the write with CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it happened; today when absent.' })
  on?: PlainDate | null;
}

/** Takes a pilot on. */
@InputType()
export abstract class AdvancePilotInput extends ExpectedPilotInput {
  @Field(() => PilotActionEnum)
  action!: PilotAction;

  @Field(() => String, { nullable: true, description: 'Why; REJECT, RETURN and TERMINATE need it.' })
  reason?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day agreed by which it must be accepted; with APPROVE and RETURN only.',
  })
  due?: PlainDate | null;

  @Field(() => Int, { nullable: true, description: 'Points, 0 to 100; ACCEPT needs them, and enough.' })
  score?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Numbers of all standards it applies by now; while it is built, with what the agency reports.',
  })
  standards?: string[] | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: `${EVIDENCE} RECORD_MID_TERM, SUBMIT_FOR_ACCEPTANCE and ACCEPT need their reports.`,
  })
  evidence?: EvidenceInput[] | null;
}

/** Adds evidence to a pilot, at the stage it is in. */
@InputType()
export abstract class RecordEvidenceInput extends ExpectedPilotInput {
  @Field(() => [EvidenceInput], { description: 'Documents, 1 to 20.' })
  evidence!: EvidenceInput[];
}
