import type { ItemWords } from '../words/words.ts';

/** The answer scale of the form, in our own labels. */
export const scale = {
  options: { 0: 'Not present', 1: 'Improving', 2: 'Same', 3: 'Worse', 4: 'New' },
  descriptions: {
    0: 'At no time in the last 4 weeks',
    1: 'Better, enough to think of less treatment, now and for at least 2 of the 4 weeks; or completely gone for the whole last week',
    2: 'Present, no clear change; also better, but not enough for “improving”',
    3: 'Clearly worse, enough to think of more treatment',
    4: 'First or renewed episode within the last 4 weeks, not yet improving',
  },
} satisfies Partial<ItemWords>;

const pair = 'From mild to severe within 4 weeks: severe is new and mild is worse.';

type Row = readonly [label: string, help?: string];

const labels: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  constitutional: {
    pyrexia: ['Fever', 'Documented above 37.5 °C'],
    'weight-loss': ['Weight loss', 'Unintended, more than 5 %'],
    'lymphadenopathy-splenomegaly': ['Enlarged lymph nodes or spleen'],
    anorexia: ['Loss of appetite'],
  },
  mucocutaneous: {
    'skin-eruption-severe': ['Rash, severe', `More than 18 % of the skin; the palm without fingers is 1 %. ${pair}`],
    'skin-eruption-mild': ['Rash, mild'],
    'angio-oedema-severe': ['Angio-oedema, severe', pair],
    'angio-oedema-mild': ['Angio-oedema, mild'],
    'mucosal-ulceration-severe': ['Mucosal ulcers, severe', pair],
    'mucosal-ulceration-mild': ['Mucosal ulcers, mild'],
    'panniculitis-bullous-severe': [
      'Panniculitis or blistering lupus, severe',
      `More than 9 % of the skin, or on the face, ulcerating or threatening tissue. ${pair}`,
    ],
    'panniculitis-bullous-mild': ['Panniculitis or blistering lupus, mild'],
    'vasculitis-major': ['Major vasculitis or thrombosis of the skin'],
    'digital-infarcts-nodular-vasculitis': ['Infarcts of fingers or toes, or nodular vasculitis'],
    'alopecia-severe': ['Hair loss, severe', `With an inflamed scalp. ${pair}`],
    'alopecia-mild': ['Hair loss, mild'],
    'periungual-erythema-chilblains': ['Redness around the nails, or chilblains'],
    'splinter-haemorrhages': ['Splinter haemorrhages'],
  },
  neuropsychiatric: {
    'aseptic-meningitis': ['Aseptic meningitis'],
    'cerebral-vasculitis': ['Vasculitis of the brain'],
    'demyelinating-syndrome': ['Demyelinating syndrome'],
    myelopathy: ['Myelopathy'],
    'acute-confusional-state': ['Acute confusion'],
    psychosis: ['Psychosis'],
    'demyelinating-polyradiculoneuropathy': ['Acute inflammatory demyelinating polyradiculoneuropathy'],
    mononeuropathy: ['Mononeuropathy'],
    'cranial-neuropathy': ['Cranial neuropathy'],
    plexopathy: ['Plexopathy'],
    polyneuropathy: ['Polyneuropathy'],
    'seizure-disorder': ['Seizures', 'Status epilepticus has an item of its own'],
    'status-epilepticus': ['Status epilepticus'],
    'cerebrovascular-disease': ['Cerebrovascular disease', 'Not due to vasculitis'],
    'cognitive-dysfunction': ['Cognitive dysfunction'],
    'movement-disorder': ['Movement disorder'],
    'autonomic-disorder': ['Autonomic disorder'],
    'cerebellar-ataxia': ['Cerebellar ataxia', 'By itself'],
    'lupus-headache': ['Lupus headache', 'Severe and unremitting'],
    'intracranial-pressure-headache': ['Headache from raised intracranial pressure'],
  },
  musculoskeletal: {
    'myositis-severe': ['Muscle inflammation, severe', `Raised enzymes with clear weakness. ${pair}`],
    'myositis-mild': ['Muscle inflammation, mild', 'Raised enzymes and painful muscles, no clear weakness'],
    'arthritis-severe': [
      'Arthritis, severe',
      `Synovitis in 2 or more joints, with marked loss of movement and of basic daily activities on several days. ${pair}`,
    ],
    'arthritis-moderate': [
      'Arthritis, moderate, or inflamed tendons',
      'Synovitis in at least one joint or tendon, with some loss of movement',
    ],
    'arthritis-mild': [
      'Arthritis, mild, or painful joints or muscles',
      'Inflammatory pain without synovitis, or arthritis that is not enough for moderate',
    ],
  },
  cardiorespiratory: {
    'myocarditis-mild': ['Inflamed heart muscle, mild'],
    'cardiac-failure': ['Inflamed heart muscle or valves, with heart failure'],
    arrhythmia: ['Arrhythmia'],
    'valvular-dysfunction': ['New valve dysfunction'],
    'pleurisy-pericarditis': ['Pleurisy or pericarditis'],
    'cardiac-tamponade': ['Cardiac tamponade'],
    'pleural-effusion-dyspnoea': ['Pleural effusion with breathlessness'],
    'pulmonary-haemorrhage-vasculitis': ['Bleeding or vasculitis of the lung'],
    'alveolitis-pneumonitis': ['Interstitial alveolitis or pneumonitis'],
    'shrinking-lung': ['Shrinking lung syndrome'],
    aortitis: ['Aortitis'],
    'coronary-vasculitis': ['Vasculitis of the coronary arteries'],
  },
  gastrointestinal: {
    peritonitis: ['Lupus peritonitis'],
    'serositis-ascites': ['Abdominal serositis or ascites'],
    'enteritis-colitis': ['Lupus enteritis or colitis'],
    malabsorption: ['Malabsorption'],
    'protein-losing-enteropathy': ['Protein-losing enteropathy'],
    'pseudo-obstruction': ['Intestinal pseudo-obstruction'],
    hepatitis: ['Lupus hepatitis'],
    cholecystitis: ['Acute cholecystitis'],
    pancreatitis: ['Acute pancreatitis'],
  },
  ophthalmic: {
    'orbital-inflammation': ['Inflammation of the orbit', 'Also of the eye muscles, or a protruding eye'],
    'keratitis-severe': ['Keratitis, severe', `Usually needs an ophthalmologist. ${pair}`],
    'keratitis-mild': ['Keratitis, mild'],
    'anterior-uveitis': ['Anterior uveitis'],
    'posterior-uveitis-severe': [
      'Posterior uveitis or retinal vasculitis, severe',
      `Usually needs an ophthalmologist. ${pair}`,
    ],
    'posterior-uveitis-mild': ['Posterior uveitis or retinal vasculitis, mild'],
    episcleritis: ['Episcleritis'],
    'scleritis-severe': ['Scleritis, severe', pair],
    'scleritis-mild': ['Scleritis, mild'],
    'retinal-vaso-occlusion': ['Vaso-occlusive disease of retina or choroid'],
    'cotton-wool-spots': ['Cotton-wool spots alone'],
    'optic-neuritis': ['Optic neuritis'],
    'ischaemic-optic-neuropathy': ['Anterior ischaemic optic neuropathy'],
  },
};

/** Words of the 77 features of the first seven systems. */
export const featureWords: Readonly<Record<string, ItemWords>> = Object.fromEntries(
  Object.entries(labels).flatMap(([system, rows]) =>
    Object.entries(rows).map(([feature, [label, help]]): [string, ItemWords] => [
      `${system}.${feature}`,
      { label, ...(help !== undefined && { help }), ...scale },
    ]),
  ),
);
