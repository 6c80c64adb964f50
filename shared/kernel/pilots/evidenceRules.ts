import { fieldProblem, type FieldProblem } from '../../errors';
import { longest, textProblem } from '../catalogue/standardTextRules';
import { EvidenceKindEnum } from './pilotEnums';
import type { EvidenceFacts, StoredEvidence } from './PilotFacts';

/** Most documents that one write brings, and that one pilot keeps. */
export const mostEvidence = { inOneWrite: 20, ofOnePilot: 100 } as const;

const LONGEST_LINK = 500;
const SHA256 = /^[0-9a-f]{64}$/;
/** A path of an archive: folders and a file, of letters, digits and what joins them; no way up. */
const FILE_REFERENCE = /^file:(?:(?!\.+\/)[\p{L}\p{N}._-]+\/)*(?!\.+$)[\p{L}\p{N}._-]+$/u;

/** Whether a text is an address on the web that is spoken to safely, without a user's name in it. */
function isSafeAddress(link: string): boolean {
  if (!link.startsWith('https://') || !URL.canParse(link)) return false;
  const { hostname, username, password } = new URL(link);
  return hostname.includes('.') && username === '' && password === '';
}

function linkProblems(field: string, link: string): FieldProblem[] {
  const fault = textProblem(field, link, LONGEST_LINK);
  if (fault.length > 0 || isSafeAddress(link) || FILE_REFERENCE.test(link)) return fault;
  return [fieldProblem(field, link, 'must be an https address, or file: and a path in an archive')];
}

function oneProblems(field: string, { kind, name, sha256, link }: EvidenceFacts): FieldProblem[] {
  return [
    ...(Object.hasOwn(EvidenceKindEnum, kind)
      ? []
      : [fieldProblem(`${field}.kind`, kind, 'is no kind of evidence')]),
    ...textProblem(`${field}.name`, name, longest.name),
    ...(SHA256.test(sha256)
      ? []
      : [fieldProblem(`${field}.sha256`, sha256, 'must be a SHA-256 digest, 64 hexadecimal digits')]),
    ...linkProblems(`${field}.link`, link),
  ];
}

/** All that is wrong with documents brought to a pilot that has some already; the same bytes count once. */
export function evidenceProblems(
  brought: readonly EvidenceFacts[],
  kept: readonly StoredEvidence[],
): FieldProblem[] {
  if (brought.length > mostEvidence.inOneWrite)
    return [
      fieldProblem(
        'evidence',
        brought.length,
        `must be at most ${String(mostEvidence.inOneWrite)} documents`,
      ),
    ];
  if (brought.length + kept.length > mostEvidence.ofOnePilot) {
    const problem = `a pilot keeps at most ${String(mostEvidence.ofOnePilot)} documents, has ${String(kept.length)}`;
    return [fieldProblem('evidence', brought.length, problem)];
  }
  return brought.flatMap((each, index) => {
    const field = `evidence[${String(index)}]`;
    const known = kept.find(({ sha256 }) => sha256 === each.sha256);
    const isRepeated = brought.findIndex(({ sha256 }) => sha256 === each.sha256) < index;
    const seen = known
      ? `is kept already, of stage ${known.stage}`
      : isRepeated
        ? 'stands in the list twice'
        : null;
    return [
      ...oneProblems(field, each),
      ...(seen === null ? [] : [fieldProblem(`${field}.sha256`, each.sha256, seen)]),
    ];
  });
}
