import type { Clinic } from './clinic.ts';
import type { ClinicPage } from './page.ts';
import type { PlaceName } from './route.ts';
import { words } from './words.ts';

/** Parts of the clinic that its bar leads to. */
export const sections = [['patients', words.patients] as const, ['backup', words.backup] as const];
export type Section = (typeof sections)[number][0];

interface PlaceEntry {
  readonly section: Section;
  /** Loads the code of a page and makes it. */
  readonly open: (clinic: Clinic, id: string) => Promise<ClinicPage>;
  /** The page keeps what was typed into it, such as a filter, while others are shown. */
  readonly isKept?: boolean;
}

/** What stands at each place. Another place is another line here and its pattern in `route.ts`. */
export const places: Readonly<Record<PlaceName, PlaceEntry>> = {
  patients: {
    section: 'patients',
    open: async (clinic) => new (await import('./patients-page.ts')).PatientsPage(clinic),
    isKept: true,
  },
  patient: {
    section: 'patients',
    open: async (clinic, id) => new (await import('./patient-page.ts')).PatientPage(clinic, id),
  },
  visit: {
    section: 'patients',
    open: async (clinic, id) => new (await import('./visit-page.ts')).VisitPage(clinic, id),
  },
  backup: {
    section: 'backup',
    open: async (clinic) => new (await import('./backup-page.ts')).BackupPage(clinic),
  },
};
