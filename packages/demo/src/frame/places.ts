import { words } from '../common/words.ts';
import type { Clinic } from './clinic.ts';
import type { ClinicPage } from './page.ts';
import type { Place, PlaceName } from './route.ts';

/** Parts of the clinic that its bar leads to. */
export const sections = [
  ['patients', words.patients] as const,
  ['studies', words.studies] as const,
  ['backup', words.backup] as const,
];
export type Section = (typeof sections)[number][0];

interface PlaceEntry {
  readonly section: Section;
  /** Loads the code of a page and makes it. */
  readonly open: (clinic: Clinic, id: string, place: Place) => Promise<ClinicPage>;
  /** The page keeps what was typed into it, such as a filter, while others are shown. */
  readonly isKept?: boolean;
}

/** What stands at each place. Another place is another line here and its pattern in `route.ts`. */
export const places: Readonly<Record<PlaceName, PlaceEntry>> = {
  patients: {
    section: 'patients',
    open: async (clinic) => new (await import('../patients/patients-page.ts')).PatientsPage(clinic),
    isKept: true,
  },
  patient: {
    section: 'patients',
    open: async (clinic, id) => new (await import('../patient/patient-page.ts')).PatientPage(clinic, id),
  },
  compare: {
    section: 'patients',
    open: async (clinic, id, { visits }) =>
      new (await import('../patient/compare-page.ts')).ComparePage(clinic, id, visits),
  },
  visit: {
    section: 'patients',
    open: async (clinic, id) => (await import('../visit/visit-page.ts')).openVisit(clinic, id),
  },
  'hand-over': {
    section: 'patients',
    open: async (clinic, id) => (await import('../hand-over/hand-over-page.ts')).openHandOver(clinic, id),
  },
  schedules: {
    section: 'patients',
    open: async (clinic) => new (await import('../patients/schedules-page.ts')).SchedulesPage(clinic),
  },
  report: {
    section: 'patients',
    open: async (clinic, id) => new (await import('../out/report-page.ts')).ReportPage(clinic, id),
  },
  envelope: {
    section: 'backup',
    open: async (clinic) => new (await import('../out/envelope-page.ts')).EnvelopePage(clinic),
  },
  studies: {
    section: 'studies',
    open: async (clinic) => new (await import('../study/studies-page.ts')).StudiesPage(clinic),
  },
  study: {
    section: 'studies',
    open: async (clinic, id) => new (await import('../study/study-page.ts')).StudyPage(clinic, id),
  },
  backup: {
    section: 'backup',
    open: async (clinic) => new (await import('../backup/backup-page.ts')).BackupPage(clinic),
  },
};
