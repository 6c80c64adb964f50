/** A GraphQL reply of at least so many bytes: a list of standards, as a subgraph would send it. */
export function replyOfSize(bytes: number): Buffer {
  const rows: string[] = [];
  for (let size = 0; size < bytes; size += Buffer.byteLength(rows.at(-1) ?? '')) {
    const number = 1_000 + rows.length;
    rows.push(
      JSON.stringify({
        __typename: 'EcologyStandard',
        id: `standard:ecology:DB32/T ${number}-2019`,
        code: `DB32/T ${number}-2019`,
        title: '城镇污水处理厂主要水污染物排放限值',
        status: 'IN_FORCE',
        effectiveOn: '2019-06-01',
      }),
    );
  }
  return Buffer.from(`{"data":{"ecology":{"standards":[${rows.join(',')}]}}}`);
}
