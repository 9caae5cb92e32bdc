/** Hides secret values in what people see, in the encodings that the Actions runner hides too. */

export type Masks = ReturnType<typeof makeMasks>;

export function makeMasks(values: Iterable<string>) {
  const hidden = new Set<string>();
  let pattern: RegExp | undefined;

  function add(value: string): void {
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      const trimmed = part.trim();
      if (trimmed === "") continue;
      for (const form of [part, ...formsOf(trimmed)]) if (form.length > 0) hidden.add(form);
    }
    pattern = undefined;
  }

  function hide(text: string): string {
    if (hidden.size === 0) return text;
    pattern ??= new RegExp(
      [...hidden]
        .sort((a, b) => b.length - a.length)
        .map(literal)
        .join("|"),
      "g",
    );
    return text.replaceAll(pattern, "***");
  }

  for (const value of values) add(value);
  return { add, hide };
}

/** A value as it is, in base64 at each offset, URL-encoded, in JSON and in XML. */
export function formsOf(value: string): string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.from("\0".repeat(offset) + value).toString("base64");
    const start = Math.ceil((offset * 8) / 6);
    const whole = Math.floor(((offset + Buffer.byteLength(value)) * 8) / 6);
    return text.slice(start, whole);
  });
  const json = JSON.stringify(value).slice(1, -1);
  const xml = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const long = value.length >= 8 ? base64 : [];
  return [...new Set([value, ...long, encodeURIComponent(value), json, xml])].filter((form) => form !== "");
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
