import { normalNumber } from '../../numbers';
import type { EvidenceFacts, PilotOutline } from './PilotFacts';
import type { AdvancePilotInput, ApplyInput, EvidenceInput } from './pilotInputs';
import type { PilotStep } from './pilotRules';

/** The documents that an input brings. */
export function evidenceFacts(inputs: readonly EvidenceInput[]): EvidenceFacts[] {
  return inputs.map(({ kind, name, sha256, link }) => ({
    kind,
    name: name.trim(),
    sha256: sha256.trim().toLowerCase(),
    link: link.trim(),
  }));
}

/** The outline that an application brings. */
export function appliedOutline(input: ApplyInput): PilotOutline {
  const { key, title, level, region, organization, startsOn, due, source, provenance } = input;
  return {
    key: key.trim(),
    title: title.trim(),
    level,
    region,
    organization: { name: organization.name.trim(), creditCode: organization.creditCode ?? null },
    startsOn,
    due,
    standards: (input.standards ?? []).map(normalNumber),
    standardsToMake: (input.standardsToMake ?? []).map((each) => each.trim()),
    source: source ?? null,
    provenance: provenance ?? 'SOURCED',
  };
}

/** What goes with a step. */
export function stepFacts(
  input: AdvancePilotInput,
): Pick<PilotStep, 'action' | 'reason' | 'due' | 'score' | 'standards' | 'evidence'> {
  const { action, reason, due, score, standards, evidence } = input;
  return {
    action,
    reason: reason ?? null,
    due: due ?? null,
    score: score ?? null,
    standards: standards?.map(normalNumber) ?? null,
    evidence: evidenceFacts(evidence ?? []),
  };
}
