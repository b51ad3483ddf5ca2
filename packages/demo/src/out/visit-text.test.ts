import { patientOf, scoringAt, visitOf } from '@clinimetric/demo/testing';
import { iga, pruritusNrs, sledai2k, slePga, targetPlaque } from '@clinimetric/scoring';
import { describe, expect, it } from 'vitest';
import { known } from '../common/instruments.ts';
import { paragraphOf, scoredOf } from '../common/summary.ts';
import { toldOf, type VisitRecord } from './told.ts';
import { visitCells, visitLine, visitParagraph, visitRecordText } from './visit-text.ts';

const itch = scoringAt(pruritusNrs, { nrs: 8 }, 5);
const global = scoringAt(iga, { iga: 2 }, 6);
const record = (more: Partial<VisitRecord> = {}, visit = {}): VisitRecord => ({
  patient: patientOf('psoriasis'),
  visit: visitOf(['dlqi', 'pruritus-nrs', 'iga'], { notDone: { dlqi: 'no form' }, ...visit }),
  label: 'Week 8',
  administrations: [global, itch],
  ...more,
});
const lines = (one: VisitRecord) => visitRecordText(one).split('\n');

describe('the paragraph with everything', () => {
  it('begins with whose, when, by whom and how it stands', () => {
    expect(lines(record())[0]).toBe(
      'Patient P-014, psoriasis; Week 8 visit of 3 Mar 2025; assessor AM; state: signed. On Adalimumab since 10 Jan 2025.',
    );
  });

  it('tells the instruments in the order of the panel, what was not done with its reason', () => {
    const own = [itch, global].map((one) => paragraphOf(scoredOf(known(one.instrument)!, one)));
    expect(lines(record()).slice(1, 4)).toEqual(['DLQI: not done (no form).', ...own]);
  });

  it('says what is not answered', () => {
    expect(lines(record({ administrations: [itch] }, { state: 'in-progress' }))[3]).toBe('IGA: not answered.');
  });

  it('tells the plaque, how answers were had, and what an amendment changed and why', () => {
    const target = { id: '2', site: 'elbow', side: 'left', lengthMm: 42, widthMm: 30 } as const;
    const first = scoringAt(targetPlaque, { erythema: 3, induration: 3, scaling: 2 }, 7, { target });
    const second = scoringAt(targetPlaque, { erythema: 3, induration: 2, scaling: 2 }, 8, {
      target,
      replaces: first.id,
      reason: 'misread',
      entry: 'paper',
      meta: { erythema: { source: 'carried-confirmed', sampleDate: '2025-03-01' } },
    });
    const text = visitRecordText(record({ administrations: [first, second] }));
    expect(text).toContain('\nPlaque 2, elbow, left, 42 × 30 mm: ');
    expect(text).toContain(
      'Copied from paper; 1 answer as at the visit before, each confirmed; samples of 1 Mar 2025; amended: misread; before: 8.',
    );
  });

  it('says that a stored score is another one by today’s rules', () => {
    const { result } = itch;
    const older = { ...itch, version: '0.9.0', result: { ...result!, version: '0.9.0', total: 7 } } as typeof itch;
    expect(visitRecordText(record({ administrations: [older] }))).toContain(
      `Recorded under rules 0.9.0, scored here by rules ${pruritusNrs.version}; today’s rules do not give the stored score again.`,
    );
  });

  it('keeps involved, not involved and not looked at apart', () => {
    const text = visitRecordText(record({}, { specialSites: { face: true, palms: false, nails: true } }));
    expect(text).toContain(
      '\nSpecial sites: face, nails involved; palms not involved; soles, genitals, scalp not looked at.\n',
    );
    expect(visitRecordText(record())).not.toContain('Special sites');
  });

  it('keeps none and not recorded apart', () => {
    expect(lines(record()).at(-1)).toBe('Treatment at this visit: not recorded.');
    const lupus = record(
      { patient: patientOf('lupus'), administrations: [scoringAt(slePga, { pga: 1.2 }, 9)] },
      { panel: ['sle-pga'], treatment: { prednisoneMgPerDay: 7.5, failures: [], haemolysis: false } },
    );
    expect(lines(lupus).at(-1)).toBe(
      'Treatment at this visit: Prednisone-equivalent dose: 7.5 mg per day; Rescue or treatment failure since baseline: none; Haemolytic anaemia due to lupus: none; not recorded: Changes of background treatment since baseline, Gastrointestinal activity due to lupus.',
    );
  });
});

describe('the paragraph for a letter', () => {
  const short = (one: VisitRecord) => visitParagraph(one).split('\n');

  it('tells whose, when and by whom, then each score in a line without settings, versions and wording', () => {
    expect(short(record())[0]).toBe(lines(record())[0]);
    expect(short(record())[1]).toBe('DLQI: not done (no form).');
    expect(short(record())[2]).toMatch(/^Itch NRS 8: /);
    expect(short(record())[3]).toMatch(/^IGA 2\b/);
    expect(visitParagraph(record())).not.toMatch(/Settings|wording|Clinimetric/);
  });

  it('says what is open, and the range in which the total will lie', () => {
    const items = sledai2k.items.filter(({ id, role }) => role === 'scored' && id !== 'low-complement');
    const answers = Object.fromEntries(items.map(({ id }) => [id, id === 'arthritis'] as const));
    const [, told] = short(
      record(
        { patient: patientOf('lupus'), administrations: [scoringAt(sledai2k, answers, 9)] },
        { panel: ['sledai-2k'], notDone: {}, state: 'waiting' },
      ),
    );
    // Arthritis weighs 4, low complement 2.
    expect(told).toBe('SLEDAI-2K not complete, 4 to 6. Not answered: Low complement.');
  });

  it('keeps an amendment, and the doubt about a stored score', () => {
    const second = scoringAt(pruritusNrs, { nrs: 7 }, 8, { replaces: itch.id, reason: 'misread' });
    expect(visitParagraph(record({ administrations: [itch, second] }))).toContain('Amended: misread; before: 8.');
    const { result } = itch;
    const older = { ...itch, version: '0.9.0', result: { ...result!, version: '0.9.0', total: 7 } } as typeof itch;
    expect(visitParagraph(record({ administrations: [older] }))).toContain(
      'Today’s rules do not give the stored score again.',
    );
  });

  it('says dose and failures, or that they are not recorded', () => {
    expect(short(record()).at(-1)).toBe('Treatment at this visit: not recorded.');
    const treated = record({}, { treatment: { prednisoneMgPerDay: 7.5, changes: [] } });
    expect(short(treated).at(-1)).toBe(
      'Treatment at this visit: Prednisone-equivalent dose: 7.5 mg per day; not recorded: Rescue or treatment failure since baseline.',
    );
  });
});

it('what is made up says so in both paragraphs and in the table line', () => {
  const madeUp = record({ patient: { ...patientOf('psoriasis'), isMadeUp: true } });
  for (const text of [visitParagraph(madeUp), visitRecordText(madeUp)])
    expect(text).toMatch(/^Patient P-014, psoriasis; made up; /);
  expect(visitLine(madeUp)).toContain('\tP-014 (made up)\t');
});

describe('the table line of a visit', () => {
  it('has a cell for each instrument under a heading', () => {
    const { columns, cells } = visitCells(record());
    const told = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    expect(told).toMatchObject({
      Date: '2025-03-03',
      Patient: 'P-014',
      Visit: 'Week 8',
      State: 'signed',
      Assessor: 'AM',
      DLQI: 'not done (no form)',
      'Itch NRS': '8',
      IGA: '2',
    });
  });

  it('is one line, whatever was typed', () => {
    const line = visitLine(record({}, { notDone: { dlqi: 'no\tform\nhere' } }));
    expect(line.split('\n')).toHaveLength(1);
    expect(line.split('\t')).toHaveLength(visitCells(record()).columns.length);
  });
});

it('an instrument beside the panel is told after it', () => {
  const told = toldOf(record({}, { panel: ['iga'] }));
  expect(told.map(({ slot }) => slot.instrument)).toEqual(['iga', 'pruritus-nrs']);
});
