/** The names of the labels that are ours, and of those that people set to keep us away. */
export const labels = {
  working: "agent:working",
  proposed: "agent:proposed",
  needsHuman: "agent:needs-human",
} as const;

/** On the issue that the config names: no work starts. */
export const pausedLabel = "agent:paused";

export const blockedLabel = "blocked";

/** The forge does not tell upper from lower case in the names of labels. */
export function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function hasLabel(labelled: { readonly labels: readonly string[] }, name: string): boolean {
  return labelled.labels.some((one) => isSameLabel(one, name));
}
