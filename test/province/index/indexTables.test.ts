import { databaseKinds } from '../../support/databaseKinds';
import { expectNoDrift } from '../../support/expectNoDrift';
import { openTestIndex } from '../support/openTestIndex';

describe.each(databaseKinds())("the province's tables on $name", (kind) => {
  it('are those that its entities describe', async () => {
    const index = await openTestIndex(kind);
    try {
      await expectNoDrift(index.database);
    } finally {
      await index.drop();
    }
  });
});
