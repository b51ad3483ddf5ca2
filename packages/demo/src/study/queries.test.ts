import { expect, it } from 'vitest';
import { answered, asked, closed, countOf, stateOf, withQuery } from './queries.ts';

const said = { at: '2025-06-02T10:00:00Z', by: 'AM' };

it('a query is open, then answered, then closed', () => {
  const first = asked({ subject: 'S1', text: 'Is 24 right?' }, said);
  const second = answered(first, 'The source was misread.', said);
  const third = closed(second, said);
  expect([first, second, third].map(stateOf)).toEqual(['open', 'answered', 'closed']);
  expect(third).toMatchObject({ text: 'Is 24 right?', answer: { text: 'The source was misread.', by: 'AM' } });
});

it('a changed query takes its own place, a new one comes last', () => {
  const [a, b] = [asked({ subject: 'S1', text: 'a' }, said), asked({ subject: 'S2', text: 'b' }, said)];
  const all = withQuery(withQuery([], a), b);
  const next = withQuery(all, closed(a, said));
  expect(next.map(({ id }) => id)).toEqual([a.id, b.id]);
  expect([countOf(next, 'open'), countOf(next, 'closed')]).toEqual([1, 1]);
});
