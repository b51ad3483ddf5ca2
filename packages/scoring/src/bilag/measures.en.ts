import type { ItemWords } from '../words/words.ts';
import { scale } from './features.en.ts';

/** Units as they are written, by UCUM code. */
export const unitNames: Readonly<Record<string, string>> = {
  'mg/mmol': 'mg/mmol',
  'mg/g': 'mg/g',
  'g/(24.h)': 'g in 24 hours',
  'mg/(24.h)': 'mg in 24 hours',
  'umol/L': 'µmol/L',
  'mg/dL': 'mg/dL',
  'g/dL': 'g/dL',
  'g/L': 'g/L',
  '10*9/L': '× 10⁹/L',
  '/uL': 'per µL',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  'mm[Hg]': 'mmHg',
};

const countUnits = ['10*9/L', '/uL'];

interface Row {
  readonly label: string;
  readonly help?: string;
  readonly units?: readonly string[];
  readonly hasPrevious?: boolean;
  readonly levels?: ItemWords['options'];
}

const dipstickLevels = { 0: 'Negative', 1: '1+', 2: '2+', 3: '3+', 4: '4+' };

const rows: Readonly<Record<string, Row>> = {
  'renal.systolic-pressure': { label: 'Systolic blood pressure', help: 'mmHg', hasPrevious: true },
  'renal.diastolic-pressure': { label: 'Diastolic blood pressure', help: 'mmHg', hasPrevious: true },
  'renal.dipstick-protein': {
    label: 'Urine dipstick, protein',
    help: 'Used only where no ratio and no 24-hour collection was made',
    levels: dipstickLevels,
    hasPrevious: true,
  },
  'renal.albumin-creatinine': {
    label: 'Urine albumin to creatinine ratio (ACR)',
    units: ['mg/mmol', 'mg/g'],
    hasPrevious: true,
  },
  'renal.protein-creatinine': {
    label: 'Urine protein to creatinine ratio (PCR)',
    help: '100 mg/mmol is about 885 mg/g',
    units: ['mg/mmol', 'mg/g'],
    hasPrevious: true,
  },
  'renal.protein-24h': { label: 'Urine protein in 24 hours', units: ['g/(24.h)', 'mg/(24.h)'], hasPrevious: true },
  'renal.creatinine': {
    label: 'Creatinine',

    units: ['umol/L', 'mg/dL'],
    hasPrevious: true,
  },
  'renal.gfr': {
    label: 'GFR',
    help: 'mL/min/1.73 m², as the laboratory gives it; it is not worked out here',
    hasPrevious: true,
  },
  'haematological.haemoglobin': { label: 'Haemoglobin', units: ['g/dL', 'g/L'] },
  'haematological.white-cells': { label: 'White cells', units: countUnits },
  'haematological.neutrophils': { label: 'Neutrophils', units: countUnits },
  'haematological.lymphocytes': { label: 'Lymphocytes', units: countUnits },
  'haematological.platelets': { label: 'Platelets', units: countUnits },
};

const words = (label: string, help?: string, options?: ItemWords['options']): ItemWords => ({
  label,
  ...(help !== undefined && { help }),
  ...(options && { options }),
});

const unitWords = (label: string, units: readonly string[]): ItemWords =>
  words(`${label}: unit`, undefined, Object.fromEntries(units.map((unit) => [unit, unitNames[unit]!])));

/** Words of the measured items and of what each asks for besides. */
export const measureWords: Readonly<Record<string, ItemWords>> = Object.fromEntries(
  Object.entries(rows).flatMap(([id, { label, help, units, hasPrevious, levels }]): [string, ItemWords][] => {
    const before = `${label} at the visit just before`;
    return [
      [id, words(label, help, levels)],
      ...(units ? [[`${id}.unit`, unitWords(label, units)] as [string, ItemWords]] : []),
      [
        `${id}.due-to-lupus`,
        words(`${label}: due to active lupus?`, 'A value with another cause is left out of the grade.'),
      ],
      ...(hasPrevious
        ? [[`previous.${id}`, words(before, 'Leave open where it was not measured.', levels)] as [string, ItemWords]]
        : []),
      ...(hasPrevious && units ? [[`previous.${id}.unit`, unitWords(before, units)] as [string, ItemWords]] : []),
    ];
  }),
);

/** Words of the remaining items of kidney and blood. */
export const foundWords: Readonly<Record<string, ItemWords>> = {
  'renal.accelerated-hypertension': words(
    'Accelerated hypertension',
    'Blood pressure above 170/110 mmHg within one month, with retinal changes of grade 3 or 4',
  ),
  'renal.nephrotic-syndrome': words(
    'Nephrotic syndrome',
    'Protein of 3.5 g a day or more, or a ratio to creatinine of 350 mg/mmol or more, with low albumin and oedema',
  ),
  'renal.gfr.equation': words('GFR: equation', 'Its name, as the laboratory gives it'),
  'renal.active-sediment': words(
    'Active urinary sediment',
    'More than 5 white or more than 5 red cells per high-power field, or red-cell casts, and no other cause. For cells per µL ask the laboratory.',
  ),
  'renal.active-nephritis': words(
    'Active nephritis on biopsy',
    'Active lesions in the last 3 months; sclerosis alone does not count',
  ),
  'haematological.ttp': { ...words('Thrombotic thrombocytopenic purpura (TTP)'), ...scale },
  'haematological.active-haemolysis': words(
    'Active haemolysis',
    'Positive Coombs test and a sign of haemolysis: bilirubin, reticulocytes, haptoglobin, fragments or spherocytes',
  ),
  'haematological.coombs-isolated': words('Positive Coombs test alone', 'Without haemolysis'),
};
