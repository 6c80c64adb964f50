import type { TestFederation } from '../../support/openTestFederation';

interface Operator {
  readonly key: string;
  readonly standards: readonly { readonly code: string }[];
  readonly pilots: readonly { readonly id: string }[];
}

interface Answer {
  readonly scenicAreas: { readonly nodes: readonly Operator[] };
  readonly travelAgencies: { readonly nodes: readonly Operator[] };
  readonly tourismPilots: readonly {
    readonly pilot: { readonly id: string };
    readonly applies: readonly {
      readonly standard: { readonly code: string };
      readonly scenicAreas: readonly { readonly key: string }[];
      readonly travelAgencies: readonly { readonly key: string }[];
    }[];
  }[];
}

/** Who applies a standard of tourism, and the pilots that do. */
export function tourismSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = opened();
  });

  it('finds the pilots of who applies a standard, and from a pilot who applies the same', async () => {
    const operator = 'nodes { key standards { code } pilots { id } }';
    const { data, errors } = await federation.ask(`{ services {
      scenicAreas { ${operator} } travelAgencies { ${operator} }
      tourismPilots { pilot { id } applies { standard { code } scenicAreas { key } travelAgencies { key } } }
    } }`);
    expect(errors).toBeUndefined();
    const { scenicAreas, travelAgencies, tourismPilots } = data?.services as Answer;
    const operators = [...scenicAreas.nodes, ...travelAgencies.nodes];
    for (const { standards, pilots } of operators) {
      const same = tourismPilots.filter(({ applies }) =>
        applies.some(({ standard }) => standards.some(({ code }) => code === standard.code)),
      );
      expect(pilots).toEqual(same.map(({ pilot }) => ({ id: pilot.id })));
    }
    expect(operators.some(({ pilots }) => pilots.length > 0)).toBe(true);
    for (const { standard, ...applied } of tourismPilots.flatMap(({ applies }) => applies)) {
      for (const list of ['scenicAreas', 'travelAgencies'] as const) {
        const { nodes } = list === 'scenicAreas' ? scenicAreas : travelAgencies;
        const appliers = nodes.filter(({ standards }) =>
          standards.some(({ code }) => code === standard.code),
        );
        expect(applied[list]).toEqual(appliers.map(({ key }) => ({ key })));
      }
    }
  });
}
