import type { Study } from '../../records/study.ts';
import { words } from '../study.en.ts';

interface Example {
  readonly title: string;
  readonly about: string;
  readonly make: () => Promise<Study>;
}

const told = ([title, about]: readonly [string, string]) => ({ title, about });

/** Studies that lie ready. Their rows are loaded when somebody asks for them. */
export const examples: readonly Example[] = [
  { ...told(words.examples.lupus), make: async () => (await import('./lupus-six.ts')).lupusSix() },
  { ...told(words.examples.dlqi), make: async () => (await import('./published.ts')).dlqiPhase3() },
  { ...told(words.examples.pasi), make: async () => (await import('./published.ts')).pasiResponses() },
];
