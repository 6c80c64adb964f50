import type { Database } from '../../shared/database';
import { seedRegisters, type RegisterBook } from '../../shared/kernel/registers';
import { todayIn, type Clock } from '../../shared/kernel/sector/today';
import { isSeeded, noteSeeding, SEED_ACTOR } from '../../shared/kernel/seed/seeding';
import type { ExchangeBook } from './exchange/ExchangeBook';
import { seedExchange } from './exchange/seedExchange';
import { provinceRegisters } from './provinceRegisters';

/** Gives the province's registers and exchange runs what comes with the project, once; what was cut off is done again from the start. */
export async function seedProvince(
  database: Database,
  {
    registerBook,
    exchangeBook,
  }: { readonly registerBook: RegisterBook; readonly exchangeBook: ExchangeBook },
  clock: Clock,
): Promise<void> {
  if (await isSeeded(database)) return;
  const scope = { today: todayIn(clock), actor: SEED_ACTOR };
  await seedRegisters(registerBook, 'province/seed', provinceRegisters, scope);
  await seedExchange(exchangeBook, 'province/seed', SEED_ACTOR);
  await noteSeeding(database, clock());
}
