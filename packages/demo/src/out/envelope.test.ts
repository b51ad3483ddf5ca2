import { scoredCases, scoringAt } from '@clinimetric/demo/testing';
import { iga, pasi, pruritusNrs, replay, type Administration } from '@clinimetric/scoring';
import { describe, expect, it, vi } from 'vitest';
import { known } from '../common/instruments.ts';
import { scoredOf } from '../common/summary.ts';
import { digestOf } from '../store/canonical.ts';
import { comparedOf } from './compared.ts';
import { problemWords } from './envelope.en.ts';
import { envelopeFormat, largestBytes, openEnvelope, openFile, seal } from './envelope.ts';
import { keepingChanges } from './keep.ts';

// As at an address with https.
vi.stubGlobal('isSecureContext', true);

const isKnown = (id: string) => known(id) !== undefined;
const open = (text: string) => openEnvelope(text, isKnown);
const sealed = async (...administrations: Administration[]) => JSON.stringify(await seal(administrations));
const problem = async (text: string) => {
  const checked = await open(text);
  return checked.ok ? undefined : checked.problem;
};

/** Closes content that no page would make, with a digest that fits. */
const forged = async (content: object) => JSON.stringify({ ...content, digest: await digestOf(content) });
const itch = scoringAt(pruritusNrs, { nrs: 8 }, 1);

describe('every instrument goes through an envelope to the same score', () => {
  it.each(scoredCases())('$id', async ({ id, instrument, scorings }) => {
    for (const [name, administration] of scorings) {
      const checked = await open(await sealed(administration));
      if (!checked.ok) throw new Error(`${name}: ${checked.problem.code}`);
      const [back] = checked.envelope.administrations;
      expect(back, name).toEqual(administration);
      expect(replay(back!, instrument).status, name).toBe('same');
      const lines = comparedOf(scoredOf(known(id)!, back!), back!);
      expect(lines.length, name).toBeGreaterThan(1);
      expect(
        lines.filter(({ differs }) => differs),
        name,
      ).toEqual([]);
    }
  });
});

it('what is made up says so, within the digest', async () => {
  const text = JSON.stringify(await seal([itch], true));
  expect(await open(text)).toMatchObject({ ok: true, envelope: { isMadeUp: true } });
  expect(await problem(text.replace('"isMadeUp":true,', ''))).toEqual({ code: 'damaged' });
  expect(await sealed(itch)).not.toContain('isMadeUp');
});

it('a changed byte is noticed, whichever it is', async () => {
  const bytes = new TextEncoder().encode(await sealed(itch, scoringAt(iga, { iga: 2 }, 2, { assessor: 'Zoë' })));
  for (let at = 0; at < bytes.length; at++) {
    for (const change of [0x01, 0x20]) {
      const other = bytes.slice();
      other[at]! ^= change;
      const checked = await openFile(new Blob([other]), isKnown);
      expect(checked.ok, `byte ${at} ^ ${change}`).toBe(false);
    }
  }
});

it('a file that is cut short is noticed, wherever', async () => {
  const text = await sealed(itch);
  for (let end = 0; end < text.length; end++) expect((await open(text.slice(0, end))).ok).toBe(false);
});

it('spaces, line ends and a byte order mark change nothing that is said', async () => {
  const text = await sealed(itch);
  expect((await open(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}\n`)).ok).toBe(true);
});

describe('what is refused', () => {
  it.each([
    ['', 'not-json'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{"format":"clinimetric-clinic-backup@1"}', 'foreign'],
    ['{"format":"clinimetric-score-envelope@2","anything":true}', 'newer-format'],
    [`{"format":"${envelopeFormat}"}`, 'damaged'],
    [`{"format":"${envelopeFormat}","administrations":[1],"digest":""}`, 'damaged'],
  ])('%j', async (text, code) => expect(await problem(text)).toMatchObject({ code }));

  const closed = (administrations: unknown[]) => forged({ format: envelopeFormat, administrations });

  it('an envelope without a scoring', async () => expect(await problem(await closed([]))).toEqual({ code: 'empty' }));

  it('the same scoring twice', async () =>
    expect(await problem(await closed([itch, itch]))).toEqual({ code: 'twice' }));

  it('something that is no scoring, with its place and field', async () => {
    const wrong = { ...itch, assessedAt: 'yesterday' };
    expect(await problem(await closed([itch, wrong]))).toEqual({
      code: 'bad-scoring',
      number: 2,
      field: 'assessedAt',
    });
  });

  it('an instrument that is not known, by its name', async () => {
    const { result: _, ...rest } = itch;
    const found = await problem(await closed([{ ...rest, instrument: 'stairs' }]));
    expect(found).toEqual({ code: 'unknown-instrument', instrument: 'stairs' });
    expect(problemWords(found!)).toContain('“stairs”');
  });

  it('a field beside the known ones', async () => {
    const content = { format: envelopeFormat, administrations: [itch], more: 1 };
    expect(await problem(await forged(content))).toEqual({ code: 'damaged' });
  });

  it('a file that is too large, unread', async () => {
    const file = {
      size: largestBytes + 1,
      text: () => Promise.reject(new Error('was read')),
    } as unknown as Blob;
    expect(await openFile(file, isKnown)).toEqual({ ok: false, problem: { code: 'too-large' } });
  });

  it('a file that cannot be read, and one nested without end', async () => {
    const gone = { size: 1, text: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await openFile(gone, isKnown)).toEqual({ ok: false, problem: { code: 'unreadable' } });
    const deep = `{"format":"${envelopeFormat}","administrations":[${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}],"digest":""}`;
    expect((await openFile(new Blob([deep]), isKnown)).ok).toBe(false);
  });
});

it('who the patient is stays behind', async () => {
  expect(await sealed({ ...itch, subject: 'P-014' })).not.toContain('P-014');
});

describe('a score that today’s rules give differently', () => {
  const now = scoringAt(
    pasi,
    {
      'head.area': 3,
      'head.erythema': 2,
      'head.induration': 2,
      'head.desquamation': 2,
      'trunk.area': 0,
      'upper-limbs.area': 0,
      'lower-limbs.area': 0,
    },
    3,
  );
  const stored = now.result!;
  if (stored.status !== 'complete') throw new Error('not complete');
  const older: Administration = {
    ...now,
    version: '0.9.0',
    result: {
      ...stored,
      version: '0.9.0',
      total: 2.4,
      parts: { ...stored.parts, head: 2.4 },
      contributions: stored.contributions.map((one) => (one.id === 'head.erythema' ? { ...one, points: 1.2 } : one)),
    },
  };

  it('is shown total by total, part by part and item by item', async () => {
    const checked = await open(await sealed(older));
    const [back] = checked.ok ? checked.envelope.administrations : [];
    const differing = comparedOf(scoredOf(known('pasi')!, back!), back!).filter(({ differs }) => differs);
    expect(differing.map(({ stored: was, today }) => [was, today])).toEqual([
      ['2.4', '1.8'],
      ['2.4', '1.8'],
      ['1.2', '0.6'],
    ]);
    expect(differing.map(({ name }) => name)).toEqual(['PASI', 'Head and neck', 'Head and neck: Erythema']);
  });

  it('a result that claims nonsense beyond its outline is compared all the same', () => {
    const odd = {
      ...older,
      result: { ...older.result!, contributions: [null, 1, { id: 1 }] },
    } as unknown as Administration;
    expect(comparedOf(scoredOf(known('pasi')!, odd), odd).some(({ differs }) => differs)).toBe(true);
  });
});

it('what is kept is an unscheduled, signed visit of the day of the original, every answer marked as imported', async () => {
  const raw = { ...itch, meta: { nrs: { source: 'direct', raw: 8 } } } as const;
  const checked = await open(await sealed(raw, scoringAt(iga, { iga: 2 }, 2)));
  if (!checked.ok) throw new Error(checked.problem.code);
  const [visit, changes] = keepingChanges(checked.envelope, 'p', 'BK');
  expect(visit).toMatchObject({ patient: 'p', planned: null, day: '2025-03-03', state: 'signed', assessor: 'AM' });
  expect(visit.panel).toEqual(['pruritus-nrs', 'iga']);
  expect(changes.map(({ kind, audit: { who, what } }) => [kind, who, what])).toEqual([
    ['visit', 'BK', 'created'],
    ['administration', 'BK', 'created'],
    ['administration', 'BK', 'created'],
  ]);
  const kept = changes.slice(1).map(({ value }) => value as Administration);
  expect(kept.map(({ id }) => id)).toEqual([itch.id, scoringAt(iga, {}, 2).id]);
  expect(kept.map(({ meta }) => meta)).toEqual([
    { nrs: { source: 'imported', raw: 8 } },
    { iga: { source: 'imported' } },
  ]);
});
