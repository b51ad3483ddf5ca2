import type { StudyOrigin, StudyRemark } from '../records/study.ts';
import type { ResponseFill, ValueFill } from './analysis.ts';
import type { QueryState } from './queries.ts';

/** "1 row", "2 rows". */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** English words of the studies. */
export const words = {
  title: 'Studies',
  loading: 'Reading the study',
  empty: {
    title: 'No study on this device yet',
    steps: [
      ['Load an example.', 'Three studies lie ready: two with published rows, one that is made up.'],
      [
        'Import the rows of your own study.',
        'A CSV file is read here and goes nowhere. Bad rows are listed, good ones kept.',
      ],
      ['Make a cohort.', 'Patients of this clinic side by side: courses, responders, change from baseline.'],
    ],
  },
  list: {
    import: 'Import CSV',
    cohort: 'New cohort from my patients',
    examples: 'Examples',
    load: 'Load example',
    loadNamed: (title: string) => `Load example: ${title}`,
    study: 'Study',
    kind: 'Kind',
    subjects: 'Subjects',
    queries: 'Open queries',
    delete: (title: string) => `Delete ${title}`,
    gone: 'Deleted studies',
    goneHelp: 'Deleted studies stay on this device and can be brought back until everything is wiped.',
    bringBack: (title: string) => `Bring “${title}” back`,
    loading: 'Loading the example',
    notLoaded: 'The example could not be loaded. It is part of this page: open the page once with a connection.',
  },
  examples: {
    lupus: [
      'Six patients with lupus over 24 weeks',
      'Made up for this page: SLEDAI-2K, BILAG-2004, PGA and treatment at five visits.',
    ],
    dlqi: ['DLQI in a phase-3 trial of psoriasis', '300 subjects at two visits, in two arms. Published rows, CC0.'],
    pasi: ['PASI responses over 52 weeks', '150 subjects at fifteen visits, in two arms. Published rows, CC0.'],
  },
  origin: { example: 'example', import: 'imported', cohort: 'cohort' } satisfies Record<StudyOrigin, string>,
  madeUp: 'made-up data',
  subjects: (count: number) => counted(count, 'subject'),
  visits: (count: number) => counted(count, 'visit'),
  rows: (kept: number, read: number) => (kept === read ? counted(kept, 'row') : `${kept} of ${counted(read, 'row')}`),
  armOf: (arm: string, count: number) => `arm ${arm}: ${count}`,
  noArm: 'without an arm',
  arm: (arm: string) => `Arm ${arm}`,
  all: 'All subjects',
  openQueries: (count: number) => (count === 0 ? 'no open query' : counted(count, 'open query', 'open queries')),
  source: (text: string, licence: string) => `Source: ${text} Licence: ${licence}.`,
  remark: {
    'dlqi-q7-part-a':
      'Column q7 holds part a of question 7 only; part b is not in the file. Our sum of the columns is therefore 1 or 2 points below the stored total in some rows. The difference is shown and never repaired.',
    'dlqi-not-relevant-collapsed': '“Not relevant” was collapsed into 0 at the source, so DLQI-R is not computed.',
    'missing-as-non-response':
      'The source marks rows in which a missing visit was counted as non-response. They are missing here, and counted as is chosen below.',
  } satisfies Record<StudyRemark, string>,
  noSubjects: 'There is nobody in this study yet.',
  noPatients: 'No patient of this clinic is in this cohort yet: add patients, or visits with scores.',
  cohortNote:
    'Read from this clinic each time. Changes count from the baseline of each patient’s present treatment; visits that no schedule planned stand under the nearest month.',

  choice: {
    measure: 'Score',
    response: 'Response',
    visit: 'Visit',
    valueFill: 'Missing scores',
    responseFill: 'Missing responses',
    fromSource: (title: string) => `${title}, total of the source`,
    fromAnswers: (title: string) => `${title}, from its items`,
  },
  response: {
    sri4: 'SRI-4',
    flag: (name: string) => `${name}, as the source states it`,
    source: (name: string) => `${name}, by totals of the source`,
  },
  valueFill: {
    observed: 'observed cases',
    locf: 'last observation carried forward (LOCF)',
    bocf: 'baseline carried forward (BOCF)',
  } satisfies Record<ValueFill, string>,
  responseFill: {
    nri: 'non-responder imputation (NRI)',
    observed: 'observed cases',
    locf: 'last observation carried forward (LOCF)',
  } satisfies Record<ResponseFill, string>,

  summary: {
    at: (what: string, visit: string) => `${what} at ${visit}`,
    unknown: (missing: number, open: number) => `${missing} missing, ${open} not evaluable`,
    interval: 'Exact 95 % interval by Clopper and Pearson.',
    none: 'Nobody to count.',
    responders: {
      nri: (n: number, unknown: string) =>
        `NRI: missing and not evaluable count as non-response (${unknown}); the denominator is everybody, ${n}.`,
      observed: (n: number, unknown: string) =>
        `Observed cases: the ${n} with a known response are counted, the others are not (${unknown}).`,
      locf: (n: number, unknown: string) =>
        `LOCF: a gap takes the last response after baseline, never across a treatment failure (${unknown}); ${n} are counted.`,
    },
    change: (score: string, visit: string, baseline: string) => `${score}: change from ${baseline} to ${visit}`,
    mean: (mean: string, lower: string, upper: string) => `mean ${mean} (95 % ${lower} to ${upper})`,
    meanAlone: (mean: string) => `mean ${mean}`,
    spread: (median: string, lowest: string, highest: string, n: number) =>
      `median ${median}, range ${lowest} to ${highest}, n = ${n}`,
    tests: (t: string, wilcoxon: string) =>
      `Exploratory: paired t test ${t}; exact Wilcoxon signed-rank test ${wilcoxon}.`,
    smallest: (p: string) => `So few changes cannot give a smaller p than ${p}.`,
    p: (p: string) => (p.startsWith('<') ? `p ${p}` : `p = ${p}`),
    noP: {
      'no-patients': 'without patients',
      'too-few-patients': 'needs two patients',
      'too-few-visits': 'needs two visits',
      'baseline-not-above-zero': 'needs a baseline above 0',
      'no-variation': 'undefined: everybody changed by the same',
      'no-change': 'undefined: nobody changed',
      'no-discordant-pairs': 'undefined: no response changed',
    },
    values: {
      observed: (missing: number) =>
        missing === 0
          ? 'Observed cases: everybody has both values.'
          : `Observed cases: ${missing} without both values ${missing === 1 ? 'is' : 'are'} left out.`,
      locf: (filled: number, missing: number) =>
        `LOCF: ${filled} take the last score after baseline; ${missing} have none and are left out.`,
      bocf: (filled: number, missing: number) =>
        `BOCF: ${filled} take their baseline, a change of 0; ${missing} have none and are left out.`,
    },
    noBaseline: 'No visit of this study is its baseline, so there is no change to tell.',
  },

  table: {
    title: 'Subjects',
    hint: 'Up and down arrows go from subject to subject and draw the line; Enter opens one.',
    filter: 'Show',
    filters: { all: 'all', queries: 'with open queries', no: 'not responders', missing: 'missing at this visit' },
    subject: 'Subject',
    arm: 'Arm',
    change: 'Change',
    none: '–',
    filled: (by: string) => `by ${by}`,
    ours: (value: string) => `items ${value}`,
    source: (value: string) => `source ${value}`,
    outcome: {
      reached: 'reached',
      'not-reached': 'not reached',
      missing: 'missing',
      'not-evaluable': 'not evaluable',
    },
    counts: (shown: number, all: number) => (shown === all ? String(all) : `${shown} of ${all}`),
    queryMark: (count: number) => counted(count, 'open query', 'open queries'),
    everything: 'All visits as a table',
    everythingCaption: (what: string) => `${what}, every subject at every visit`,
    yes: 'yes',
    no: 'no',
  },

  plot: {
    title: 'Plot',
    kinds: { course: 'Course', change: 'Change', responders: 'Responders' },
    week: 'Weeks since baseline',
    visit: 'Visit',
    percent: '%',
    points: 'points',
    percentagePoints: 'percentage points',
    course: (score: string) => `${score}, one line per subject`,
    change: (score: string, visit: string, fill: string) =>
      `${score}: change from baseline to ${visit}, one bar per subject; ${fill}`,
    percentChange: (score: string, visit: string, fill: string) =>
      `${score}: percent change from baseline to ${visit}, one bar per subject; ${fill}`,
    responders: (what: string, fill: string) => `${what}: percent of subjects with exact 95 % intervals; ${fill}`,
    tableSays: 'The tables say the same in numbers.',
    observed: 'Lines show what was observed and stop at a missing visit.',
    notDrawn: (count: number) =>
      `${counted(count, 'subject')} without a change ${count === 1 ? 'is' : 'are'} not drawn.`,
    notPercent: (count: number) =>
      `${counted(count, 'baseline')} of 0 ${count === 1 ? 'has' : 'have'} no percent change.`,
    filledBars: 'Hollow bars fill a gap.',
    point: 'Point at the plot or move through the table to single one out.',
    at: (visit: string, value: string) => `${visit}: ${value}`,
    missed: 'missing',
    sriLine: 'SRI-4, SLEDAI part',
  },

  subject: {
    title: (code: string) => `Subject ${code}`,
    visits: (code: string) => `Visits of ${code}`,
    close: 'Close',
    line: (line: number) => `line ${line}`,
    visit: 'Visit',
    scores: 'From the items',
    states: 'Stated',
    notSeen: 'not seen',
    noTotal: 'no total',
    noneActive: 'no A or B',
    askText: 'What should be checked?',
    askVisit: 'About',
    whole: 'the subject as a whole',
    open: 'Open query',
    againstBaseline: (visit: string) => `${visit} against baseline`,
  },

  query: {
    title: 'Queries',
    none: 'No query yet. A total that disagrees with its items opens one by itself; you can ask one about any subject.',
    noneLike: 'No query in this state.',
    filter: 'State',
    all: (count: number) => `all (${count})`,
    counts: {
      open: (n: number) => `open (${n})`,
      answered: (n: number) => `answered (${n})`,
      closed: (n: number) => `closed (${n})`,
    },
    state: { open: 'open', answered: 'answered', closed: 'closed' } satisfies Record<QueryState, string>,
    totals: (title: string, source: string, ours: string) =>
      `${title}: the source says ${source}, its items add to ${ours}.`,
    about: (subject: string, visit?: string) => (visit === undefined ? subject : `${subject}, ${visit}`),
    answer: 'Answer',
    answerLabel: (about: string) => `Answer to the query about ${about}`,
    save: 'Save answer',
    close: 'Close query',
    opened: (day: string, by: string) => `opened ${day}${by && ` by ${by}`}`,
    answered: (day: string, by: string) => `answered ${day}${by && ` by ${by}`}`,
    closed: (day: string, by: string) => `closed ${day}${by && ` by ${by}`}`,
    more: (count: number) => `Show ${count} more`,
    soft: 'Queries are notes to be settled. They change no number and keep nobody from saving.',
  },

  cohort: {
    title: 'New cohort',
    name: 'Name',
    nameIssue: 'Give the cohort a name.',
    who: 'Who',
    diagnosis: { psoriasis: 'all with psoriasis', lupus: 'all with lupus' },
    chosen: 'chosen patients',
    choose: 'choose',
    whoIssue: 'Choose who belongs to the cohort.',
    patients: 'Patients',
    noPatients: 'There is no patient on this device yet.',
    create: 'Create cohort',
    chosenIssue: 'Choose at least one patient.',
    month: (months: number) => `Month ${months}`,
  },

  deleted: (title: string) => `“${title}” deleted.`,
  deleteStudy: 'Delete study',
  print: 'Print',
} as const;
