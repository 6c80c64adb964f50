import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { GeneratedProvince } from './generatedProvince';

type Row = Readonly<Record<string, string | null>>;

/** What a target comes to when its rows are counted one by one, by part; and what its figure is. */
export interface NaiveCount {
  readonly parts: Readonly<Record<string, number>>;
  readonly counts: number;
  readonly value: number | null;
}

function tally(keys: readonly string[], share: string | null = null): NaiveCount {
  const parts: Record<string, number> = {};
  for (const key of keys) parts[key] = (parts[key] ?? 0) + 1;
  const counts = keys.length;
  if (share === null) return { parts, counts, value: counts };
  const part = parts[share] ?? 0;
  return { parts, counts, value: counts === 0 ? null : Math.round((part / counts) * 1000) / 10 };
}

/** Counts the targets of a plan of 2017 to 2019 in a generated province by going through all of it, day by day as texts. */
export function naiveCounts(province: GeneratedProvince, asOf: string): Readonly<Record<string, NaiveCount>> {
  const end = asOf < '2019-12-31' ? asOf : '2019-12-31';
  const isIn = (day: string | null | undefined) => day != null && day >= '2017-01-01' && day <= end;
  const { standards, bodies, registers } = province;
  const rows = (name: string): readonly Row[] => registers[name] ?? [];

  const ours = (standard: StoredStandard) =>
    standard.drafting.filter(
      ({ creditCode }) => creditCode !== null && bodies.get(creditCode)?.region?.startsWith('32'),
    );
  const isLed = (standard: StoredStandard) => ours(standard).some(({ role }) => role === 'LEAD');

  const replaced = new Map<string, boolean[]>();
  for (const { code, replaces } of standards)
    for (const { partial } of replaces) replaced.set(code, [...(replaced.get(code) ?? []), partial]);
  for (const { replacedBy } of standards)
    for (const { code, partial } of replacedBy) replaced.set(code, [...(replaced.get(code) ?? []), partial]);
  const making = ({ code }: StoredStandard) => {
    const partials = replaced.get(code) ?? [];
    if (partials.length === 0) return 'new';
    return partials.every(Boolean) ? 'partly-revised' : 'revised';
  };

  const issued = standards.filter(({ issuedOn }) => isIn(issuedOn));
  const national = issued.filter((each) => each.level === 'NATIONAL' && ours(each).length > 0);
  const local = issued.filter((each) => each.level === 'LOCAL' && each.region?.startsWith('32'));
  const group = issued.filter((each) => each.level === 'GROUP' && isLed(each));
  const bases = rows('innovationBases').filter(({ foundedOn }) => isIn(foundedOn));
  const committees = rows('technicalOrganizations').filter(
    ({ foundedOn, level }) => isIn(foundedOn) && level === 'NATIONAL',
  );
  const piloted = new Set(
    rows('groupStandardPilots').flatMap(({ creditCode, acceptedOn }) =>
      isIn(acceptedOn) ? [creditCode] : [],
    ),
  );
  const online = (purpose: string) =>
    rows('informationSystems').some((each) => each.purpose === purpose && isIn(each.onlineOn)) ? [''] : [];

  const declaring = new Set(
    rows('enterpriseDeclarations').flatMap(({ creditCode, declaredOn, withdrawnOn }) =>
      (declaredOn ?? '') <= end && (withdrawnOn == null || withdrawnOn > end) ? [creditCode] : [],
    ),
  );
  const enterprises = new Set(
    rows('productEnterprises').flatMap(({ creditCode, productStandardsSince, productStandardsUntil }) =>
      (productStandardsSince ?? '') <= end && (productStandardsUntil == null || productStandardsUntil > end)
        ? [creditCode]
        : [],
    ),
  );
  const forms = { COMMITTEE: 'committees', SUBCOMMITTEE: 'subcommittees', WORKING_GROUP: 'working-groups' };

  return {
    'innovation-bases': tally(bases.map(({ level }) => (level ?? '').toLowerCase())),
    'national-committees': tally(committees.map(({ form }) => forms[form as keyof typeof forms])),
    'national-standards': tally(national.map((each) => (isLed(each) ? 'led' : 'joined'))),
    'local-standards': tally(local.map(making)),
    'group-pilots': tally([...piloted].map(() => '')),
    'group-standards': tally(group.map(making)),
    'self-declaration': tally(
      [...enterprises].map((each) => (declaring.has(each) ? 'declared' : 'not-declared')),
      'declared',
    ),
    'management-system': tally(online('MANAGEMENT')),
    'information-service': tally(online('INFORMATION_SERVICE')),
  };
}
