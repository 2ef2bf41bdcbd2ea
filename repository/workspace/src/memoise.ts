/** The function, which is computed at most once. */
export function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | undefined;
  return () => (computed ??= { value: compute() }).value;
}

/** The function, which is computed at most once for each key. */
export function memoise<Value>(compute: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, { readonly value: Value }>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known.value;
    const value = compute(key);
    values.set(key, { value });
    return value;
  };
}
