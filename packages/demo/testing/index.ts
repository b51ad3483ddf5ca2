/** What journeys need of the clinic's own forms: records to put in, and what comes out of it. */
export { canonical } from '../src/store/canonical.ts';
export type { Backup } from '../src/store/backup.ts';
export { bilagAnswers, ClinicFile } from './clinic-file.ts';
export { readRows } from './rows.ts';
export { patientOf, scoredCases, scoringAt, visitOf, type ScoredCases } from './scored-visits.ts';
