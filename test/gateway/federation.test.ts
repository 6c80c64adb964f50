import { ask } from './support/ask';
import { startHttpFederation, startInProcessFederation } from './support/sampleFederation';

const CROSS_SECTOR = /* GraphQL */ `
  {
    standards(first: 10) {
      totalCount
      nodes {
        code
        ... on EcologyStandard {
          ownEcology
          references {
            code
            standard {
              title
            }
          }
        }
        ... on ServicesStandard {
          ownServices
        }
      }
    }
    ecology {
      key
      name
    }
  }
`;

const ANSWER = {
  standards: {
    totalCount: 3,
    nodes: [
      {
        code: 'DB32/T 9900-2020',
        ownEcology: 'own of ecology',
        references: [{ code: 'DB32/T 9910-2020', standard: { title: '示例 services' } }],
      },
      { code: 'DB32/T 9910-2020', ownServices: 'own of services' },
      { code: 'DB32/T 9920-2020' },
    ],
  },
  ecology: { key: 'ECOLOGY', name: 'the sector ecology' },
};

describe('a query across sectors', () => {
  it('is answered over HTTP', async () => {
    const federation = await startHttpFederation();
    const answer = await ask(federation.gateway.url, CROSS_SECTOR);
    await federation.stop();
    expect(answer).toMatchObject({ status: 200, data: ANSWER });
    expect(answer.errors).toBeUndefined();
  });

  it('is answered in process', async () => {
    const { gateway } = await startInProcessFederation();
    const answer = await ask(gateway.url, CROSS_SECTOR);
    await gateway.close();
    expect(answer).toMatchObject({ status: 200, data: ANSWER });
    expect(answer.errors).toBeUndefined();
  });
});
