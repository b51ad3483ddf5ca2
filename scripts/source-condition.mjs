// @ts-check
import { defaultClientConditions, defaultServerConditions } from 'vite';

/** The export condition under which package names lead to TypeScript sources. Published manifests do not have it. */
export const sourceCondition = 'clinimetric:source';

/** Vite's `resolve` for pages that run from sources. */
export const fromSources = { conditions: [sourceCondition, ...defaultClientConditions] };

/** The same for code that runs in Node. */
export const fromSourcesInNode = { conditions: [sourceCondition, ...defaultServerConditions] };
