import type { Administration, AdministrationTarget } from '@clinimetric/scoring';
import { gradeLine } from '../common/grades.ts';
import { writeDay } from '../common/moment.ts';
import { originWords } from '../common/origin.en.ts';
import { bySource } from '../common/scoring.ts';
import { siteWords } from '../common/sites.en.ts';
import {
  cellsOf,
  isStarted,
  lineOf,
  paragraphOf,
  scoredOf,
  stateOf,
  writeRange,
  writeTotal,
  sentence,
  tableLine,
  type Scored,
  type TableLine,
} from '../common/summary.ts';
import { changeText, failureText } from '../common/treatment-text.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { words as clinic } from '../common/words.ts';
import { treatmentOn, type Patient } from '../records/patient.ts';
import type { RecordedTreatment } from '../records/treatment.ts';
import { specialSites, type Visit } from '../records/visit.ts';
import { toldOf, type Scoring, type Told, type VisitRecord } from './told.ts';
import { words } from './visit-text.en.ts';

const number = (value: number) => new Intl.NumberFormat('en', { useGrouping: false }).format(value);

/** Total, grades or range in the fewest words: "14.5", "7.9 to 40.3 %", "Kidney B". Empty while nothing is answered. */
export function shortScore(scored: Scored): string {
  const { instrument, result } = scored;
  const { official } = instrument.total;
  if (result.status === 'complete') return official ? writeTotal(scored, result.total) : gradeLine(scored);
  const range = result.status === 'incomplete' && official && isStarted(scored) ? result.bounds.total : null;
  return range ? writeRange(scored, range) : '';
}

/** A second number made from the same answers, with the decimals it is declared with. */
export function writeDerived(
  { instrument, words: named }: Pick<Scored, 'instrument' | 'words'>,
  id: string,
  value: number,
) {
  const decimals = instrument.derived.find((one) => one.id === id)?.decimals ?? 0;
  return new Intl.NumberFormat(named.lang, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(value);
}

/** "DLQI-R 10.0", for each that is settled. */
export function derivedOf(scored: Scored): string[] {
  const { instrument, words: named, result } = scored;
  if (result.status === 'invalid') return [];
  return instrument.derived.flatMap(({ id }) => {
    const value = result.derived[id];
    return value == null ? [] : [`${named.derived?.[id]?.label ?? id} ${writeDerived(scored, id, value)}`];
  });
}

/** The score in short, with the state where there is no total: "not complete, 7.9 to 40.3". */
const scoreOrState = (scored: Scored): string =>
  [...(scored.result.status === 'complete' ? [] : [stateOf(scored)]), shortScore(scored)].filter(Boolean).join(', ');

/** Which plaque: "Plaque 1, elbow, left, treated, 42 × 30 mm". */
export function plaqueName({ id, site, side, arm, lengthMm, widthMm, areaCm2 }: AdministrationTarget): string {
  const { target } = words;
  const where = [
    site,
    side && target.side[side],
    arm && target.arm[arm],
    lengthMm !== undefined && target.size(number(lengthMm), widthMm === undefined ? '' : number(widthMm)),
    areaCm2 !== undefined && target.area(number(areaCm2)),
  ];
  return words.plaque(id, where.filter(Boolean).join(', '));
}

/** Items that are answered, by where their answers came from; what was simply entered needs no word. */
const sourcesOf = (administration: Administration): string[] =>
  bySource(administration).map(([source, count]) => originWords.answers(count, originWords.sources[source]));

/** What was changed after signing, why, and what stood there before; the latest change first. */
export const amendmentsOf = ({ administration, scored, former }: Scoring): string[] =>
  [administration, ...former].flatMap(({ reason }, at) =>
    reason === undefined ? [] : words.amended(reason, former[at] ? scoreOrState(scoredOf(scored, former[at])) : ''),
  );

/** How a scoring came about, in short pieces. */
export function circumstancesOf({ administration, scored, replay }: Scoring): string[] {
  const { entry, respondent, meta = {}, version } = administration;
  const samples = [...new Set(Object.values(meta).flatMap(({ sampleDate }) => sampleDate ?? []))].sort();
  const today = scored.instrument.version;
  return [
    ...(entry ? [words.entry[entry]] : []),
    ...(respondent ? [words.answeredBy(originWords.respondents[respondent])] : []),
    ...sourcesOf(administration),
    ...(samples.length > 0 ? [words.samples(samples.map(writeDay).join(', '))] : []),
    ...(version === today ? [] : [words.recordedUnder(version, today)]),
    ...(replay.status === 'differs' ? [words.differs] : []),
  ];
}

/** "face involved; palms not involved; soles, nails not looked at". Empty where none was looked at. */
export function sitesText({ specialSites: sites }: Visit): string {
  if (!sites || Object.keys(sites).length === 0) return '';
  const named = (standing: boolean | undefined) =>
    specialSites
      .filter((site) => sites[site] === standing)
      .map((site) => siteWords.names[site].toLowerCase())
      .join(', ');
  const told = [
    [named(true), words.involved],
    [named(false), words.notInvolved],
    [named(undefined), words.notLookedAt],
  ] as const;
  return told.flatMap(([list, say]) => (list ? say(list) : [])).join('; ');
}

const orNone = (list: readonly string[]) => (list.length > 0 ? list.join(', ') : treatmentWords.none);

/** One line of the treatment card: its label and what is recorded; `false` where nothing is. */
type TreatmentLine = readonly [label: string, told: string | false];

function treatmentLines(treatment: RecordedTreatment | undefined, isLupus: boolean): TreatmentLine[] {
  const say = treatmentWords;
  const { prednisoneMgPerDay: dose, failures, changes, haemolysis, gastrointestinal } = treatment ?? {};
  const present = (value: boolean | null | undefined) => value != null && (value ? say.present : say.none);
  return [
    [say.dose, dose != null && (dose === 0 ? say.none : `${number(dose)} ${say.doseUnit}`)],
    [say.failures, failures != null && orNone(failures.map(failureText))],
    [say.changes, changes != null && orNone(changes.map(changeText))],
    ...(isLupus
      ? ([
          [say.haemolysis, present(haemolysis)],
          [say.gastrointestinal, present(gastrointestinal)],
        ] as const)
      : []),
  ];
}

/** What is recorded, and by name what is not. */
function tellLines(lines: readonly TreatmentLine[]): string {
  const told = lines.flatMap(([label, text]) => (text === false ? [] : [`${label}: ${text}`]));
  const open = lines.flatMap(([label, text]) => (text === false ? [label] : []));
  if (told.length === 0) return words.notRecorded;
  if (open.length > 0) told.push(`${words.notRecorded}: ${open.join(', ')}`);
  return told.join('; ');
}

/** What is recorded on the treatment card, and by name what is not. */
export const treatmentText = (treatment: RecordedTreatment | undefined, isLupus: boolean): string =>
  tellLines(treatmentLines(treatment, isLupus));

/** Dose and failures alone: the first two lines of the card. */
const treatmentInShort = (treatment: RecordedTreatment | undefined): string =>
  tellLines(treatmentLines(treatment, false).slice(0, 2));

/** The drug that is on at the day of the visit. */
export function drugText({ patient, visit }: VisitRecord): string {
  const line = treatmentOn(patient, visit.day);
  return line ? words.on(line.label, writeDay(line.start)) : '';
}

function toldText({ words: named, slot, notDone, scorings }: Told): string[] {
  if (notDone !== undefined) return [words.notDone(named.title, notDone)];
  if (slot.state === 'untouched') return [words.untouched(named.title)];
  return scorings.map((scoring) => {
    const { target } = scoring.administration;
    const pieces = [...circumstancesOf(scoring), ...amendmentsOf(scoring)];
    const told = pieces.length > 0 ? ` ${sentence(pieces.join('; '))}` : '';
    return `${target ? `${plaqueName(target)}: ` : ''}${paragraphOf(scoring.scored)}${told}`;
  });
}

/** Total or state, what published schemes say of it, what is open, and what casts doubt on it. */
function shortText({ words: named, slot, notDone, scorings }: Told, { visit }: VisitRecord): string[] {
  if (notDone !== undefined) return [words.notDone(named.title, notDone)];
  if (slot.state === 'untouched') return [words.untouched(named.title)];
  return scorings.map((scoring) => {
    const { scored, administration, replay } = scoring;
    const { target } = administration;
    const { facts, open } = cellsOf(scored);
    const score = `${named.title} ${scoreOrState(scored)}`;
    const pieces = [
      // What the schemes say begins with the total.
      facts.startsWith(`${score}: `) ? facts : [score, facts].filter(Boolean).join('; '),
      scored.date === visit.day ? '' : words.assessed(writeDay(scored.date)),
      open,
      ...amendmentsOf(scoring),
      replay.status === 'differs' ? words.differs : '',
    ];
    const told = pieces.filter(Boolean).map(sentence).join(' ');
    return `${target ? `${plaqueName(target)}: ` : ''}${told}`;
  });
}

/** A visit in plain text for a letter: its head, then each score in a short line. `visitRecordText` says everything. */
export const visitParagraph = (record: VisitRecord): string =>
  linesOf(record, (told) => shortText(told, record), treatmentInShort(record.visit.treatment));

/** A visit in plain text with everything: parts, settings, versions, wording and how each answer was had. */
export const visitRecordText = (record: VisitRecord): string =>
  linesOf(record, toldText, treatmentText(record.visit.treatment, record.patient.diagnosis === 'lupus'));

/** The head of a visit, then every instrument in a line of its own. */
function linesOf(record: VisitRecord, tell: (told: Told) => string[], treatment: string): string {
  const { patient, visit, label } = record;
  const head = [
    words.patient(patient.code, clinic.diagnosis[patient.diagnosis]),
    ...(patient.isMadeUp ? [clinic.madeUp] : []),
    words.visit(label, writeDay(visit.day)),
    ...(visit.assessor ? [words.assessor(visit.assessor)] : []),
    words.state(clinic.visitState[visit.state]),
  ].join('; ');
  const sites = sitesText(visit);
  const lines = [
    [head, drugText(record)].filter(Boolean).map(sentence).join(' '),
    ...toldOf(record).flatMap(tell),
    sites && `${siteWords.title}: ${sites}`,
    `${treatmentWords.title}: ${treatment}`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => sentence(line.replace(/\s+/g, ' ')))
    .join('\n');
}

function scoreCell({ notDone, slot, scorings }: Told): string {
  if (notDone !== undefined) return `${clinic.slotState['not-done']} (${notDone})`;
  if (slot.state === 'untouched') return clinic.slotState.untouched;
  const told = scorings.map(({ administration: { target }, scored }) =>
    [target && words.plaque(target.id, ''), scoreOrState(scored)].filter(Boolean).join(': '),
  );
  return told.join('; ');
}

/** The code of a patient; of one who does not exist with that said. */
export const codeOf = ({ code, isMadeUp }: Patient): string => (isMadeUp ? words.isMadeUp(code, clinic.madeUp) : code);

/** The table line of a visit with its heading: a cell for each instrument of the panel. Visits with one panel stand below each other. */
export function visitCells(record: VisitRecord): TableLine {
  const { patient, visit, label } = record;
  const told = toldOf(record);
  const all = told.flatMap(({ scorings }) => scorings);
  const amended = all.flatMap(({ administration: { reason }, scored }) =>
    reason === undefined ? [] : `${scored.words.title}: ${reason}`,
  );
  const rules = told.flatMap(({ instrument, scorings: [first] }) => {
    if (!first) return [];
    const { settings, version } = cellsOf(first.scored);
    return `${instrument.id} ${version}${settings && ` (${settings})`}`;
  });
  const say = words.columns;
  return tableLine([
    [say.day, visit.day],
    [say.patient, codeOf(patient)],
    [say.visit, label],
    [say.state, clinic.visitState[visit.state]],
    [say.assessor, visit.assessor],
    ...told.map((one) => [one.words.title, scoreCell(one)] as const),
    [siteWords.title, sitesText(visit)],
    [treatmentWords.title, treatmentText(visit.treatment, patient.diagnosis === 'lupus')],
    [say.amended, amended.join('; ')],
    [say.versions, rules.join('; ')],
  ]);
}

/** The table line: cells with tabs between them. */
export const visitLine = (record: VisitRecord): string => lineOf(visitCells(record));
