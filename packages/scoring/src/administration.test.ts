import { describe, expect, it } from 'vitest';
import { administrationFormat, checkAdministration, replay, type Administration } from './administration.ts';
import { dlqi } from './instruments/dlqi.ts';
import { pruritusNrs } from './instruments/pruritus-nrs.ts';
import { sledai2k } from './instruments/sledai-2k.ts';

const minimal = {
  format: administrationFormat,
  id: '0b8ff8a3-3c5c-4c63-9a05-6d52f2f0c0de',
  instrument: 'pruritus-nrs',
  version: '1.0.0',
  answers: { nrs: 7 },
  options: { recall: '24h', statistic: 'worst' },
  assessedAt: '2026-02-28T09:30:00+01:00',
} as const satisfies Administration;

const full: Administration = {
  ...minimal,
  assessor: 'R. Rater',
  subject: 'S-017',
  visit: 'Week 12',
  target: {
    id: 'elbow-1',
    site: 'elbow',
    side: 'left',
    arm: 'treated',
    lengthMm: 60,
    widthMm: 40.5,
    areaCm2: 18.85,
    areaMethod: 'ellipse',
  },
  entry: 'paper',
  respondent: 'assisted',
  meta: { nrs: { source: 'transcribed', raw: '7', rawUnit: '{score}', sampleDate: '2026-02-27' } },
  wording: 'clinimetric-labels@1.0',
  replaces: '1b8ff8a3-3c5c-4c63-9a05-6d52f2f0c0de',
  reason: 'Wrong patient',
  result: pruritusNrs.score(minimal.answers, minimal.options),
};

const issuesOf = (value: unknown) => {
  const found = checkAdministration(value);
  return found.ok ? [] : found.issues.map(({ code, path }) => [code, ...path].join(' '));
};

describe('the check', () => {
  it.each([
    ['the least', minimal],
    ['everything', full],
  ])('accepts %s, and gives back a copy that is plain JSON', (_, administration) => {
    const found = checkAdministration(administration);
    expect(found).toStrictEqual({ ok: true, administration });
    if (found.ok) expect(found.administration).not.toBe(administration);
    expect(checkAdministration(JSON.parse(JSON.stringify(administration)))).toStrictEqual(found);
  });

  it.each([
    ['format', 'clinimetric-administration@2', 'not-allowed format'],
    ['id', '17', 'not-a-uuid id'],
    ['instrument', 'PASI', 'not-an-id instrument'],
    ['version', '1.0', 'not-a-version version'],
    ['answers', [1, 2], 'not-an-object answers'],
    ['answers', { nrs: { value: 7 } }, 'not-allowed answers nrs'],
    ['answers', { 'Q 1': 7 }, 'not-an-id answers Q 1'],
    ['options', { recall: ['24h'] }, 'not-allowed options recall'],
    ['assessedAt', '2026-02-28', 'not-a-time assessedAt'],
    ['assessedAt', '2026-02-28T09:30:00', 'not-a-time assessedAt'],
    ['assessedAt', '2026-02-29T09:30:00Z', 'not-a-time assessedAt'],
    ['assessedAt', '2026-02-28T24:00:00Z', 'not-a-time assessedAt'],
    ['assessedAt', '2026-02-28T09:30:00+15:00', 'not-a-time assessedAt'],
    ['assessor', '', 'not-allowed assessor'],
    ['assessor', ' ', 'not-allowed assessor'],
    ['subject', 'x'.repeat(201), 'too-long subject'],
    ['visit', 12, 'not-allowed visit'],
    ['entry', 'telephone', 'not-allowed entry'],
    ['respondent', 'nurse', 'not-allowed respondent'],
    ['target', {}, 'missing-field target id'],
    ['target', { id: 'a', lengthMm: 0 }, 'out-of-range target lengthMm'],
    ['target', { id: 'a', side: 'front' }, 'not-allowed target side'],
    ['target', { id: 'a', depth: 1 }, 'unknown-field target depth'],
    ['meta', { nrs: { source: 'guessed' } }, 'not-allowed meta nrs source'],
    ['meta', { nrs: { sampleDate: '2026-13-01' } }, 'not-a-date meta nrs sampleDate'],
    ['meta', { nrs: { mood: 'good' } }, 'unknown-field meta nrs mood'],
    ['replaces', minimal.id, 'contradiction replaces'],
    ['reason', 'because', 'contradiction reason'],
    ['result', { ...full.result, instrument: 'dlqi' }, 'contradiction result instrument'],
    ['result', { ...full.result, version: '1.0.1' }, 'contradiction result version'],
    ['result', { ...full.result, status: 'incomplete' }, 'contradiction result total'],
    ['result', { ...full.result, band: 'severe' }, 'unknown-field result band'],
    ['result', { ...full.result, parts: 3 }, 'not-an-object result parts'],
    ['colour', 'red', 'unknown-field colour'],
  ])('refuses %s: %j', (field, value, issue) => {
    expect(issuesOf({ ...minimal, [field]: value })).toEqual([issue]);
  });

  it.each(Object.keys(minimal))('needs %s', (field) => {
    const { [field as keyof typeof minimal]: _, ...rest } = minimal;
    expect(issuesOf(rest)).toContain(`missing-field ${field}`);
  });

  it.each([['2026-02-28T09:30Z'], ['2026-02-28T09:30:00.123456Z'], ['2024-02-29T23:59:59-11:30']])(
    'takes %s for a time',
    (assessedAt) => expect(issuesOf({ ...minimal, assessedAt })).toEqual([]),
  );

  it('refuses a field named __proto__', () => {
    const foreign: unknown = JSON.parse(JSON.stringify(minimal).replace('{', '{"__proto__": {"ok": true}, '));
    expect(issuesOf(foreign)).toEqual(['unknown-field __proto__']);
  });

  const throwing = Object.defineProperty({ ...minimal }, 'subject', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  const cycle: Record<string, unknown> = { ...minimal };
  cycle['meta'] = cycle;
  const gone = Proxy.revocable({}, {});
  gone.revoke();

  it.each([
    ['undefined', undefined, 'not-an-object'],
    ['text', JSON.stringify(minimal), 'not-an-object'],
    ['a list', [minimal], 'not-an-object'],
    ['null', null, 'not-an-object'],
    ['a getter that throws', throwing, 'unreadable'],
    ['a cycle', cycle, 'unreadable'],
    ['a revoked proxy', gone.proxy, 'unreadable'],
    ['a function', { ...minimal, visit: () => 1 }, 'unreadable'],
    ['no finite number', { ...minimal, answers: { nrs: Number.NaN } }, 'unreadable'],
    ['a list with gaps', { ...minimal, answers: { q1: new Array(3) } }, 'unreadable'],
    [
      'too much',
      { ...minimal, answers: Object.fromEntries([...Array(60_000).keys()].map((i) => [`q${i}`, 1])) },
      'unreadable',
    ],
  ])('never throws: %s', (_, value, code) => expect(issuesOf(value)).toEqual([code]));

  it('keeps what it checked: a value that changes its mind is read once', () => {
    let reads = 0;
    const fickle = Object.defineProperty({ ...minimal }, 'subject', {
      enumerable: true,
      get: () => (reads++ ? 17 : 'S-017'),
    });
    expect(checkAdministration(fickle)).toMatchObject({ ok: true, administration: { subject: 'S-017' } });
  });
});

describe('replay', () => {
  const scored = (result: unknown): Administration => ({ ...minimal, result: result as never });

  it('finds the same', () => {
    expect(replay(full, pruritusNrs)).toEqual({ status: 'same', result: full.result });
  });

  it('names what differs, and gives both', () => {
    const stored = { ...full.result, total: 6 };
    expect(replay(scored(stored), pruritusNrs)).toEqual({
      status: 'differs',
      stored,
      rescored: full.result,
      differences: ['total'],
    });
    const incomplete = { ...pruritusNrs.score({}), answers: minimal.answers };
    expect(replay(scored(incomplete), pruritusNrs)).toMatchObject({ status: 'differs', differences: ['status'] });
  });

  it('compares parts, and the derived scores that were stored', () => {
    const answers = { q1: 2, q2: 2, q3: 1, q4: 1, q5: 1, q6: 'not-relevant', q7: 'no', q7b: 1, q8: 1, q9: 0, q10: 1 };
    const result = dlqi.score(answers);
    const stored = (changes: object) =>
      replay(
        { ...minimal, instrument: 'dlqi', answers, options: {}, result: { ...result, ...changes } as never },
        dlqi,
      );
    expect(stored({}).status).toBe('same');
    expect(stored({ derived: {} }).status).toBe('same');
    expect(stored({ notes: [{ code: 'new', items: [], severity: 'query' }] }).status).toBe('same');
    expect(stored({ derived: { 'dlqi-r': 10 } })).toMatchObject({ differences: ['derived.dlqi-r'] });
    expect(stored({ parts: { ...('parts' in result && result.parts), leisure: 2 } })).toMatchObject({
      differences: ['parts.leisure'],
    });
  });

  it('tells answers that are refused today', () => {
    const stored = { ...full.result, options: { colour: 'red' } };
    expect(replay({ ...scored(stored), options: { colour: 'red' } }, pruritusNrs)).toMatchObject({
      status: 'differs',
      differences: ['status'],
      rescored: { status: 'invalid', issues: [{ code: 'unknown-option' }] },
    });
  });

  it('scores what was never scored', () => {
    expect(replay(minimal, pruritusNrs)).toEqual({ status: 'no-stored-result', result: full.result });
  });

  it('is not for another instrument', () => {
    expect(replay(minimal, sledai2k)).toEqual({ status: 'not-evaluable', reason: 'incomparable', field: 'instrument' });
  });
});
