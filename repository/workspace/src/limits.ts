/** A file above this many bytes is not read. */
export const maximalFileSize: number = 16 * 1024 * 1024;

/** A folder outside Git with more files than this is no repository. */
export const maximalFileCount = 100_000;
