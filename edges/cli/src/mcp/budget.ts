/** Takes items, up to so many in all, and counts those that it leaves. */
export interface Budget {
  take<Item>(items: readonly Item[]): readonly Item[];
  leftOut(): number;
}

/** A budget of so many items. */
export function budgetOf(limit: number): Budget {
  let offered = 0;
  return {
    take(items) {
      const taken = items.slice(0, Math.max(0, limit - offered));
      offered += items.length;
      return taken;
    },
    leftOut: () => Math.max(0, offered - limit),
  };
}
