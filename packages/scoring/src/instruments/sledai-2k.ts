import { defineInstrument, type Evaluation } from '../instrument.ts';
import { finding, type Answers } from '../item.ts';
import type { OptionValues } from '../result.ts';
import { NOT_ASSESSED, OPEN, type Sheet } from '../sheet.ts';
import { laboratoryItems, notesOnLaboratory, suggestFromLaboratory } from '../sledai/laboratory.ts';

export { checkSampleDate } from '../sledai/laboratory.ts';

/** The 24 descriptors in form order: weight, organ system, and whether the laboratory finds them. Source key: hhe2019. */
const descriptors: readonly (readonly [id: string, weight: number, system: string, basis?: 'laboratory'])[] = [
  ['seizure', 8, 'cns'],
  ['psychosis', 8, 'cns'],
  ['organic-brain-syndrome', 8, 'cns'],
  ['visual-disturbance', 8, 'cns'],
  ['cranial-nerve-disorder', 8, 'cns'],
  ['lupus-headache', 8, 'cns'],
  ['cva', 8, 'cns'],
  ['vasculitis', 8, 'vascular'],
  ['arthritis', 4, 'musculoskeletal'],
  ['myositis', 4, 'musculoskeletal'],
  ['urinary-casts', 4, 'renal', 'laboratory'],
  ['haematuria', 4, 'renal', 'laboratory'],
  ['proteinuria', 4, 'renal', 'laboratory'],
  ['pyuria', 4, 'renal', 'laboratory'],
  ['rash', 2, 'mucocutaneous'],
  ['alopecia', 2, 'mucocutaneous'],
  ['mucosal-ulcers', 2, 'mucocutaneous'],
  ['pleurisy', 2, 'serosal'],
  ['pericarditis', 2, 'serosal'],
  ['low-complement', 2, 'immunologic', 'laboratory'],
  ['increased-dna-binding', 2, 'immunologic', 'laboratory'],
  ['fever', 1, 'constitutional'],
  ['thrombocytopenia', 1, 'haematologic', 'laboratory'],
  ['leukopenia', 1, 'haematologic', 'laboratory'],
];
const weights = descriptors.map(([, weight]) => weight);
const serology: readonly string[] = ['low-complement', 'increased-dna-binding'];
const systems = [...new Set(descriptors.map(([, , system]) => system))];

/** Descriptors that rest on a laboratory result: marking the rest absent never touches them. */
export const sledaiLaboratoryItems: readonly string[] = Object.freeze(
  descriptors.filter(([, , , basis]) => basis === 'laboratory').map(([id]) => id),
);

function evaluate(sheet: Sheet, options: OptionValues, answers: Answers): Evaluation {
  const parts = Object.fromEntries(systems.map((system): [string, [number, number]] => [system, [0, 0]]));
  const clinical: [number, number] = [0, 0];
  const total: [number, number] = [0, 0];
  const contributions: [number, number][] = [];
  const asAbsent: string[] = [];
  descriptors.forEach(([id, weight, system], i) => {
    const code = sheet[i]!;
    const absent = code === NOT_ASSESSED && options['missing-as-absent'] === true;
    if (absent) asAbsent.push(id);
    const low = code === 1 ? weight : 0;
    const high = code === 0 || absent ? 0 : weight;
    for (const interval of serology.includes(id) ? [total, parts[system]!] : [total, parts[system]!, clinical]) {
      interval[0] += low;
      interval[1] += high;
    }
    if (code !== OPEN) contributions.push([i, low]);
  });
  const notes = notesOnLaboratory(answers, options);
  if (asAbsent.length > 0) notes.push({ code: 'scored-as-absent', items: asAbsent, severity: 'information' });
  return {
    total,
    parts,
    derived: { 'clinical-sledai': clinical },
    contributions,
    notes,
    ...(asAbsent.length > 0 && { notAssessed: [] }),
  };
}

function totalOf(sheet: Sheet, options: OptionValues): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const code = sheet[i]!;
    if (code === 1) total += weights[i]!;
    else if (code === NOT_ASSESSED && options['missing-as-absent'] !== true) return -1;
  }
  return total;
}

/**
 * Systemic Lupus Erythematosus Disease Activity Index 2000: 24 weighted descriptors, present in the window and due to
 * active lupus; 0 to 105. Derived: clinical SLEDAI without the two serological descriptors, 0 to 101. Laboratory values
 * suggest a descriptor and never tick it. Source keys: gladman2002, hhe2019.
 */
export const sledai2k = defineInstrument(
  {
    id: 'sledai-2k',
    version: '1.0.0',
    items: [
      ...descriptors.map(([id, weight, part, basis = 'clinical' as const], i) =>
        finding(id, weight, { number: String(i + 1), part, basis, special: ['not-assessed'], source: 'hhe2019' }),
      ),
      ...laboratoryItems,
    ],
    options: [
      { id: 'window-days', values: [10, 28, 30], default: 10, affects: 'meaning', source: 'window' },
      {
        id: 'missing-as-absent',
        values: [false, true],
        default: false,
        affects: 'number',
        source: 'missing',
        certainty: 'medium',
      },
      {
        id: 'spot-protein-limit',
        values: ['50-mg-per-mmol', '56.6-mg-per-mmol'],
        default: '50-mg-per-mmol',
        affects: 'meaning',
        source: 'spot-protein',
        certainty: 'medium',
      },
    ],
    total: { name: 'sledai-2k', min: 0, max: 105, step: 1, unit: '{score}', official: true, decimals: 0 },
    parts: systems.map((id) => ({
      id,
      min: 0,
      max: descriptors.reduce((sum, [, weight, system]) => (system === id ? sum + weight : sum), 0),
    })),
    derived: [{ id: 'clinical-sledai', min: 0, max: 101, decimals: 0, source: 'clinical-sledai' }],
    bandSchemes: [
      {
        id: 'cook-2000',
        version: '1',
        source: 'cook2000',
        certainty: 'medium',
        bands: [
          { id: 'none', from: 0 },
          { id: 'mild', from: 1 },
          { id: 'moderate', from: 6 },
          { id: 'high', from: 11 },
          { id: 'very-high', from: 20 },
        ],
      },
      {
        id: 'malaysian-cpg-2024',
        version: '1',
        source: 'malaysian-cpg2024',
        bands: [
          { id: 'remission', from: 0 },
          { id: 'low', from: 1 },
          { id: 'moderate', from: 5 },
          { id: 'high', above: 10 },
        ],
      },
      {
        id: 'bsr',
        version: '1',
        source: 'malaysian-cpg2024',
        certainty: 'medium',
        bands: [
          { id: 'mild', from: 0 },
          { id: 'moderate', from: 6 },
          { id: 'severe', above: 12 },
        ],
      },
    ],
    thresholds: [{ id: 'trial-entry', relation: '>=', value: 6, source: 'trials' }],
    sources: {
      gladman2002: 'Gladman et al. 2002, J Rheumatol 29:288-291 (abstract and opening)',
      hhe2019:
        'SLEDAI-2K table, HHE Rheumatology 2019, p. 8; differences from 1992: Gladman et al. 2002, J Rheumatol 29:288-291',
      window:
        '10 days: medicalcriteria.com/web/reusledai; 28 days: table of lupus indices, ard.bmj.com table 278401; 30 days: Touma 2010, doi 10.1177/0961203309346505',
      missing: 'General practice of published analyses; no single source',
      'spot-protein': 'Convention of trials for the protein to creatinine ratio; the papers speak of 24-hour urine',
      'clinical-sledai': 'PMC9707321, Table 2; Uribe 2004 (abstract), PMID 15468356',
      cook2000: 'Cook et al. 2000, J Rheumatol 27:1892-1895 (not re-read)',
      'malaysian-cpg2024': 'Malaysian clinical practice guideline SLE 2024, p. 29',
      trials: 'BLISS-76 (abstract), PMC5007058; Saphnelo clinical studies text',
    },
    licence: { status: 'free-in-academic-use', certainty: 'medium' },
    suggest: suggestFromLaboratory,
  },
  { evaluate, totalOf },
);
