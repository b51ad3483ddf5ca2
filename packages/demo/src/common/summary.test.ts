import {
  bilag2004,
  bsa,
  dlqi,
  iga,
  pasi,
  pruritusNrs,
  pruritusVas,
  sledai2k,
  slePga,
  targetPlaque,
  type Answers,
  type AnyInstrument,
  type InstrumentWords,
} from '@clinimetric/scoring';
import { bilag2004Words } from '@clinimetric/scoring/bilag-2004.en';
import { bsaWords } from '@clinimetric/scoring/bsa.en';
import { dlqiWords } from '@clinimetric/scoring/dlqi.en';
import { en } from '@clinimetric/scoring/en';
import { igaWords } from '@clinimetric/scoring/iga.en';
import { pasiWords } from '@clinimetric/scoring/pasi.en';
import { pruritusNrsWords } from '@clinimetric/scoring/pruritus-nrs.en';
import { pruritusVasWords } from '@clinimetric/scoring/pruritus-vas.en';
import { slePgaWords } from '@clinimetric/scoring/sle-pga.en';
import { sledai2kWords } from '@clinimetric/scoring/sledai-2k.en';
import { targetPlaqueWords } from '@clinimetric/scoring/target-plaque.en';
import { describe, expect, it } from 'vitest';
import { gradeLine } from './grades.ts';
import { cellsOf, lineOf, paragraphOf, tableLineOf, type Scored } from './summary.ts';

const every: [AnyInstrument, InstrumentWords][] = [
  [pasi, pasiWords],
  [dlqi, dlqiWords],
  [bsa, bsaWords],
  [pruritusVas, pruritusVasWords],
  [pruritusNrs, pruritusNrsWords],
  [sledai2k, sledai2kWords],
  [iga, igaWords],
  [targetPlaque, targetPlaqueWords],
  [slePga, slePgaWords],
  [bilag2004, bilag2004Words],
];

const scoredOf = (
  instrument: AnyInstrument,
  answers: object = {},
  options = {},
  more: Partial<Scored> = {},
): Scored => ({
  instrument,
  words: every.find(([one]) => one === instrument)![1],
  shared: en,
  result: instrument.score(answers, options),
  date: '2026-03-03',
  ...more,
});

const noPsoriasis = { 'head.area': 0, 'upper-limbs.area': 0, 'trunk.area': 0, 'lower-limbs.area': 0 };
// Worked by hand: 0.3 × (2 + 3 + 2) × 3 = 6.3.
const trunkOnly = {
  ...noPsoriasis,
  'trunk.area': undefined,
  'trunk.area-percent': 32,
  'trunk.erythema': 2,
  'trunk.induration': 3,
  'trunk.desquamation': 2,
};
const dlqiAnswers = { q1: 1, q2: 1, q3: 1, q4: 1, q5: 1, q6: 0, q7: 'no', q7b: 1, q8: 1, q9: 1, q10: 2 };
const findings = Object.fromEntries(
  sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }) => [id, false]),
);

/** A title directly followed by a number reads as a total. */
const readsAsTotal = ({ words }: Scored) => new RegExp(`${words.title} \\d`);

describe.each(every)('a summary of $id', (instrument, words) => {
  const untouched = scoredOf(instrument);
  const declined = Object.fromEntries(
    instrument.items.flatMap(({ id, special }) => (special?.includes('left-blank') ? [[id, 'left-blank']] : [])),
  );

  it('says when nothing is answered, and shows no number', () => {
    expect(paragraphOf(untouched)).toContain('3 March 2026: not started; nothing is answered.');
    expect(paragraphOf(untouched)).not.toMatch(readsAsTotal(untouched));
    expect(cellsOf(untouched).total).toBe('');
    expect(cellsOf(untouched).range).toBe('');
  });

  it('names instrument, version, wording and every setting', () => {
    const text = paragraphOf(untouched);
    expect(text).toContain(`instrument ${instrument.id} ${instrument.version}, wording ${words.wording}`);
    for (const { id, default: value } of instrument.options) {
      const setting = `${words.options![id]!.label}: ${words.options![id]!.options![String(value)]}`;
      expect(text).toContain(setting);
      expect(cellsOf(untouched).settings).toContain(setting);
    }
  });

  it('is one line of as many cells as there are columns', () => {
    for (const answers of [{}, declined, { nonsense: 'a\tb\nc' }]) {
      const table = tableLineOf(scoredOf(instrument, answers));
      const line = lineOf(table);
      expect(line.split('\t')).toHaveLength(table.columns.length);
      expect(line).not.toContain('\n');
    }
  });

  it('gives no total for answers that cannot be accepted', () => {
    const scored = scoredOf(instrument, { nonsense: 1 });
    expect(paragraphOf(scored)).toContain('cannot be scored. No total can be given for these answers.');
    expect(paragraphOf(scored)).not.toMatch(readsAsTotal(scored));
    expect(cellsOf(scored).total).toBe('');
  });
});

describe('a complete score', () => {
  it('leads with the number and names parts, schemes with version, and facts', () => {
    const scored = scoredOf(pasi, trunkOnly);
    expect(paragraphOf(scored)).toBe(
      'PASI 6.3 (Psoriasis Area and Severity Index, 0 to 72), assessed 3 March 2026. ' +
        'Head and neck 0.0; Arms 0.0; Trunk 6.3; Legs 0.0. ' +
        'PASI 6.3: under 7 (Schmitt & Wozel 2005 · cuts 7 and 12 · version 1); ' +
        '3 to 10 (Three-way cut 3 and 10, borrowed from BSA · version 1, less certain rule); ' +
        'not above 10 (EMA guideline 2004, as usually quoted · version 1, less certain rule). ' +
        'PASI > 10: no (Rule of Tens, PASI part). ' +
        'PASI ≥ 10: no (British criteria for starting a biologic, PASI part, less certain rule). ' +
        'Clinimetric, instrument pasi 1.1.0, wording clinimetric-labels@1.0.',
    );
    const { columns, cells } = tableLineOf(scored);
    expect(columns.slice(0, 6)).toEqual(['Date', 'Instrument', 'Version', 'State', 'Total', 'Lies between']);
    expect(cells.slice(0, 6)).toEqual(['2026-03-03', 'PASI', '1.1.0', 'complete', '6.3', '']);
  });

  it('names one scheme alone when one is chosen', () => {
    const text = paragraphOf(scoredOf(pasi, trunkOnly, {}, { bandScheme: 'ema-2004' }));
    expect(text).toContain('EMA guideline 2004');
    expect(text).not.toContain('Schmitt');
  });

  it('names what is present and tells many parts at 0 together', () => {
    const text = paragraphOf(scoredOf(sledai2k, { ...findings, arthritis: true, rash: true }));
    expect(text).toMatch(/^SLEDAI-2K 6 /);
    expect(text).toContain('Present: Arthritis, Rash.');
    expect(text).toContain('Joints and muscles 4; Skin and mucosa 2; 7 other parts 0; Clinical SLEDAI 6.');
  });

  it('names a question left blank, the part it leaves open, and the derived score beside the total', () => {
    const text = paragraphOf(scoredOf(dlqi, { ...dlqiAnswers, q2: 'left-blank', q9: 'not-relevant' }));
    expect(text).toMatch(/^DLQI 8 /);
    expect(text).toContain('Left blank: Feelings about one’s skin.');
    expect(text).toContain('Symptoms and feelings (left blank)');
    // 8 × 10 / 9.
    expect(text).toContain('DLQI-R 8.9');
    expect(text).toContain('topic labels: valid only as a copy of a completed authorised form');
    // Labels that stand in for nobody's questions are just named.
    expect(paragraphOf(scoredOf(iga, { iga: 2 }))).not.toContain('topic labels');
  });

  it('names what was counted as absent when a setting asks for it', () => {
    const scored = scoredOf(sledai2k, { ...findings, fever: 'not-assessed' }, { 'missing-as-absent': true });
    expect(paragraphOf(scored)).toContain('Fever: Not assessed and counted as absent');
    expect(cellsOf(scored).settings).toContain('Not assessed counts as absent: yes');
  });

  it('is never rounded, and carries unit, method and a less certain setting', () => {
    // 12.25 handprints × 0.87 % = 10.6575 %.
    const scored = scoredOf(
      bsa,
      { method: 'handprints', handprints: 12.25 },
      { 'palm-convention': 'with-fingers-measured' },
    );
    expect(paragraphOf(scored)).toMatch(/^BSA 10\.6575 % .*Method: Handprints\. BSA 10\.6575 %: above 10 %/);
    expect(cellsOf(scored).settings).toMatch(/0\.87 % as measured in adults \(less certain rule\)$/);
  });

  it('tells findings to check, and notes on the person', () => {
    const text = paragraphOf(scoredOf(pasi, { ...noPsoriasis, 'head.erythema': 2, 'age-years': 12 }));
    expect(text).toContain('Head and neck: The area is 0 but a sign is above 0.');
    expect(text).toContain('Score shown for a person under 18.');
  });

  it('says which itch in which time the number means', () => {
    for (const [instrument, answers] of [
      [pruritusVas, { 'vas-mm': 40 }],
      [pruritusNrs, { nrs: 4 }],
    ] as const) {
      const text = paragraphOf(scoredOf(instrument, answers, { recall: '7d', statistic: 'average' }));
      expect(text).toContain('Settings: Recall period: past 7 days; Which itch: average.');
    }
  });
});

describe('an incomplete score', () => {
  const half = scoredOf(pasi, {
    ...trunkOnly,
    'trunk.desquamation': undefined,
    'lower-limbs.area': undefined,
    'head.area': 'not-assessed',
  });

  it('names what is open and the range, and is not to be taken for a total', () => {
    const text = paragraphOf(half);
    // Trunk 0.3 × 5 × 3 = 4.5 up to 0.3 × 9 × 3 = 8.1; legs up to 28.8; head up to 7.2.
    expect(text).toContain('not complete. No total yet; it will lie between 4.5 and 44.1.');
    expect(text).toContain('Not answered: Trunk: Desquamation; Legs.');
    expect(text).toContain('Not assessed: Head and neck: Area.');
    expect(text).toContain('Already certain: Arms 0.0.');
    expect(text).not.toMatch(readsAsTotal(half));
    expect(text).not.toMatch(/Schmitt|Rule of Tens/);
    expect(cellsOf(half)).toMatchObject({ state: 'not complete', total: '', range: '4.5 to 44.1' });
  });

  it('has no range when no further answer can give a total, and says why', () => {
    const scored = scoredOf(dlqi, { ...dlqiAnswers, q2: 'left-blank', q3: 'left-blank' });
    const text = paragraphOf(scored);
    expect(text).toContain('not complete. No total can be given for these answers.');
    expect(text).toContain('Left blank: Feelings about one’s skin; Everyday tasks.');
    expect(text).toContain('Two or more questions were left blank');
    expect(text).not.toMatch(readsAsTotal(scored));
    expect(cellsOf(scored).range).toBe('');
  });

  it('names a whole system once when nothing in it is answered', () => {
    const text = paragraphOf(scoredOf(sledai2k, { arthritis: true, haematuria: 'not-assessed' }));
    expect(text).toContain('Not answered: Nervous system; Vessels; Myositis; Urinary casts;');
    expect(text).toContain('Not assessed: Haematuria.');
    expect(text).toContain('it will lie between 4 and 105.');
  });
});

it('says what cannot be accepted, and what would be', () => {
  const scored = scoredOf(pasi, { ...noPsoriasis, 'trunk.area': undefined, 'trunk.area-percent': 130 });
  expect(paragraphOf(scored)).toContain(
    'Trunk: Area: 130 is outside the range. Enter a number from 0 to 100 in steps of 0.01.',
  );
  expect(cellsOf(scored).state).toBe('cannot be scored');
});

it('is not started by evidence alone', () => {
  expect(paragraphOf(scoredOf(pasi, { 'age-years': 40 }))).toContain('not started');
});

describe('grades', () => {
  /** Looked for and absent, nothing measured, no system affected before. */
  const quiet = Object.fromEntries(
    bilag2004.items
      .filter(({ role, id }) => role === 'scored' || id.startsWith('ever.'))
      .map(({ id, kind, basis, role }) => [
        id,
        kind === 'boolean'
          ? false
          : kind === 'choice' && basis !== 'laboratory' && role === 'scored'
            ? 0
            : 'not-assessed',
      ]),
  );
  // Row 12 of the sheet's examples: a fall of 24.7 % leaves B.
  const kidney = {
    'renal.protein-creatinine': 226,
    'renal.protein-creatinine.unit': 'mg/mmol',
    'renal.protein-creatinine.due-to-lupus': true,
    'previous.renal.protein-creatinine': 300,
    'previous.renal.protein-creatinine.unit': 'mg/mmol',
    'renal.creatinine': 72,
    'renal.creatinine.unit': 'umol/L',
    'renal.creatinine.due-to-lupus': true,
  };
  const blood = Object.fromEntries(
    Object.entries({
      haemoglobin: [12.4, 'g/dL'],
      'white-cells': [5.2, '10*9/L'],
      neutrophils: [3.4, '10*9/L'],
      lymphocytes: [1.3, '10*9/L'],
      platelets: [241, '10*9/L'],
    }).flatMap(([id, [value, unit]]) => [
      [`haematological.${id}`, value],
      [`haematological.${id}.unit`, unit],
      [`haematological.${id}.due-to-lupus`, true],
    ]),
  ) as object;
  const joints = { 'musculoskeletal.arthritis-mild': 4, 'haematological.ttp': 0 };
  const flare = scoredOf(bilag2004, { ...quiet, ...kidney, ...blood, ...joints });

  it('lead, the worst first, each with its reason; the number is named as not official', () => {
    const paragraph = paragraphOf(flare);
    expect(paragraph).toMatch(/^BILAG-2004, assessed 3 March 2026: Kidney B · Joints and muscles C\. /);
    expect(paragraph).toContain('(not official): 9.');
    expect(paragraph).toMatch(
      /Kidney B \(PCR 226 mg\/mmol[^)]*not down by 25 % from 300 mg\/mmol\).*Joints and muscles C \([^)]*4 New\)/,
    );
    expect(paragraph).toContain('E: Constitutional, Skin and mucosa');
  });

  it('say how many systems have none, and never that nothing is active while one is open', () => {
    const { 'haematological.platelets': _, ...counts } = blood as Answers;
    expect(gradeLine(scoredOf(bilag2004, { ...quiet, ...kidney, ...blood, 'haematological.ttp': 0 }))).toBe('Kidney B');
    expect(gradeLine(scoredOf(bilag2004, { ...quiet, ...kidney, ...counts, 'haematological.ttp': 0 }))).toBe(
      'Kidney B · 1 system without a grade yet',
    );
    expect(gradeLine(scoredOf(bilag2004, { 'constitutional.pyrexia': 0 }))).toBe('9 systems without a grade yet');
  });

  it('leave units, causes and values of the visit before out of the summary', () => {
    expect(paragraphOf(flare)).not.toContain('Due to active lupus');
    expect(paragraphOf(flare)).not.toContain('ever affected before');
  });
});
