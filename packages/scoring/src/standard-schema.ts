/**
 * The Standard Schema interface, version 1 (standardschema.dev), written out as its authors suggest so that no
 * dependency is needed.
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'clinimetric';
    readonly validate: (value: unknown) => StandardSchemaResult<Output>;
    readonly types?: { readonly input: unknown; readonly output: Output };
  };
}

export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path?: readonly PropertyKey[] }[] };
