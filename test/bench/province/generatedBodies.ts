import { creditCodeCheckDigit } from '../../../shared/numbers';
import type { DraftingFact } from '../../../shared/kernel/catalogue/StandardFacts';

/** Bodies that draft generated standards. */
const BODIES = 500;

/** Where they are registered, in turn: two of five within the province. */
const REGIONS = ['320106', '110108', '320505', '330100', '440300'];

const names = Array.from({ length: BODIES }, (_, number) => {
  const first = `12${REGIONS[number % REGIONS.length] ?? ''}${String(number).padStart(9, '0')}`;
  return { name: `示例企业${String(number)}`, creditCode: first + creditCodeCheckDigit(first) };
});

/** Those who drafted a standard: one leads, another joins. */
export function draftersOf(random: () => number): DraftingFact[] {
  const body = () => names[Math.floor(random() * BODIES)] ?? { name: '示例研究院', creditCode: null };
  return [
    { ...body(), role: 'LEAD' },
    { ...body(), role: 'PARTICIPANT' },
  ];
}

const LOCAL: Readonly<Record<string, string>> = { 'DB32/T': '320000', 'DB3205/T': '320500' };

/** GB/T 2260 code of the region that a local standard is of; null of another. */
export function regionOf(code: string): string | null {
  return LOCAL[code.split(' ')[0] ?? ''] ?? null;
}
